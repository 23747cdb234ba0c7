/** The two laws of an explanation, for any history and day: what it cites is enough, and none of it is too much. */
import type { CivilDate } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { asRecorded, explain, hasHappened, type Judgement, keyOf, replay, statusAt } from "@chidao/projections";
import { civilDates, plans, playPlan } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);
const judgementOn = (day: CivilDate): Judgement => ({
  judge: (facts) => statusAt(facts, day),
  happened: (fact) => hasHappened(fact, day),
  deadlineOf: asRecorded.deadlineOf,
});
const histories = plans(kinds, { assignments: 2, stepsMax: 25 });

describe("an explanation of any status", () => {
  it("rests on entries that give the same status alone, and of which none can be dropped", () => {
    fc.assert(
      fc.property(histories, civilDates(), (plan, day) => {
        const { judge } = judgementOn(day);
        for (const { history } of playPlan(plan, kinds, nodeHashing).states.values()) {
          const { entries } = history;
          const { status, needed, leftOut } = explain(entries, judgementOn(day));
          const cited = needed.map(({ entry }) => entry);
          expect(status).toEqual(statusAt(history.facts, day));
          expect(keyOf(replay(cited, judge))).toBe(keyOf(status));
          for (const { entry, without } of needed) {
            const others = cited.filter((other) => other !== entry);
            expect(keyOf(without)).toBe(keyOf(replay(others, judge)));
            expect(keyOf(without)).not.toBe(keyOf(status));
          }
          expect(cited).toEqual(entries.filter((entry) => cited.includes(entry)));
          expect(cited.length + leftOut).toBe(entries.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("cites no flag, and nothing where there is no task yet", () => {
    fc.assert(
      fc.property(histories, civilDates(), (plan, day) => {
        for (const { history } of playPlan(plan, kinds, nodeHashing).states.values()) {
          const { status, needed } = explain(history.entries, judgementOn(day));
          expect(needed.some(({ entry }) => entry.event.type === "IrregularityFlagged")).toBe(false);
          expect(status === undefined).toBe(needed.length === 0);
        }
      }),
      { numRuns: 20 },
    );
  });
});
