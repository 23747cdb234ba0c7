/** The rows of a generation, read a page at a time. */
import type { CivilDate } from "@chidao/core";
import { numberIn, type SqliteDatabase, type SqliteRow, type SqliteValue, textIn } from "@chidao/sqlite";
import { changesIn, sumsIn } from "../census-sums.js";
import {
  type Content,
  type ContentRow,
  censusRow,
  censusSumRow,
  childRow,
  deadlineRow,
  factRow,
  handleRow,
  issueRow,
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
    issues: () =>
      paged(
        database,
        `SELECT i.number AS place, i.*, s.stream FROM issues${suffix} i
         LEFT JOIN subjects${suffix} s ON s.subject = i.subject WHERE i.number > ? ORDER BY i.number LIMIT ?`,
        (row) =>
          issueRow(
            {
              ...texts(row, "directive", "provision"),
              ...numbers(row, "revision", "since"),
              day: textIn(row, "day") as CivilDate,
            },
            maybeText(row, "stream") ?? "?",
            maybeNumber(row, "until"),
          ),
      ),
    census: () => {
      const keyOf = keysIn(database, suffix);
      return paged(
        database,
        `SELECT position AS place, changes FROM census_steps${suffix} WHERE position > ? ORDER BY position LIMIT ?`,
        (row) => {
          const changes = changesIn(textIn(row, "changes"));
          return censusRow(
            numberIn(row, "place"),
            changes.map(([day, cell, by]) => [day, keyOf(cell), by]),
          );
        },
      );
    },
    "census-sums": () => censusSumsIn(database, suffix),
  };
}

/** Of days, then of months, each by position. */
function* censusSumsIn(database: SqliteDatabase, suffix: string): Generator<ContentRow> {
  const keyOf = keysIn(database, suffix);
  for (const span of ["day", "month"]) {
    const table = `census_${span}s${suffix}`;
    const next = database.prepare(
      `SELECT ${span} AS span, position, sums FROM ${table} WHERE (position, ${span}) > (?, ?)
       ORDER BY position, ${span} LIMIT ${pageRows}`,
    );
    for (let page = next.all(-1, -1); page.length > 0; ) {
      for (const row of page) {
        const sums = [...sumsIn(textIn(row, "sums"))].map(([cell, sum]) => [keyOf(cell), sum] as const);
        yield censusSumRow(numberIn(row, "span"), numberIn(row, "position"), sums);
      }
      const last = page.at(-1);
      page = next.all(numberIn(last, "position"), numberIn(last, "span"));
    }
  }
}

function keysIn(database: SqliteDatabase, suffix: string): (cell: number) => string {
  const find = database.prepare(`SELECT key FROM census_cells${suffix} WHERE cell = ?`);
  return (cell) => {
    const row = find.get(cell);
    return row === undefined ? "?" : textIn(row, "key");
  };
}

/** In the order in which they came up, and the tasks that have one in the order of the ledger. */
function* deadlinesIn(database: SqliteDatabase, suffix: string): Generator<ContentRow> {
  const having = database.prepare(
    `SELECT s.stream, d.since FROM deadline_of${suffix} d LEFT JOIN subjects${suffix} s ON s.subject = d.subject
     WHERE d.number = ? ORDER BY d.subject`,
  );
  for (const row of database.prepare(`SELECT * FROM deadlines${suffix} ORDER BY number`).all()) {
    const deadline = texts(row, "expression", "due", "issue", "effect");
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
          until: maybeNumber(row, "until"),
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

function maybeNumber(row: SqliteRow, column: string): number | null {
  return row[column] === null ? null : numberIn(row, column);
}
