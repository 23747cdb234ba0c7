/** A fan-out that is killed half way: what is there stays, doctor says how many of how many, and it is gone on with. */
import { spawnSync } from "node:child_process";
import { beforeEach, describe, expect, it } from "vitest";
import { type CliFolder, cliFolder } from "../support/cli.js";

const actor = ["--actor", "vpcp"];
const on = ["--on", "2022-11-25"];
const bodies = 6;
const helper = new URL("../support/die-in-fan-out.mjs", import.meta.url).pathname;

let folder: CliFolder;
beforeEach(async () => {
  folder = cliFolder();
  const source = { citation: "dữ liệu kiểm thử", note: "" };
  const body = (id: string, kind: string) => ({
    id,
    kind,
    names: [`Cơ quan ${id}`],
    established: "2000-01-01",
    source,
  });
  const listed = [body("vpcp", "office"), ...Array.from({ length: bodies }, (_, n) => body(`bo-${n + 1}`, "ministry"))];
  folder.write("agencies.json", JSON.stringify(listed));
  const directive = { source: "conclusion-notice", title: "Kết luận", directedBy: "vpcp", directedOn: "2022-11-24" };
  folder.write("d1.json", JSON.stringify(directive));
  await folder.must(["init", "--illustrative", ...actor, ...on]);
  await folder.must(["agency", "add", "--file", "agencies.json", ...actor, ...on]);
  await folder.must(["directive", "register", "d1.json", ...actor, ...on]);
  const task = ["--kind", "general", "--lead", "closed:các bộ", "--words", "Xây dựng quy tắc ứng xử"];
  await folder.must(["assignment", "issue", "D1", ...task, ...actor, ...on]);
  return () => folder.remove();
});

const fanOut = ["fan-out", "D1.1", ...actor, "--json"];
const json = async (line: ReadonlyArray<string>) => JSON.parse((await folder.must(line)).stdout);

function killedAfter(children: number): void {
  const parameters = [`${folder.path}/chidao.db`, "D1.1", "vpcp", "2022-11-25", String(children)];
  const { signal } = spawnSync(process.execPath, [helper, ...parameters], { stdio: ["ignore", "ignore", "inherit"] });
  expect(signal).toBe("SIGKILL");
}

async function doctor() {
  const { code, stdout } = await folder.run(["doctor", "--json"]);
  const { checks } = JSON.parse(stdout);
  return { code, ...checks.find(({ name }: { readonly name: string }) => name === "processes") };
}

describe("a fan-out that was killed", () => {
  it.each([0, 4, bodies])("after %i obligations is shown, and gone on with on another day", async (children) => {
    killedAfter(children);
    expect(await doctor()).toMatchObject({
      code: 1,
      ok: false,
      detail: {
        vi: expect.stringContaining(`giao cho từng cơ quan của D1.1: ${children}/6 nghĩa vụ`),
        en: expect.stringContaining(`fan-out of D1.1: ${children} of 6 obligations`),
      },
    });
    const rest = await json([...fanOut, "--dry-run", "--on", "2022-12-01"]);
    expect(rest).toMatchObject({ there: children, counts: { planned: bodies - children + 1 } });
    const done = await json([...fanOut, "--on", "2022-12-01"]);
    expect(done).toMatchObject({ there: bodies, counts: { added: bodies - children + 1, refused: 0 } });
    expect(await doctor()).toMatchObject({ code: 0, ok: true });
    const total = async (unit: string) =>
      (await json(["board", "--unit", unit, "--as-of", "2022-12-31", "--json"])).total;
    expect([await total("assignment"), await total("obligation")]).toEqual([1, bodies]);
    expect(await json([...fanOut, "--on", "2023-05-01"])).toMatchObject({ there: bodies, steps: [] });
  });
});

describe("the command line", () => {
  it("tells a fan-out in both languages", async () => {
    const told = async (lang: string) =>
      (await folder.must([...fanOut.slice(0, -1), "--dry-run", "--lang", lang])).stdout;
    expect(await told("vi")).toContain('"các bộ" theo sổ ngày 2022-11-25: 6 cơ quan');
    expect(await told("en")).toContain('"các bộ" by the register of 2022-11-25: 6 bodies');
  });

  it("refuses what nobody can expand with one sentence and writes nothing", async () => {
    const task = ["--kind", "general", "--lead", "unknowable:các bộ, cơ quan liên quan", "--words", "Phối hợp"];
    await folder.must(["assignment", "issue", "D1", ...task, ...actor, ...on]);
    const { code, stdout } = await folder.run(["fan-out", "D1.2", ...actor, "--json", "--lang", "en"]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error).toMatchObject({ code: "FanOutRefused", details: { why: "unknowable" } });
  });

  it("opens rounds and reminds up to a day, once", async () => {
    const own = ["--kind", "general", "--lead", "bo-1", ...actor, ...on];
    await folder.must(["assignment", "issue", "D1", ...own, "--words", "Báo cáo", "--deadline-words", "hằng quý"]);
    await folder.must(["assignment", "issue", "D1", ...own, "--words", "Đề án", "--deadline", "2023-01-31"]);
    const run = (what: string, until: string) => json(["run", what, "--until", until, ...actor, "--json"]);
    expect(await run("occurrences", "2023-06-30")).toMatchObject({ counts: { added: 6 }, untold: [] });
    expect(await run("occurrences", "2023-06-30")).toMatchObject({ steps: [] });
    expect(await run("reminders", "2023-01-30")).toMatchObject({ counts: { added: 2 }, policy: 0 });
    expect(await run("reminders", "2023-01-30")).toMatchObject({ steps: [] });
  });
});
