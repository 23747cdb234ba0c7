/** Sums by cell, as they are written in the tables of the census. */
import type { CivilDate } from "@chidao/core";

/** By the number of the cell; none of them zero. */
export type Sums = Map<number, number>;

export function addUp(sums: Sums, cell: number, by: number): void {
  const sum = (sums.get(cell) ?? 0) + by;
  if (sum === 0) sums.delete(cell);
  else sums.set(cell, sum);
}

/** In the order of the cells. */
export function sumsText(sums: Sums): string {
  return JSON.stringify([...sums].sort(([one], [other]) => one - other).flat());
}

export function* sumsIn(text: string): Generator<readonly [cell: number, sum: number]> {
  const numbers = JSON.parse(text) as ReadonlyArray<number>;
  for (let at = 0; at < numbers.length; at += 2) yield [numbers[at] ?? 0, numbers[at + 1] ?? 0];
}

/** What an entry changes: by day, the number of the cell, and how much. */
export type NumberedChange = readonly [day: number, cell: number, by: number];

export function changesText(changes: ReadonlyArray<NumberedChange>): string {
  return JSON.stringify(changes.flat());
}

export function changesIn(text: string): ReadonlyArray<NumberedChange> {
  const numbers = JSON.parse(text) as ReadonlyArray<number>;
  const changes: Array<NumberedChange> = [];
  for (let at = 0; at < numbers.length; at += 3) {
    changes.push([numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
  }
  return changes;
}

/** Changes of entries, summed for each day or each month that they touch; in the order of days or months. */
export function sumsBySpan(
  changes: Iterable<NumberedChange>,
  spanOf: (day: number) => number,
): ReadonlyArray<readonly [span: number, sums: Sums]> {
  const bySpan = new Map<number, Sums>();
  for (const [day, cell, by] of changes) {
    const span = spanOf(day);
    const sums = bySpan.get(span) ?? new Map();
    bySpan.set(span, sums);
    addUp(sums, cell, by);
  }
  return [...bySpan].sort(([one], [other]) => one - other);
}

/** 2023-06-30 as 20230630. */
export function dayNumber(day: CivilDate): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
}

/** 20230630 as 202306. */
export function monthOfDay(day: number): number {
  return Math.floor(day / 100);
}
