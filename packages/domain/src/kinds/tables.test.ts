/** What kinds show in reports: tables that a reader can understand alone, and reasons in both languages. */
import { event, exampleId, factsOf, type Given } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import type { AnyKind } from "../assignment/kind.js";
import type { ColumnHolds, SummaryTable } from "../assignment/kind-report.js";
import { kindStateOf } from "../assignment/kinds.js";
import { vndOf } from "../shared/values.js";
import { budgetCalendar } from "./budget/calendar.js";
import { phases } from "./budget/phases.js";
import { builtInKinds } from "./index.js";
import { effectWords } from "./legal-review/words.js";

const { worked, paper, paperOf, unknown } = event;
const body = { agency: "tinh-vi-du" };
const line = {
  ...{ level: "central", levelOneUnit: { agency: "bo-gia-dinh" }, usingUnit: { asWritten: "Cục A" } },
  ...{ index: "130/2025/TT-BTC", chapter: "009", sector: "340-341", item: "6550" },
};
const money = (year: number, phase: string, vnd: bigint, changes: object = {}) =>
  worked("budget/AmountRecorded", "2026-06-20", {
    ...{ year, phase, amount: vndOf(vnd), decision: paper, nature: unknown, line, sourceUnit: unknown },
    ...changes,
  });
const reviewed = (item: string, number: unknown) =>
  worked("legal-review/DocumentListed", "2026-01-10", { item, document: { ...paperOf(`Nghị định ${item}`), number } });
const measured = (indicator: string, value: unknown) =>
  worked("measurement/Measured", "2026-01-10", {
    ...{ indicator, edition: 1, from: { month: "2025-01" }, to: { year: "2025" }, value },
    ...{ method: unknown, sample: unknown, source: unknown },
  });
const position = (name: string, headcount: unknown, grades: ReadonlyArray<unknown> = []) => ({
  ...{ position: name, group: "professional", headcount, grades },
});

/** One history of each kind in which every table has rows. */
const histories: Readonly<Record<string, ReadonlyArray<Given>>> = {
  general: [
    worked("general/PlanAdopted", "2023-01-05", {
      ...{ document: unknown, products: ["quy tắc"] },
      steps: [{ name: "B1", what: "lập tổ", due: { day: "2023-02-01" } }],
    }),
    worked("general/StepRecorded", "2023-01-10", { step: "họp", planned: "B1" }),
  ],
  budget: [
    money(2026, "paid", 30n, { decision: unknown }),
    money(2025, "allotted", 100n),
    money(2025, "advanced", 40n, { line: unknown }),
  ],
  staffing: [
    worked("staffing/HeadcountSet", "2026-06-30", {
      ...{ body, regime: "public-employees", given: 40, used: 37, decision: unknown },
    }),
    worked("staffing/DossierSubmitted", "2026-08-03", {
      ...{ dossier: "HS-1", body, regime: "public-employees", purpose: "approval", decidesAlone: false },
      ...{ parts: ["request", "list", "descriptions", "grades", "ratios"], document: unknown },
    }),
    worked("staffing/DossierReturned", "2026-08-05", { dossier: "HS-1", missing: ["ratios"], document: unknown }),
    worked("staffing/ReviewReported", "2026-09-01", {
      ...{ dossier: "HS-1", finding: "fit", reviewer: unknown, document: unknown },
    }),
    worked("staffing/DossierDecided", "2026-09-10", {
      ...{ dossier: "HS-1", verdict: "approved", decider: unknown, document: unknown, parts: [] },
      positions: [position("Truyền thông", 10, [{ grade: 3, persons: 4 }]), position("Văn thư", unknown)],
    }),
    worked("staffing/DossierSubmitted", "2026-08-03", {
      ...{ dossier: "HS-2", body, regime: "civil-servants", purpose: "adjustment", decidesAlone: unknown },
      ...{ parts: ["request"], document: unknown },
    }),
    worked("staffing/DossierDecided", "2026-09-11", {
      ...{ dossier: "HS-2", verdict: "refused", decider: unknown, document: unknown, parts: [] },
      positions: [position("Lưu trữ", 1)],
    }),
  ],
  "legal-review": [
    reviewed("1", "30/2020/NĐ-CP"),
    reviewed("2", unknown),
    worked("legal-review/ArticleFound", "2026-01-20", {
      ...{ item: "1", article: "Điều 4", finding: "no-longer-fits", ground: unknown, words: "x", against: unknown },
    }),
    worked("legal-review/DocumentConcluded", "2026-02-10", {
      ...{ item: "1", conclusion: "amend", ground: "luật mới", articles: [], proposedDocument: unknown },
      plannedFor: { month: "2026-09" },
    }),
    worked("legal-review/HandlingDecided", "2026-04-10", {
      ...{ item: "1", handling: "replace", decider: unknown, document: unknown },
    }),
    worked("legal-review/DecisionPublished", "2026-04-12", { item: "1", where: "Công báo", document: unknown }),
    worked("legal-review/FollowUpLinked", "2026-04-12", { item: "1", followUp: exampleId(7) }),
    worked("legal-review/ResultIssued", "2026-06-01", {
      ...{ item: "1", result: paperOf("Nghị định mới"), effectiveFrom: unknown },
    }),
    worked("legal-review/EffectStateSet", "2026-07-01", {
      ...{ item: "1", effect: "partly-expired", since: unknown, document: unknown },
      articles: [{ article: "Điều 9", effect: "expired" }],
    }),
  ],
  measurement: [
    worked("measurement/IndicatorDefined", "2025-10-01", {
      ...{ indicator: "HL-01", edition: 1, title: "Tỷ lệ hiểu đúng", level: "out-take", unit: "%", method: "khảo sát" },
      ...{ population: unknown, direction: "higher", target: unknown, basis: unknown },
    }),
    measured("HL-01", "71.50"),
    measured("HL-02", unknown),
  ],
};

const kinds: ReadonlyArray<AnyKind> = builtInKinds;
const kindNamed = (name: string): AnyKind => {
  const found = kinds.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(`no kind ${name}`);
  return found;
};
const stateOf = (name: string, given = histories[name] ?? []): unknown =>
  kindStateOf(kindNamed(name), factsOf(...given));
const tablesOf = (name: string): ReadonlyArray<SummaryTable> => kindNamed(name).summary(stateOf(name));
const rowsOf = (name: string, key: string) => tablesOf(name).find((table) => table.key === key)?.rows;

const fits: Readonly<Record<ColumnHolds, (cell: unknown) => boolean>> = {
  text: (cell) => (typeof cell === "string" ? cell !== "" : isSaid(cell)),
  count: Number.isInteger,
  vnd: (cell) => /^-?\d+$/.test(String(cell)),
  decimal: (cell) => /^-?\d+(\.\d+)?$/.test(String(cell)),
  date: (cell) => /^\d{4}(-\d\d){0,2}$/.test(String(cell)),
};
function isSaid(text: unknown): boolean {
  const { vi, en } = text as { readonly vi?: string; readonly en?: string };
  return vi !== undefined && en !== undefined && vi !== "" && en !== "";
}

describe.each(kinds.map(({ name }) => ({ name })))("the tables of $name", ({ name }) => {
  it("have a title, and columns that are named in both languages and hold what they say", () => {
    const tables = tablesOf(name);
    expect(new Set(tables.map(({ key }) => key)).size).toBe(tables.length);
    for (const { key, title, columns, rows } of tables) {
      expect([key !== "", isSaid(title), rows.length > 0], key).toEqual([true, true, true]);
      for (const { label, unit } of columns) expect(isSaid(label) && (unit === null || isSaid(unit))).toBe(true);
      for (const row of rows) {
        expect(Object.keys(row).sort()).toEqual(columns.map((column) => column.key).sort());
        for (const column of columns) {
          const cell = row[column.key];
          expect(cell === null || fits[column.holds](cell), `${key}.${column.key}: ${JSON.stringify(cell)}`).toBe(true);
        }
      }
    }
  });

  it("say what is met and why, before anything is recorded, on the way, and now", () => {
    const kind = kindNamed(name);
    const states = [
      kind.initialState,
      ...(histories[name] ?? []).map((given) => stateOf(name, [given])),
      stateOf(name),
    ];
    for (const state of states) {
      expect(isSaid(kind.met(state).because)).toBe(true);
      const outcome = kind.outcome(state);
      expect(outcome === undefined || isSaid(outcome.because)).toBe(true);
      for (const { label, value } of kind.details(state)) expect([isSaid(label), isSaid(value)]).toEqual([true, true]);
    }
    expect(kind.met(kind.initialState).verdict).toBe("not-recorded");
    expect(kind.met(stateOf(name)).verdict).not.toBe("not-recorded");
  });
});

describe("the budget's tables", () => {
  it("show each year's sums, what is open and unspent, and how many amounts have no decision", () => {
    const none = Object.fromEntries(phases.map((phase) => [phase, "0"]));
    expect(rowsOf("budget", "execution")).toEqual([
      { ...none, year: 2025, allotted: "100", advanced: "40", openAdvance: "40", unspent: "60", undecided: 0 },
      { ...none, year: 2026, paid: "30", openAdvance: "0", unspent: "-30", undecided: 1 },
    ]);
  });

  it("show each amount with its line, and nothing where the line is not known", () => {
    const rows = rowsOf("budget", "lines") ?? [];
    expect(rows[1]).toEqual({
      ...{ year: 2025, phase: { vi: "giao", en: "allotted" }, on: "2026-06-20", amount: "100", decision: paper.title },
      ...{ level: "central", levelOneUnit: "bo-gia-dinh", usingUnit: "Cục A", index: "130/2025/TT-BTC" },
      ...{ chapter: "009", sector: "340-341", item: "6550" },
    });
    expect(rows[0]).toMatchObject({ decision: null });
    expect(rows[2]).toMatchObject({ level: null, levelOneUnit: null, usingUnit: null, chapter: null, index: null });
  });

  it("show the calendar of each year in order of time", () => {
    const days = budgetCalendar(2025).map(({ lastDay }) => lastDay);
    expect(days).toEqual(days.toSorted());
    expect(
      rowsOf("budget", "calendar")
        ?.filter(({ year }) => year === 2025)
        .map(({ lastDay }) => lastDay),
    ).toEqual(days);
  });
});

describe("the tables of staffing", () => {
  it("show the days of a dossier's path", () => {
    expect(rowsOf("staffing", "dossiers")).toEqual([
      {
        ...{ dossier: "HS-1", body: "tinh-vi-du", regime: "public-employees", purpose: "approval" },
        ...{ received: "2026-08-03", returned: "2026-08-05", full: "2026-08-03", reviewed: "2026-09-01" },
        ...{ decided: "2026-09-10", verdict: "approved" },
      },
      {
        ...{ dossier: "HS-2", body: "tinh-vi-du", regime: "civil-servants", purpose: "adjustment" },
        ...{ received: "2026-08-03", returned: null, full: null, reviewed: null },
        ...{ decided: "2026-09-11", verdict: "refused" },
      },
    ]);
  });

  it("show the positions that were approved, grade by grade, and none that were refused", () => {
    const none = { grade1: null, grade2: null, grade3: null, grade4: null, grade5: null };
    expect(rowsOf("staffing", "positions")).toEqual([
      { ...none, body: "tinh-vi-du", dossier: "HS-1", position: "Truyền thông", headcount: 10, grade3: 4 },
      { ...none, body: "tinh-vi-du", dossier: "HS-1", position: "Văn thư", headcount: null },
    ]);
  });

  it("show headcount as of a day", () => {
    expect(rowsOf("staffing", "headcount")).toEqual([
      { body: "tinh-vi-du", regime: "public-employees", on: "2026-06-30", given: 40, used: 37, vacant: 3 },
    ]);
  });
});

describe("the tables of a legal review", () => {
  it("show what became of each document, and nothing where nobody said", () => {
    expect(rowsOf("legal-review", "register")).toEqual([
      {
        ...{ item: "1", document: "Nghị định 1", number: "30/2020/NĐ-CP", added: { vi: "không", en: "no" } },
        ...{ conclusion: { vi: "sửa đổi, bổ sung", en: "amend or supplement" }, ground: "luật mới" },
        ...{ planned: "2026-09", handling: { vi: "thay thế", en: "replace" }, decided: "2026-04-10" },
        ...{ published: "2026-04-12", followUp: exampleId(7), result: "Nghị định mới" },
        effect: effectWords["partly-expired"],
      },
      {
        ...{ item: "2", document: "Nghị định 2", number: null, added: { vi: "không", en: "no" } },
        ...{ conclusion: null, ground: null, planned: null, handling: null, decided: null },
        ...{ published: null, followUp: null, result: null, effect: null },
      },
    ]);
  });

  it("show findings and effects article by article, each article once", () => {
    expect(rowsOf("legal-review", "articles")).toEqual([
      { item: "1", article: "Điều 4", finding: { vi: "không còn phù hợp", en: "no longer fits" }, effect: null },
      { item: "1", article: "Điều 9", finding: null, effect: expect.objectContaining({ en: "expired" }) },
    ]);
  });
});

it("a series shows values whose indicator nobody defined, without a title, a level or a unit", () => {
  expect(rowsOf("measurement", "series")?.[1]).toEqual({
    ...{ indicator: "HL-02", title: null, edition: 1, level: null, from: "2025-01", to: "2025" },
    ...{ value: null, unit: null, revisions: 0 },
  });
});
