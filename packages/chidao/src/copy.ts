/** Moving a ledger from store to store, with failures in the front door's words. */
import { copyLedger as copy } from "@chidao/application";
import type { EventStore } from "@chidao/core/store";
import { errorOf } from "./errors.js";
import type { Outcome } from "./types/answers.js";

export interface CopyOptions {
  readonly from: EventStore;
  readonly to: EventStore;
  /** Told after every append how many of how many events are there. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Copied {
  /** Events that the target held already. */
  readonly found: number;
  /** Events that were added to it. */
  readonly added: number;
}

/**
 * Copies a ledger into an empty store, or goes on with a copy that was interrupted: index, ids, bytes and times stay. A
 * target that holds anything else is refused. Files beside the ledger (plain values, evidence) are not touched.
 */
export async function copyLedger(options: CopyOptions): Promise<Outcome<Copied>> {
  const copied = await copy(options);
  return copied.ok ? copied : { ok: false, error: errorOf(copied.error) };
}
