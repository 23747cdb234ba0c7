/** A stacked bar as lengths: segments side by side that fill the share of the longest bar, in the order of urgency. */
import type { Box, Counts } from "chidao";
import { boxesByUrgency } from "./states.js";

export interface BarSegment {
  readonly box: Box;
  readonly count: number;
  /** In per cent of the drawing's width. */
  readonly from: number;
  readonly width: number;
}

/** `longest` is the total that fills the whole width; the widths of the segments are to their counts as 100 is to it. */
export function barOf(counts: Counts, longest: number): ReadonlyArray<BarSegment> {
  const share = longest === 0 ? 0 : 100 / longest;
  let before = 0;
  return boxesByUrgency
    .filter((box) => counts[box] > 0)
    .map((box) => {
      const count = counts[box];
      const from = before * share;
      before += count;
      return { box, count, from, width: count * share };
    });
}
