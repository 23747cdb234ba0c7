/**
 * A census says what looking at every task says: of any ledger, right or wrong in itself, at any position and day, in
 * every way of counting.
 */
import {
  type CivilDate,
  type Dated,
  decodeRecorded,
  type Entry,
  type EntryData,
  type Event,
  type Instant,
  newEventsOf,
  type RecordedEvent,
  streamName,
} from "@chidao/core";
import {
  builtInKinds,
  type DirectiveDataOf,
  kindsOf,
  noCalendars,
  policyOn,
  type StatedDeadline,
} from "@chidao/domain";
import {
  asRecorded,
  boardAt,
  deadlineDifferences,
  foldLedgerIndex,
  foldReadModel,
  judgingBy,
  kindsOn,
  openFlagsOn,
  provisionsWithoutTask,
  type ReadModel,
} from "@chidao/projections";
import { day, eventsByType, exampleId, event as examples, leads, parties } from "@chidao/testing";
import { censusBlock, verifyViews } from "@chidao/views-sqlite";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";
import { addTo, catchUp, got, reading, storeOf, viewsPath } from "../support/views.js";

const kinds = kindsOf(builtInKinds);
const { registry } = kinds;
const ledger = exampleId(1);
const tasks = [101, 102, 103, 104].map(exampleId);
const directives = [2, 3].map(exampleId);
const paths = ["I.1", "I.2"];

/** Few days, so that much happens on the same one. */
const days = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const dates: fc.Arbitrary<Dated> = fc.oneof(
  { weight: 8, arbitrary: days.map(day) },
  { weight: 1, arbitrary: fc.constantFrom<Dated>({ month: "2023-01" } as Dated, { year: "2022" } as Dated) },
  { weight: 1, arbitrary: fc.constant<Dated>({ unknown: "không rõ" }) },
);
/** Counts from the document, whose days are learnt and corrected. */
const fromIssue: StatedDeadline = {
  words: "20 ngày từ ngày ban hành",
  expression: { kind: "period", count: 20, unit: "day", anchor: "issue", from: null, bound: "within" },
};
const deadlines = fc.oneof(days.map(examples.dueOn), fc.constantFrom(fromIssue, examples.noDeadline));
const byType = eventsByType(kinds);
const any = (type: string) => byType.get(type) as fc.Arbitrary<Event<string, EntryData>>;

const issues = fc
  .record({
    directive: fc.constantFrom(...directives),
    provision: fc.constantFrom(...paths),
    lead: leads(),
    coordinating: fc.array(parties(), { maxLength: 2 }),
    parent: fc.option(
      fc.record({
        assignment: fc.constantFrom(...tasks),
        relation: fc.constantFrom("delegation", "split", "occurrence", "obligation", "follow-up"),
        key: fc.constant("k"),
      }),
    ),
    class: fc.constantFrom("one-off", "recurring", "request", { unknown: "?" }),
    kind: fc.constantFrom("general", "budget"),
    deadline: deadlines,
  })
  .map((changes) => examples.issued("2023-01-01", changes as Parameters<typeof examples.issued>[1]));

const taskEvents: fc.Arbitrary<Event<string, EntryData>> = fc.oneof(
  { weight: 5, arbitrary: issues },
  { weight: 2, arbitrary: deadlines.map((due) => examples.extended("2023-01-01", due)) },
  { weight: 2, arbitrary: fc.constant(examples.submitted("2023-01-01")) },
  { weight: 2, arbitrary: days.map((on) => examples.accepted("2023-01-01", on)) },
  { weight: 1, arbitrary: fc.constant(examples.rejected("2023-01-01")) },
  { weight: 1, arbitrary: any("IrregularityFlagged") },
  {
    weight: 6,
    arbitrary: fc.oneof(
      ...[...byType.keys()]
        .filter((type) => !/^(Agency|Directive|Calendar|Policy|Identity|Entry|Ledger)/.test(type))
        .map(any),
    ),
  },
);

const provisions = paths.map((path, at) => ({ path, ordinal: at + 1, words: "Việc", span: { unknown: "?" } }));
const directiveEvents = fc.oneof(
  fc.record({ with: fc.subarray(provisions), event: any("DirectiveRegistered") }).map(({ with: provided, event }) => ({
    ...event,
    data: { ...event.data, provisions: provided },
  })),
  fc
    .constantFrom(...directives)
    .chain((survivor) => any("DirectivesMerged").map((event) => ({ ...event, data: { ...event.data, survivor } }))),
  any("DirectiveAmended").map((event) => ({
    ...event,
    data: { ...event.data, changes: [{ how: "removed", path: "I.1" }] },
  })),
  fc.record({ event: any("DirectiveIdentityRevised"), issuedOn: dates }).map(({ event, issuedOn }) => ({
    ...event,
    data: {
      ...event.data,
      identity: { ...(event.data as Partial<DirectiveDataOf<"DirectiveIdentified">>).identity, issuedOn },
    },
  })),
  any("IrregularityFlagged"),
);

interface Told {
  readonly stream: string;
  readonly on: Dated;
  readonly written: string;
  readonly event: Event<string, EntryData>;
  /** Corrects the n-th entry of the stream instead, or strikes it out. */
  readonly correct: { readonly nth: number; readonly strike: boolean } | null;
}

const said = (stream: fc.Arbitrary<string>, event: fc.Arbitrary<Event<string, EntryData>>): fc.Arbitrary<Told> =>
  fc.record({
    ...{ stream, on: dates, written: days, event },
    correct: fc.option(fc.record({ nth: fc.nat(6), strike: fc.boolean() }), { freq: 4 }),
  });

const stories = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: said(fc.constantFrom(...tasks.map((id) => streamName("assignment", id))), taskEvents) },
      {
        weight: 3,
        arbitrary: said(fc.constantFrom(...directives.map((id) => streamName("directive", id))), directiveEvents),
      },
      { weight: 1, arbitrary: said(fc.constant(streamName("policy", ledger)), any("PolicyAdopted")) },
    ),
    { minLength: 1, maxLength: 30, size: "max" },
  )
  .chain((told) => fc.boolean().map((orderly) => (orderly ? inTime(told) : told)));

/** As a story that was written down while it happened, nothing of it corrected. */
function inTime(told: ReadonlyArray<Told>): ReadonlyArray<Told> {
  const written = told.map((each) => each.written).sort();
  return told.map((each, at) => ({
    ...each,
    written: written[at] as string,
    on: day(written[at] as string),
    correct: null,
  }));
}

function play(told: ReadonlyArray<Told>): { recorded: ReadonlyArray<RecordedEvent>; entries: ReadonlyArray<Entry> } {
  const recorded: Array<RecordedEvent> = [];
  const entries: Array<Entry> = [];
  for (const { stream, on, written, event, correct } of told) {
    const others = entries.filter((entry) => entry.stream === stream);
    const target = correct === null ? undefined : others[correct.nth % Math.max(1, others.length)];
    const dated = { ...event, data: { ...event.data, on } };
    const instead = correct?.strike === true ? null : dated;
    const writing = {
      ...{ hashing: nodeHashing, registry, ledger, stream, commandId: `step-${recorded.length}`, basis: [] },
      ...{ commandDigest: "00".repeat(32), correlationId: "c", causationId: null, assurance: "declared" as const },
      ...{ recordedAt: `${written}T02:00:00.000Z` as Instant, software: "chidao-testing" },
    };
    const events = [target === undefined ? dated : examples.corrected(on, target.id, instead)];
    for (const stored of newEventsOf(writing, events)) {
      const whole: RecordedEvent = { ...stored, index: recorded.length, stream, revision: others.length };
      const entry = decodeRecorded(registry, whole);
      if (E.isLeft(entry)) throw new Error(JSON.stringify(entry.left));
      recorded.push(whole);
      entries.push(entry.right);
    }
  }
  return { recorded, entries };
}

function everythingOf(model: ReadModel, on: CivilDate, rules: ReturnType<typeof judgingBy>) {
  const boards = (["assignment", "obligation"] as const).flatMap((unit) =>
    (["now", "then"] as const).map((heldAs) => {
      const board = boardAt(model, on, { unit, heldAs, judging: rules });
      const rows = board.rows.map((row) => JSON.stringify(row)).sort();
      return { ...board, rows };
    }),
  );
  const differs = deadlineDifferences(model, rules, on);
  const ofKinds = [...kindsOn(model, on)].filter(([, count]) => count !== 0).sort();
  return { boards, differs, flags: openFlagsOn(model, on), kinds: ofKinds, without: provisionsWithoutTask(model, on) };
}

describe("a census", () => {
  it("says of any ledger, position, day and way of counting what looking at every task says", async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(30), days, async (told, upTo, asked) => {
        const { recorded, entries } = play(told);
        const options = { file: viewsPath(), ledger, registry };
        await catchUp(await storeOf(recorded), options);
        const position = Math.min(upTo, recorded.length - 1);
        const folded = foldLedgerIndex();
        const rows = foldReadModel();
        for (const entry of entries.slice(0, position + 1)) for (const each of [folded, rows]) each.add(entry);
        const { policies } = folded.index;
        const { model } = rows;
        const on = asked as CivilDate;
        await reading(options.file, options, async (reader) => {
          const view = got(await reader.view({ position }));
          if (view === undefined) throw new Error("no live models");
          for (const choice of ["as-then", "as-now"] as const) {
            const known = { policies, calendars: noCalendars, directives: model.directives };
            const rules = judgingBy(choice, known, on);
            expect(rules.nearDueDays).toBe(policyOn(policies, on).nearDueDays);
            expect(everythingOf(view.model, on, rules)).toEqual(everythingOf(model, on, rules));
          }
        });
      }),
      { numRuns: Number(process.env["CENSUS_RUNS"] ?? 60) },
    );
  });

  it("is the same in a file, followed in runs or rebuilt, as folded in memory", async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(30), async (told, cut) => {
        const { recorded } = play(told);
        const options = { file: viewsPath(), ledger, registry };
        const store = await storeOf(recorded.slice(0, cut));
        await catchUp(store, options);
        for (const event of recorded.slice(cut)) await addTo(store, event);
        await catchUp(store, options);
        const followed = got(await verifyViews(store, options));
        expect(followed?.firstDifference).toBeUndefined();
        await catchUp(store, { ...options, rebuild: true });
        expect(got(await verifyViews(store, options))).toEqual(followed);
      }),
      { numRuns: 25 },
    );
  });

  it("is summed up within a long ledger, and says the same at every position around a sum", async () => {
    const told = Array.from({ length: 900 }, (_, n): ReadonlyArray<Told> => {
      const stream = streamName("assignment", exampleId(1_000 + n));
      const on = (days: number) => new Date(Date.UTC(2023, 0, 1 + n + days)).toISOString().slice(0, 10);
      const lead = { determined: { agency: `bo-${n % 7}` } };
      const due = on(20 + (n % 40));
      const entry = (days: number, event: Event<string, EntryData>): Told => {
        const written = on(days);
        return { stream, on: day(written), written, event, correct: null };
      };
      return [
        entry(0, examples.issued("2023-01-01", { lead, deadline: examples.dueOn(due) })),
        entry(1, examples.received("2023-01-01")),
        ...[5, 9, 14].map((days) => entry(days, examples.reported("2023-01-01"))),
        entry(30, examples.submitted("2023-01-01")),
        ...(n % 3 === 0 ? [] : [entry(40, examples.accepted("2023-01-01", on(30)))]),
      ];
    }).flat();
    const { recorded, entries } = play(told.sort((one, other) => (one.written < other.written ? -1 : 1)));
    expect(recorded.length).toBeGreaterThan(censusBlock + 100);
    const options = { file: viewsPath(), ledger, registry };
    await catchUp(await storeOf(recorded), options);
    await reading(options.file, options, async (reader) => {
      for (const position of [-1, 0, 100, censusBlock - 2, censusBlock - 1, censusBlock, recorded.length - 1]) {
        const rows = foldReadModel();
        for (const entry of entries.slice(0, position + 1)) rows.add(entry);
        const model = got(await reader.view({ position }))?.model;
        if (model === undefined) throw new Error("no live models");
        for (const on of ["2022-12-31", "2023-01-31", "2023-02-01", "2024-02-29", "2026-01-01"]) {
          const rules = { ...asRecorded, nearDueDays: 5 };
          const judged = everythingOf(model, on as CivilDate, rules);
          expect(judged).toEqual(everythingOf(rows.model, on as CivilDate, rules));
        }
      }
    });
  });
});
