/** Reports of one small ledger, counted by hand. */
import { type CivilDate, IrregularityFlagged } from "@chidao/core";
import { builtInKinds } from "@chidao/domain";
import {
  entriesOf,
  entryId,
  event,
  exampleId,
  type Given,
  ministry,
  office,
  province,
  recordedOnDay,
  said,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { placeAll } from "../board.js";
import { foldReadModel, type ReadModel } from "../read-model.js";
import { agingOf } from "./aging.js";
import { updatesOf } from "./discipline.js";
import { flagsOf, rulesBroken } from "./irregularities.js";
import { lateEntryOf } from "./late-entry.js";
import { matrixOf } from "./matrix.js";
import { kindSummaryOf } from "./summary.js";
import { monthsUpTo, workloadOf } from "./workload.js";

const { issued, reported, submitted, accepted, extended, corrected, worked, dueOn, unknown } = event;
const day = "2023-08-01" as CivilDate;
const led = (agency: string) => ({ lead: { determined: { agency } } });
const candidates = [{ agency: ministry }, { agency: province }];

/** Each list is the story of one task, numbered from 1. */
function modelOf(...tasks: ReadonlyArray<ReadonlyArray<Given>>): ReadModel {
  const entries = tasks.flatMap((story, n) => entriesOf(story, `assignment-${exampleId(n + 1)}`));
  const folded = foldReadModel();
  for (const [index, entry] of entries.entries()) folded.add({ ...entry, index });
  return folded.model;
}
const counted = (tasks: ReadonlyArray<ReadonlyArray<Given>>) => {
  const model = modelOf(...tasks);
  return { model, placed: placeAll(model, day) };
};

const tasks: ReadonlyArray<ReadonlyArray<Given>> = [
  [issued("2022-12-01", { deadline: dueOn("2023-06-30") }), reported("2023-07-20")],
  [issued("2023-07-01", { deadline: dueOn("2023-08-01") })],
  [issued("2023-07-01", { ...led(province), coordinating: [], deadline: dueOn("2023-08-11") })],
  [issued("2023-07-01", { ...led(province), coordinating: [], deadline: dueOn("2023-08-12") })],
  [issued("2023-06-01"), submitted("2023-07-01")],
  [issued("2023-06-01"), submitted("2023-07-02"), accepted("2023-07-03")],
  [issued("2023-05-01", { lead: { undetermined: { candidates, words: "cùng chủ trì" } }, coordinating: [] })],
  [issued("2023-01-01", { deadline: dueOn("2023-06-01") }), extended("2023-05-01", dueOn("2023-12-31"))],
];
const { model, placed } = counted(tasks);

describe("workload", () => {
  const workload = () => workloadOf(model, placed, { day, dueWithin: 10, months: 2 });

  it("counts what each body leads and helps with while it is open, results that await verification included", () => {
    expect(
      workload().rows.map(({ subject, openLed, openCoordinating }) => [subject, openLed, openCoordinating]),
    ).toEqual([
      [{ agency: ministry }, 4, 0],
      [{ agency: province }, 2, 4],
      [{ undetermined: true }, 1, 0],
    ]);
    expect(workload().all).toMatchObject({ openLed: 7, openCoordinating: 4, overdue: 1, dueSoon: 1 });
  });

  it("tells what is overdue, and what falls due from tomorrow on within the days asked about", () => {
    expect(workload().rows.map(({ overdue, dueSoon }) => [overdue, dueSoon])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    const eleven = workloadOf(model, placed, { day, dueWithin: 11, months: 1 });
    expect(eleven.rows.map(({ dueSoon }) => dueSoon)).toEqual([0, 2, 0]);
  });

  it("tells what came, left and stayed in each of the last months, the current one up to the day", () => {
    expect(workload().months).toEqual(monthsUpTo(day, 2));
    expect(
      workload().rows[0]?.months.map(({ opening, given, exits, closing }) => [opening, given, exits.done, closing]),
    ).toEqual([
      [4, 1, 1, 4],
      [4, 0, 0, 4],
    ]);
    expect(workload().rows[2]?.months.map(({ opening, given, closing }) => [opening, given, closing])).toEqual([
      [1, 0, 1],
      [1, 0, 1],
    ]);
  });

  it("names the months from the oldest on, and crosses the year", () => {
    expect(monthsUpTo("2024-01-15" as CivilDate, 3)).toEqual([
      { month: "2023-11", from: "2023-11-01", to: "2023-11-30" },
      { month: "2023-12", from: "2023-12-01", to: "2023-12-31" },
      { month: "2024-01", from: "2024-01-01", to: "2024-01-15" },
    ]);
    expect(monthsUpTo(day, 0)).toEqual([]);
  });
});

describe("aging", () => {
  it("counts days behind the deadline in force, and behind the first one, apart", () => {
    const { rows, all, withoutDay } = agingOf(placed);
    expect(rows).toEqual([
      {
        subject: { agency: ministry },
        current: { bands: [0, 1, 0, 0], total: 1, longest: 32 },
        first: { bands: [0, 2, 0, 0], total: 2, longest: 61 },
      },
    ]);
    expect(all.current.total).toBe(1);
    expect(withoutDay).toBe(1);
  });

  it("is empty where nothing is behind", () => {
    const none = { bands: [0, 0, 0, 0], total: 0, longest: 0 };
    expect(agingOf([])).toEqual({ rows: [], all: { current: none, first: none }, withoutDay: 0 });
  });
});

describe("update discipline", () => {
  const updates = (...story: ReadonlyArray<Given>) => {
    const one = counted([story]);
    return updatesOf(one.model, one.placed, day, 30).map(({ box, lastOn, days }) => [box, lastOn, days]);
  };
  const on = (value: string) => ({ day: value });

  it("goes by the last report or result within the cycle", () => {
    expect(updates(issued("2023-01-01"), reported("2023-07-02"))).toEqual([["upToDate", on("2023-07-02"), 30]]);
    expect(updates(issued("2023-01-01"), reported("2023-07-01"))).toEqual([["outOfDate", on("2023-07-01"), 31]]);
    const back = [issued("2023-01-01"), reported("2023-06-01"), submitted("2023-07-10"), event.rejected("2023-07-11")];
    expect(updates(...back)).toEqual([["upToDate", on("2023-07-10"), 22]]);
    expect(updates(...back, reported("2023-07-20"))).toEqual([["upToDate", on("2023-07-20"), 12]]);
  });

  it("counts from the issue where nobody told anything yet", () => {
    expect(updates(issued("2023-07-02"))).toEqual([["notYetExpected", undefined, 30]]);
    expect(updates(issued("2023-07-01"))).toEqual([["neverReported", undefined, 31]]);
    expect(updates(recordedOnDay(issued(unknown), "2023-05-01"))).toEqual([["undated", undefined, undefined]]);
  });

  it("goes by the latest day that is known; where none is, nobody can say", () => {
    const undated = recordedOnDay(reported(unknown), "2023-07-25");
    expect(updates(issued("2023-01-01"), undated)).toEqual([["undated", unknown, undefined]]);
    expect(updates(issued("2023-01-01"), submitted("2023-07-10"), event.rejected("2023-07-11"), undated)).toEqual([
      ["upToDate", on("2023-07-10"), 22],
    ]);
  });

  it("leaves out reports that were struck out or are to come, and tasks that are not to be worked on", () => {
    const later = [issued("2023-01-01"), reported("2023-06-01"), reported("2023-08-02")];
    expect(updates(...later)).toEqual([["outOfDate", on("2023-06-01"), 61]]);
    const struck = corrected("2023-07-30", entryId(1), null);
    expect(updates(issued("2023-01-01"), reported("2023-07-20"), struck)).toEqual([["neverReported", undefined, 212]]);
    expect(updates(issued("2023-06-01"), submitted("2023-07-01"))).toEqual([]);
    expect(updates(issued("2023-06-01"), event.revoked("2023-07-01"))).toEqual([]);
  });
});

describe("late entry", () => {
  const from = (kind: "imported" | "reconstructed", given: ReturnType<typeof reported>) => ({
    ...given,
    data: { ...given.data, provenance: { kind, source: { system: "cũ", id: "1" } } as never },
  });

  it("counts the days from what happened to its writing down, by body and by how it came in", () => {
    const { rows, all } = lateEntryOf(
      modelOf([
        issued("2022-12-01"),
        recordedOnDay(reported("2023-01-10"), "2023-01-12"),
        recordedOnDay(reported("2023-01-20"), "2023-03-01"),
        recordedOnDay(from("imported", reported("2023-01-30")), "2023-03-02"),
        recordedOnDay(from("reconstructed", reported({ month: "2023-02" })), "2023-03-03"),
        recordedOnDay(reported(unknown), "2023-03-04"),
        recordedOnDay(accepted("2023-03-06"), "2023-03-05"),
      ]),
      day,
    );
    expect(rows.map(({ agency, witnessed }) => [agency, witnessed.total])).toEqual([
      [office, 2],
      [ministry, 3],
    ]);
    expect(rows[0]?.witnessed).toEqual({
      bands: [1, 0, 0, 0, 0],
      ahead: 1,
      undated: 0,
      total: 2,
      median: -1,
      longest: 0,
    });
    expect(rows[1]).toEqual({
      agency: ministry,
      witnessed: { bands: [0, 1, 0, 0, 1], ahead: 0, undated: 1, total: 3, median: 2, longest: 40 },
      imported: { bands: [0, 0, 0, 0, 1], ahead: 0, undated: 0, total: 1, median: 31, longest: 31 },
      reconstructed: { bands: [0, 1, 0, 0, 0], ahead: 0, undated: 0, total: 1, median: 3, longest: 3 },
    });
    expect(all.witnessed).toMatchObject({ total: 5, median: 0, ahead: 1, undated: 1 });
  });

  it("is about entries that count, not about corrections and flags, nor what is to come", () => {
    const flag = IrregularityFlagged({
      ...said("2023-01-10"),
      ...{ about: entryId(1), rule: "r", ruleVersion: 1, severity: "advisory" as const, facts: {} },
    });
    const story = [issued("2022-12-01"), reported("2023-01-10"), flag, corrected("2023-02-01", entryId(1), null)];
    const { all } = lateEntryOf(modelOf([...story, reported("2023-08-02")]), day);
    expect(all.witnessed.total).toBe(1);
    expect(lateEntryOf(modelOf(), day).all.witnessed).toEqual({
      ...{ bands: [0, 0, 0, 0, 0], ahead: 0, undated: 0, total: 0, median: undefined, longest: 0 },
    });
  });
});

describe("irregularities by rule", () => {
  const flag = (about: number, rule: string, changes: object = {}) =>
    IrregularityFlagged({
      ...said("2023-02-01"),
      ...{ about: entryId(about), rule, ruleVersion: 1, severity: "irregular" as const, facts: {}, ...changes },
    });
  const rulesOf = (...stories: ReadonlyArray<ReadonlyArray<Given>>) => rulesBroken(flagsOf(modelOf(...stories), day));

  it("has a row for each version of a rule, most often open first, with what the open ones are about", () => {
    const first = [issued("2022-12-01"), reported("2023-01-10"), flag(0, "b"), flag(1, "b"), flag(1, "a")];
    const second = [issued("2022-12-01"), flag(0, "b", { severity: "serious" }), flag(0, "a", { ruleVersion: 2 })];
    const about = (n: number) => ({ kind: "assignment", id: exampleId(n) });
    const none = { advisory: 0, irregular: 0, serious: 0 };
    expect(rulesOf(first, second)).toEqual([
      {
        ...{ rule: "b", ruleVersion: 1, open: { ...none, irregular: 2, serious: 1 }, settled: 0, total: 3 },
        about: [about(1), about(2)],
      },
      { rule: "a", ruleVersion: 1, open: { ...none, irregular: 1 }, settled: 0, total: 1, about: [about(1)] },
      { rule: "a", ruleVersion: 2, open: { ...none, irregular: 1 }, settled: 0, total: 1, about: [about(2)] },
    ]);
  });

  it("counts what a correction settled apart, and stands last when nothing of a rule is open", () => {
    const mended = [
      ...[issued("2022-12-01"), reported("2023-01-10"), flag(1, "a"), flag(0, "b", { severity: "advisory" })],
      corrected("2023-03-01", entryId(1), reported("2023-01-11")),
    ];
    expect(
      rulesOf(mended).map(({ rule, open, settled, total, about }) => [
        rule,
        open.advisory,
        settled,
        total,
        about.length,
      ]),
    ).toEqual([
      ["b", 1, 0, 1, 1],
      ["a", 0, 1, 1, 0],
    ]);
  });

  it("leaves out flags about what had not happened by the day", () => {
    expect(rulesOf([issued("2022-12-01"), reported("2023-08-02"), flag(1, "a", said("2023-08-02"))])).toEqual([]);
  });
});

describe("the matrix of a directive", () => {
  it("says who has which role in which of its tasks, and where those stand", () => {
    const { columns, rows, byRole } = matrixOf(model, placed, exampleId(2));
    expect(columns.map(({ id }) => id)).toEqual(placed.map(({ id }) => id));
    const roles = (agency: string) =>
      rows
        .find(({ subject }) => JSON.stringify(subject) === JSON.stringify({ agency }))
        ?.cells.map(({ assignment, role }) => `${role} ${columns.findIndex(({ id }) => id === assignment) + 1}`);
    expect(roles(ministry)).toEqual(["lead 1", "lead 2", "lead 5", "lead 6", "candidate 7", "lead 8"]);
    expect(roles(province)).toEqual([
      ...["coordinating 1", "coordinating 2", "lead 3", "lead 4", "coordinating 5", "coordinating 6"],
      ...["candidate 7", "coordinating 8"],
    ]);
    expect(rows.find(({ subject }) => "undetermined" in subject)?.cells).toEqual([
      { assignment: exampleId(7), role: "lead" },
    ]);
    expect(byRole.lead).toMatchObject({ overdue: 1, awaitingVerification: 1, doneWithoutDeadline: 1 });
    expect(byRole.candidate).toMatchObject({ noDeadline: 2, overdue: 0 });
    expect(byRole.coordinating).toMatchObject({ overdue: 1, noDeadline: 0 });
  });

  it("names who accepts, where somebody does, and nothing of another directive", () => {
    const [first, second] = [issued("2023-06-01", { acceptor: { agency: office } }), issued("2023-06-01")];
    const one = counted([[first], [second]]);
    const { rows, byRole } = matrixOf(one.model, one.placed, exampleId(2));
    expect(
      rows.find(({ subject }) => JSON.stringify(subject) === JSON.stringify({ agency: office }))?.cells,
    ).toContainEqual({
      assignment: exampleId(1),
      role: "acceptor",
    });
    expect(byRole.acceptor.noDeadline).toBeGreaterThanOrEqual(1);
    expect(matrixOf(one.model, one.placed, exampleId(9))).toMatchObject({ columns: [], rows: [] });
  });
});

describe("the summary of a kind", () => {
  const general = builtInKinds.find(({ name }) => name === "general");
  const plan = worked("general/PlanAdopted", "2023-07-05", {
    ...{ document: unknown, products: [] },
    steps: [{ name: "B1", what: "lập tổ", due: unknown }],
  });

  it("puts the tables of its tasks below each other, and counts the tasks that say nothing", () => {
    if (general === undefined) throw new Error("no general kind");
    const later = { ...plan, data: { ...plan.data, on: { day: "2023-08-02" as CivilDate } } };
    const budget = issued("2023-06-01", { kind: "budget" });
    const one = counted([
      [issued("2023-06-01"), plan],
      [budget],
      [issued("2023-06-01"), later],
      [issued("2023-06-01"), plan],
    ]);
    const { assignments, tables, silent } = kindSummaryOf(one.model, one.placed, general, day);
    expect(assignments.map(({ id }) => id)).toEqual([1, 3, 4].map(exampleId));
    expect(silent).toBe(1);
    expect(
      tables.map(({ key, rows }) => [key, rows.map(({ assignment, cells }) => [assignment, cells["name"]])]),
    ).toEqual([
      [
        "plan",
        [
          [exampleId(1), "B1"],
          [exampleId(4), "B1"],
        ],
      ],
    ]);
  });
});
