/**
 * Whether a task is told by another one that is counted: its parent, or its obligations. What that needs to know of
 * the other tasks is which of them there were on a day, and under which they stood.
 */
import { type CivilDate, countsFrom, type Fact, orderingDay } from "@chidao/core";
import type { DataOf, ParentRef } from "@chidao/domain";
import { statusAt } from "../status.js";
import { type CountingUnit, isUnderParent } from "../units.js";
import { always } from "./strip.js";

/** Other tasks, as they are known. */
export interface Relatives {
  facts(assignment: string): ReadonlyArray<Fact>;
  /** Ids of all tasks that stand under this one on some day; maybe more. */
  children(assignment: string): ReadonlyArray<string>;
}

/** Entries that issue the task; more than one contradicts the record, and is counted all the same. */
export function issuesIn(facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> {
  return facts.filter(({ struck, event }) => !struck && event.type === "AssignmentIssued");
}

export function issuedBy(issue: Fact): DataOf<"AssignmentIssued"> {
  return issue.event.data as DataOf<"AssignmentIssued">;
}

/** From which day on the task is there; one whose day of issue nobody knows may have been there on any. */
export function presentFrom(facts: ReadonlyArray<Fact>): CivilDate | undefined {
  const days = issuesIn(facts).map((issue) =>
    countsFrom(issue.event.data.on) === undefined ? always : orderingDay(issue),
  );
  return days.sort()[0];
}

export function isToldElsewhere(
  { assignment, parent, unit }: { assignment: string; parent: ParentRef | null; unit: CountingUnit },
  day: CivilDate,
  relatives: Relatives,
): boolean {
  if (parent !== null && isUnderParent(parent.relation, unit)) {
    const from = presentFrom(relatives.facts(parent.assignment));
    if (from !== undefined && from <= day) return true;
  }
  return (
    unit === "obligation" &&
    relatives.children(assignment).some((child) => isObligationOf(assignment, relatives.facts(child), day))
  );
}

/** Whether the task stands under that one as the obligation of one body, on the day. */
function isObligationOf(assignment: string, facts: ReadonlyArray<Fact>, day: CivilDate): boolean {
  const from = presentFrom(facts);
  if (from === undefined || from > day) return false;
  const issues = issuesIn(facts);
  const parent = issues.length === 1 ? issuedBy(issues[0] as Fact).parent : statusAt(facts, day)?.parent;
  return parent?.assignment === assignment && parent.relation === "obligation";
}

/** Days on which a task may begin or cease to be told by another one. */
export function familyDays(
  assignment: string,
  parents: ReadonlyArray<string>,
  relatives: Relatives,
): ReadonlyArray<CivilDate> {
  const parentDays = parents.flatMap((parent) => presentFrom(relatives.facts(parent)) ?? []);
  const childDays = relatives.children(assignment).flatMap((child) => {
    const facts = relatives.facts(child);
    const issues = issuesIn(facts);
    return issues.length > 1 ? facts.map(orderingDay) : issues.map(orderingDay);
  });
  return [...parentDays, ...childDays];
}

/** The tasks that any issue puts it under. */
export function parentsIn(facts: ReadonlyArray<Fact>): ReadonlyArray<string> {
  return issuesIn(facts).flatMap((issue) => issuedBy(issue).parent?.assignment ?? []);
}
