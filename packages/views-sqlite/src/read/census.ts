/** The counts of a day as they were known at an index: the last sums before it, and what entries changed since. */
import type { CivilDate } from "@chidao/core";
import type { CensusCounts } from "@chidao/projections";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";
import { addUp, changesIn, dayNumber, monthOfDay, type Sums, sumsIn } from "../census-sums.js";
import { censusBlock } from "../tables/census.js";

export function censusIn({
  database,
  suffix,
  at,
}: {
  readonly database: SqliteDatabase;
  readonly suffix: string;
  readonly at: number;
}): (day: CivilDate) => CensusCounts {
  const summed = at - ((at + 1) % censusBlock);
  const spans = (["day", "month"] as const).map((span) => ({
    next: database.prepare(
      `SELECT ${span} AS span FROM census_${span}s${suffix} WHERE ${span} >= ? ORDER BY ${span} LIMIT 1`,
    ),
    sums: database.prepare(
      `SELECT sums FROM census_${span}s${suffix} WHERE ${span} = ? AND position <= ? ORDER BY position DESC LIMIT 1`,
    ),
  }));
  const steps = database.prepare(`SELECT changes FROM census_steps${suffix} WHERE position > ? AND position <= ?`);
  const keyOf = database.prepare(`SELECT key FROM census_cells${suffix} WHERE cell = ?`);
  const [days, months] = spans;

  /** Adds the last sums of each span from the first up to the last. */
  function addSpans(sums: Sums, { next, sums: sumsOf }: (typeof spans)[number], first: number, last: number): void {
    for (let row = next.get(first); row !== undefined; row = next.get(numberIn(row, "span") + 1)) {
      const span = numberIn(row, "span");
      if (span > last) return;
      const found = sumsOf.get(span, summed);
      if (found !== undefined) for (const [cell, sum] of sumsIn(textIn(found, "sums"))) addUp(sums, cell, sum);
    }
  }

  function count(day: CivilDate): CensusCounts {
    const sums: Sums = new Map();
    const last = dayNumber(day);
    const month = monthOfDay(last);
    if (months !== undefined) addSpans(sums, months, 0, month - 1);
    if (days !== undefined) addSpans(sums, days, month * 100, last);
    for (const row of steps.all(summed, at)) {
      for (const [on, cell, by] of changesIn(textIn(row, "changes"))) if (on <= last) addUp(sums, cell, by);
    }
    return new Map([...sums].map(([cell, sum]) => [textIn(keyOf.get(cell), "key"), sum]));
  }

  let asked: { readonly day: CivilDate; readonly counts: CensusCounts } | undefined;
  return (day) => {
    if (asked?.day !== day) asked = { day, counts: count(day) };
    return asked.counts;
  };
}
