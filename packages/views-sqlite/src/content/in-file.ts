/** The rows of a generation, read a page at a time. */
import { numberIn, type SqliteDatabase, type SqliteRow, type SqliteValue, textIn } from "@chidao/sqlite";
import {
  type Content,
  type ContentRow,
  childRow,
  deadlineRow,
  factRow,
  handleRow,
  momentRow,
  outsideKeyRow,
} from "./compare.js";

const pageRows = 2_000;

export function contentInFile(database: SqliteDatabase, suffix: string): Content {
  return {
    facts: function* () {
      const count = database.prepare(`SELECT count(*) AS count FROM facts${suffix}`);
      yield* factsIn(database, suffix);
      // Rows of a stream that is not in `subjects` would not be met above.
      const rows = numberIn(count.get(), "count");
      yield { row: "the number of rows", text: String(rows) };
    },
    moments: () =>
      paged(
        database,
        `SELECT position AS place, recorded_at, latest FROM moments${suffix} WHERE position > ? ORDER BY position LIMIT ?`,
        (row) => momentRow(numberIn(row, "place"), textIn(row, "recorded_at"), maybeText(row, "latest")),
      ),
    handles: () =>
      paged(
        database,
        `SELECT given AS place, kind, handle, id, stream, above, number, since
         FROM handles${suffix} WHERE given > ? ORDER BY given LIMIT ?`,
        (row) =>
          handleRow({
            ...texts(row, "kind", "handle", "id", "stream", "above"),
            number: numberIn(row, "number"),
            since: numberIn(row, "since"),
          }),
      ),
    "outside-keys": () =>
      paged(
        database,
        `SELECT number AS place, category, key, system, id, since
         FROM outside_keys${suffix} WHERE number > ? ORDER BY number LIMIT ?`,
        (row) => outsideKeyRow({ ...texts(row, "category", "key", "system", "id"), since: numberIn(row, "since") }),
      ),
    children: () =>
      paged(
        database,
        `SELECT c.number AS place, c.parent, s.stream, c.since FROM children${suffix} c
         LEFT JOIN subjects${suffix} s ON s.subject = c.subject WHERE c.number > ? ORDER BY c.number LIMIT ?`,
        (row) => childRow(textIn(row, "parent"), maybeText(row, "stream") ?? "?", numberIn(row, "since")),
      ),
    deadlines: () => deadlinesIn(database, suffix),
  };
}

/** In the order in which they came up, and the tasks that have one in the order of the ledger. */
function* deadlinesIn(database: SqliteDatabase, suffix: string): Generator<ContentRow> {
  const having = database.prepare(
    `SELECT s.stream, d.since FROM deadline_of${suffix} d LEFT JOIN subjects${suffix} s ON s.subject = d.subject
     WHERE d.number = ? ORDER BY d.subject`,
  );
  for (const row of database.prepare(`SELECT * FROM deadlines${suffix} ORDER BY number`).all()) {
    const deadline = texts(row, "expression", "due", "directive");
    for (const each of having.all(numberIn(row, "number"))) {
      yield deadlineRow(deadline, maybeText(each, "stream") ?? "?", numberIn(each, "since"));
    }
  }
}

/** By stream, and within one by revision and time. */
function* factsIn(database: SqliteDatabase, suffix: string): Generator<ContentRow> {
  const streams = database.prepare(
    `SELECT subject, stream, category, since FROM subjects${suffix} WHERE stream > ? ORDER BY stream LIMIT ${pageRows}`,
  );
  const facts = database.prepare(`SELECT * FROM facts${suffix} WHERE subject = ? ORDER BY revision, since`);
  for (let page = streams.all(""); page.length > 0; page = streams.all(textIn(page.at(-1), "stream"))) {
    for (const subject of page) {
      const about = { ...texts(subject, "category", "stream"), begun: numberIn(subject, "since") };
      for (const row of facts.all(numberIn(subject, "subject"))) {
        yield factRow({
          ...about,
          ...texts(row, "id", "type", "data"),
          ...numbers(row, "revision", "position", "since", "struck"),
          until: typeof row["until"] === "number" ? row["until"] : null,
          correctedBy: maybeText(row, "corrected_by"),
        });
      }
    }
  }
}

function* paged(database: SqliteDatabase, sql: string, rowOf: (row: SqliteRow) => ContentRow): Generator<ContentRow> {
  const statement = database.prepare(sql);
  let last: SqliteValue = -1;
  for (;;) {
    const rows: ReadonlyArray<SqliteRow> = statement.all(last, pageRows);
    if (rows.length === 0) return;
    for (const row of rows) yield rowOf(row);
    last = numberIn(rows.at(-1), "place");
  }
}

function texts<K extends string>(row: SqliteRow, ...columns: ReadonlyArray<K>): Readonly<Record<K, string>> {
  return Object.fromEntries(columns.map((column) => [column, textIn(row, column)])) as Readonly<Record<K, string>>;
}

function numbers<K extends string>(row: SqliteRow, ...columns: ReadonlyArray<K>): Readonly<Record<K, number>> {
  return Object.fromEntries(columns.map((column) => [column, numberIn(row, column)])) as Readonly<Record<K, number>>;
}

function maybeText(row: SqliteRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}
