/**
 * Turns what SQLite and the file system throw into the faults of the port. One thing is asked of the disk: SQLite
 * reports a quota or a file-size limit as a plain "disk I/O error", so a probe beside the ledger finds out.
 */
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import type { StoreFault } from "@chidao/core/store";

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const busy = 5;
const locked = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const tooBig = 18;
const constraint = 19;
const mismatch = 20;
const range = 25;
const notADatabase = 26;
/** Extended: the file was moved or removed while it was open. */
const readOnlyBecauseMoved = 1032;

/** What a package of ours finds wrong with a file that SQLite itself reads without complaint. */
export class DamageFound extends Error {}

/** Another connection holds what is needed; waiting helps. */
export function isBusy(error: unknown): boolean {
  const code = primary(codeOf(error));
  return code === busy || code === locked;
}

/** A constraint or an append-only trigger refused the row. */
export function isConstraint(error: unknown): boolean {
  return primary(codeOf(error)) === constraint;
}

const codesOfOneRequest: ReadonlySet<number | undefined> = new Set([undefined, tooBig, constraint, mismatch, range]);

/**
 * Whether an error inside a transaction is about the values of one request: SQLite refused them, or they made the code
 * around it throw, and the transaction can go on without them. After any other error of the engine (a full disk, a
 * failed read) SQLite may have given the whole transaction up, so nobody in it can count on anything.
 */
export function concernsOneRequest(error: unknown): boolean {
  return !(error instanceof DamageFound) && codesOfOneRequest.has(primary(codeOf(error)));
}

/** The fault that an error of the engine or of the file system stands for. */
export function toStoreFault(error: unknown, file: string): StoreFault {
  const code = codeOf(error);
  const cause = causeOf(error);
  if (error instanceof DamageFound) return { _tag: "StoreDamaged", cause };
  if (isOutOfRoom(error)) return { _tag: "StoreFull", cause };
  switch (primary(code)) {
    case full:
      return { _tag: "StoreFull", cause };
    case readOnly:
      return { _tag: code === readOnlyBecauseMoved ? "StoreUnavailable" : "StoreReadOnly", cause };
    case corrupt:
      return { _tag: "StoreDamaged", cause };
    case notADatabase:
      return { _tag: "NotALedger", location: file, cause };
    case ioError: {
      const limit = findLimit(file);
      return limit === undefined
        ? { _tag: "StoreUnavailable", cause }
        : { _tag: "StoreFull", cause: `${limit}: ${cause}` };
    }
    default:
      return { _tag: "StoreUnavailable", cause };
  }
}

/** The engine's own words, with SQLite's result code where there is one. */
export function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  return code === undefined ? message : `${message} (SQLite result ${code})`;
}

/** The `code` that Node puts on errors of the file system, such as `ENOENT`. */
export function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode : undefined;
}

function primary(code: number | undefined): number | undefined {
  return code === undefined ? undefined : code & 0xff;
}

function isOutOfRoom(error: unknown): boolean {
  const code = systemCodeOf(error);
  return code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
}

const probeBytes = 64 * 1024;

/** Tries to write where the ledger wanted to grow, and names the limit that stands in the way, if one does. */
function findLimit(file: string): string | undefined {
  const probe = `${file}-probe-${process.pid}`;
  try {
    const end = Math.max(sizeOf(file), sizeOf(`${file}-wal`));
    const descriptor = openSync(probe, "w");
    try {
      const written = writeSync(descriptor, new Uint8Array(probeBytes), 0, probeBytes, end);
      fsyncSync(descriptor);
      return written < probeBytes ? "EFBIG or ENOSPC" : undefined;
    } finally {
      closeSync(descriptor);
      rmSync(probe, { force: true });
    }
  } catch (error) {
    return isOutOfRoom(error) ? systemCodeOf(error) : undefined;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
