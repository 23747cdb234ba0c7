/**
 * Opens one connection with the settings that a ledger's promises rest on, and reads every one of them back: some
 * bindings re-open a WAL database with `synchronous=NORMAL`, which would lose acknowledged events with the power.
 */
import { pathToFileURL } from "node:url";
import { fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import type { SqliteDatabase, SqliteDriver } from "./driver.js";
import { busyTimeoutMs } from "./pace.js";

/**
 * `write` may change the ledger, `read` looks on while others write, and `immutable` reads a file that nobody can
 * change, without the lock files that a read-only file system would not let SQLite make.
 */
export type Access = "write" | "read" | "immutable";

interface Setting {
  readonly pragma: string;
  /** How the value is asked for, and what SQLite then answers. */
  readonly value: string | number;
  readonly answer: string | number;
}

const setting = (pragma: string, value: string | number, answer: string | number = value): Setting => ({
  pragma,
  value,
  answer,
});

/** Throws what the engine throws; answers `StoreUnsafe` when it does not do as it is told. */
export function openConnection(
  driver: SqliteDriver,
  file: string,
  access: Access,
): Outcome<SqliteDatabase, StoreFault> {
  const location = access === "immutable" ? `${pathToFileURL(file).href}?immutable=1` : file;
  const database = driver.open(location, { readOnly: access !== "write" });
  try {
    const refused = settingsFor(access).flatMap((wanted) => applySetting(database, wanted) ?? []);
    if (refused.length === 0) return succeed(database);
    database.close();
    return fail({ _tag: "StoreUnsafe", cause: refused.join("; ") });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Switches to write-ahead logging, which is a property of the file; an engine that can't is unsafe. */
export function useWriteAheadLog(database: SqliteDatabase): Outcome<void, StoreFault> {
  const refused = applySetting(database, setting("journal_mode", "WAL", "wal"));
  return refused === undefined ? succeed(undefined) : fail({ _tag: "StoreUnsafe", cause: refused });
}

/** What a pragma answers now. */
export function readPragma(database: SqliteDatabase, pragma: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
}

function settingsFor(access: Access): ReadonlyArray<Setting> {
  return [
    setting("busy_timeout", busyTimeoutMs),
    setting("synchronous", "FULL", 2),
    setting("foreign_keys", "ON", 1),
    setting("trusted_schema", "OFF", 0),
    // Savepoints copy pages aside; in memory that costs a fifth of what a file costs.
    setting("temp_store", "MEMORY", 2),
    ...(process.platform === "darwin" ? [setting("fullfsync", "ON", 1), setting("checkpoint_fullfsync", "ON", 1)] : []),
    ...(access === "write" ? [] : [setting("query_only", "ON", 1)]),
  ];
}

function applySetting(database: SqliteDatabase, { pragma, value, answer }: Setting): string | undefined {
  database.exec(`PRAGMA ${pragma} = ${value}`);
  const found = readPragma(database, pragma);
  return found === answer ? undefined : `${pragma} is ${String(found)} after it was set to ${value}`;
}
