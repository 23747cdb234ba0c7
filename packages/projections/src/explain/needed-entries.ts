/**
 * The smallest set of entries that gives a status: replaying only these gives the same, and dropping any one of them
 * gives another. Entries say things about each other (a correction about its target, an acceptance about what was
 * handed in), so what can be left out is found by leaving it out, and not by knowing the rules a second time.
 */
import { type Entry, emptyHistory, evolveHistory, type Fact, type History } from "@chidao/core";
import type { AssignmentStatus } from "../status.js";

/** The status of a task of which these facts are all that is known; `undefined` when it is not issued. */
export type Judge = (facts: ReadonlyArray<Fact>) => AssignmentStatus | undefined;

/** What an explanation explains: where the task stands, how far from which day. */
export type Conclusion = Pick<AssignmentStatus, "box" | "stage" | "timeliness" | "due">;

export interface NeededEntry {
  readonly entry: Entry;
  /** What the status would be if this entry did not exist; `undefined`: the task would not be issued. */
  readonly without: AssignmentStatus | undefined;
}

export function neededEntries(entries: ReadonlyArray<Entry>, judge: Judge): ReadonlyArray<NeededEntry> {
  const told = (some: ReadonlyArray<Entry>): string => keyOf(replay(some, judge));
  const wanted = told(entries);
  let kept = leaveOut(entries, (some) => told(some) === wanted);
  // Leaving one out may make another one superfluous, so it goes on until every one left matters.
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    kept = leaveOut(kept, (some) => told(some) === wanted);
  }
  return kept.map((entry) => ({ entry, without: replay(others(kept, entry), judge) }));
}

/** The status that these entries alone give. */
export function replay(entries: ReadonlyArray<Entry>, judge: Judge): AssignmentStatus | undefined {
  return judge(entries.reduce<History>(evolveHistory, emptyHistory).facts);
}

/** Equal for two statuses that conclude the same. */
export function keyOf(status: Conclusion | undefined): string {
  if (status === undefined) return "not issued";
  const { box, stage, timeliness, due } = status;
  return JSON.stringify([box, stage, timeliness, due ?? null]);
}

/** Newest first, so that of two entries that say the same the older one is kept. */
function leaveOut(
  entries: ReadonlyArray<Entry>,
  isEnough: (some: ReadonlyArray<Entry>) => boolean,
): ReadonlyArray<Entry> {
  let kept = entries;
  for (const entry of entries.toReversed()) {
    const fewer = others(kept, entry);
    if (isEnough(fewer)) kept = fewer;
  }
  return kept;
}

function others(entries: ReadonlyArray<Entry>, left: Entry): ReadonlyArray<Entry> {
  return entries.filter((entry) => entry !== left);
}
