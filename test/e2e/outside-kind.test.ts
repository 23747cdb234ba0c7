/**
 * A kind from outside, in the standard command line: with `--kinds` it has its commands, its flags and its tables;
 * without, its ledger opens, counts and tells the task's life, and the kind's own entries stay closed.
 */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliFolder, smallLedger } from "../support/cli.js";

const module = fileURLToPath(new URL("../../examples/custom-kind/dist/inspection.js", import.meta.url));
const folder = cliFolder();
const kinds = ["--kinds", module];
const env = { CHIDAO_ACTOR: "bnv", CHIDAO_LANG: "en" };
const must = (...args: ReadonlyArray<string>) => folder.must(args, { env });

beforeAll(async () => {
  await smallLedger(folder);
  const issue = ["assignment", "issue", "D1", "--kind", "vn.example.audit", "--words", "Kiểm tra", "--lead", "bnv"];
  await must(...issue, "--on", "2026-08-03", ...kinds);
  const own = (name: string, ...flags: ReadonlyArray<string>) =>
    must("vn.example.audit", name, "D1.4", ...flags, ...kinds);
  const on = ["--on", "2026-08-10"];
  await own("plan-sample", "--population", "10", "--size", "2", "--method", "random", ...on);
  const faults = JSON.stringify([{ where: "mục 1", what: "thiếu" }]);
  await own("record-finding", "--item", "HS-1", "--result", "deviates", "--faults", faults, ...on);
});
afterAll(folder.remove);

const timeline = async (...more: ReadonlyArray<string>) =>
  JSON.parse((await must("timeline", "D1.4", "--as-of", "2026-09-01", "--json", ...more)).stdout);

describe("with --kinds", () => {
  it("the kind's words, verdict and outcome are told", async () => {
    const { assignment, entries } = await timeline(...kinds);
    expect(assignment.kind).toMatchObject({ name: "vn.example.audit", known: true });
    expect(assignment.met).toMatchObject({ verdict: "not-met", outcome: { reached: { done: 1, of: 2 } } });
    expect(entries.map(({ opaque }: { opaque: boolean }) => opaque)).toEqual([false, false, false]);
  });

  it("CHIDAO_KINDS stands in for the flag, and help lists the commands", async () => {
    const { stdout } = await folder.must(["vn.example.audit", "--help"], { env: { ...env, CHIDAO_KINDS: module } });
    expect(stdout).toContain("record-finding");
  });

  it("a part that is missing in a list is refused where it stands", async () => {
    const args = ["vn.example.audit", "record-finding", "D1.4", "--item", "HS-2", "--result", "deviates", ...kinds];
    const ran = await folder.run([...args, "--faults", '[{"where":"x"}]', "--json"], { env });
    expect([ran.code, JSON.parse(ran.stdout).error.issues[0].path]).toEqual([2, "/fields/faults/0/what"]);
  });
});

describe("without --kinds", () => {
  it("the ledger opens, is healthy, and counts the task", async () => {
    await must("doctor");
    const boardOf = async (...more: ReadonlyArray<string>) =>
      JSON.parse((await must("board", "--json", ...more)).stdout);
    const later = ["--as-of", "2026-09-01"];
    const [known, unknown] = [await boardOf(...later, ...kinds), await boardOf(...later)];
    expect([known.opaque, unknown.opaque]).toEqual([0, 1]);
    expect({ ...unknown, opaque: 0 }).toEqual(known);
    // Before the task was issued there was none of an unknown kind.
    expect((await boardOf("--as-of", "2000-01-01")).opaque).toBe(0);
  });

  it("the life of the task is told and can go on; the kind's own entries are opaque", async () => {
    await must("assignment", "report", "D1.4", "--words", "Đang làm", "--on", "2026-08-20");
    const { assignment, entries } = await timeline();
    expect(assignment).toMatchObject({ kind: { known: false }, met: { verdict: "opaque", outcome: null } });
    expect(entries.map(({ opaque }: { opaque: boolean }) => opaque)).toEqual([false, true, true, false]);
    expect(assignment.status.stage).toBe("in-progress");
  });

  it("nothing of the kind can be added", async () => {
    const issue = ["assignment", "issue", "D1", "--kind", "vn.example.audit", "--words", "x", "--lead", "bnv"];
    const ran = await folder.run([...issue, "--json"], { env });
    expect(JSON.parse(ran.stdout).error.code).toBe("UnknownKind");
  });
});

describe("a file that does not serve", () => {
  const importing = `import { defineKind } from ${JSON.stringify(new URL("../../packages/chidao/dist/authoring/index.js", import.meta.url).href)};`;
  const kind = (name: string) =>
    `export const mine = defineKind({ name: "${name}", label: { vi: "x", en: "x" }, rules: [], initialState: 0, steps: [], met: () => ({}), details: () => [] });`;

  it.each([
    ["is not there", "none.mjs", undefined, 3, "FileNotFound"],
    ["does not load", "broken.mjs", "export const x = ;", 1, "KindsNotLoaded"],
    ["throws", "throws.mjs", 'throw new Error("no");', 1, "KindsNotLoaded"],
    ["holds no kind", "other.mjs", "export const x = { name: 'x' };", 2, "NoKindInFile"],
    ["names its kind without a domain", "short.mjs", importing + kind("audit"), 2, "KindNameNotReverseDns"],
    ["takes a built-in name", "taken.mjs", importing + kind("general"), 2, "KindNameTaken"],
  ])("because it %s is told apart, as text and as JSON", async (_, file, content, code, tag) => {
    if (content !== undefined) folder.write(file, content);
    const ran = await folder.run(["board", "--kinds", file, "--json"], { env });
    expect([ran.code, JSON.parse(ran.stdout).error.code]).toEqual([code, tag]);
    const human = await folder.run(["board", "--kinds", file], { env });
    expect([human.code, human.stdout]).toEqual([code, ""]);
    expect(human.stderr).toContain(`[${tag}]`);
  });
});

it("a list that is typed as empty is empty, and not left out", async () => {
  const args = ["vn.example.audit", "record-finding", "D1.4", "--item", "HS-3", "--result", "conforms", ...kinds];
  const on = ["--faults", "[]", "--on", "2026-08-21"];
  await must(...args, ...on);
  const { entries } = await timeline();
  expect(entries.at(-1)).toMatchObject({ type: "vn.example.audit/FindingRecorded", on: { day: "2026-08-21" } });
});
