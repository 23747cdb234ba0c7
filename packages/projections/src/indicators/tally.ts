/**
 * Counts that know what they don't know. A cell is a number of tasks of one box; `among` are the boxes in which they
 * may in truth belong. A published figure that is not split (done, on time or late) is in no box at all.
 */
import type { Box } from "../boxes.js";
import type { AssignmentStatus } from "../status.js";

export interface TallyCell<B extends string = string> {
  readonly count: number;
  /** Where they are counted; `undefined` when the source of the figure doesn't split them. */
  readonly box: B | undefined;
  /** Where they may belong; the box alone when that is sure. */
  readonly among: ReadonlyArray<B>;
}

export type Tally<B extends string = string> = ReadonlyArray<TallyCell<B>>;

export function tallyOf(statuses: ReadonlyArray<AssignmentStatus>): Tally<Box> {
  const cells = new Map<string, { readonly box: Box; readonly among: ReadonlyArray<Box>; count: number }>();
  for (const { box, couldBe } of statuses) {
    const key = `${box} ${couldBe.join()}`;
    const cell = cells.get(key) ?? { box, among: couldBe, count: 0 };
    cell.count += 1;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** Counts that are sure, box by box. */
export function sureTally<B extends string>(boxes: ReadonlyArray<B>, counts: Readonly<Record<B, number>>): Tally<B> {
  return boxes.map((box) => ({ box, among: [box], count: counts[box] }));
}

export function totalOf(tally: Tally): number {
  return tally.reduce((sum, { count }) => sum + count, 0);
}
