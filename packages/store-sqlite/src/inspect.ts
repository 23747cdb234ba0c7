/**
 * The store's own health report. It reads the settings back from the connections in use instead of telling what was
 * once set, and it counts the whole ledger, so it may take a while on a large one.
 */
import { stat } from "node:fs/promises";
import type { StoreCheck } from "@chidao/core/store";
import { numberIn, readPragma, type SqliteDatabase, textIn } from "@chidao/sqlite";
import type { OpenLedger } from "./open-ledger.js";
import { applicationId, formatVersion, triggerNames } from "./schema.js";

export async function inspectLedger(ledger: OpenLedger): Promise<ReadonlyArray<StoreCheck>> {
  const { engine, reader, writer, file } = ledger;
  const { size } = await stat(file);
  const isReadOnly = "readOnlyCause" in writer;
  const connection = isReadOnly ? reader : writer;
  return [
    check("file", true, `${file}, ${size} bytes`),
    check("writable", true, isReadOnly ? `no: ${writer.readOnlyCause}` : "yes"),
    check("driver", true, engine.report.driver),
    check("sqlite", true, engine.report.gate),
    ...engine.report.passedOver.map((reason) => check("passed over", true, reason)),
    ledger.access === "immutable"
      ? check("journal_mode", true, "none: nobody can change the file, so it is read without locks and log")
      : expectPragma(connection, "journal_mode", "wal"),
    expectPragma(connection, "synchronous", 2),
    expectPragma(connection, "foreign_keys", 1),
    expectPragma(connection, "trusted_schema", 0),
    expectPragma(connection, "application_id", applicationId),
    expectPragma(connection, "user_version", formatVersion),
    checkTriggers(reader),
    checkIndexes(reader),
    checkRevisions(reader),
    expectPragma(reader, "quick_check", "ok"),
  ];
}

function check(name: string, ok: boolean, detail: string): StoreCheck {
  return { name, ok, detail };
}

function expectPragma(database: SqliteDatabase, pragma: string, expected: string | number): StoreCheck {
  const found = readPragma(database, pragma);
  return check(pragma, found === expected, String(found));
}

function checkTriggers(database: SqliteDatabase): StoreCheck {
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").all();
  const present = rows.map((row) => textIn(row, "name"));
  const missing = triggerNames.filter((name) => !present.includes(name));
  return check("append-only triggers", missing.length === 0, missing.length === 0 ? "present" : `missing: ${missing}`);
}

/** SQLite remembers the highest position it ever gave, so a loss at the end shows as well as a hole. */
function checkIndexes(database: SqliteDatabase): StoreCheck {
  const row = database
    .prepare(
      `SELECT count(*) AS events, coalesce(max(position), 0) AS last,
              coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS given FROM events`,
    )
    .get();
  const [events, last, given] = [numberIn(row, "events"), numberIn(row, "last"), numberIn(row, "given")];
  const detail = `${events} events, last index ${last - 1}, highest index ever given ${given - 1}`;
  return check("indexes without a hole", events === last && last === given, detail);
}

function checkRevisions(database: SqliteDatabase): StoreCheck {
  const broken = database
    .prepare(
      "SELECT stream FROM events GROUP BY stream HAVING min(revision) <> 0 OR max(revision) + 1 <> count(*) LIMIT 1",
    )
    .get();
  const detail = broken === undefined ? "every stream" : `broken in ${textIn(broken, "stream")}`;
  return check("revisions without a hole", broken === undefined, detail);
}
