/** The register of Viet Nam through the front door and the command line: loaded once, asked, and what a split leaves. */
import { createChidao, memoryStore, virtualClock } from "chidao";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";
import { ledgerPath } from "../support/ledger-files.js";

const by = { agency: "vpcp" };
const on = "2022-11-24";
const value = async <A>(outcome: Promise<{ ok: true; value: A } | { ok: false; error: unknown }>): Promise<A> => {
  const result = await outcome;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe("a ledger with the register of Viet Nam", () => {
  const chidao = createChidao({ store: memoryStore(), clock: virtualClock("2026-11-26T02:00:00.000Z") });
  const steps: Array<number> = [];
  let directive = "";

  beforeAll(async () => {
    await value(chidao.ledger.open({ on, by, name: "Sổ" }));
    const loaded = await value(chidao.agencies.loadVietnam({ on: "2026-11-26", by }, (done) => steps.push(done)));
    expect(loaded).toMatchObject({ added: loaded.steps, already: 0, kept: [] });
    const registered = {
      on,
      by,
      source: "conclusion-notice",
      title: "Kết luận",
      directedBy: "ttg",
      directedOn: on,
    } as const;
    directive = (await value(chidao.directives.register(registered))).handle ?? "";
    const issue = (words: string, lead: string, others: { coordinating?: string[]; acceptor?: string } = {}) =>
      value(chidao.assignments.issue({ on, by, directive, kind: "general", words, lead, ...others }));
    await issue("Rà soát văn bản về báo chí", "btttt", { coordinating: ["btp"] });
    await issue("Xây dựng định mức", "bnv", { coordinating: ["btttt"] });
    await issue("Phát triển chính phủ số", "btttt", { acceptor: "btttt" });
  });

  it("tells how far loading is, and adds nothing when it is loaded again on anybody's behalf", async () => {
    expect(steps.at(-1)).toBe(steps.length);
    const again = await value(chidao.agencies.loadVietnam({ on: "2026-11-27", by: { agency: "bnv-2025" } }));
    expect(again).toMatchObject({ added: 0, already: again.steps, kept: [] });
  });

  it("leaves as they are bodies that somebody recorded otherwise, and goes on", async () => {
    const own = createChidao({ store: memoryStore(), clock: virtualClock("2026-11-26T02:00:00.000Z") });
    await value(own.ledger.open({ on, by, name: "Sổ" }));
    const source = { citation: "Ghi tay", note: "" };
    await value(own.agencies.register({ on, by, id: "bnv", kind: "ministry", names: ["Bộ Nội vụ"], source }));
    const { kept, added, steps: all } = await value(own.agencies.loadVietnam({ on: "2026-11-26", by }));
    expect(kept).toMatchObject([{ step: "vn-register.bnv", error: { code: "AlreadyExists" } }]);
    expect(added).toBe(all - 1);
    const { agency } = await value(own.agencies.show("bnv", { asOf: "2025-03-01" }));
    expect(agency).toMatchObject({
      exists: false,
      source: { citation: "Ghi tay", confidence: { unknown: "không nêu" } },
    });
  });

  it("says who belongs to a group on a day, from which revisions, and what it does not know", async () => {
    const members = async (words: string, asOf: string) =>
      (await value(chidao.agencies.members(words, { asOf }))).members.length;
    expect(await members("các bộ, cơ quan ngang bộ", "2022-11-24")).toBe(22);
    expect(await members("các bộ, cơ quan ngang bộ", "2025-03-01")).toBe(17);
    expect(await members("các địa phương", "2025-06-30")).toBe(63);
    const view = await value(chidao.agencies.members("các bộ, ngành liên quan", { asOf: "2022-11-24" }));
    expect([view.group.closure, view.members.length, view.reads.length > 120]).toEqual(["unknowable", 0, true]);
    expect(await chidao.agencies.members("các báo")).toMatchObject({ ok: false, error: { code: "NotFound" } });
  });

  it("raises an alarm for what ended bodies hold; the press points to Culture, digital government to none alone", async () => {
    expect((await value(chidao.agencies.alarms({ asOf: "2025-02-28" }))).items).toEqual([]);
    const { items } = await value(chidao.agencies.alarms({ asOf: "2025-03-01" }));
    const told = items.map(({ assignment, role, agency, presumed }) => [
      assignment,
      role,
      agency,
      presumed.successor?.id,
    ]);
    expect(told).toEqual([
      ["D1.1", "lead", "btttt", "bvhttdl"],
      ["D1.2", "lead", "bnv", undefined],
      ["D1.2", "coordinating", "btttt", undefined],
      ["D1.3", "lead", "btttt", undefined],
      ["D1.3", "acceptor", "btttt", undefined],
    ]);
    const { rows, total } = await value(chidao.agencies.holdings({ asOf: "2025-03-01" }));
    expect(total).toBe(3);
    const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0);
    expect([sum((row) => row.heldThen.total), sum((row) => row.heldNow.total), sum((row) => row.presumed)]).toEqual([
      3, 3, 1,
    ]);
  });

  it("transfers in bulk by function under ids of its own: a repeat adds nothing, and the rest stays alarmed", async () => {
    const what = "báo chí; phát thanh, truyền hình; xuất bản, in, phát hành; thông tin điện tử, cơ sở, đối ngoại";
    const basis = { title: "Quyết định chuyển giao", number: "1/QĐ", date: "2025-03-10" };
    const moving = {
      on: "2025-03-10",
      by,
      from: "btttt",
      to: "bvhttdl",
      function: what,
      reason: "Sắp xếp bộ máy",
      basis,
    };
    const rehearsed = await value(chidao.agencies.transferTasks({ ...moving, commandId: "chuyen-1", dryRun: true }));
    expect(rehearsed.items).toMatchObject([{ assignment: "D1.1", role: "lead", outcome: "would-be-transferred" }]);
    const done = await value(chidao.agencies.transferTasks({ ...moving, commandId: "chuyen-1" }));
    expect(done).toMatchObject({ left: 3, items: [{ assignment: "D1.1", role: "lead", outcome: "transferred" }] });
    expect((await value(chidao.agencies.transferTasks({ ...moving, commandId: "chuyen-1" }))).items).toEqual([]);
    const named = { ...moving, commandId: "chuyen-2", to: "bkhcn-2025", assignments: ["D1.2", "D1.3"] };
    const rest = await value(chidao.agencies.transferTasks(named));
    expect(rest.items.map(({ assignment, role, outcome }) => [assignment, role, outcome])).toEqual([
      ["D1.2", "coordinating", "transferred"],
      ["D1.3", "lead", "transferred"],
      ["D1.3", "acceptor", "transferred"],
    ]);
    const { items } = await value(chidao.agencies.alarms({ asOf: "2025-03-10" }));
    expect(items.map(({ assignment, agency }) => [assignment, agency])).toEqual([["D1.2", "bnv"]]);
    const { rows, total } = await value(chidao.agencies.holdings({ asOf: "2025-03-10" }));
    const held = Object.fromEntries(
      rows.map(({ party, heldThen, heldNow }) => [party.id, [heldThen.total, heldNow.total]]),
    );
    expect([total, held["btttt"], held["bvhttdl"], held["bkhcn-2025"]]).toEqual([3, [2, 0], [0, 1], [0, 1]]);
  });

  it("entries about a body are put right or struck out, and refused when they would lose what they hang on", async () => {
    const entry = { on: "2026-11-26", by, agency: "ktnn", entry: 0, reason: "nhầm" };
    await value(
      chidao.agencies.correctEntry({ ...entry, change: { established: "1994-07-11", kind: "central-body" } }),
    );
    const put = await value(chidao.agencies.show("ktnn", { asOf: "2026-11-26" }));
    expect(put.agency).toMatchObject({ kind: "central-body", established: { day: "1994-07-11" } });
    expect(put.entries[0]).toMatchObject({ corrected: true, struck: false });
    expect(await chidao.agencies.correctEntry({ ...entry, change: { agency: "khac" } })).toMatchObject({
      ok: false,
      error: { code: "FixedField" },
    });
    await value(chidao.agencies.correctEntry({ ...entry, entry: 1, change: "strike" }));
    expect((await value(chidao.agencies.show("ktnn"))).agency.kind).toBe("state-audit");
  });

  it("flags a code that another body bears, a succession that is presumed, and refuses one to itself", async () => {
    const source = { citation: "Thử", note: "" };
    const code = { scheme: "vn-qcvn102", code: "000.00.00.G22" };
    const named = await value(
      chidao.agencies.identify({ on: "2026-11-26", by, agency: "ttcp", codes: [code], source }),
    );
    expect(named.irregularities.map(({ rule, facts }) => [rule, facts["with"]])).toEqual([
      ["agency.code-shared", "vpcp"],
    ]);
    const succession = { on: "2026-11-26", by, agency: "cmsc", source, ground: { presumption: "chưa có văn bản" } };
    const presumed = await value(chidao.agencies.succeed({ ...succession, to: "btc-2025" }));
    expect(presumed.irregularities.map(({ rule }) => rule)).toEqual(["agency.succession-presumed"]);
    expect(await chidao.agencies.succeed({ ...succession, to: "cmsc" })).toMatchObject({
      ok: false,
      error: { code: "NamesItself" },
    });
    const { agency, predecessors } = await value(chidao.agencies.show("bvhttdl", { asOf: "2025-03-01" }));
    expect([agency.name, predecessors.map(({ id }) => id)]).toEqual(["Bộ Văn hóa, Thể thao và Du lịch", ["btttt"]]);
  });
});

describe("chidao agency", () => {
  it("opens with the register, renames, reclassifies, and ends with 6 when there are alarms", async () => {
    const store = `sqlite:${ledgerPath()}`;
    const run = (...words: ReadonlyArray<string>) => runCli(["--store", store, "--json", ...words]);
    const write = ["--actor", "vpcp", "--source", "Hư cấu"];
    const opened = await run("init", "--vietnam", "--actor", "vpcp");
    expect([opened.code, JSON.parse(opened.stdout).register.added > 250]).toEqual([0, true]);
    const again = await run("agency", "import", "--vietnam", "--actor", "vpcp");
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, kept: [] });
    expect((await run("agency", "import", "--actor", "vpcp")).code).toBe(2);
    const renamed = await run(
      "agency",
      "rename",
      "phu-tho-2025",
      "--name",
      "Thành phố Phú Thọ",
      "--on",
      "2026-11-01",
      ...write,
    );
    expect(renamed.code).toBe(0);
    await run("agency", "reclassify", "phu-tho-2025", "--kind", "city", "--on", "2026-11-01", ...write);
    const shown = JSON.parse((await run("agency", "show", "phu-tho-2025", "--as-of", "2026-11-01")).stdout);
    expect([shown.agency.name, shown.agency.kind]).toEqual(["Thành phố Phú Thọ", "city"]);
    expect((await run("agency", "succession", "cmsc", "--to", "btc-2025", ...write)).code).toBe(2);
    const decision = ["--decision", "Nghị quyết|1|2025-01-01"];
    expect((await run("agency", "succession", "cmsc", "--to", "btc-2025", ...decision, ...write)).code).toBe(0);
    expect((await run("agency", "alarms", "--fail-on-any")).code).toBe(0);
    const members = await runCli(["--store", store, "agency", "members", "địa phương", "--as-of", "2026-11-26"]);
    expect([members.code, members.stdout.includes("34 thành viên")]).toEqual([0, true]);
  });
});
