/** Bad input to the kinds' own work, through the front door: refused or flagged, and never half-written. */
import { builtInKinds, createChidao, memoryStore, type Outcome, type Written } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";

const entry = (on: string) => ({ on, by: { agency: "bnv" } });

let chidao: ReturnType<typeof createChidao>;
let handles: Readonly<Record<string, string>>;

function done(outcome: Outcome<Written>): Written {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

beforeEach(async () => {
  chidao = createChidao({
    store: memoryStore(),
    kinds: builtInKinds,
    clock: { now: () => "2026-12-30T02:00:00.000Z" },
  });
  done(await chidao.ledger.open({ ...entry("2026-01-05"), name: "Sổ thử", illustrative: true }));
  const source = { citation: "Hư cấu", note: "Cơ quan trong kiểm thử." };
  done(
    await chidao.agencies.register({ ...entry("2026-01-05"), id: "bnv", kind: "ministry", names: ["Bộ Giả"], source }),
  );
  const directive = done(
    await chidao.directives.register({
      ...{ ...entry("2026-01-05"), source: "document", title: "Chỉ thị thử" },
      ...{ directedBy: "bnv", directedOn: "2026-01-05" },
    }),
  );
  const issued = await Promise.all(
    ["staffing", "budget", "legal-review", "measurement"].map(async (kind) => {
      const task = { directive: directive.handle ?? "", kind, words: "làm", lead: "bnv" };
      return [kind, done(await chidao.assignments.issue({ ...entry("2026-01-06"), ...task })).handle ?? ""] as const;
    }),
  );
  handles = Object.fromEntries(issued);
});

const work = (type: string, fields: Readonly<Record<string, unknown>>, on = "2026-08-10") => {
  const assignment = handles[type.slice(0, type.indexOf("/"))] ?? "";
  return chidao.assignments.work({ ...entry(on), assignment, type, fields });
};
const rulesOf = (written: Outcome<Written>) => done(written).irregularities.map(({ rule }) => rule);

async function entriesOf(kind: string): Promise<number> {
  const timeline = await chidao.reports.timeline(handles[kind] ?? "", { asOf: "2026-12-31" });
  if (!timeline.ok) throw new Error(timeline.error.message.en);
  return timeline.value.entries.length;
}

describe("malformed work is refused, says where, and leaves no entry", () => {
  const amount = { year: 2026, phase: "allotted", amount: "100" };
  it.each<readonly [string, string, Readonly<Record<string, unknown>>, string]>([
    ["an amount with a fraction", "budget/RecordAmount", { ...amount, amount: "1.5" }, "/fields/amount/vnd"],
    [
      "an amount beyond eighteen digits",
      "budget/RecordAmount",
      { ...amount, amount: "9".repeat(19) },
      "/fields/amount/vnd",
    ],
    ["a year that is no budget year", "budget/RecordAmount", { ...amount, year: 99 }, "/fields/year"],
    ["a phase that is none", "budget/RecordAmount", { ...amount, phase: "spent" }, "/fields/phase"],
    ["a chapter of two digits", "budget/RecordAmount", { ...amount, line: { chapter: "18" } }, "/fields/line/chapter"],
    ["a field that nobody asked for", "budget/RecordAmount", { ...amount, note: "x" }, "/fields/note"],
    [
      "a decimal comma",
      "measurement/RecordMeasurement",
      { indicator: "a", edition: 1, value: "12,5" },
      "/fields/value",
    ],
    ["a text over its limit", "measurement/DefineIndicator", { indicator: "x".repeat(201) }, "/fields/indicator"],
    ["a part that is none", "staffing/ReturnDossier", { dossier: "a", missing: ["photo"] }, "/fields/missing/0"],
    [
      "a grade of six",
      "staffing/DecideDossier",
      { positions: [{ grades: [{ grade: 6 }] }] },
      "/fields/positions/0/grades/0/grade",
    ],
  ])("%s", async (_, type, fields, path) => {
    const kind = type.slice(0, type.indexOf("/"));
    const before = await entriesOf(kind);
    const written = await work(type, fields);
    expect(written).toMatchObject({ ok: false, error: { class: "usage" } });
    expect(written.ok ? [] : written.error.issues.map((issue) => issue.path)).toContain(path);
    expect(await entriesOf(kind)).toBe(before);
  });

  it("a body that is not in the register, and a task that is not in the ledger", async () => {
    const body = { body: "so-khong-co", regime: "public-employees", given: 1 };
    expect(await work("staffing/SetHeadcount", body)).toMatchObject({ ok: false, error: { code: "NotFound" } });
    const followUp = { item: "1", followUp: "D9.9" };
    expect(await work("legal-review/LinkFollowUp", followUp)).toMatchObject({ ok: false, error: { code: "NotFound" } });
  });

  it("work of another kind", async () => {
    const asked = {
      ...entry("2026-08-10"),
      assignment: handles["budget"] ?? "",
      type: "legal-review/FixList",
      fields: {},
    };
    expect(await chidao.assignments.work(asked)).toMatchObject({ ok: false, error: { code: "WrongKind" } });
  });
});

describe("what breaks a rule of the trade is recorded, and flagged in the same append", () => {
  it("amounts over the phase, and below nothing", async () => {
    done(await work("budget/RecordAmount", { year: 2026, phase: "allotted", amount: "100" }));
    const over = await work("budget/RecordAmount", { year: 2026, phase: "paid", amount: "101" });
    expect(rulesOf(over)).toContain("budget.over-allotment");
    expect(done(over).lastIndex - done(over).firstIndex).toBe(done(over).irregularities.length);
    const below = await work("budget/RecordAmount", { year: 2026, phase: "lapsed", amount: "-1" });
    expect(rulesOf(below)).toContain("budget.below-nothing");
  });

  it("a classification code of another index version", async () => {
    const line = { index: "324/2016/TT-BTC", chapter: "622" };
    const coded = await work("budget/RecordAmount", { year: 2026, phase: "estimated", amount: "1", line });
    expect(rulesOf(coded)).toEqual(expect.arrayContaining(["budget.code-of-other-index", "budget.district-chapter"]));
  });

  it("a position off the list", async () => {
    const position = { position: "Lạ", group: "support", onFrameworkList: false, regime: "public-employees" };
    expect(rulesOf(await work("staffing/DefinePosition", position))).toContain("staffing.position-off-list");
  });

  it("a document concluded twice", async () => {
    done(await work("legal-review/ListDocument", { item: "1", document: "Nghị định 09" }));
    const conclude = (conclusion: string) => work("legal-review/Conclude", { item: "1", conclusion, ground: "x" });
    done(await conclude("amend"));
    expect(rulesOf(await conclude("replace"))).toContain("legal-review.concluded-twice");
  });
});
