/** The format that a ledger file says it is of. */
import { readPragma, type SqliteDatabase } from "@chidao/sqlite";

export function formatOf(database: SqliteDatabase): number {
  return Number(readPragma(database, "user_version"));
}
