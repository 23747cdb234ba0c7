/** A bare SQLite connection, such as somebody with the file in hands would use. */
import { createRequire } from "node:module";
import { onTestFinished } from "vitest";

export interface RawDatabase {
  exec(sql: string): void;
  prepare(sql: string): { get(): Record<string, unknown> | undefined; all(): ReadonlyArray<Record<string, unknown>> };
  /** Whether the connection guards SQLite's own tables; it does unless told otherwise. */
  enableDefensive(active: boolean): void;
  close(): void;
}

const resolveHere = createRequire(import.meta.url);
const { DatabaseSync } = createRequire(resolveHere.resolve("@chidao/sqlite/package.json"))(
  "@photostructure/sqlite",
) as { readonly DatabaseSync: new (file: string) => RawDatabase };

/** Opens a file as it is, without any of the ledger's settings. */
export function openRaw(file: string): RawDatabase {
  const database = new DatabaseSync(file);
  onTestFinished(() => {
    try {
      database.close();
    } catch {
      // The test has closed it.
    }
  });
  return database;
}
