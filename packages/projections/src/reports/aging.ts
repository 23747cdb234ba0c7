/**
 * How long open tasks are behind: against the deadline in force, which extensions moved, and against the first one,
 * which they did not. The two are counted apart; a task may be behind the first and not be overdue.
 */
import type { PlacedAssignment } from "../board.js";
import { boxSets } from "../indicators/box-sets.js";
import type { RowSubject } from "../row-subject.js";
import { leadSubject } from "../row-subject.js";
import { countBands, overdueBands } from "./bands.js";
import { groupBySubject } from "./by-subject.js";

export interface AgingRow {
  readonly subject: RowSubject;
  readonly current: AgingCounts;
  readonly first: AgingCounts;
}

export interface AgingCounts {
  /** In the order of `overdueBands`. */
  readonly bands: ReadonlyArray<number>;
  readonly total: number;
  /** The most days; 0 when nothing is behind. */
  readonly longest: number;
}

export interface Aging {
  readonly rows: ReadonlyArray<AgingRow>;
  readonly all: Omit<AgingRow, "subject">;
  /** Open tasks that have no day to be behind of. */
  readonly withoutDay: number;
}

export function agingOf(placed: ReadonlyArray<PlacedAssignment>): Aging {
  const open = placed.filter(({ status }) => boxSets.open.includes(status.box));
  return {
    rows: groupBySubject(open, ({ lead }) => leadSubject(lead))
      .map(({ subject, items }) => ({ subject, ...agesOf(items) }))
      .filter(({ current, first }) => current.total + first.total > 0),
    all: agesOf(open),
    withoutDay: open.filter(({ status }) => !boxSets.openWithDay.includes(status.box)).length,
  };
}

function agesOf(open: ReadonlyArray<PlacedAssignment>): Omit<AgingRow, "subject"> {
  const overdue = open.map(({ status }) => (status.timeliness.kind === "overdue" ? status.timeliness.days : 0));
  return { current: countsOf(overdue), first: countsOf(open.map(({ status }) => status.daysBehindFirst)) };
}

function countsOf(days: ReadonlyArray<number>): AgingCounts {
  const behind = days.filter((count) => count > 0);
  return { bands: countBands(overdueBands, behind), total: behind.length, longest: Math.max(0, ...behind) };
}
