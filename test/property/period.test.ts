/** A period report adds up, for any history and any period, to itself and to the boards of its two ends. */
import { addDays, builtInKinds, isExit, kindsOf } from "@chidao/domain";
import { type Crossing, flowOf, leftInPeriod, statusAt, wasOpenInPeriod } from "@chidao/projections";
import { civilDates, type Plan, plans, playPlan } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);

/** Tasks that exist at the end of the period, judged at its two ends. */
function crossingsOf(plan: Plan, from: string, to: string): ReadonlyArray<Crossing> {
  const { states } = playPlan(plan, kinds, nodeHashing);
  return [...states.values()]
    .map(({ history }) => ({
      before: statusAt(history.facts, addDays(from as never, -1)),
      after: statusAt(history.facts, to as never),
    }))
    .filter(({ after }) => after !== undefined);
}

const periods = fc.tuple(civilDates(), civilDates()).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));

describe("the flow of any period", () => {
  it("reconciles: opening + given + reopened - exits = closing", () => {
    fc.assert(
      fc.property(plans(kinds), periods, (plan, [from, to]) => {
        const { opening, given, reopened, exits, closing } = flowOf(crossingsOf(plan, from, to));
        expect(opening + given + reopened - exits.done - exits.revoked - exits.notPursued).toBe(closing);
      }),
      { numRuns: 60 },
    );
  });

  it("opens where the period before it closed, when every task existed then", () => {
    fc.assert(
      fc.property(plans(kinds), periods, (plan, [from, to]) => {
        const both = crossingsOf(plan, from, to);
        const existing = both.filter(({ before }) => before !== undefined);
        const open = existing.filter(({ before }) => before?.stage === "unknown" || !isExit(before?.stage ?? "none"));
        expect(flowOf(both).opening).toBe(open.length);
      }),
      { numRuns: 40 },
    );
  });

  it("counts as left only what was open in it, and each task once", () => {
    fc.assert(
      fc.property(plans(kinds), periods, (plan, [from, to]) => {
        const crossings = crossingsOf(plan, from, to);
        const { exits } = flowOf(crossings);
        expect(crossings.filter(leftInPeriod).every(wasOpenInPeriod)).toBe(true);
        expect(exits.done + exits.revoked + exits.notPursued).toBe(crossings.filter(leftInPeriod).length);
      }),
      { numRuns: 40 },
    );
  });
});
