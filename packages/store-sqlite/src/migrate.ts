/**
 * Brings a ledger of an older format to this one. Format 2 added the frontier, format 3 the column of authors'
 * signatures. What takes long, hashing every event, is done before and without a lock; one transaction then adds the few
 * events that came meanwhile, what is missing and the mark, so a crash leaves the one format or the other, and of several
 * processes the first does it for all.
 */
import { emptyFrontier, type Frontier, frontierText } from "@chidao/core/merkle";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { attempt, type Patience, type SqliteDatabase } from "@chidao/sqlite";
import { formatOf } from "./format.js";
import { catchUp, followEvents } from "./frontier.js";
import { prepareReader, type Reader } from "./read.js";
import { formatVersion, frontierSince, frontierSql, signaturesSince, signaturesSql } from "./schema.js";

export async function migrate(
  database: SqliteDatabase,
  patience: Omit<Patience, "since">,
): Promise<Outcome<unknown, StoreFault>> {
  if (formatOf(database) === formatVersion) return succeed(undefined);
  const reader = prepareReader(database);
  const events = () => (formatOf(database) < frontierSince ? reader.head() + 1 : 0);
  const frontier = await followEvents(reader, emptyFrontier, events, patience);
  if (!frontier.ok) return frontier;
  return attempt(() => succeed(bringOver(database, reader, frontier.value)), {
    ...patience,
    since: performance.now(),
  });
}

function bringOver(database: SqliteDatabase, reader: Reader, worked: Frontier): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    const format = formatOf(database);
    if (format < frontierSince) {
      database.exec(frontierSql(frontierText(catchUp(reader, worked, reader.head() + 1))));
    }
    if (format < signaturesSince) database.exec(`${signaturesSql} PRAGMA user_version = ${formatVersion};`);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
