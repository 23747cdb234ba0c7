/**
 * Whether tables, triggers and indexes stand there word for word as a ledger of this format has them. They are compared
 * with those of a new ledger, so that a trigger dropped, weakened or added shows, by whatever way it was done.
 */
import type { StoreCheck } from "@chidao/core/store";
import type { SqliteDatabase, SqliteDriver } from "@chidao/sqlite";
import { formatOf } from "../format.js";
import type { OpenLedger } from "../open-ledger.js";
import { tablesSql } from "../schema.js";
import { check, text } from "./check.js";

export function schemaCheck({ engine, reader }: OpenLedger): StoreCheck {
  const found = objectsIn(reader);
  const wanted = objectsOfNewLedger(engine.driver, formatOf(reader));
  const missing = [...wanted.keys()].filter((name) => !found.has(name));
  const altered = [...wanted].flatMap(([name, sql]) => (found.has(name) && found.get(name) !== sql ? [name] : []));
  const strange = [...found.keys()].filter((name) => !wanted.has(name));
  const vi = told([
    ["thiếu", missing],
    ["bị sửa", altered],
    ["lạ", strange],
  ]);
  const en = told([
    ["missing", missing],
    ["altered", altered],
    ["strange", strange],
  ]);
  return check(
    "append-only triggers",
    vi === "",
    text("bảng và chốt chặn ghi thêm", "tables and append-only triggers"),
    vi === "" ? text("đủ và nguyên vẹn", "present and unaltered") : text(vi, en),
  );
}

type Objects = ReadonlyMap<string, string>;

function objectsIn(database: SqliteDatabase): Objects {
  const rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema").all();
  // Statistics of ANALYZE change no meaning.
  const ours = rows.filter((row) => !String(row["name"]).startsWith("sqlite_stat"));
  return new Map(ours.map((row) => [`${row["type"]} ${row["name"]}`, `${row["tbl_name"]} ${row["sql"]}`]));
}

function objectsOfNewLedger(driver: SqliteDriver, format: number): Objects {
  const database = driver.open(":memory:", { readOnly: false });
  try {
    database.exec(tablesSql(format));
    return objectsIn(database);
  } finally {
    database.close();
  }
}

function told(groups: ReadonlyArray<readonly [string, ReadonlyArray<string>]>): string {
  return groups
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word}: ${names.join(", ")}`)
    .join("; ");
}
