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
  DamageFound,
  numberIn,
  type SqliteDatabase,
  type SqliteRow,
  type SqliteStatement,
  textIn,
} from "@chidao/sqlite";
import { formatOf } from "./format.js";
import { signaturesSince, textColumnsOf } from "./schema.js";

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
  const selecting = (select: (selects: Selects) => ReadonlyArray<SqliteRow>): ReadonlyArray<SqliteRow> => {
    if (selects.format >= signaturesSince) return select(selects);
    database.exec("SAVEPOINT reading");
    try {
      if (formatOf(database) !== selects.format) selects = prepareSelects(database);
      return select(selects);
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
  readonly forward: SqliteStatement;
  readonly backward: SqliteStatement;
  readonly streamForward: SqliteStatement;
  readonly streamBackward: SqliteStatement;
}

function prepareSelects(database: SqliteDatabase): Selects {
  const format = formatOf(database);
  const texts = textColumnsOf(format);
  const bytes = texts.map((column) => `coalesce(octet_length(${column}), 0)`).join(" + ");
  const columns = `position - 1 AS idx, revision, schema, ${texts.join(", ")}, ${bytes} AS bytes`;
  const inLedger = `SELECT ${columns} FROM events WHERE position BETWEEN ? + 1 AND ? + 1 ORDER BY position`;
  const inStream = `SELECT ${columns} FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`;
  return {
    format,
    forward: database.prepare(`${inLedger} LIMIT ?`),
    backward: database.prepare(`${inLedger} DESC LIMIT ?`),
    streamForward: database.prepare(`${inStream} LIMIT ?`),
    streamBackward: database.prepare(`${inStream} DESC LIMIT ?`),
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
  select: (window: ReadWindow) => ReadonlyArray<SqliteRow>,
): Chunk {
  const chunk: Array<RecordedEvent> = [];
  let characters = 0;
  let rest = window;
  while (rest.low <= rest.high && chunk.length < window.chunkSize && characters < chunkCharactersMax) {
    const limit = Math.min(statementEventsMax, window.chunkSize - chunk.length);
    const events = select({ ...rest, chunkSize: limit }).map(toRecordedEvent);
    chunk.push(...events);
    for (const event of events) characters += event.data.length + event.metadata.length;
    const last = events.at(-1);
    if (last === undefined || events.length < limit) break;
    rest = windowAfter(rest, placeOf(last));
  }
  return chunk;
}

/**
 * A binding cuts a text off at NUL and replaces bytes that are no UTF-8, so what it gives is compared with the number
 * of bytes that stand there: nothing hides behind a text that looks whole.
 */
function toRecordedEvent(row: SqliteRow): RecordedEvent {
  const event = {
    index: numberIn(row, "idx"),
    stream: textIn(row, "stream"),
    revision: numberIn(row, "revision"),
    id: textIn(row, "id"),
    type: textIn(row, "type"),
    schema: numberIn(row, "schema"),
    recordedAt: textIn(row, "recorded_at"),
    data: textIn(row, "data"),
    metadata: textIn(row, "metadata"),
    signature: row["signature"] == null ? undefined : textIn(row, "signature"),
  };
  const { stream, id, type, recordedAt, data, metadata, signature = "" } = event;
  let bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata) + Buffer.byteLength(stream);
  bytes +=
    Buffer.byteLength(id) + Buffer.byteLength(type) + Buffer.byteLength(recordedAt) + Buffer.byteLength(signature);
  if (bytes === numberIn(row, "bytes")) return event;
  throw new DamageFound(`the event with index ${event.index} holds bytes that do not read as text`);
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
