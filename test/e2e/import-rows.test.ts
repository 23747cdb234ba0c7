/** Rows of a tracker at the front door: what is new is added, what differs is recorded, the same again adds nothing. */
import { type Chidao, createChidao, type ImportRowInput, memoryStore, type Outcome, virtualClock } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";

const by = { agency: "van-phong-vi-du" };
const source = { citation: "dữ liệu minh họa", note: "" };
const identity = { number: "12", symbol: "CT-UBND", issuer: "van-phong-vi-du", year: "2023" };
let chidao: Chidao;
/** The store refuses the next append to a stream whose name begins so, as if the process had been killed before it. */
let killedBefore: string | undefined;

beforeEach(async () => {
  killedBefore = undefined;
  const store = memoryStore();
  const append: typeof store.append = (request) => {
    if (killedBefore === undefined || !request.stream.startsWith(killedBefore)) return store.append(request);
    killedBefore = undefined;
    return Promise.resolve({ ok: false, error: { _tag: "StoreUnavailable", cause: "killed" } } as const);
  };
  const fragile = new Proxy(store, {
    get: (target, name) => {
      if (name === "append") return append;
      const found = Reflect.get(target, name) as unknown;
      return typeof found === "function" ? found.bind(target) : found;
    },
  });
  chidao = createChidao({ store: fragile, clock: virtualClock("2024-02-01T02:00:00.000Z") });
  await value(chidao.ledger.open({ on: "2024-01-01", by, name: "Sổ thử", illustrative: true }));
  for (const [id, name] of [
    ["van-phong-vi-du", "Văn phòng tỉnh Ví Dụ"],
    ["so-mau", "Sở Mẫu, Thử nghiệm và Đối chiếu"],
  ] as const) {
    await value(chidao.agencies.register({ on: "2024-01-01", by, id, kind: "other", names: [name], source }));
  }
});

const row = (change: Partial<ImportRowInput> = {}): ImportRowInput => ({
  on: "2024-01-31",
  by,
  ref: { system: "bảng theo dõi", id: "NV-01" },
  directive: {
    ref: { system: "bảng theo dõi", id: "doc:12/CT-UBND" },
    title: "Chỉ thị 12/CT-UBND",
    directedBy: { asWritten: "Chủ tịch tỉnh Ví Dụ" },
    directedOn: "2023-03-01",
  },
  issuedOn: "2023-03-02",
  kind: "general",
  words: "Lập danh mục",
  lead: { asWritten: "sở mẫu, thử nghiệm và đối chiếu" },
  deadline: "2023-12-31",
  status: { stage: "accepted", completedOn: "2023-12-20", words: "Đã hoàn thành" },
  ...change,
});

describe("a row that is new", () => {
  it("is added with its directive, its body found by name, and its status asserted by the source", async () => {
    const added = await value(chidao.imports.row(row()));
    expect(added).toMatchObject({ outcome: "added", changes: [], unmatched: ["Chủ tịch tỉnh Ví Dụ"] });
    expect(added.irregularities.map(({ rule }) => rule)).toEqual(["import.unmatched-agency"]);
    const { items } = await value(chidao.reports.assignments({ asOf: "2024-01-31" }));
    expect(items[0]).toMatchObject({
      handle: "D1.1",
      provenance: "imported",
      status: { box: "doneOnTime", asserted: true },
    });
    expect(items[0]?.lead.parties[0]).toMatchObject({ kind: "agency", id: "so-mau" });
    const board = await value(chidao.reports.board({ asOf: "2024-01-31" }));
    expect([board.all.doneOnTime, board.allAsserted.doneOnTime, board.total]).toEqual([1, 1, 1]);
  });

  it("keeps a body that is not in the register as it is written", async () => {
    const added = await value(chidao.imports.row(row({ lead: { asWritten: "Sở Chưa Biết" } })));
    expect(added.unmatched).toContain("Sở Chưa Biết");
    const { items } = await value(chidao.reports.assignments({ asOf: "2024-01-31" }));
    expect(items[0]?.lead.parties[0]).toMatchObject({ kind: "as-written", name: { vi: "Sở Chưa Biết" } });
  });

  it("shares the directive with rows of the same document", async () => {
    await value(chidao.imports.row(row()));
    await value(chidao.imports.row(row({ ref: { system: "bảng theo dõi", id: "NV-02" }, words: "Soạn sổ tay" })));
    const { directives } = await value(chidao.directives.list());
    expect(directives.map(({ assignmentCount }) => assignmentCount)).toEqual([2]);
  });

  it("stands where the source says that it was put off or given back", async () => {
    const later = row({ ref: { system: "bảng theo dõi", id: "NV-02" }, words: "Soạn sổ tay" });
    await value(chidao.imports.row(row({ status: { stage: "postponed", words: "Tạm hoãn" } })));
    await value(chidao.imports.row({ ...later, status: { stage: "returned", words: "Trả lại" } }));
    const board = await value(chidao.reports.board({ asOf: "2024-01-31" }));
    expect(board.all).toMatchObject({ postponed: 1, returned: 1, overdue: 0, unknown: 0 });
    expect(board.allAsserted).toMatchObject({ postponed: 1, returned: 1 });
  });

  it("is left as an unknown status where the source's words were not understood", async () => {
    const status = { stage: { unknown: "chưa hiểu" }, words: "tạm hoãn chờ ý kiến" };
    await value(chidao.imports.row(row({ status })));
    const board = await value(chidao.reports.board({ asOf: "2024-01-31" }));
    expect(board.all.unknown).toBe(1);
  });
});

describe("a dry run", () => {
  it("says what recording would do, and writes nothing", async () => {
    const before = await position();
    const dry = await value(chidao.imports.row(row(), { dryRun: true }));
    expect(await position()).toBe(before);
    expect(await value(chidao.imports.row(row()))).toEqual({ ...dry, handle: "D1.1" });
  });
});

describe("the same row again", () => {
  it("adds nothing", async () => {
    await value(chidao.imports.row(row()));
    const before = await position();
    expect(await value(chidao.imports.row(row()))).toMatchObject({ outcome: "unchanged", changes: [] });
    expect(await position()).toBe(before);
  });

  it("adds nothing either when ten of it come at once", async () => {
    await Promise.all(Array.from({ length: 10 }, () => chidao.imports.row(row()).then(value)));
    const { items } = await value(chidao.reports.assignments({ asOf: "2024-01-31" }));
    expect(items).toHaveLength(1);
  });
});

describe("a row that has changed", () => {
  it.each([
    ["words", { words: "Lập danh mục và công bố" }],
    ["lead", { lead: { asWritten: "Văn phòng tỉnh Ví Dụ" } }],
    ["deadline", { deadline: "2024-03-31" }],
    ["status", { status: { stage: "in-progress", words: "Đang làm" } }],
    ["on", { issuedOn: "2023-03-05" }],
  ] as const)("has its %s recorded, and nothing else", async (field, change) => {
    await value(chidao.imports.row(row()));
    const changed = await value(chidao.imports.row(row(change)));
    expect(changed.outcome).toBe("changed");
    expect(changed.changes.map((each) => each.field)).toEqual([field]);
    expect(await value(chidao.imports.row(row(change)))).toMatchObject({ outcome: "unchanged" });
  });

  it("counts as complete since the day of completion, though its source said otherwise of a later day", async () => {
    await value(chidao.imports.row(row({ on: "2024-01-20", status: { stage: "in-progress", words: "Đang làm" } })));
    await value(chidao.imports.row(row({ on: "2024-01-31" })));
    for (const asOf of ["2023-12-21", "2024-01-25", "2024-01-31"]) {
      const board = await value(chidao.reports.board({ asOf }));
      expect([asOf, board.all.doneOnTime]).toEqual([asOf, 1]);
    }
    expect((await value(chidao.reports.board({ asOf: "2023-12-19" }))).all.doneOnTime).toBe(0);
  });

  it("may go back to what it said first", async () => {
    await value(chidao.imports.row(row()));
    await value(chidao.imports.row(row({ words: "Khác" })));
    expect(await value(chidao.imports.row(row()))).toMatchObject({ outcome: "changed" });
    const { items } = await value(chidao.reports.assignments({ asOf: "2024-01-31" }));
    expect(items[0]?.words).toBe("Lập danh mục");
  });

  it("never overrules what was recorded as it happened, and is flagged", async () => {
    await value(chidao.imports.row(row({ status: { stage: "in-progress", words: "Đang làm" } })));
    const entry = { on: "2024-01-31", by, assignment: "D1.1" };
    await value(chidao.assignments.submit({ ...entry, words: "Danh mục", evidence: ["Danh mục"] }));
    await value(chidao.assignments.accept(entry));
    const told = await value(
      chidao.imports.row(row({ on: "2024-02-01", status: { stage: "issued", words: "Chưa làm" } })),
    );
    expect(told.irregularities.map(({ rule }) => rule)).toContain("import.contradicts-record");
    const { items } = await value(chidao.reports.assignments({ asOf: "2024-02-01" }));
    expect(items[0]?.status).toMatchObject({ stage: "accepted", asserted: false });
  });
});

describe("what people put right after an import", () => {
  const entry = { on: "2024-01-31", by, assignment: "D1.1" };
  const office = { determined: { agency: "van-phong-vi-du" } };
  const putRight = async () => {
    const change = { lead: office };
    await value(chidao.assignments.correct({ ...entry, entry: await issuedAt(), change, reason: "nhầm" }));
    await value(chidao.assignments.extend({ ...entry, deadline: "2024-06-30", reason: "Xin gia hạn" }));
  };
  const task = async () => (await value(chidao.reports.assignments({ asOf: "2024-02-01" }))).items[0];

  it("stays when the same row comes again", async () => {
    await value(chidao.imports.row(row()));
    await putRight();
    const before = await position();
    expect(await value(chidao.imports.row(row()))).toMatchObject({ outcome: "unchanged", changes: [] });
    expect(await position()).toBe(before);
    expect((await task())?.lead.parties[0]).toMatchObject({ id: "van-phong-vi-du" });
  });

  it("stays when the source changes something else, then and when that row comes again", async () => {
    await value(chidao.imports.row(row()));
    await putRight();
    const changed = row({ words: "Lập danh mục mới" });
    expect((await value(chidao.imports.row(changed))).changes.map(({ field }) => field)).toEqual(["words"]);
    expect(await value(chidao.imports.row(changed))).toMatchObject({ outcome: "unchanged", changes: [] });
    const now = await task();
    expect(now?.words).toBe("Lập danh mục mới");
    expect(now?.lead.parties[0]).toMatchObject({ id: "van-phong-vi-du" });
    expect(now?.status?.due).toBe("2024-06-30");
  });

  it("gives way, on the timeline, when the source changes that very thing", async () => {
    await value(chidao.imports.row(row()));
    await putRight();
    const changed = row({ lead: { asWritten: "Sở Khác" }, deadline: "2024-03-31" });
    const told = await value(chidao.imports.row(changed));
    expect(told.changes.map(({ field }) => field)).toEqual(["lead", "deadline"]);
    expect((await task())?.lead.parties[0]).toMatchObject({ kind: "as-written", name: { vi: "Sở Khác" } });
    expect(await value(chidao.imports.row(changed))).toMatchObject({ outcome: "unchanged" });
  });

  it("is not undone by a body of the row that has come into the register since", async () => {
    const late = row({ lead: { asWritten: "Sở Về Sau" } });
    await value(chidao.imports.row(late));
    await putRight();
    const names = ["Sở Về Sau"];
    await value(chidao.agencies.register({ on: "2024-01-01", by, id: "so-ve-sau", kind: "other", names, source }));
    expect(await value(chidao.imports.row(late))).toMatchObject({ outcome: "unchanged", changes: [] });
  });

  async function issuedAt(): Promise<number> {
    const { entries } = await value(chidao.reports.timeline("D1.1"));
    return entries.find(({ type }) => type === "AssignmentIssued")?.entry ?? -1;
  }
});

describe("a deadline in words that were not understood", () => {
  it("is seen to change when only its words do", async () => {
    const quarter = (words: string) => row({ deadline: { words, unparsed: "chưa hiểu" } });
    await value(chidao.imports.row(quarter("Quý II/2024")));
    const changed = await value(chidao.imports.row(quarter("Quý IV/2024")));
    const said = (words: string) => ({ vi: words, en: words });
    const label = { vi: "thời hạn", en: "deadline" };
    expect(changed.changes).toEqual([
      { field: "deadline", label, before: said("Quý II/2024"), after: said("Quý IV/2024") },
    ]);
    expect(await value(chidao.imports.row(quarter("Quý IV/2024")))).toMatchObject({ outcome: "unchanged" });
  });
});

describe("a known row that changes what can't be corrected", () => {
  const other = { ...row().directive, ref: { system: "bảng theo dõi", id: "doc:13/CT-UBND" } };
  it.each([
    ["kind", { kind: "budget", words: "Khác" }],
    ["directive", { directive: other, words: "Khác" }],
  ] as const)("is refused for its %s, and nothing of it is written", async (field, change) => {
    await value(chidao.imports.row(row()));
    const before = await position();
    for (const dryRun of [true, false]) {
      const outcome = await chidao.imports.row(row(change), { dryRun });
      expect(outcome).toMatchObject({ ok: false, error: { code: "FixedField", details: { field } } });
    }
    expect(await position()).toBe(before);
  });
});

describe("a directive of a row with a complete identity", () => {
  const identified = (on: string) => row({ on, directive: { ...row().directive, identity } });

  it("that another directive holds is refused in the dry run as in the real one", async () => {
    const directive = { title: "Chỉ thị 12", directedBy: "van-phong-vi-du", directedOn: "2023-03-01", identity };
    await value(chidao.directives.register({ on: "2024-01-01", by, source: "document", ...directive }));
    const dry = await chidao.imports.row(identified("2024-01-31"), { dryRun: true });
    expect(dry).toMatchObject({ ok: false, error: { code: "IdentityAlreadyClaimed" } });
    expect(await chidao.imports.row(identified("2024-01-31"))).toEqual(dry);
  });

  it.each(["directive-", "assignment-"])("goes on another day when killed before the %s stream", async (stream) => {
    killedBefore = stream;
    expect(await chidao.imports.row(identified("2024-01-30"))).toMatchObject({ ok: false });
    expect(await value(chidao.imports.row(identified("2024-01-31")))).toMatchObject({ outcome: "added" });
    expect((await value(chidao.directives.list())).directives).toHaveLength(1);
  });
});

describe("what an import noticed about a known row", () => {
  it("is flagged with the change, and so is a body that was not found", async () => {
    await value(chidao.imports.row(row()));
    const notes = [{ rule: "import.status-contradicts-dates", facts: { words: "x" } }];
    const changed = row({ lead: { asWritten: "Sở Chưa Biết" }, notes });
    const dry = await value(chidao.imports.row(changed, { dryRun: true }));
    const told = await value(chidao.imports.row(changed));
    expect(told.irregularities.map(({ rule }) => rule)).toEqual([
      "import.status-contradicts-dates",
      "import.unmatched-agency",
    ]);
    expect(told).toEqual(dry);
    expect((await value(chidao.imports.row(changed))).irregularities).toEqual([]);
  });
});

describe("a malformed row", () => {
  it("is refused with the place that is wrong, and nothing is written", async () => {
    const before = await position();
    const outcome = await chidao.imports.row(row({ deadline: "2023-02-29" }));
    expect(outcome).toMatchObject({ ok: false, error: { code: "DecodeFailure", issues: [{ path: "/deadline" }] } });
    expect(await position()).toBe(before);
  });
});

async function value<A>(answer: Promise<Outcome<A>> | Outcome<A>): Promise<A> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function position(): Promise<number> {
  const board = await chidao.reports.board();
  return board.ok ? board.value.basis.knownAt.index : -1;
}

describe("a flag", () => {
  it("can't be struck out: only mending the entry it is about settles it", async () => {
    await value(chidao.imports.row(row({ status: { stage: "submitted", words: "Đã trình" } })));
    const entry = { on: "2024-02-01", by: { agency: "so-mau" }, assignment: "D1.1" };
    const accepted = await value(chidao.assignments.accept(entry));
    expect(accepted.irregularities.map(({ rule }) => rule)).toContain("acceptance.own-result");
    const { entries } = await value(chidao.reports.timeline("D1.1", { asOf: "2024-02-01" }));
    const flag = (entries.at(-1)?.entry ?? 0) + 1;
    const struck = await chidao.assignments.correct({ ...entry, entry: flag, change: "strike", reason: "che đi" });
    expect(struck).toMatchObject({ ok: false, error: { code: "NotFound" } });
    expect((await value(chidao.reports.board({ asOf: "2024-02-01" }))).irregularities.serious).toBe(1);
  });
});
