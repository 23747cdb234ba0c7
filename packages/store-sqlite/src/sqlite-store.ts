/**
 * The store on one SQLite file: a connection that appends, a second one that reads what is committed, and a bell
 * between them and the subscriptions. Everything that takes time goes through `attempt`, so no promise stays pending.
 */
import { emptyFrontier, type Frontier } from "@chidao/core/merkle";
import {
  assertAppendable,
  type Chunks,
  createBell,
  type EventStore,
  fail,
  findTooLarge,
  type Outcome,
  type ReadOptions,
  type RecordedEvent,
  readWindow,
  type StoreCheck,
  type StoreFault,
  type Subscription,
  succeed,
} from "@chidao/core/store";
import { attempt, numberIn, type SqliteDatabase, toStoreFault } from "@chidao/sqlite";
import { capabilities } from "./capabilities.js";
import { formatOf } from "./format.js";
import { followEvents, parseKept, prepareKept } from "./frontier.js";
import { prepareGroup } from "./group.js";
import { inspectLedger } from "./inspect/inspect-ledger.js";
import { type OpenLedger, openLedger, type SqliteStoreOptions } from "./open-ledger.js";
import { chunksOf, indexOf, prepareReader, type Reader, revisionOf } from "./read.js";
import { frontierSince } from "./schema.js";
import { subscriptionOf } from "./subscribe.js";
import { createRefusingWriter, createWriter, type Writer } from "./writer.js";

/**
 * Opens a ledger kept in a SQLite file, or says why it can't be used. A file that is not a ledger is left as it is.
 *
 * @category ports
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Outcome<EventStore, StoreFault>> {
  const ledger = await openLedger(options);
  return ledger.ok ? succeed(createStore(ledger.value)) : ledger;
}

const closedFault: StoreFault = { _tag: "StoreClosed" };

function createStore(ledger: OpenLedger): EventStore {
  const { file, busyMs } = ledger;
  const bell = createBell();
  let closing: Promise<void> | undefined;
  const isClosed = (): boolean => closing !== undefined;
  const source = { file, busyMs, isClosed };
  const reader = prepareReader(ledger.reader);
  const writer = writerFor(ledger, isClosed, bell.ring);
  const streamHead = ledger.reader.prepare("SELECT coalesce(max(revision), -1) AS head FROM events WHERE stream = ?");

  async function close(): Promise<void> {
    bell.ring();
    await writer.whenIdle();
    // The reader goes first, so that the last connection is one that may take in the write-ahead log.
    ledger.reader.close();
    if (!("readOnlyCause" in ledger.writer)) {
      takeInWriteAheadLog(ledger.writer);
      ledger.writer.close();
    }
    ledger.release();
  }

  return {
    capabilities,
    append: async (request) => {
      if (isClosed()) return fail(closedFault);
      assertAppendable(request);
      const tooLarge = findTooLarge(request, capabilities);
      return tooLarge === undefined ? writer.append(request) : fail(tooLarge);
    },
    readAll: (options: ReadOptions = {}): Chunks =>
      chunksOf(
        { ...source, window: readWindow(options), placeOf: indexOf, read: reader.all },
        reader.head,
        options.signal,
      ),
    readStream: (stream, options: ReadOptions = {}): Chunks =>
      chunksOf(
        {
          ...source,
          window: readWindow(options),
          placeOf: revisionOf,
          read: (window): ReadonlyArray<RecordedEvent> => reader.stream(stream, window),
        },
        () => numberIn(streamHead.get(stream), "head"),
        options.signal,
      ),
    subscribe: (options = {}) =>
      isClosed() ? closedSubscription : subscriptionOf({ ...source, reader, bell }, options),
    frontier: async () => (isClosed() ? fail(closedFault) : frontierNow(ledger, reader, isClosed)),
    inspect: async (): Promise<Outcome<ReadonlyArray<StoreCheck>, StoreFault>> => {
      if (isClosed()) return fail(closedFault);
      try {
        return succeed(await inspectLedger(ledger));
      } catch (error) {
        return fail(isClosed() ? closedFault : toStoreFault(error, file));
      }
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** What the file keeps; a file of format 1, which nobody may write here, is worked through. */
async function frontierNow(
  { reader: database, file, busyMs }: OpenLedger,
  reader: Reader,
  isClosed: () => boolean,
): Promise<Outcome<Frontier, StoreFault>> {
  const stopped = (): StoreFault | undefined => (isClosed() ? closedFault : undefined);
  const patience = { file, busyMs, stopped };
  const kept = await attempt(
    () => succeed(formatOf(database) < frontierSince ? emptyFrontier : parseKept(prepareKept(database)())),
    { ...patience, since: performance.now() },
  );
  if (!kept.ok) return kept;
  let events: number | undefined;
  return followEvents(
    reader,
    kept.value,
    () => {
      events ??= reader.head() + 1;
      return events;
    },
    patience,
  );
}

function writerFor(ledger: OpenLedger, isClosed: () => boolean, onCommit: () => void): Writer {
  const { writer, file, busyMs } = ledger;
  if ("readOnlyCause" in writer) return createRefusingWriter(writer.readOnlyCause);
  return createWriter({ transaction: prepareGroup(writer, file), file, busyMs, isClosed, onCommit });
}

/**
 * Makes the one file hold everything. SQLite does this itself when the last connection closes, but a binding may leave
 * that to the garbage collector. Other processes may be reading; then it is theirs to do, and nothing is lost.
 */
function takeInWriteAheadLog(database: SqliteDatabase): void {
  try {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // The log stays beside the file, and the next connection reads it.
  }
}

const closedSubscription: Subscription = {
  async *[Symbol.asyncIterator]() {
    yield fail(closedFault);
  },
};
