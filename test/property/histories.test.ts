/** Any history that can be recorded: random commands with random dates, clocks that run backwards, corrections. */
import { type Entry, evolveHistory, type History, type Instant } from "@chidao/core";
import {
  builtInKinds,
  describeRejection,
  evolveAssignment,
  kindStateOf,
  kindsOf,
  lifecycleOf,
  unissuedAssignment,
} from "@chidao/domain";
import {
  boardAt,
  boxes,
  foldReadModel,
  type KnownAt,
  knownBy,
  placeAll,
  statusAt,
  timelineOf,
} from "@chidao/projections";
import {
  civilDates,
  datedValues,
  entryId,
  event,
  instants,
  type Plan,
  type PlayedLedger,
  plans,
  playPlan,
  said,
} from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);
const played = (plan: Plan): PlayedLedger => playPlan(plan, kinds, nodeHashing);
const modelOf = (entries: Iterable<Entry>) => {
  const folded = foldReadModel();
  for (const entry of entries) folded.add(entry);
  return folded.model;
};
const sum = (counts: Readonly<Record<string, number>>): number =>
  boxes.reduce((all, box) => all + (counts[box] ?? 0), 0);
const knownAts: fc.Arbitrary<KnownAt> = fc.oneof(
  fc.integer({ min: -1, max: 60 }).map((position) => ({ position })),
  instants().map((instant) => ({ instant })),
);

describe("any history", () => {
  it("is readable as stored, folds totally, and has a status, a timeline and a verdict on every day", () => {
    fc.assert(
      fc.property(plans(kinds), civilDates(), (plan, day) => {
        for (const { history } of played(plan).states.values()) {
          const { issued } = lifecycleOf(history.facts);
          const kind = issued && kinds.find(issued.kind);
          expect(["met", "not-met", "not-recorded", undefined]).toContain(
            kind?.met(kindStateOf(kind, history.facts)).verdict,
          );
          expect(statusAt(history.facts, day)?.box ?? "unknown").toBeOneOf([...boxes]);
          for (const entry of timelineOf(history.facts, kinds, (agency) => agency))
            expect(entry.sentence.vi).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("has refusals that can be said in both languages", () => {
    fc.assert(
      fc.property(plans(kinds), (plan) => {
        for (const refusal of played(plan).refused) {
          const { vi, en } = describeRejection(refusal);
          expect([vi, en].every((text) => text.length > 10 && !text.includes("undefined"))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("has positions and revisions without gaps", () => {
    fc.assert(
      fc.property(plans(kinds), (plan) => {
        const { recorded, states } = played(plan);
        expect(recorded.map(({ index }) => index)).toEqual(recorded.map((_, n) => n));
        for (const { history } of states.values()) {
          expect(history.entries.map(({ revision }) => revision)).toEqual(history.entries.map((_, n) => n));
        }
        expect(new Set(recorded.map(({ id }) => id)).size).toBe(recorded.length);
      }),
      { numRuns: 50 },
    );
  });

  it("folds in two parts as in one go, and the read model holds the same rows", () => {
    fc.assert(
      fc.property(plans(kinds), fc.nat(60), (plan, cut) => {
        const { entries } = played(plan);
        const folded = foldReadModel();
        for (const entry of entries.slice(0, cut)) folded.add(entry);
        for (const entry of entries.slice(cut)) folded.add(entry);
        expect(folded.model).toEqual(modelOf(entries));
        for (const [id, row] of folded.model.assignments) {
          const own = entries.filter(({ stream }) => stream === `assignment-${id}`);
          expect(row).toEqual(own.reduce(evolveAssignment, unissuedAssignment));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("boards", () => {
  it("sum to the whole on any day, as known at any position or moment; each task is in one box", () => {
    fc.assert(
      fc.property(plans(kinds, { assignments: 5, stepsMax: 30 }), civilDates(), knownAts, (plan, day, knownAt) => {
        const model = modelOf(played(plan).entries.filter(knownBy(knownAt)));
        const placed = placeAll(model, day);
        const board = boardAt(model, day);
        expect(board.total).toBe(placed.length);
        expect(sum(board.all)).toBe(board.total);
        expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
        expect(board.rows.reduce((all, row) => all + row.leadTotal, 0)).toBe(board.total);
        for (const box of boxes) {
          expect(board.all[box]).toBe(placed.filter(({ status }) => status.box === box).length);
          expect(board.rows.reduce((all, row) => all + row.lead[box], 0)).toBe(board.all[box]);
        }
        for (const row of board.rows) {
          expect([sum(row.lead), sum(row.coordinating)]).toEqual([row.leadTotal, row.coordinatingTotal]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("known at a moment rest on the first part of the ledger, and later moments on no less", () => {
    fc.assert(
      fc.property(plans(kinds), instants(), instants(), (plan, a, b) => {
        const { entries } = played(plan);
        const [earlier, later] = [a, b].sort() as [Instant, Instant];
        const known = entries.filter(knownBy({ instant: earlier }));
        expect(known).toEqual(entries.slice(0, known.length));
        expect(entries.filter(knownBy({ instant: later })).length).toBeGreaterThanOrEqual(known.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe("corrections", () => {
  it("that are struck out bring the earlier reading back", () => {
    fc.assert(
      fc.property(plans(kinds), fc.nat(60), fc.boolean(), datedValues(), (plan, nth, strike, newOn) => {
        for (const { history } of played(plan).states.values()) {
          const target = history.entries[nth % history.entries.length] as Entry;
          const instead = { ...target.event, data: { ...target.event.data, on: newOn } };
          const first = correction(history, 900, event.corrected("2026-01-01", target.id, strike ? null : instead));
          const second = correction(first, 901, event.corrected("2026-01-02", entryId(900), null));
          const count = history.facts.length;
          expect(first.facts[target.revision]?.struck).toBe(strike);
          if (!strike) expect(first.facts[target.revision]?.event.data.on).toEqual(newOn);
          expect(second.facts.slice(0, count)).toEqual(history.facts);
          expect(second.facts[count]?.struck).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function correction(history: History, n: number, corrected: Entry["event"]): History {
  const last = history.entries.at(-1);
  return evolveHistory(history, {
    id: entryId(n),
    index: (last?.index ?? -1) + 1,
    stream: last?.stream ?? "",
    revision: (last?.revision ?? -1) + 1,
    recordedAt: "2026-06-01T00:00:00.000Z" as Instant,
    event: { ...corrected, data: { ...corrected.data, ...said("2026-06-01") } },
  });
}
