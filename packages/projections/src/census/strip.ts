/** What one subject counts as, day by day: steps, each of which holds until the next one begins. */
import type { CivilDate } from "@chidao/core";

export interface StripStep {
  readonly from: CivilDate;
  /** Keys of cells; one may stand twice. */
  readonly cells: ReadonlyArray<string>;
}

export type Strip = ReadonlyArray<StripStep>;

/** On this day, and on every later one, the cell counts so many more; or fewer. */
export interface CensusChange {
  readonly day: CivilDate;
  readonly cell: string;
  readonly by: number;
}

/** How much each cell counts on a day, by its key. */
export type CensusCounts = ReadonlyMap<string, number>;

/** Earlier than any day that is written down. */
export const always = "0000-01-01" as CivilDate;

/** A strip that can change on these days alone, from one of them on. */
export function stripAt(
  days: Iterable<CivilDate>,
  cellsOn: (day: CivilDate) => ReadonlyArray<string>,
  from: CivilDate = always,
): Strip {
  const later = [...new Set(days)].filter((day) => day > from).sort();
  return [from, ...later].map((day) => ({ from: day, cells: cellsOn(day) }));
}

/** What must be added to the first to get the second; by day and cell, none of them zero. */
export function changesBetween(before: Strip, after: Strip): ReadonlyArray<CensusChange> {
  const sums = new Map<string, { readonly day: CivilDate; readonly cell: string; by: number }>();
  const add = (strip: Strip, sign: number): void => {
    let held: ReadonlyMap<string, number> = new Map();
    for (const { from, cells } of strip) {
      const counted = countEach(cells);
      for (const cell of new Set([...held.keys(), ...counted.keys()])) {
        const by = ((counted.get(cell) ?? 0) - (held.get(cell) ?? 0)) * sign;
        if (by === 0) continue;
        const key = `${from} ${cell}`;
        const sum = sums.get(key) ?? { day: from, cell, by: 0 };
        sum.by += by;
        sums.set(key, sum);
      }
      held = counted;
    }
  };
  add(before, -1);
  add(after, 1);
  return [...sums.values()].filter(({ by }) => by !== 0);
}

/** Changes of several subjects as one, in an order that follows from what they say. */
export function sumOf(changes: ReadonlyArray<CensusChange>): ReadonlyArray<CensusChange> {
  if (changes.length < 2) return changes;
  const keyed = changes.map((change) => ({ key: `${change.day} ${change.cell}`, change }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const sums: Array<CensusChange> = [];
  let last = "";
  for (const { key, change } of keyed) {
    const before = key === last ? sums.pop() : undefined;
    sums.push({ ...change, by: change.by + (before?.by ?? 0) });
    last = key;
  }
  return sums.filter(({ by }) => by !== 0);
}

function countEach(cells: ReadonlyArray<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}
