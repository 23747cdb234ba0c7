/** Reports add up, for any history, day and position: parts to the whole, and to an independent naive recount. */
import { civilDateOf, type Entry } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import {
  agingOf,
  boardAt,
  boxes,
  boxSets,
  countBoxes,
  flagsOf,
  foldReadModel,
  type Indicator,
  type KnownAt,
  kindSummaryOf,
  knownBy,
  lateEntryOf,
  leadSubject,
  matrixOf,
  matrixRoles,
  measure,
  monthsUpTo,
  placeAll,
  rulesBroken,
  statusIndicators,
  tallyOf,
  totalOf,
  updateBoxes,
  updatesOf,
  workloadOf,
} from "@chidao/projections";
import { civilDates, exampleId, instants, type Plan, plans, playPlan } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";
import { knownIndex, naiveBoard } from "../support/naive-recount.js";

const kinds = kindsOf(builtInKinds);
const modelOf = (entries: Iterable<Entry>) => {
  const folded = foldReadModel();
  for (const entry of entries) folded.add(entry);
  return folded.model;
};
const modelAt = (plan: Plan, knownAt: KnownAt) =>
  modelOf(playPlan(plan, kinds, nodeHashing).entries.filter(knownBy(knownAt)));
const sum = (counts: ReadonlyArray<number>): number => counts.reduce((all, count) => all + count, 0);

const knownAts: fc.Arbitrary<KnownAt> = fc.oneof(
  fc.integer({ min: -1, max: 60 }).map((position) => ({ position })),
  instants().map((instant) => ({ instant })),
);
const asked = [plans(kinds, { assignments: 5, stepsMax: 30 }), civilDates(), knownAts] as const;

describe("indicators", () => {
  it("of any history have parts within the whole and bounds around the value, unless there is nothing to divide by", () => {
    fc.assert(
      fc.property(...asked, (plan, day, knownAt) => {
        const placed = placeAll(modelAt(plan, knownAt), day);
        const tally = tallyOf(placed.map(({ status }) => status));
        expect(totalOf(tally)).toBe(placed.length);
        const isSure = placed.every(({ status }) => status.couldBe.join() === status.box);
        for (const definition of statusIndicators) {
          const indicator = measure(definition, tally);
          expect(indicator.population).toBe(placed.length);
          expectSound(indicator);
          const { value, bounds } = indicator;
          if (isSure) expect([bounds.worst, bounds.best]).toEqual([value, value]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lie within their bounds however the unknown turns out", () => {
    fc.assert(
      fc.property(...asked, fc.nat(20), (plan, day, knownAt, pick) => {
        const statuses = placeAll(modelAt(plan, knownAt), day).map(({ status }) => status);
        const turnedOut = statuses.map(({ couldBe }, n) => ({
          count: 1,
          box: couldBe[(n + pick) % couldBe.length],
          among: [couldBe[(n + pick) % couldBe.length] ?? "unknown"],
        }));
        for (const definition of statusIndicators) {
          const { worst, best } = measure(definition, tallyOf(statuses)).bounds;
          const { value } = measure(definition, turnedOut);
          if (worst === null || best === null || value === null) continue;
          const [low, high] = definition.better === "high" ? [worst, best] : [best, worst];
          expect(rate(value.fraction)).toBeGreaterThanOrEqual(rate(low.fraction));
          expect(rate(value.fraction)).toBeLessThanOrEqual(rate(high.fraction));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("agree with a naive recount of the raw events, where every day is known and nothing is asserted", () => {
    fc.assert(
      fc.property(plans(kinds, { assignments: 5, stepsMax: 30 }), civilDates(), instants(), (plan, day, instant) => {
        const { recorded } = playPlan(plain(plan), kinds, nodeHashing);
        const naive = naiveBoard(recorded, day, knownIndex(recorded, instant)).all;
        const count = (...names: ReadonlyArray<string>): number => sum(names.map((name) => naive[name] ?? 0));
        const given = sum(Object.values(naive));
        const statuses = placeAll(modelAt(plain(plan), { instant }), day).map(({ status }) => status);
        expect(countBoxes(statuses.map(({ box }) => box))).toEqual({ ...countBoxes([]), ...naive });
        const expected: Readonly<Record<string, readonly [number, number]>> = {
          "completion.of-given": [count("doneOnTime", "doneLate", "doneWithoutDeadline"), given],
          "on-time.of-done-with-deadline": [count("doneOnTime"), count("doneOnTime", "doneLate")],
          "overdue.of-open-with-deadline": [count("overdue"), count("overdue", "nearDue", "notYetDue")],
          "overdue.of-done": [count("overdue"), count("doneOnTime", "doneLate", "doneWithoutDeadline")],
        };
        for (const [id, fraction] of Object.entries(expected)) {
          const definition = statusIndicators.find((each) => each.id === id);
          const measured = definition && measure(definition, tallyOf(statuses));
          expect([measured?.numerator, measured?.denominator]).toEqual(fraction);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function expectSound({ definition, value, noValue, numerator, denominator, coverage, bounds }: Indicator): void {
  expect(coverage.judged).toBeLessThanOrEqual(coverage.of);
  expect([value === null, noValue]).toEqual(denominator === 0 ? [true, "empty-denominator"] : [false, null]);
  if (definition.form === "share") expect(numerator).toBeLessThanOrEqual(denominator);
  const [low, high] = definition.better === "high" ? [bounds.worst, bounds.best] : [bounds.best, bounds.worst];
  if (low && high) expect(rate(low.fraction)).toBeLessThanOrEqual(rate(high.fraction));
}

const rate = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) =>
  numerator / denominator;

/** What the naive recount knows of; a kind's own work besides. */
const plainCommands: ReadonlySet<string> = new Set([
  "IssueAssignment",
  "ReceiveAssignment",
  "ReportProgress",
  "SetDeadline",
  "GrantExtension",
  "SubmitResult",
  "AcceptResult",
  "RejectResult",
  "RevokeAssignment",
  "AbandonAssignment",
]);

/** The plan as somebody at the desk would tell it: each day known, clocks that run forward, tasks of the plainest class. */
function plain(plan: Plan): Plan {
  const clocks = plan.map(({ now }) => now).sort();
  return plan
    .map((step, n) => ({ ...step, now: clocks[n] ?? step.now }))
    .filter(
      ({ ask }) => ask.kind === "command" && (ask.command.type.includes("/") || plainCommands.has(ask.command.type)),
    )
    .map((step) => ({ ...step, common: { ...step.common, on: { day: civilDateOf(step.now) } } }))
    .map((step) =>
      step.ask.kind === "command" && step.ask.command.type === "IssueAssignment"
        ? { ...step, ask: { ...step.ask, command: { ...step.ask.command, class: "one-off", parent: null } } }
        : step,
    )
    .map((step) =>
      step.ask.kind === "command" && step.ask.command.type === "AcceptResult"
        ? { ...step, ask: { ...step.ask, command: { ...step.ask.command, completedOn: step.common.on } } }
        : step,
    );
}

describe("reports of any history", () => {
  it("aging counts every overdue task once, in one band, under its lead", () => {
    fc.assert(
      fc.property(...asked, (plan, day, knownAt) => {
        const model = modelAt(plan, knownAt);
        const placed = placeAll(model, day);
        const { rows, all } = agingOf(placed);
        expect(all.current.total).toBe(boardAt(model, day).all.overdue);
        for (const against of ["current", "first"] as const) {
          expect(sum(all[against].bands)).toBe(all[against].total);
          expect(sum(rows.map((row) => row[against].total))).toBe(all[against].total);
          expect(Math.max(0, ...rows.map((row) => row[against].longest))).toBe(all[against].longest);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("discipline looks at each task that is still to be done, and puts it in one box", () => {
    fc.assert(
      fc.property(...asked, fc.integer({ min: 1, max: 400 }), (plan, day, knownAt, cycle) => {
        const model = modelAt(plan, knownAt);
        const placed = placeAll(model, day);
        const states = updatesOf(model, placed, day, cycle);
        const { all } = boardAt(model, day);
        expect(states.length).toBe(sum(boxSets.active.map((box) => all[box])));
        expect(states.every(({ box }) => updateBoxes.includes(box))).toBe(true);
        for (const { box, days } of states) {
          if (box === "upToDate" || box === "notYetExpected") expect(days).toBeLessThanOrEqual(cycle);
          if (box === "outOfDate" || box === "neverReported") expect(days).toBeGreaterThan(cycle);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("workload reconciles month by month, and each month opens where the one before it closed", () => {
    fc.assert(
      fc.property(...asked, fc.integer({ min: 1, max: 18 }), (plan, day, knownAt, months) => {
        const model = modelAt(plan, knownAt);
        const placed = placeAll(model, day);
        const { rows, all } = workloadOf(model, placed, { day, dueWithin: 30, months });
        expect(sum(rows.map(({ openLed }) => openLed))).toBe(all.openLed);
        expect(all.months.at(-1)?.closing).toBeGreaterThanOrEqual(all.openLed);
        all.months.forEach(({ opening, given, reopened, exits, closing }, n) => {
          expect(opening + given + reopened - sum(Object.values(exits))).toBe(closing);
          expect(sum(rows.map((row) => row.months[n]?.closing ?? 0))).toBe(closing);
          if (n > 0) expect(opening).toBe(all.months[n - 1]?.closing);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("late entry puts each entry in one band, or ahead, or undated; bodies sum to the whole", () => {
    fc.assert(
      fc.property(...asked, (plan, day, knownAt) => {
        const { rows, all } = lateEntryOf(modelAt(plan, knownAt), day);
        for (const provenance of ["witnessed", "imported", "reconstructed"] as const) {
          const { bands, ahead, undated, total } = all[provenance];
          expect(sum(bands) + ahead + undated).toBe(total);
          expect(sum(rows.map((row) => row[provenance].total))).toBe(total);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("irregularities are counted once, by rule as in the whole", () => {
    fc.assert(
      fc.property(...asked, (plan, day, knownAt) => {
        const flags = flagsOf(modelAt(plan, knownAt), day);
        const rules = rulesBroken(flags);
        expect(sum(rules.map(({ total }) => total))).toBe(flags.length);
        expect(sum(rules.map(({ settled }) => settled))).toBe(flags.filter(({ settled }) => settled).length);
        for (const { open, settled, total } of rules) expect(sum(Object.values(open)) + settled).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it("a matrix has each task of the directive under one lead, in the state of the board", () => {
    fc.assert(
      fc.property(...asked, (plan, day, knownAt) => {
        const model = modelAt(plan, knownAt);
        const placed = placeAll(model, day);
        const { columns, rows, byRole } = matrixOf(model, placed, exampleId(2));
        expect(columns.length).toBe(placed.length);
        expect(byRole.lead).toEqual(boardAt(model, day).all);
        for (const { id, lead } of columns) {
          const leads = rows.filter(({ cells }) =>
            cells.some((cell) => cell.assignment === id && cell.role === "lead"),
          );
          expect(leads.map(({ subject }) => subject)).toEqual([leadSubject(lead)]);
        }
        const cells = sum(rows.map((row) => row.cells.length));
        expect(sum(matrixRoles.flatMap((role) => boxes.map((box) => byRole[role][box])))).toBe(cells);
      }),
      { numRuns: 60 },
    );
  });

  it("summaries of all kinds look at every task once", () => {
    fc.assert(
      fc.property(...asked, (plan, day, knownAt) => {
        const model = modelAt(plan, knownAt);
        const placed = placeAll(model, day);
        const summaries = kinds.all.map((kind) => kindSummaryOf(model, placed, kind, day));
        expect(sum(summaries.map(({ assignments }) => assignments.length))).toBe(placed.length);
        for (const { tables, assignments } of summaries) {
          const ids = new Set(assignments.map(({ id }) => id));
          for (const { columns, rows } of tables) {
            const keys = new Set(columns.map(({ key }) => key));
            for (const { assignment, cells } of rows) {
              expect(ids.has(assignment)).toBe(true);
              expect(Object.keys(cells).every((key) => keys.has(key))).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("months", () => {
  it("end on the day asked about, and leave no day out", () => {
    fc.assert(
      fc.property(civilDates(), fc.integer({ min: 1, max: 30 }), (day, count) => {
        const months = monthsUpTo(day, count);
        expect(months.length).toBe(count);
        expect(months.at(-1)?.to).toBe(day);
        months.slice(1).forEach(({ from }, n) => {
          const before = months[n]?.to ?? "";
          expect(Date.parse(from) - Date.parse(before)).toBe(86_400_000);
        });
      }),
      { numRuns: 60 },
    );
  });
});
