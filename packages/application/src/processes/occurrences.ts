/**
 * Recurring duties: each round that has fallen due by a day is opened as an occurrence with a deadline of its own. A
 * round begins on the day after the one before it, so boards of past days show the round that was running then.
 */
import { type CivilDate, countsFrom, orderingDay } from "@chidao/core";
import { addDays, type Lifecycle, lifecycleOf, type Occurrence, occurrencesOf, type ParentRef } from "@chidao/domain";
import { issueChild, statedDeadlineOf } from "./child.js";
import type { PlannedCommand, PlanningFacts, PlanningView } from "./process.js";

/** A recurring task whose rounds nobody can tell. */
export interface UntoldRounds {
  readonly assignment: string;
  /** `not-understood`: its words name no rhythm. `issue-day`: the day from which it holds is not known. */
  readonly why: "not-understood" | "issue-day";
}

export interface OccurrencePlan {
  readonly commands: ReadonlyArray<PlannedCommand>;
  readonly untold: ReadonlyArray<UntoldRounds>;
}

/** `until`: rounds that are due later are not opened. */
export function planOccurrences(
  view: PlanningView,
  targets: ReadonlyArray<string>,
  facts: PlanningFacts,
  until: CivilDate,
): OccurrencePlan {
  const commands: Array<PlannedCommand> = [];
  const untold: Array<UntoldRounds> = [];
  for (const target of targets) {
    const lifecycle = lifecycleOf(view.assignments.get(target)?.history.facts ?? []);
    if (!recurs(lifecycle)) continue;
    const rounds = roundsOf(lifecycle, until);
    if (typeof rounds === "string") untold.push({ assignment: target, why: rounds });
    else commands.push(...rounds.flatMap((round) => opening(view, target, lifecycle, facts, round)));
  }
  return { commands, untold };
}

const taken: ReadonlySet<Lifecycle["stage"]> = new Set(["issued", "received", "in-progress"]);

/** A fanned-out task recurs for each of its bodies, in their own obligations. */
function recurs({ stage, issued, fanOut, deadlines }: Lifecycle): boolean {
  const saysSo = issued?.class === "recurring" || deadlines.at(-1)?.deadline.expression.kind === "recurring";
  return saysSo && taken.has(stage) && fanOut === undefined;
}

interface Round extends Occurrence {
  readonly begins: CivilDate;
}

function roundsOf(lifecycle: Lifecycle, until: CivilDate): ReadonlyArray<Round> | UntoldRounds["why"] {
  const expression = lifecycle.deadlines.at(-1)?.deadline.expression;
  if (expression?.kind !== "recurring" || expression.every.length === 0) return "not-understood";
  const since = lifecycle.issued && countsFrom(lifecycle.issued.on);
  if (since === undefined) return "issue-day";
  const last = new Map<string, CivilDate>();
  return occurrencesOf(expression, { since, from: since, to: until })
    .map((occurrence) => {
      const before = last.get(occurrence.every);
      last.set(occurrence.every, occurrence.date);
      return { ...occurrence, begins: before === undefined ? since : addDays(before, 1) };
    })
    .filter(({ date }) => !stoodOn(lifecycle, date));
}

/** A round that fell due while the task was postponed or given back was owed by nobody. */
function stoodOn({ pauses }: Lifecycle, date: CivilDate): boolean {
  return pauses.some(({ from, to }) => orderingDay(from) <= date && (to === undefined || date < orderingDay(to)));
}

function opening(
  view: PlanningView,
  target: string,
  lifecycle: Lifecycle,
  { entry, ids }: PlanningFacts,
  { key, date, bound, begins }: Round,
): ReadonlyArray<PlannedCommand> {
  const { issued, lead, occurrences } = lifecycle;
  if (issued === undefined || lead === undefined) return [];
  const own = { ...entry, on: { day: begins } };
  const { words } = statedDeadlineOf(issued, lifecycle);
  const deadline = { words, expression: { kind: "date", date, bound } } as const;
  const parent: ParentRef = { assignment: target, relation: "occurrence", key };
  const assignment = ids.childOf(parent);
  const isOpen = occurrences.includes(key);
  const open: PlannedCommand = {
    ...{ process: "occurrences", target, key: `open/${key}`, needs: [] },
    command: { type: "OpenOccurrence", ...own, assignment: target, key, deadline },
  };
  const issue: PlannedCommand = {
    ...{ process: "occurrences", target, key: `issue/${key}`, needs: [`open/${key}`] },
    command: issueChild(issued, own, { assignment, parent, lead, deadline, class: "one-off" }),
  };
  return [...(isOpen ? [] : [open]), ...(view.assignments.has(assignment) ? [] : [issue])];
}
