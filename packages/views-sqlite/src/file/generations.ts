/** The sets of tables in a file: which one is live, which one is being built, and how they take each other's place. */
import { numberIn, type SqliteDatabase, type SqliteRow, textIn } from "@chidao/sqlite";
import { subjectsSql, viewTables } from "../tables/index.js";
import type { Role } from "./runner-lock.js";

export interface Generation {
  readonly number: number;
  /** The ending of its tables' names. */
  readonly suffix: string;
  /** Which models, by which definitions: see `modelsKey`. */
  readonly models: string;
  readonly ledger: string;
  /** The last index of the ledger that is in its rows; -1 for none. */
  readonly position: number;
}

const columns = "number, models, ledger, position";

export function findGeneration(database: SqliteDatabase, state: Role): Generation | undefined {
  const row = database.prepare(`SELECT ${columns} FROM generations WHERE state = ? ORDER BY number DESC`).get(state);
  return row === undefined ? undefined : generationIn(row);
}

function generationIn(row: SqliteRow): Generation {
  const number = numberIn(row, "number");
  const [models, ledger] = [textIn(row, "models"), textIn(row, "ledger")];
  return { number, suffix: `_${number}`, models, ledger, position: numberIn(row, "position") };
}

/** Makes the tables of a new generation, and gives up one that was left half built by other definitions. */
export function beginGeneration(database: SqliteDatabase, models: string, ledger: string): Generation {
  inTransaction(database, () => {
    database.exec("UPDATE generations SET state = 'retired' WHERE state = 'building'");
    const row = database
      .prepare(
        "INSERT INTO generations (state, models, ledger, position) VALUES ('building', ?, ?, -1) RETURNING number",
      )
      .get(models, ledger);
    const suffix = `_${numberIn(row, "number")}`;
    database.exec([subjectsSql(suffix), ...viewTables.map((table) => table.create(suffix))].join("\n"));
  });
  const begun = findGeneration(database, "building");
  if (begun === undefined) throw new Error("a generation that was begun is missing");
  return begun;
}

/** The built generation becomes the live one: from here on, whoever asks which one is live is told this one. */
export function swapIn(database: SqliteDatabase, { number }: Generation): void {
  inTransaction(database, () => {
    database.exec("UPDATE generations SET state = 'retired' WHERE state = 'live'");
    database.prepare("UPDATE generations SET state = 'live' WHERE number = ?").run(number);
  });
}

/** Drops the tables of generations that were retired; their room in the file is used again. */
export function dropRetired(database: SqliteDatabase): void {
  for (const row of database.prepare("SELECT number FROM generations WHERE state = 'retired'").all()) {
    const number = numberIn(row, "number");
    inTransaction(database, () => {
      for (const table of tablesOf(database, `_${number}`)) database.exec(`DROP TABLE ${table}`);
      database.prepare("DELETE FROM generations WHERE number = ?").run(number);
    });
  }
}

/** By what stands in the file and not by what this release would make, since another one may have made them. */
function tablesOf(database: SqliteDatabase, suffix: string): ReadonlyArray<string> {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map((row) => textIn(row, "name"))
    .filter((name) => name.endsWith(suffix));
}

export function inTransaction<A>(database: SqliteDatabase, work: () => A): A {
  database.exec("BEGIN IMMEDIATE");
  try {
    const done = work();
    database.exec("COMMIT");
    return done;
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // After some errors SQLite has rolled back by itself; the first error is the one to report.
    }
    throw error;
  }
}
