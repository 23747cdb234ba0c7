/**
 * Brings a ledger of an older format to this one. Format 2 added the frontier. What takes long, hashing every event, is
 * done before and without a lock; one transaction then adds the few events that came meanwhile, the table and the mark,
 * so a crash leaves the one format or the other, and of several processes the first does it for all.
 */
import { emptyFrontier, type Frontier, frontierText } from "@chidao/core/merkle";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { attempt, type Patience, readPragma, type SqliteDatabase } from "@chidao/sqlite";
import { catchUp, followEvents } from "./frontier.js";
import { prepareReader, type Reader } from "./read.js";
import { formatVersion, frontierSince, frontierSql } from "./schema.js";

export async function migrate(
  database: SqliteDatabase,
  patience: Omit<Patience, "since">,
): Promise<Outcome<unknown, StoreFault>> {
  if (formatOf(database) >= frontierSince) return succeed(undefined);
  const reader = prepareReader(database);
  const events = () => reader.head() + 1;
  const frontier = await followEvents(reader, emptyFrontier, events, patience);
  if (!frontier.ok) return frontier;
  return attempt(() => succeed(addFrontier(database, reader, frontier.value)), {
    ...patience,
    since: performance.now(),
  });
}

export function formatOf(database: SqliteDatabase): number {
  return Number(readPragma(database, "user_version"));
}

function addFrontier(database: SqliteDatabase, reader: Reader, worked: Frontier): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    if (formatOf(database) < frontierSince) {
      const frontier = catchUp(reader, worked, reader.head() + 1);
      database.exec(`${frontierSql(frontierText(frontier))} PRAGMA user_version = ${formatVersion};`);
    }
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
