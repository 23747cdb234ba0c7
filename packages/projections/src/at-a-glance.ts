/** What stands beside a board: counts of all tasks and directives of a day, out of a census where one is kept. */
import type { CivilDate, IrregularityFlagged } from "@chidao/core";
import { type Cell, cellIn } from "./census/cell.js";
import { issuesIn } from "./census/family.js";
import { provisionOf, provisionsOn } from "./census/provisions.js";
import { survivorOf } from "./directives/merged.js";
import { issuedOf, type NarrowLookUps, type ReadModel } from "./read-model.js";
import { flagsOf } from "./reports/irregularities.js";
import { hasHappened } from "./status.js";

type Severity = IrregularityFlagged["severity"];

/** Broken rules about entries that had happened by the day, and that no correction has settled, by how grave they are. */
export function openFlagsOn(model: ReadModel, day: CivilDate): Readonly<Record<Severity, number>> {
  const counts = { advisory: 0, irregular: 0, serious: 0 };
  if (model.narrow === undefined) {
    for (const { severity, settled } of flagsOf(model, day)) if (!settled) counts[severity] += 1;
    return counts;
  }
  for (const [cell, count] of cellsOn(model.narrow, day)) if (cell.at === "flag") counts[cell.severity] += count;
  return counts;
}

/** Tasks issued by the day, whatever they stand under, by kind. */
export function kindsOn({ assignments, narrow }: ReadModel, day: CivilDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (kind: string, by: number) => counts.set(kind, (counts.get(kind) ?? 0) + by);
  if (narrow !== undefined) {
    for (const [cell, count] of cellsOn(narrow, day)) if (cell.at === "kind") add(cell.kind, count);
    return counts;
  }
  for (const { history } of assignments.values()) {
    const kind = issuedOf(history.facts.filter((fact) => hasHappened(fact, day)))?.kind;
    if (kind !== undefined) add(kind, 1);
  }
  return counts;
}

/** Provisions of the directives of that day under which nothing had been issued by then. */
export function provisionsWithoutTask(model: ReadModel, day: CivilDate): number {
  const { narrow } = model;
  if (narrow === undefined) return withoutTask(model, [...model.directives.keys()], issuedUnder(model, day), day);
  let count = 0;
  const merged: Array<string> = [];
  for (const [cell, by] of cellsOn(narrow, day)) {
    if (cell.at === "unassigned") count += by;
    if (cell.at === "merged" && by > 0) merged.push(cell.directive);
  }
  if (merged.length === 0) return count;
  // Each registration was counted on its own: those of one document are counted anew, together.
  const isIssued = (directive: string, provision: string) => {
    const first = narrow.firstIssued(directive, provision);
    return first !== undefined && first <= day;
  };
  const survivors = new Set(merged.map((id) => survivorOf(model.directives, id)));
  const registrations = [...new Set([...merged, ...survivors])].filter((id) => model.directives.has(id));
  const alone = registrations.reduce(
    (sum, id) => sum + provisionsAt(model, id, day).filter((each) => !isIssued(id, each)).length,
    0,
  );
  return count - alone + withoutTask(model, registrations, isIssued, day);
}

type IsIssued = (directive: string, provision: string) => boolean;

/** Of these registrations, with all of the same document among them. */
function withoutTask(model: ReadModel, ids: ReadonlyArray<string>, isIssued: IsIssued, day: CivilDate): number {
  const bySurvivor = new Map<string, Array<string>>();
  for (const id of ids) {
    const survivor = survivorOf(model.directives, id);
    bySurvivor.set(survivor, [...(bySurvivor.get(survivor) ?? []), id]);
  }
  return [...bySurvivor.values()].reduce((sum, same) => {
    const provisions = new Set(same.flatMap((id) => provisionsAt(model, id, day)));
    return sum + [...provisions].filter((each) => !same.some((id) => isIssued(id, each))).length;
  }, 0);
}

function provisionsAt({ directives }: ReadModel, id: string, day: CivilDate): ReadonlyArray<string> {
  return provisionsOn(directives.get(id)?.history.facts ?? [], day);
}

function issuedUnder({ assignments }: ReadModel, day: CivilDate): IsIssued {
  const issued = new Set<string>();
  for (const { history } of assignments.values()) {
    for (const issue of issuesIn(history.facts)) {
      if (!hasHappened(issue, day)) continue;
      const { directive, provision } = provisionOf(issue);
      issued.add(`${directive} ${provision}`);
    }
  }
  return (directive, provision) => issued.has(`${directive} ${provision}`);
}

function* cellsOn(narrow: NarrowLookUps, day: CivilDate): Generator<readonly [Cell, number]> {
  for (const [key, count] of narrow.census(day)) yield [cellIn(key), count];
}
