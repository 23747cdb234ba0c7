/**
 * Looks at a file before SQLite touches it. The header is read as bytes, since even a read-only SQLite connection may
 * leave files beside a database that is not ours; a ledger's marks are in its header from its first transaction on.
 *
 * One trap shapes this file: when a process closes a file, POSIX drops every lock it holds there, SQLite's included,
 * and another process may then delete the write-ahead log under us. So a file is opened here only before SQLite opens
 * it for the first time in this process, and in one synchronous step, so that nothing comes in between.
 */
import { closeSync, existsSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { access, constants, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { causeOf, systemCodeOf, toStoreFault } from "@chidao/sqlite";
import { applicationId, formatVersion } from "./schema.js";

/** The right to let SQLite open a file: an empty one, or a ledger. */
export interface ClaimedFile {
  /** To be called once SQLite has truly closed the file; without it the file is not looked into again. */
  release(): void;
}

/** How many claims there are on a file in this process, by device and inode, whatever the path. */
const claims = new Map<string, number>();

/**
 * What stands at this place; anything but an empty file or a readable ledger is `NotALedger`. With `create` an empty
 * file is made where nothing stands.
 */
export function claimFile(file: string, create: boolean): Outcome<ClaimedFile, StoreFault> {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return create ? makeEmptyFile(file) : notALedger(file, "missing: no such file");
    if (!found.isFile()) return notALedger(file, "not a file: a folder or a device stands there");
    if (found.size === 0) return create ? claim(found) : notALedger(file, "empty: the file has no content");
    if (claims.has(keyOf(found))) return claim(found);
    if (isCutOffCreation(file)) return create ? claim(found) : notALedger(file, creationCutOff);
    const judged = judgeHeader(file);
    return judged.ok ? claim(found) : judged;
  } catch (error) {
    return fail(toStoreFault(error, file));
  }
}

/** Why the file can't be written, or `undefined` when it can. */
export async function writeRefusal(file: string): Promise<string | undefined> {
  try {
    await access(file, constants.W_OK);
    return undefined;
  } catch (error) {
    return causeOf(error);
  }
}

/** True on a read-only file system where no write-ahead log stands beside the file: then nothing can be overlooked. */
export async function mayReadWithoutLocks(file: string): Promise<boolean> {
  try {
    await access(dirname(file), constants.W_OK);
    return false;
  } catch (error) {
    return systemCodeOf(error) === "EROFS" && (await sizeOf(`${file}-wal`)) === 0;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return 0;
    throw error;
  }
}

/**
 * Makes what was found survive a loss of power, the write-ahead log and the names of the files. A writer that was killed
 * before its sync leaves a whole transaction that only the operating system holds: SQLite takes it for committed, and a
 * repeat of it would be acknowledged without another write. And a log that one process has made is written by others,
 * who do not sync its name. On Windows names need no care, and only a writable file can be synced.
 */
export async function settleOnDisk(file: string, mayWrite: boolean): Promise<void> {
  await syncWhatStands(`${file}-wal`, mayWrite);
  if (process.platform !== "win32") await syncWhatStands(dirname(file), mayWrite);
}

/** The last process to leave takes the log away; and who may not write may not be allowed to sync either. */
async function syncWhatStands(path: string, mayWrite: boolean): Promise<void> {
  try {
    const handle = await open(path, process.platform === "win32" && mayWrite ? "r+" : "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCodeOf(error) !== "ENOENT" && (mayWrite || !isWriteRefusal(error))) throw error;
  }
}

/** A ledger is refused with a cause whose first word tells a program why. */
export function notALedger(file: string, cause: string): Outcome<never, StoreFault> {
  return fail({ _tag: "NotALedger", location: file, cause });
}

/** The same judgement for the file's header and for what SQLite itself answers later. */
export function judgeMarks(file: string, foundId: number, foundVersion: number): Outcome<"ledger", StoreFault> {
  if (foundId !== applicationId) return notALedger(file, `foreign: a SQLite database with application id ${foundId}`);
  if (foundVersion > formatVersion) {
    return notALedger(file, `newer: format ${foundVersion}, but this release reads up to ${formatVersion}`);
  }
  if (foundVersion < 1) return notALedger(file, `foreign: format ${foundVersion} never existed`);
  return succeed("ledger");
}

const headerBytes = 100;
const magic = "SQLite format 3\0";
const userVersionOffset = 60;
const applicationIdOffset = 68;

function judgeHeader(file: string): Outcome<"ledger", StoreFault> {
  const header = readStart(file, headerBytes);
  if (header.length < headerBytes || header.toString("latin1", 0, magic.length) !== magic) {
    return notALedger(file, "foreign: the file is not a SQLite database");
  }
  return judgeMarks(file, header.readInt32BE(applicationIdOffset), header.readInt32BE(userVersionOffset));
}

/** The first bytes of a file, fewer where it is shorter, none where nothing stands. */
function readStart(file: string, length: number): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const descriptor = openSync(file, "r");
  try {
    const start = Buffer.alloc(length);
    return start.subarray(0, readSync(descriptor, start, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** The file system tells plainly why a file can't be made; SQLite would only say that it can't open it. */
function makeEmptyFile(file: string): Outcome<ClaimedFile, StoreFault> {
  try {
    closeSync(openSync(file, "a"));
    return claim(statSync(file));
  } catch (error) {
    return fail(isWriteRefusal(error) ? { _tag: "StoreReadOnly", cause: causeOf(error) } : toStoreFault(error, file));
  }
}

/** How it is said that a file holds nothing but what a process left that died while it created the ledger. */
export const creationCutOff = "empty: its creation was cut off";

const journalMagic = "d9d505f920a163d7";
const journalHeaderBytes = 28;
const pagesBeforeOffset = 16;

/**
 * Whether a rollback journal stands beside the file that tells SQLite to make it empty again. After a loss of power the
 * first page may be torn then, and looks like nobody's.
 */
function isCutOffCreation(file: string): boolean {
  const journal = readStart(`${file}-journal`, journalHeaderBytes);
  return (
    journal.length === journalHeaderBytes &&
    journal.toString("hex", 0, journalMagic.length / 2) === journalMagic &&
    journal.readUInt32BE(pagesBeforeOffset) === 0
  );
}

function claim(found: Stats): Outcome<ClaimedFile, never> {
  const key = keyOf(found);
  claims.set(key, (claims.get(key) ?? 0) + 1);
  const release = (): void => {
    const left = (claims.get(key) ?? 0) - 1;
    if (left > 0) claims.set(key, left);
    else claims.delete(key);
  };
  return succeed({ release });
}

function keyOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function isWriteRefusal(error: unknown): boolean {
  const code = systemCodeOf(error);
  return code === "EACCES" || code === "EPERM" || code === "EROFS";
}
