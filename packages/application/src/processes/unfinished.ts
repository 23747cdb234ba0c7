/**
 * What was left half way under a task: a collective whose obligations are not all there or were never said to be, a
 * round that has no task yet, a part or a delegated task that was announced and never issued.
 */
import { childName, lifecycleOf, type ParentRef } from "@chidao/domain";
import { issuedOf } from "@chidao/projections";
import type { LedgerIds, PlanningView } from "./process.js";

export interface Unfinished {
  readonly relation: Extract<ParentRef["relation"], "obligation" | "occurrence" | "split" | "delegation">;
  readonly assignment: string;
  /** How many children are there, of how many that were announced. */
  readonly there: number;
  readonly of: number;
  /** Keys of those that are not. None is missing where only the end of a fan-out was not recorded. */
  readonly missing: ReadonlyArray<string>;
}

export function unfinishedIn(view: PlanningView, ids: LedgerIds): ReadonlyArray<Unfinished> {
  const issued = new Set<string>();
  for (const { history } of view.assignments.values()) {
    const parent = issuedOf(history.facts)?.parent ?? null;
    if (parent !== null) issued.add(childName(parent));
  }
  // A child under another id than the usual one is there too; one whose issue was struck out was issued once.
  const isThere = (parent: ParentRef): boolean =>
    issued.has(childName(parent)) || view.assignments.has(ids.childOf(parent));
  return [...view.assignments].flatMap(([assignment, { history }]) => {
    const { fanOut, occurrences, parts, delegations } = lifecycleOf(history.facts);
    const announced: ReadonlyArray<readonly [Unfinished["relation"], ReadonlyArray<string>]> = [
      ["obligation", fanOut === undefined ? [] : [...fanOut.members, ...fanOut.added]],
      ["occurrence", occurrences],
      ["split", parts.map(({ key }) => key)],
      ["delegation", delegations],
    ];
    return announced.flatMap(([relation, keys]) => {
      const missing = keys.filter((key) => !isThere({ assignment, relation, key }));
      const open = missing.length > 0 || (relation === "obligation" && fanOut?.completed === false);
      const of = keys.length;
      return open ? [{ relation, assignment, there: of - missing.length, of, missing }] : [];
    });
  });
}
