/**
 * Reads a ledger in chunks. Each chunk is made of statements of its own that begin where the last one ended, so that
 * a slow reader holds no snapshot and never keeps the write-ahead log from being taken in.
 *
 * A ledger of an older format may be brought over by another process while it is read, so its format is looked at in the
 * very snapshot that is read: no signature is overlooked.
 */
import { ledgerNamedBy } from "@chidao/core/merkle";
import {
  type Chunk,
  type Chunks,
  fail,
  type Outcome,
  type ReadOptions,
  type ReadWindow,
  type RecordedEvent,
  type StoreFault,
  succeed,
} from "@chidao/core/store";
import {
  attempt,
  createBreather,
  listsOf,
  numberIn,
  type SqliteDatabase,
  type SqliteList,
  type SqliteLists,
  textIn,
} from "@chidao/sqlite";
import { eventColumnsOf, prepareEventRows } from "./event-row.js";
import { formatOf } from "./format.js";
import { signaturesSince } from "./schema.js";

/** A chunk ends early once it holds this much text, so that large events can't exhaust memory. */
const chunkCharactersMax = 8 * 1024 * 1024;
/** Events to a statement: the most that are read beyond the limit above. */
const statementEventsMax = 64;

export interface Reader {
  /** The last index of the ledger, -1 when it is empty. */
  head(): number;
  /** The ledger's id, out of the name of the first event's stream; empty as long as there is none. */
  ledger(): string;
  all(window: ReadWindow): Chunk;
  stream(stream: string, window: ReadWindow): Chunk;
}

export function prepareReader(database: SqliteDatabase): Reader {
  let selects = prepareSelects(database);
  const selecting = (select: (selects: Selects) => ReadonlyArray<SqliteList>): ReadonlyArray<RecordedEvent> => {
    if (selects.format >= signaturesSince) return select(selects).map(selects.eventIn);
    database.exec("SAVEPOINT reading");
    try {
      if (formatOf(database) !== selects.format) selects = prepareSelects(database);
      return select(selects).map(selects.eventIn);
    } finally {
      database.exec("RELEASE reading");
    }
  };
  const head = database.prepare("SELECT coalesce(max(position), 0) - 1 AS head FROM events");
  const first = database.prepare("SELECT stream FROM events WHERE position = 1");
  return {
    head: () => numberIn(head.get(), "head"),
    ledger: () => {
      const row = first.get();
      return row === undefined ? "" : ledgerNamedBy(textIn(row, "stream"));
    },
    all: (window) =>
      gather(window, indexOf, ({ low, high, chunkSize }) =>
        selecting(({ forward, backward }) => (window.forward ? forward : backward).all(low, high, chunkSize)),
      ),
    stream: (stream, window) =>
      gather(window, revisionOf, ({ low, high, chunkSize }) =>
        selecting(({ streamForward, streamBackward }) =>
          (window.forward ? streamForward : streamBackward).all(stream, low, high, chunkSize),
        ),
      ),
  };
}

interface Selects {
  readonly format: number;
  readonly eventIn: (row: SqliteList) => RecordedEvent;
  readonly forward: SqliteLists;
  readonly backward: SqliteLists;
  readonly streamForward: SqliteLists;
  readonly streamBackward: SqliteLists;
}

function prepareSelects(database: SqliteDatabase): Selects {
  const format = formatOf(database);
  const columns = eventColumnsOf(format);
  const inLedger = `SELECT ${columns} FROM events WHERE position BETWEEN ? + 1 AND ? + 1 ORDER BY position`;
  const inStream = `SELECT ${columns} FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`;
  return {
    format,
    eventIn: prepareEventRows(database, format),
    forward: listsOf(database.prepare(`${inLedger} LIMIT ?`)),
    backward: listsOf(database.prepare(`${inLedger} DESC LIMIT ?`)),
    streamForward: listsOf(database.prepare(`${inStream} LIMIT ?`)),
    streamBackward: listsOf(database.prepare(`${inStream} DESC LIMIT ?`)),
  };
}

export const indexOf = (event: RecordedEvent): number => event.index;
export const revisionOf = (event: RecordedEvent): number => event.revision;

/** The window without what was read up to and including `last`. */
export function windowAfter(window: ReadWindow, last: number): ReadWindow {
  return window.forward ? { ...window, low: last + 1 } : { ...window, high: last - 1 };
}

function gather(
  window: ReadWindow,
  placeOf: (event: RecordedEvent) => number,
  select: (window: ReadWindow) => ReadonlyArray<RecordedEvent>,
): Chunk {
  const chunk: Array<RecordedEvent> = [];
  let characters = 0;
  let rest = window;
  while (rest.low <= rest.high && chunk.length < window.chunkSize && characters < chunkCharactersMax) {
    const limit = Math.min(statementEventsMax, window.chunkSize - chunk.length);
    const events = select({ ...rest, chunkSize: limit });
    chunk.push(...events);
    for (const event of events) characters += event.data.length + event.metadata.length;
    const last = events.at(-1);
    if (last === undefined || events.length < limit) break;
    rest = windowAfter(rest, placeOf(last));
  }
  return chunk;
}

// Chunks as the port speaks of them

export interface ChunkSource {
  readonly window: ReadWindow;
  readonly placeOf: (event: RecordedEvent) => number;
  readonly read: (window: ReadWindow) => Chunk;
  readonly file: string;
  readonly busyMs: number;
  readonly isClosed: () => boolean;
}

/** Each iteration reads anew. A read ends where the ledger ended when the read began. */
export function chunksOf(source: ChunkSource, head: () => number, signal: ReadOptions["signal"]): Chunks {
  return { [Symbol.asyncIterator]: () => readChunks(source, head, signal) };
}

async function* readChunks(
  source: ChunkSource,
  head: () => number,
  signal: ReadOptions["signal"],
): AsyncGenerator<Outcome<Chunk, StoreFault>, void> {
  const breathe = createBreather();
  const stopped = (): StoreFault | undefined => {
    if (source.isClosed()) return { _tag: "StoreClosed" };
    return signal?.aborted === true ? { _tag: "ReadCancelled" } : undefined;
  };
  let window: ReadWindow | undefined;
  for (;;) {
    const chunk: Outcome<Chunk, StoreFault> = await attempt(
      () => {
        window ??= { ...source.window, high: Math.min(source.window.high, head()) };
        return succeed(source.read(window));
      },
      { ...source, since: performance.now(), stopped },
    );
    if (!chunk.ok) {
      yield fail(chunk.error);
      return;
    }
    const last = chunk.value.at(-1);
    if (last === undefined || window === undefined) return;
    yield chunk;
    window = windowAfter(window, source.placeOf(last));
    await breathe();
  }
}
