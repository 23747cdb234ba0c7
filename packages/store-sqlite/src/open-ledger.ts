/**
 * From a path to two checked connections. The ledger is created in one transaction before the file is switched to
 * write-ahead logging, so that a crash in between leaves an empty file or a ledger, and its header tells which.
 */
import { resolve } from "node:path";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import {
  type Access,
  attempt,
  chooseEngine,
  driverSources,
  type Engine,
  openConnection,
  type Patience,
  readPragma,
  type SqliteDatabase,
  textIn,
  toStoreFault,
  useWriteAheadLog,
} from "@chidao/sqlite";
import { networkFileSystemOf } from "./file-system.js";
import { formatOf } from "./format.js";
import {
  claimFile,
  creationCutOff,
  judgeMarks,
  mayReadWithoutLocks,
  notALedger,
  settleOnDisk,
  writeRefusal,
} from "./ledger-file.js";
import { migrate } from "./migrate.js";
import { createLedgerSql, tablesOf } from "./schema.js";

export interface SqliteStoreOptions {
  /** A path, relative to the working directory; never a URL, and never in memory. */
  readonly file: string;
  /** `create` makes the ledger if nothing stands there; `open`, the default, wants it to exist. */
  readonly mode?: "create" | "open" | "read-only";
  /** How long an append or a read waits for other processes before it answers `StoreBusy`; default 10 000. */
  readonly busyMs?: number;
  /**
   * What to do on a network file system (NFS, SMB, 9P, sshfs...), where locks may not hold between machines. `refuse`,
   * the default, answers `StoreUnsafe`; `allow` is for a folder that this machine alone uses.
   */
  readonly networkFileSystem?: "refuse" | "allow";
}

export interface OpenLedger extends Opening {
  readonly reader: SqliteDatabase;
  /** How the reader reads. */
  readonly access: Access;
  /** The connection that appends, or why there is none. */
  readonly writer: SqliteDatabase | { readonly readOnlyCause: string };
}

/** Why a ledger that could be written is not. */
export const openedForReading = "the ledger was opened for reading only";

const busyMsDefault = 10_000;

export async function openLedger(options: SqliteStoreOptions): Promise<Outcome<OpenLedger, StoreFault>> {
  const engine = await chooseEngine(driverSources);
  if (!engine.ok) return engine;
  const file = resolve(options.file);
  const network = options.networkFileSystem === "allow" ? undefined : await networkFileSystemOf(file);
  if (network !== undefined) return fail({ _tag: "StoreUnsafe", cause: networkRefusal(network) });
  const claimed = claimFile(file, options.mode === "create");
  if (!claimed.ok) return claimed;
  const opening: Opening = {
    file,
    engine: engine.value,
    busyMs: options.busyMs ?? busyMsDefault,
    release: engine.value.driver.closesAtOnce ? claimed.value.release : () => {},
  };
  const cause = options.mode === "read-only" ? openedForReading : await writeRefusal(file);
  const opened = await (cause === undefined
    ? openForWriting(opening, options.mode === "create")
    : openForReading(opening, cause));
  if (!opened.ok) opening.release();
  return opened;
}

function networkRefusal(name: string): string {
  return (
    `network: the file is on a network file system (${name}), where SQLite's locks may not hold between machines; ` +
    "keep it on a local disk, or allow it where no other machine uses the folder"
  );
}

interface Opening {
  readonly file: string;
  readonly engine: Engine;
  readonly busyMs: number;
  /** To be called when every connection is closed. */
  readonly release: () => void;
}

async function openForWriting(opening: Opening, mayCreate: boolean): Promise<Outcome<OpenLedger, StoreFault>> {
  const writer = await connect(opening, "write", (database) => {
    if (mayCreate && isEmpty(database)) createLedger(database);
    const marked = judge(database, opening.file);
    return marked.ok ? useWriteAheadLog(database) : marked;
  });
  if (!writer.ok) return writer;
  const settled = await settle(opening.file, true);
  const migrated = settled.ok ? await migrate(writer.value, patienceFor(opening)) : settled;
  const reader = migrated.ok ? await connect(opening, "read", (database) => judge(database, opening.file)) : migrated;
  if (reader.ok) return succeed({ ...opening, reader: reader.value, access: "read", writer: writer.value });
  writer.value.close();
  return reader;
}

/**
 * Where the file system lets SQLite make no lock files, the ledger is read without them, but only if its write-ahead
 * log is gone: reading without locks also means reading without that log, which would hide the newest events.
 */
async function openForReading(opening: Opening, readOnlyCause: string): Promise<Outcome<OpenLedger, StoreFault>> {
  let access: Access = "read";
  const open = () => connect(opening, access, (database) => judge(database, opening.file));
  let reader = await open();
  if (!reader.ok && reader.error._tag !== "NotALedger" && (await mayReadWithoutLocks(opening.file))) {
    access = "immutable";
    reader = await open();
  }
  if (!reader.ok) return reader;
  const settled = await settle(opening.file, false);
  if (settled.ok) return succeed({ ...opening, reader: reader.value, access, writer: { readOnlyCause } });
  reader.value.close();
  return settled;
}

/** Opens a connection and makes it ready, again and again while another process holds the file. */
function connect(
  opening: Opening,
  access: Access,
  prepare: (database: SqliteDatabase) => Outcome<unknown, StoreFault>,
): Promise<Outcome<SqliteDatabase, StoreFault>> {
  return attempt(() => {
    const database = openConnection(opening.engine.driver, opening.file, access);
    if (!database.ok) return database;
    try {
      const ready = prepare(database.value);
      if (ready.ok) return database;
      database.value.close();
      return ready;
    } catch (error) {
      database.value.close();
      throw error;
    }
  }, patienceFor(opening));
}

/**
 * Another process may have been faster; then there is nothing left to create. An error needs no rollback here, since
 * the connection is closed on the way out.
 */
function createLedger(database: SqliteDatabase): void {
  database.exec("BEGIN EXCLUSIVE");
  if (readPragma(database, "schema_version") === 0) database.exec(createLedgerSql);
  database.exec("COMMIT");
}

/**
 * SQLite is asked and not the header: where a process died while it created the ledger, the header may be a ledger's
 * already, and SQLite takes it back when it first looks.
 */
function isEmpty(database: SqliteDatabase): boolean {
  return readPragma(database, "page_count") === 0;
}

/** Asks SQLite itself for the marks that the header showed, and for the table. */
function judge(database: SqliteDatabase, file: string): Outcome<unknown, StoreFault> {
  if (isEmpty(database)) return notALedger(file, creationCutOff);
  const marked = judgeMarks(
    file,
    Number(readPragma(database, "application_id")),
    Number(readPragma(database, "user_version")),
  );
  if (!marked.ok) return marked;
  const wanted = tablesOf(formatOf(database));
  const found = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const missing = wanted.find((name) => !found.some((row) => textIn(row, "name") === name));
  return missing === undefined ? succeed(undefined) : notALedger(file, `damaged: the table "${missing}" is missing`);
}

async function settle(file: string, mayWrite: boolean): Promise<Outcome<void, StoreFault>> {
  try {
    return succeed(await settleOnDisk(file, mayWrite));
  } catch (error) {
    return fail(toStoreFault(error, file));
  }
}

function patienceFor({ file, busyMs }: Pick<Opening, "file" | "busyMs">): Patience {
  return { file, busyMs, since: performance.now(), stopped: () => undefined };
}
