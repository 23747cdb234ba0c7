/** A period report adds up, for any history and any period: to itself, and to the period before it. */
import { addDays, builtInKinds, kindsOf } from "@chidao/domain";
import { type Crossing, flowOf, leftInPeriod, statusAt, wasOpenInPeriod } from "@chidao/projections";
import { civilDates, type Plan, plans, playPlan } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);

/** Tasks that exist at the end of the period, judged at its two ends. */
function crossingsOf(plan: Plan, from: string, to: string): ReadonlyArray<Crossing & { readonly id: string }> {
  const { states } = playPlan(plan, kinds, nodeHashing);
  return [...states]
    .map(([id, { history }]) => ({
      id,
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
        expect(opening + given + reopened - exits.done - exits.revoked - exits.notPursued - exits.superseded).toBe(
          closing,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("opens where the period before it closed", () => {
    fc.assert(
      fc.property(plans(kinds), periods, (plan, [from, to]) => {
        const before = crossingsOf(plan, "1990-01-01", addDays(from as never, -1));
        const shown = new Set(crossingsOf(plan, from, to).map(({ id }) => id));
        const stillThere = before.filter(({ id }) => shown.has(id));
        expect(flowOf(crossingsOf(plan, from, to)).opening).toBe(flowOf(stillThere).closing);
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
        expect(exits.done + exits.revoked + exits.notPursued + exits.superseded).toBe(
          crossings.filter(leftInPeriod).length,
        );
      }),
      { numRuns: 40 },
    );
  });
});
