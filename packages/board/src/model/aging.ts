/** How long overdue tasks have been overdue, and whom to urge: overdue first, longest first; then what is near due. */
import type { AssignmentView } from "chidao";

/** Bounds in days, both inclusive; the last has no upper bound. */
export const agingBands = [
  { from: 0, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: undefined },
] as const;

const daysOf = ({ status }: AssignmentView): number => status?.timeliness.days ?? 0;
const within = (box: string) => (item: AssignmentView) => item.status?.box === box;

/** How many overdue tasks fall in each band, in the order of `agingBands`. */
export function agingOf(items: ReadonlyArray<AssignmentView>): ReadonlyArray<number> {
  const days = items.filter(within("overdue")).map(daysOf);
  return agingBands.map(({ from, to }) => days.filter((count) => count >= from && count <= (to ?? count)).length);
}

export function urgeListOf(items: ReadonlyArray<AssignmentView>): ReadonlyArray<AssignmentView> {
  return [
    ...items.filter(within("overdue")).sort((a, b) => daysOf(b) - daysOf(a)),
    ...items.filter(within("nearDue")).sort((a, b) => daysOf(a) - daysOf(b)),
  ];
}
