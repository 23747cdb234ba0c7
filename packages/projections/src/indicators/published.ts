/**
 * Figures that somebody published, read as a tally: which percentages follow from them, under which denominator, and
 * whether two totals can be compared at all. What a report doesn't split stays unsplit.
 */
import { type Box, boxes } from "../boxes.js";
import { boxSets } from "./box-sets.js";
import type { Tally } from "./tally.js";

/** Names under which reports lump boxes together. */
export const lumped = {
  done: boxSets.done,
  notDone: boxSets.open,
  notDoneInTime: ["notYetDue", "nearDue"],
  notDoneOverdue: ["overdue"],
} as const satisfies Readonly<Record<string, ReadonlyArray<Box>>>;

export type PublishedClass = Box | keyof typeof lumped;

export const publishedClasses: ReadonlyArray<PublishedClass> = [
  ...boxes,
  ...(Object.keys(lumped) as ReadonlyArray<keyof typeof lumped>),
];

export function publishedTally(counts: Readonly<Partial<Record<PublishedClass, number>>>): Tally<Box> {
  return (Object.entries(counts) as ReadonlyArray<[PublishedClass, number]>).map(([name, count]) => {
    const among: ReadonlyArray<Box> = name in lumped ? lumped[name as keyof typeof lumped] : [name as Box];
    return { count, box: among.length === 1 ? among[0] : undefined, among };
  });
}

/** A total as it was published; the unit is `undefined` when the report doesn't say what it counts. */
export interface StatedTotal {
  readonly total: number;
  readonly unit: string | undefined;
}

export type Comparison =
  | { readonly kind: "agree" }
  /** The same unit, and not the same number. */
  | { readonly kind: "differ"; readonly by: number }
  /** Different things were counted; the numbers need not agree and can't be set off. */
  | { readonly kind: "units-differ" }
  /** Nobody can say whether they agree. */
  | { readonly kind: "unit-not-stated" };

/** Whether two totals of the same period can be reconciled. Equal numbers of unstated units agree by chance only. */
export function compareTotals(one: StatedTotal, other: StatedTotal): Comparison {
  if (one.unit === undefined || other.unit === undefined) return { kind: "unit-not-stated" };
  if (one.unit !== other.unit) return { kind: "units-differ" };
  return one.total === other.total ? { kind: "agree" } : { kind: "differ", by: one.total - other.total };
}
