/**
 * Copies a ledger at one position into a new file, while others write. Events never change, so nothing has to be held
 * still: the events up to the position are read chunk by chunk, and the copy is a ledger made of them as any other is.
 * No writer waits, the write-ahead log may be taken in meanwhile, and the copying ends at any chunk. The frontier is
 * worked out on the way and compared with the one that is kept, so a copy is made of sound events or not at all.
 */

import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { emptyFrontier, extendWith, type Frontier, frontierText, rootOf } from "@chidao/core/merkle";
import { type CancelSignal, type Chunk, fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import {
  attempt,
  causeOf,
  createBreather,
  DamageFound,
  type SqliteDatabase,
  systemCodeOf,
  toStoreFault,
} from "@chidao/sqlite";
import { formatOf } from "./format.js";
import { followEvents, nextEvents, parseKept, prepareKept } from "./frontier.js";
import { settleOnDisk } from "./ledger-file.js";
import { type OpenLedger, openLedger, type SqliteStoreOptions } from "./open-ledger.js";
import { prepareReader, type Reader } from "./read.js";
import { createLedgerSql, frontierSince } from "./schema.js";

export interface BackupOptions extends Pick<SqliteStoreOptions, "busyMs" | "networkFileSystem"> {
  /** The ledger's path; other processes may have it open. */
  readonly file: string;
  /** Where the copy goes. Nothing may stand there, and nothing does until the copy is whole and on the disk. */
  readonly to: string;
  /** Aborting ends the copying with `ReadCancelled` and leaves nothing. */
  readonly signal?: CancelSignal;
  /** Told after every chunk how many of how many events are copied. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Backup {
  readonly to: string;
  readonly events: number;
  /** The root of the proof tree over these events. */
  readonly root: string;
  readonly bytes: number;
}

/** Something stands where the copy was to go. It is left as it is. */
export interface TargetExists {
  readonly _tag: "TargetExists";
  readonly location: string;
}

/** The copy could not be made where it was to go: no such folder, no right to write there. */
export interface TargetUnwritable {
  readonly _tag: "TargetUnwritable";
  readonly location: string;
  readonly cause: string;
}

export type BackupFault = StoreFault | TargetExists | TargetUnwritable;

/**
 * A copy of the ledger as it is when the copying begins.
 *
 * @category ports
 */
export async function backUpLedger(options: BackupOptions): Promise<Outcome<Backup, BackupFault>> {
  const to = resolve(options.to);
  const taken: Outcome<never, TargetExists> = fail({ _tag: "TargetExists", location: to });
  if (existsSync(to)) return taken;
  const ledger = await openForCopying(options);
  if (!ledger.ok) return ledger;
  // In the same folder, so that giving it its name is one step of the file system.
  const part = `${to}.part-${process.pid}-${randomUUID().slice(0, 8)}`;
  const forget = (): void => rmSync(part, { force: true });
  process.once("exit", forget);
  try {
    const unwritable = tryToCreate(part);
    if (unwritable !== undefined) return fail({ _tag: "TargetUnwritable", location: to, cause: unwritable });
    const copied = await copyLedger(ledger.value, part, options);
    if (!copied.ok) return copied;
    syncFile(part);
    giveName(part, to);
    await settleOnDisk(to, true);
    return succeed({ ...copied.value, to, bytes: statSync(to).size });
  } catch (error) {
    return systemCodeOf(error) === "EEXIST" ? taken : fail(toStoreFault(error, to));
  } finally {
    closeLedger(ledger.value);
    process.off("exit", forget);
    forget();
  }
}

/** A file that was left with its write-ahead log can need a writer before it can be read. */
async function openForCopying({
  file,
  busyMs,
  networkFileSystem,
}: BackupOptions): Promise<Outcome<OpenLedger, StoreFault>> {
  const settings = {
    file,
    ...(busyMs === undefined ? {} : { busyMs }),
    ...(networkFileSystem === undefined ? {} : { networkFileSystem }),
  };
  const opened = await openLedger({ ...settings, mode: "read-only" });
  const mayNeedWriter = !opened.ok && ["StoreReadOnly", "StoreUnavailable"].includes(opened.error._tag);
  const asWriter = mayNeedWriter ? await openLedger({ ...settings, mode: "open" }) : opened;
  return asWriter.ok ? asWriter : opened;
}

function closeLedger({ reader, writer, release }: OpenLedger): void {
  reader.close();
  if (!("readOnlyCause" in writer)) writer.close();
  release();
}

async function copyLedger(
  ledger: OpenLedger,
  part: string,
  { signal, onProgress }: BackupOptions,
): Promise<Outcome<Pick<Backup, "events" | "root">, StoreFault>> {
  const { engine, reader: source, file, busyMs } = ledger;
  const stopped = (): StoreFault | undefined => (signal?.aborted === true ? { _tag: "ReadCancelled" } : undefined);
  const patience = { file, busyMs, stopped };
  const reader = prepareReader(source);
  const kept = await attempt(() => succeed(keptNow(source, reader)), { ...patience, since: performance.now() });
  if (!kept.ok) return kept;
  const { events } = kept.value;
  const expected = await followEvents(reader, kept.value.frontier, () => events, patience);
  if (!expected.ok) return expected;
  const target = engine.driver.open(part, { readOnly: false });
  try {
    const copy = prepareCopy(target);
    const breathe = createBreather();
    let frontier = emptyFrontier;
    while (frontier.size < events) {
      const { size } = frontier;
      const chunk = await attempt(() => succeed(nextEvents(reader, size, events, chunkEvents)), {
        ...patience,
        since: performance.now(),
      });
      if (!chunk.ok) return chunk;
      copy.add(chunk.value);
      frontier = extendWith(nodeHashing, frontier, reader.ledger(), chunk.value);
      onProgress?.(frontier.size, events);
      await breathe();
    }
    if (frontierText(frontier) !== frontierText(expected.value)) {
      throw new DamageFound("the events do not make the frontier that is kept with them");
    }
    copy.seal(frontier);
    return succeed({ events, root: rootOf(nodeHashing, frontier) });
  } finally {
    target.close();
  }
}

/** What the ledger keeps now. One of format 1 keeps no frontier, so its events are compared with nothing. */
function keptNow(database: SqliteDatabase, reader: Reader): { readonly frontier: Frontier; readonly events: number } {
  if (formatOf(database) < frontierSince) return { frontier: emptyFrontier, events: reader.head() + 1 };
  const kept = prepareKept(database)();
  return { frontier: parseKept(kept), events: kept.events };
}

const chunkEvents = 1000;

/** A new ledger in a file that is nobody's yet: it needs no journal, and one wait for the disk at its end. */
function prepareCopy(database: SqliteDatabase) {
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF");
  database.exec(`BEGIN; ${createLedgerSql} COMMIT`);
  const insert = database.prepare(
    `INSERT INTO events (position, stream, revision, id, type, schema, recorded_at, data, metadata, signature)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const begin = database.prepare("BEGIN");
  const commit = database.prepare("COMMIT");
  const update = database.prepare("UPDATE frontier SET line = ?");
  return {
    add: (events: Chunk): void => {
      begin.run();
      for (const { index, stream, revision, id, type, schema, recordedAt, data, metadata, signature } of events) {
        insert.run(index + 1, stream, revision, id, type, schema, recordedAt, data, metadata, signature ?? null);
      }
      commit.run();
    },
    seal: (frontier: Frontier): void => {
      if (frontier.size > 0) update.run(frontierText(frontier));
    },
  };
}

/** Why nothing can be written there, or undefined. SQLite would only say that it can't open the file. */
function tryToCreate(part: string): string | undefined {
  try {
    closeSync(openSync(part, "wx"));
    return undefined;
  } catch (error) {
    return causeOf(error);
  }
}

function syncFile(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link refuses a name that is taken, in one step; where the file system knows no links, the name is looked at first. */
function giveName(part: string, to: string): void {
  try {
    linkSync(part, to);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined || !knowsNoLinks.has(code)) throw error;
    if (existsSync(to)) throw Object.assign(new Error(`${to} is there`), { code: "EEXIST" });
    renameSync(part, to);
  }
}

const knowsNoLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);
