/** Ledger files for tests: each in a folder of its own that goes when the test ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";
import { onTestFinished } from "vitest";

/** A folder that nothing else uses. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chidao-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A path at which nothing stands yet. */
export function ledgerPath(): string {
  return join(temporaryFolder(), "ledger.db");
}

export interface OpenOptions {
  readonly mode?: "create" | "open" | "read-only";
  readonly busyMs?: number;
}

/** Opens a ledger that must open, and closes it when the test ends. */
export async function openLedger(file: string, options: OpenOptions = { mode: "create" }): Promise<EventStore> {
  const store = await openSqliteStore({ file, ...options });
  if (!store.ok) throw new Error(`could not open ${file}: ${JSON.stringify(store.error)}`);
  onTestFinished(() => store.value.close());
  return store.value;
}
