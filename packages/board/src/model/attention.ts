/** Which tasks a page of many tasks tells whole: the list to urge, then open irregularities, up to a number. */
import type { AssignmentView } from "chidao";
import { urgeListOf } from "./aging.js";

const isFlagged = ({ irregularities }: AssignmentView): boolean =>
  irregularities.some(({ settled, severity }) => !settled && severity !== "advisory");

/** Ids of the tasks to tell whole; all of them where they are no more than `wholeMax`. */
export function toldWhole(items: ReadonlyArray<AssignmentView>, wholeMax: number): ReadonlySet<string> {
  if (items.length <= wholeMax) return new Set(items.map(({ id }) => id));
  const wanted = new Set([...urgeListOf(items), ...items.filter(isFlagged)].map(({ id }) => id));
  return new Set([...wanted].slice(0, wholeMax));
}
