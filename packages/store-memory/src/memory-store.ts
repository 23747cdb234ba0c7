/**
 * The reference event store: the port's promises in the plainest form, for tests and for trying things out. Nothing
 * outlives the process. A lookup by id and by stream is kept beside the list, so that long test histories stay quick.
 */
import { emptyFrontier, extendWith, type Frontier, type Hashing, ledgerNamedBy } from "@chidao/core/merkle";
import {
  type Appended,
  type AppendRequest,
  assertAppendable,
  type Chunk,
  createBell,
  describeExpectedState,
  type EventStore,
  fail,
  findTooLarge,
  isInExpectedState,
  type NewEvent,
  type Outcome,
  type ReadOptions,
  type ReadWindow,
  type RecordedEvent,
  readWindow,
  type StoreCheck,
  type StoreFault,
  succeed,
} from "@chidao/core/store";
import { capabilities } from "./capabilities.js";
import { subscriptionOf } from "./subscribe.js";

interface Ledger {
  readonly events: Array<RecordedEvent>;
  readonly streams: Map<string, Array<RecordedEvent>>;
  readonly byId: Map<string, RecordedEvent>;
  readonly hashing: Hashing | undefined;
  frontier: Frontier;
}

export interface MemoryStoreOptions {
  /** With hash functions the store keeps the frontier of the proof tree, and says so. */
  readonly hashing?: Hashing;
}

const closedFault: StoreFault = { _tag: "StoreClosed" };

/**
 * A new, empty ledger in memory.
 *
 * @category ports
 */
export function memoryStore({ hashing }: MemoryStoreOptions = {}): EventStore {
  const ledger: Ledger = { events: [], streams: new Map(), byId: new Map(), hashing, frontier: emptyFrontier };
  const bell = createBell();
  let closed = false;
  const isClosed = (): boolean => closed;
  const eventsOf = (stream: string): Chunk => ledger.streams.get(stream) ?? [];

  return {
    capabilities: { ...capabilities, frontier: hashing !== undefined },
    append: async (request) => {
      if (closed) return fail(closedFault);
      assertAppendable(request);
      const tooLarge = findTooLarge(request, capabilities);
      if (tooLarge !== undefined) return fail(tooLarge);
      const outcome = append(ledger, request);
      if (outcome.ok && !outcome.value.repeated) bell.ring();
      return outcome;
    },
    readAll: (options = {}) => chunksOf(() => ledger.events, readWindow(options), isClosed, options.signal),
    readStream: (stream, options = {}) =>
      chunksOf(() => eventsOf(stream), readWindow(options), isClosed, options.signal),
    subscribe: (options = {}) => subscriptionOf({ events: ledger.events, bell, isClosed }, options),
    ...(hashing === undefined ? {} : { frontier: async () => (closed ? fail(closedFault) : succeed(ledger.frontier)) }),
    inspect: async () => (closed ? fail(closedFault) : succeed([checkOf(ledger)])),
    close: async () => {
      closed = true;
      bell.ring();
    },
  };
}

function checkOf({ events }: Ledger): StoreCheck {
  return {
    name: "memory",
    ok: true,
    title: { vi: "kho trong bộ nhớ", en: "store in memory" },
    detail: {
      vi: `${events.length} sự kiện, mất khi chương trình kết thúc`,
      en: `${events.length} events, gone when the process ends`,
    },
  };
}

// Appending

function append(ledger: Ledger, request: AppendRequest): Outcome<Appended, StoreFault> {
  const { stream, expected, events } = request;
  const known = findKnownId(ledger, events);
  if (known !== undefined) return repeatOf(ledger, request, known);
  const actual = headOf(ledger, stream);
  if (!isInExpectedState(expected, actual)) {
    return fail({ _tag: "WrongExpectedState", stream, expected: describeExpectedState(expected), actual });
  }
  for (const read of request.basis) {
    const head = headOf(ledger, read.stream);
    if (head !== read.revision) {
      return fail({ _tag: "StaleBasis", stream: read.stream, read: read.revision, actual: head });
    }
  }
  const firstIndex = ledger.events.length;
  for (const event of events) record(ledger, stream, event);
  if (ledger.hashing !== undefined) {
    const name = ledgerNamedBy(ledger.events[0]?.stream ?? stream);
    ledger.frontier = extendWith(ledger.hashing, ledger.frontier, name, ledger.events.slice(firstIndex));
  }
  const count = events.length;
  return succeed({ firstIndex, lastIndex: firstIndex + count - 1, lastRevision: actual + count, repeated: false });
}

/** An id that is stored already, or that stands twice in this batch. */
function findKnownId({ byId }: Ledger, events: ReadonlyArray<NewEvent>): string | undefined {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id) || byId.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

/** The first answer again, if these very events stand one after the other in this stream. */
function repeatOf(ledger: Ledger, { stream, events }: AppendRequest, known: string): Outcome<Appended, StoreFault> {
  const start = ledger.byId.get(events[0]?.id ?? "")?.revision ?? 0;
  const stored = ledger.streams.get(stream)?.slice(start, start + events.length) ?? [];
  const [first, last] = [stored[0], stored.at(-1)];
  const isRepeat = events.every((event, at) => stored[at]?.id === event.id);
  if (!isRepeat || first === undefined || last === undefined)
    return fail({ _tag: "EventIdConflict", stream, id: known });
  return succeed({ firstIndex: first.index, lastIndex: last.index, lastRevision: last.revision, repeated: true });
}

function record({ events, streams, byId }: Ledger, stream: string, event: NewEvent): void {
  const inStream = streams.get(stream) ?? [];
  const { id, type, schema, recordedAt, data, metadata, signature } = event;
  const index = events.length;
  const place = { index, stream, revision: inStream.length };
  const recorded = { ...place, id, type, schema, recordedAt, data, metadata, signature };
  inStream.push(recorded);
  streams.set(stream, inStream);
  events.push(recorded);
  byId.set(id, recorded);
}

function headOf({ streams }: Ledger, stream: string): number {
  return (streams.get(stream)?.length ?? 0) - 1;
}

// Reading

function chunksOf(
  eventsNow: () => Chunk,
  window: ReadWindow,
  isClosed: () => boolean,
  signal: ReadOptions["signal"],
): AsyncIterable<Outcome<Chunk, StoreFault>> {
  return {
    async *[Symbol.asyncIterator]() {
      let wanted = eventsNow().slice(window.low, window.high + 1);
      if (!window.forward) wanted = wanted.toReversed();
      for (let at = 0; at < wanted.length || at === 0; at += window.chunkSize) {
        if (isClosed()) return yield fail(closedFault);
        if (signal?.aborted === true) return yield fail({ _tag: "ReadCancelled" });
        if (at < wanted.length) yield succeed(wanted.slice(at, at + window.chunkSize));
      }
    },
  };
}
