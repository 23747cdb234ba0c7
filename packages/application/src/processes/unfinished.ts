/** What processes left half way: a collective whose obligations are not all there, a round that has no task yet. */
import { lifecycleOf, type ParentRef } from "@chidao/domain";
import type { LedgerIds, PlanningView } from "./process.js";

export interface Unfinished {
  readonly process: "fan-out" | "occurrences";
  readonly assignment: string;
  /** How many children are there, of how many. */
  readonly there: number;
  readonly of: number;
}

export function unfinishedIn(view: PlanningView, ids: LedgerIds): ReadonlyArray<Unfinished> {
  const found: Array<Unfinished> = [];
  for (const [assignment, { history }] of view.assignments) {
    const { fanOut, occurrences } = lifecycleOf(history.facts);
    const count = (relation: ParentRef["relation"], keys: ReadonlyArray<string>): number =>
      keys.filter((key) => view.assignments.has(ids.childOf({ assignment, relation, key }))).length;
    if (fanOut !== undefined) {
      const wanted = [...fanOut.members, ...fanOut.added];
      const there = count("obligation", wanted);
      if (there < wanted.length || !fanOut.completed) {
        found.push({ process: "fan-out", assignment, there, of: wanted.length });
      }
    }
    const there = count("occurrence", occurrences);
    if (there < occurrences.length) {
      found.push({ process: "occurrences", assignment, there, of: occurrences.length });
    }
  }
  return found;
}
