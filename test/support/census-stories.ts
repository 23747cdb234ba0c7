/** Stories of ledgers that are right or wrong in themselves, and all that a board and its companions say of one. */
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
import { builtInKinds, type DirectiveDataOf, kindsOf, type StatedDeadline } from "@chidao/domain";
import {
  boardAt,
  deadlineDifferences,
  type judgingBy,
  kindsOn,
  openFlagsOn,
  provisionsWithoutTask,
  type ReadModel,
} from "@chidao/projections";
import { day, eventsByType, exampleId, event as examples, leads, parties } from "@chidao/testing";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { nodeHashing } from "./hashing.js";

const kinds = kindsOf(builtInKinds);
export const { registry } = kinds;
export const ledger = exampleId(1);
const tasks = [101, 102, 103, 104].map(exampleId);
const directives = [2, 3].map(exampleId);
const paths = ["I.1", "I.2"];

/** Few days, so that much happens on the same one. */
export const days = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
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

export interface Told {
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

export const stories = fc
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

export function play(told: ReadonlyArray<Told>): {
  recorded: ReadonlyArray<RecordedEvent>;
  entries: ReadonlyArray<Entry>;
} {
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

export function everythingOf(model: ReadModel, on: CivilDate, rules: ReturnType<typeof judgingBy>) {
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
