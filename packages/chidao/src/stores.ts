/** The stores that come with the front door, with failures in its own words. */
import type { EventStore } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { memoryStore as bareMemoryStore } from "@chidao/store-memory";
import { type Backup, backUpLedger, openSqliteStore } from "@chidao/store-sqlite";
import { errorOf } from "./errors.js";
import type { Outcome } from "./types/answers.js";

export interface SqliteOptions {
  readonly file: string;
  /** `create` makes the file when it is absent; `open` needs it; `read-only` never writes. Default: open. */
  readonly mode?: "create" | "open" | "read-only";
  /** On a network file system SQLite's locks may not hold, so it is refused; `allow` is for one machine alone. */
  readonly networkFileSystem?: "refuse" | "allow";
}

/** One durable SQLite file. */
export async function openSqlite(options: SqliteOptions): Promise<Outcome<EventStore>> {
  const opened = await openSqliteStore(options);
  return opened.ok ? opened : { ok: false, error: errorOf(opened.error) };
}

export interface BackUpOptions {
  /** The ledger's file; other processes may have it open and go on writing. */
  readonly file: string;
  /** Where the copy goes. What stands there is never overwritten, and half a copy never stands there. */
  readonly to: string;
  /** Aborting ends the copying and leaves nothing. */
  readonly signal?: AbortSignal;
  /** Told after every chunk how many of how many events are copied. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly networkFileSystem?: "refuse" | "allow";
}

/** A copy of a SQLite ledger as it is when the copying begins. */
export async function backUpSqlite(options: BackUpOptions): Promise<Outcome<Backup>> {
  const made = await backUpLedger(options);
  return made.ok ? made : { ok: false, error: errorOf(made.error) };
}

export interface EventStoreDbOptions {
  /** `esdb://HOST:PORT?ledger=NAME`, with the options of EventStoreDB's connection strings. */
  readonly url: string;
  /** `create` takes a ledger without an entry; `open` and `read-only` want one to be there. Default: open. */
  readonly mode?: "create" | "open" | "read-only";
}

/**
 * A ledger on an EventStoreDB server or cluster. Its package is optional and loaded only here, since the client is large.
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<Outcome<EventStore>> {
  const store = await import("@chidao/store-eventstoredb").catch((cause: unknown) => String(cause));
  if (typeof store === "string") return { ok: false, error: errorOf({ _tag: "StoreUnavailable", cause: store }) };
  const opened = await store.openEventStoreDbStore(options);
  return opened.ok ? opened : { ok: false, error: errorOf(opened.error) };
}

/** A ledger in memory, gone when the process ends. */
export function memoryStore(): EventStore {
  return bareMemoryStore({ hashing: nodeHashing });
}
