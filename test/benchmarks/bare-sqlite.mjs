/** The yardstick on SQLite: the same engine without anything of ours around it. */
import { createRequire } from "node:module";
import { must, stopwatch } from "./measure.mjs";
import { chidaoDist } from "./packages.mjs";
import { drop, newFile } from "./scratch.mjs";

const { openSqliteStore } = await chidaoDist("store-sqlite");
const { sqliteEngine } = await chidaoDist("sqlite");

export const engine = must(await sqliteEngine());

/** The same binding as the store's, so that only the store's own work differs. */
export const { DatabaseSync } = engine.driver.startsWith("node:sqlite")
  ? process.getBuiltinModule("node:sqlite")
  : createRequire(new URL("../../packages/sqlite/package.json", import.meta.url))("@photostructure/sqlite");

/** Inserts, `size` to a transaction, into a ledger's tables through a connection with a ledger's settings. */
export async function bareInserts(appends, size) {
  const file = newFile();
  await must(await openSqliteStore({ file, mode: "create" })).close();
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  const [begin, commit] = [database.prepare("BEGIN IMMEDIATE"), database.prepare("COMMIT")];
  const insert = database.prepare(
    `INSERT INTO events (stream, revision, id, type, schema, recorded_at, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const stop = stopwatch();
  for (let at = 0; at < appends.length; at += size) {
    begin.run();
    for (const { stream, events } of appends.slice(at, at + size)) {
      const [{ id, type, schema, recordedAt, data, metadata }] = events;
      insert.run(stream, 0, id, type, schema, recordedAt, data, metadata);
    }
    commit.run();
  }
  const spent = stop();
  database.close();
  drop(file);
  return spent;
}

/** A read of all events by a statement of one's own; each event's data and metadata are given to `use`. */
export function bareRead(file, use) {
  const database = new DatabaseSync(file, { readOnly: true });
  const page = database.prepare(
    `SELECT position, stream, revision, id, type, schema, recorded_at, data, metadata FROM events
     WHERE position > ? ORDER BY position LIMIT 2000`,
  );
  const stop = stopwatch();
  for (let rows = page.all(-1); rows.length > 0; rows = page.all(rows.at(-1).position))
    for (const row of rows) use(row);
  const spent = stop();
  database.close();
  return spent;
}
