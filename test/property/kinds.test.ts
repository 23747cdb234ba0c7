/** What holds for every kind, whatever its work: its fold is total, its tables are whole, its codecs refuse what is broken. */
import { type CivilDate, canonicalJsonOf, decode, type Instant } from "@chidao/core";
import { type AnyKind, builtInKinds, kindStateOf } from "@chidao/domain";
import { assignmentFacts, brokenWorkFields, entriesOf, exampleId, kindEvents, said, workFields } from "@chidao/testing";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";

const kinds: ReadonlyArray<AnyKind> = builtInKinds;
const works = kinds.flatMap((kind) => kind.works.map((work) => ({ kind, work })));

describe.each(kinds)("$name", (kind) => {
  it("folds any events in any order, and tells verdict, outcome, details and tables of the result", () => {
    fc.assert(
      fc.property(fc.array(kindEvents(kind), { maxLength: 12 }), (events) => {
        const facts = entriesOf(events).map((entry) => ({ entry, event: entry.event, correctedBy: [], struck: false }));
        const state: unknown = kindStateOf(kind, facts);
        expect(["met", "not-met", "not-recorded"]).toContain(kind.met(state).verdict);
        const outcome = kind.outcome(state);
        if (outcome?.reached != null) expect(outcome.reached.done).toBeLessThanOrEqual(outcome.reached.of);
        for (const { label, value } of kind.details(state))
          expect([label.vi, label.en, value.vi, value.en].every((words) => typeof words === "string")).toBe(true);
        for (const { columns, rows } of kind.summary(state)) {
          const keys = columns.map(({ key }) => key).sort();
          for (const row of rows) expect(Object.keys(row).sort()).toEqual(keys);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reads the calendar in the works that say so, and in no other", () => {
    const { calendar: _, ...rest } = assignmentFacts({
      now: "2026-12-31T02:00:00.000Z" as Instant,
      today: "2026-12-31" as CivilDate,
      eventId: () => exampleId(9),
    });
    const blind = Object.defineProperty(rest, "calendar", {
      get: () => {
        throw new Error("the calendar was read");
      },
    }) as ReturnType<typeof assignmentFacts>;
    const quiet = new Set(kind.works.filter((work) => !work.readsCalendar).map((work) => work.event.type));
    fc.assert(
      fc.property(fc.array(kindEvents(kind), { minLength: 1, maxLength: 8 }), (events) => {
        events.reduce((state: unknown, event) => {
          if (quiet.has(event.type)) kind.flags(event, state, blind);
          return kind.evolve(state, event);
        }, kind.initialState);
      }),
      { numRuns: 60 },
    );
  });

  it("has tables of the same columns for every task", () => {
    fc.assert(
      fc.property(fc.array(kindEvents(kind), { maxLength: 6 }), (events) => {
        const facts = entriesOf(events).map((entry) => ({ entry, event: entry.event, correctedBy: [], struck: false }));
        const state: unknown = kindStateOf(kind, facts);
        const shape = (of: unknown) => kind.summary(of).map(({ key, columns }) => ({ key, columns }));
        expect(shape(state)).toEqual(shape(kind.initialState));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a work", () => {
  it.each(works)("$work.command decodes what its form gives, and refuses it with one field broken", ({ work }) => {
    const command = { type: work.command, assignment: exampleId(1), ...said("2026-01-01") };
    const isTaken = (fields: object) => E.isRight(decode(work.commandCodec, { ...command, ...fields }, work.command));
    fc.assert(
      fc.property(workFields(work), brokenWorkFields(work), (fields, { fields: broken }) => {
        expect([isTaken(fields), isTaken(broken)]).toEqual([true, false]);
        expect(work.event.data.is(JSON.parse(canonicalJsonOf({ ...said("2026-01-01"), ...fields })))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
