/**
 * How many tasks stand where, as changes in time. `census_steps`: what an entry changes, as `[day, cell, by, ...]` with
 * days as numbers such as 20230630. So that nobody adds up all of them, each day and each month that changed within the
 * last so many entries gets a sum of all its changes up to there, as `[cell, sum, ...]`; every sum is kept.
 */
import { type EventRegistry, emptyHistory, idOf } from "@chidao/core";
import { type CensusChange, type CensusWorld, createCensus } from "@chidao/projections";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";
import { addUp, changesIn, changesText, dayNumber, monthOfDay, sumsBySpan, sumsIn, sumsText } from "../census-sums.js";
import { historyReader } from "../read/histories.js";
import { firstIssuedIn } from "../read/issues.js";
import type { ViewTable } from "./table.js";

/** Entries from one set of sums to the next. */
export const censusBlock = 4_096;

export const censusTable: ViewTable = {
  name: "census",
  create: (suffix) => `
CREATE TABLE census_cells${suffix} (
  cell INTEGER PRIMARY KEY,
  key  TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TABLE census_steps${suffix} (
  position INTEGER PRIMARY KEY,
  changes  TEXT    NOT NULL
) STRICT;
CREATE TABLE census_days${suffix} (
  day      INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sums     TEXT    NOT NULL,
  PRIMARY KEY (day, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE census_months${suffix} (
  month    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sums     TEXT    NOT NULL,
  PRIMARY KEY (month, position)
) STRICT, WITHOUT ROWID;
`,
  prepare: (database, suffix, registry) => {
    const census = createCensus(worldIn(database, suffix, registry));
    const cells = cellNumbers(database, suffix);
    const insert = database.prepare(`INSERT INTO census_steps${suffix} VALUES (?, ?)`);
    const sumUp = summing(database, suffix);
    const numbered = ({ day, cell, by }: CensusChange) => [dayNumber(day), cells.numberOf(cell), by] as const;
    return {
      add: (step) => {
        const { index } = step.entry;
        const changes = census.add(step);
        if (changes.length > 0) insert.run(index, changesText(changes.map(numbered)));
        if ((index + 1) % censusBlock === 0) sumUp(index);
      },
      forget: () => {
        census.forget();
        cells.forget();
      },
    };
  },
};

function worldIn(database: SqliteDatabase, suffix: string, registry: EventRegistry): CensusWorld {
  const histories = historyReader(database, suffix, registry);
  const under = database.prepare(
    `SELECT DISTINCT s.stream FROM children${suffix} c JOIN subjects${suffix} s ON s.subject = c.subject
     WHERE c.parent = ? ORDER BY c.subject LIMIT ?`,
  );
  const streams = database.prepare(`SELECT stream FROM subjects${suffix} WHERE category = ? ORDER BY subject`);
  return {
    history: histories.ofStream,
    children: (assignment, atMost = -1) => under.all(assignment, atMost).map((row) => idOf(textIn(row, "stream"))),
    firstIssued: firstIssuedIn(database, suffix),
    assignments: () => streams.all("assignment").map((row) => idOf(textIn(row, "stream"))),
    policies: (upTo) => {
      const last = streams.all("policy").at(-1);
      return last === undefined ? emptyHistory : histories.ofStream(textIn(last, "stream"), upTo);
    },
  };
}

function cellNumbers(database: SqliteDatabase, suffix: string) {
  const find = database.prepare(`SELECT cell FROM census_cells${suffix} WHERE key = ?`);
  const insert = database.prepare(`INSERT INTO census_cells${suffix} (key) VALUES (?)`);
  const known = new Map<string, number>();
  return {
    numberOf: (key: string): number => {
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const row = find.get(key);
      const number = row === undefined ? Number(insert.run(key).lastInsertRowid) : numberIn(row, "cell");
      known.set(key, number);
      return number;
    },
    forget: () => known.clear(),
  };
}

/** Writes the sums of the days and months that changed since the last ones. */
function summing(database: SqliteDatabase, suffix: string): (position: number) => void {
  const steps = database.prepare(`SELECT changes FROM census_steps${suffix} WHERE position > ? AND position <= ?`);
  const tables = (["day", "month"] as const).map((span) => {
    const table = `census_${span}s${suffix}`;
    return {
      last: database.prepare(`SELECT sums FROM ${table} WHERE ${span} = ? ORDER BY position DESC LIMIT 1`),
      insert: database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?)`),
      spanOf: span === "day" ? (day: number) => day : monthOfDay,
    };
  });
  return (position) => {
    const changes = steps.all(position - censusBlock, position).flatMap((row) => changesIn(textIn(row, "changes")));
    for (const { last, insert, spanOf } of tables) {
      for (const [span, sums] of sumsBySpan(changes, spanOf)) {
        const row = last.get(span);
        if (row !== undefined) for (const [cell, sum] of sumsIn(textIn(row, "sums"))) addUp(sums, cell, sum);
        insert.run(span, position, sumsText(sums));
      }
    }
  };
}
