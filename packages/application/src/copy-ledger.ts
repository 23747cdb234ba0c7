/**
 * Moves a ledger from one store to another: the same events with the same ids, bytes and recorded times, in the same
 * order, so that index and proofs stay what they were. What the target holds already is compared event by event, which
 * is also how an interrupted copy goes on.
 */
import { frontierText } from "@chidao/core/merkle";
import {
  type AppendRequest,
  type EventStore,
  exactly,
  fail,
  noStream,
  type Outcome,
  type RecordedEvent,
  type StoreFault,
  succeed,
} from "@chidao/core/store";

export interface Copied {
  /** Events that the target held already. */
  readonly found: number;
  /** Events that were added to it. */
  readonly added: number;
}

/** The target holds something else than the beginning of the source, or somebody else writes into it. It is left so. */
export interface CopyTargetDiffers {
  readonly _tag: "CopyTargetDiffers";
  /** The first index at which they differ. */
  readonly index: number;
}

export interface CopyOptions {
  readonly from: EventStore;
  readonly to: EventStore;
  /** Told after every append how many of how many events are there. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Characters of one append; every store takes this much at a time. */
const charactersAtOnce = 200_000;
const eventsAtOnce = 100;

export async function copyLedger(options: CopyOptions): Promise<Outcome<Copied, StoreFault | CopyTargetDiffers>> {
  const { from, to, onProgress } = options;
  const total = await eventsIn(from);
  if (!total.ok) return total;
  const source = eventsOf(from);
  const found = await compare(source, to);
  if (!found.ok) return found;
  let index = found.value;
  for await (const run of runsOf(source)) {
    if (!run.ok) return run;
    const appended = await append(to, run.value);
    if (!appended.ok) return appended;
    index += run.value.length;
    onProgress?.(index, total.value);
  }
  const same = await compareFrontiers(from, to, index);
  return same.ok ? succeed({ found: found.value, added: index - found.value }) : same;
}

async function eventsIn(store: EventStore): Promise<Outcome<number, StoreFault>> {
  for await (const chunk of store.readAll({ direction: "backward", chunkSize: 1 })) {
    return chunk.ok ? succeed((chunk.value[0]?.index ?? -1) + 1) : chunk;
  }
  return succeed(0);
}

type Events = AsyncGenerator<Outcome<RecordedEvent, StoreFault>, void>;

async function* eventsOf(store: EventStore): Events {
  for await (const chunk of store.readAll()) {
    if (!chunk.ok) return yield chunk;
    for (const event of chunk.value) yield succeed(event);
  }
}

/** Walks through the target beside the source, and answers how many events they share: all that the target has. */
async function compare(source: Events, to: EventStore): Promise<Outcome<number, StoreFault | CopyTargetDiffers>> {
  let index = 0;
  for await (const there of eventsOf(to)) {
    if (!there.ok) return there;
    const next = await source.next();
    if (next.done === true) return differs(index);
    if (!next.value.ok) return next.value;
    if (!isSame(next.value.value, there.value)) return differs(index);
    index += 1;
  }
  return succeed(index);
}

const fields = [
  "index",
  "stream",
  "revision",
  "id",
  "type",
  "schema",
  "recordedAt",
  "data",
  "metadata",
  "signature",
] as const;

function isSame(one: RecordedEvent, other: RecordedEvent): boolean {
  return fields.every((field) => one[field] === other[field]);
}

/** Events of one stream that follow each other, in portions. */
async function* runsOf(source: Events): AsyncGenerator<Outcome<ReadonlyArray<RecordedEvent>, StoreFault>, void> {
  let run: Array<RecordedEvent> = [];
  let characters = 0;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    if (!next.value.ok) return yield next.value;
    const event = next.value.value;
    const size = event.data.length + event.metadata.length;
    const isFull = run.length === eventsAtOnce || characters + size > charactersAtOnce;
    if (run.length > 0 && (isFull || run[0]?.stream !== event.stream)) {
      yield succeed(run);
      [run, characters] = [[], 0];
    }
    run.push(event);
    characters += size;
  }
  if (run.length > 0) yield succeed(run);
}

async function append(
  to: EventStore,
  run: ReadonlyArray<RecordedEvent>,
): Promise<Outcome<void, StoreFault | CopyTargetDiffers>> {
  const [first] = run;
  if (first === undefined) return succeed(undefined);
  const request: AppendRequest = {
    stream: first.stream,
    expected: first.revision === 0 ? noStream : exactly(first.revision - 1),
    events: run.map(({ id, type, schema, recordedAt, data, metadata, signature }) => ({
      ...{ id, type, schema, recordedAt, data, metadata, signature },
    })),
    // What was read for the decision is in the metadata; it was true then, and need not be true of the target now.
    basis: [],
  };
  const appended = await to.append(request);
  if (appended.ok) return appended.value.firstIndex === first.index ? succeed(undefined) : differs(first.index);
  const isElsewhere = appended.error._tag === "WrongExpectedState" || appended.error._tag === "EventIdConflict";
  return isElsewhere ? differs(first.index) : appended;
}

/** Where both keep the proof tree, it must be the same one. */
async function compareFrontiers(
  from: EventStore,
  to: EventStore,
  size: number,
): Promise<Outcome<void, StoreFault | CopyTargetDiffers>> {
  const [one, other] = [await from.frontier?.(), await to.frontier?.()];
  if (one?.ok === false) return one;
  if (other?.ok === false) return other;
  // The source may have gone on meanwhile; then there is nothing to compare yet.
  if (one === undefined || other === undefined || one.value.size !== size) return succeed(undefined);
  return frontierText(one.value) === frontierText(other.value) ? succeed(undefined) : differs(size);
}

function differs(index: number): Outcome<never, CopyTargetDiffers> {
  return fail({ _tag: "CopyTargetDiffers", index });
}
