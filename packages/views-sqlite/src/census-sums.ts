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

/** 2023-06-30 as 20230630. */
export function dayNumber(day: CivilDate): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
}

/** 20230630 as 202306. */
export function monthOfDay(day: number): number {
  return Math.floor(day / 100);
}
