/** The stores that come with the front door, with failures in its own words. */
import type { EventStore } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { memoryStore as bareMemoryStore } from "@chidao/store-memory";
import { openSqliteStore } from "@chidao/store-sqlite";
import { errorOf } from "./errors.js";
import type { Outcome } from "./types/answers.js";

export interface SqliteOptions {
  readonly file: string;
  /** `create` makes the file when it is absent; `open` needs it; `read-only` never writes. Default: open. */
  readonly mode?: "create" | "open" | "read-only";
}

/** One durable SQLite file. */
export async function openSqlite(options: SqliteOptions): Promise<Outcome<EventStore>> {
  const opened = await openSqliteStore(options);
  return opened.ok ? opened : { ok: false, error: errorOf(opened.error) };
}

/** A ledger in memory, gone when the process ends. */
export function memoryStore(): EventStore {
  return bareMemoryStore({ hashing: nodeHashing });
}
