/** What one task counts as on a day: under its lead and its coordinating bodies, its kind, and its open flags. */
import { type CivilDate, type Fact, inOrder, orderingDay } from "@chidao/core";
import { addDays, type Deadline, dueDateOf, type Lifecycle, type ParentRef, type Party } from "@chidao/domain";
import { type HeldAs, type Holders, holdersAsIssued, holdersOn } from "../agencies/holders.js";
import { leadSubject, type RowSubject } from "../board.js";
import { asRecorded } from "../judging.js";
import { flagsIn } from "../flags.js";
import { issuedOf } from "../read-model.js";
import { type AssignmentStatus, hasHappened, statusAt, statusOfLife } from "../status.js";
import type { CountingUnit } from "../units.js";
import { type Cell, cellKey, type PlacedCell, viewBit } from "./cell.js";
import { familyDays, isToldElsewhere, parentsIn, type Relatives } from "./family.js";
import { type Strip, stripAt } from "./strip.js";

/** What a task is looked at with: itself, the numbers of days of warning that any policy ever set, its relatives. */
export interface Looking {
  readonly assignment: string;
  readonly nears: ReadonlyArray<number>;
  readonly relatives: Relatives;
}

/** A task on a day, however it was worked out. */
interface OnDay {
  /** `undefined` when it was not yet issued. */
  status(nearDueDays: number): AssignmentStatus | undefined;
  readonly held: Readonly<Record<HeldAs, Pick<Holders, "lead" | "coordinating"> | undefined>>;
}

/** From the facts of the task, whatever they are. */
export function stripOfFacts(facts: ReadonlyArray<Fact>, looking: Looking): Strip {
  const ordered = inOrder(facts);
  const then = holdersAsIssued(facts);
  const { assignment, nears, relatives } = looking;
  const dues = facts.flatMap(({ event }) => dueIn((event.data as { readonly deadline?: Deadline }).deadline));
  const days = [
    ...facts.map(orderingDay),
    ...dues.flatMap((due) => turnsOf(due, nears)),
    ...familyDays(assignment, parentsIn(facts), relatives),
  ];
  return stripAt(days, (day) => {
    const task: OnDay = {
      status: (nearDueDays) => statusAt(facts, day, { ...asRecorded, nearDueDays }),
      held: { now: holdersOn(ordered, day), then },
    };
    const happened = facts.filter((fact) => hasHappened(fact, day));
    const flags = flagsIn(happened).filter(({ settled }) => !settled);
    const kind = issuedOf(happened)?.kind;
    return [
      ...placedCells(task, day, looking),
      ...flags.map(({ severity }) => cellKey({ at: "flag", severity })),
      ...(kind === undefined ? [] : [cellKey({ at: "kind", kind })]),
    ];
  });
}

/**
 * From the day of its last entry on, of a task whose entries came in the order of their days and were never corrected:
 * where it is placed. `then`: whom its issue names.
 */
export function stripOfLife(
  lifecycle: Lifecycle,
  from: CivilDate,
  { then, ...looking }: Looking & { readonly then: Holders | undefined },
): Strip {
  const { assignment, nears, relatives } = looking;
  const { issued } = lifecycle;
  if (issued === undefined || then === undefined) return [];
  const parents = issued.parent === null ? [] : [issued.parent.assignment];
  const days = [...turnsOfLast(lifecycle, nears), ...familyDays(assignment, parents, relatives)];
  const { lead = issued.lead, coordinating } = lifecycle;
  const held = { now: { lead, coordinating }, then };
  return stripAt(
    days,
    (day) => {
      const status = (nearDueDays: number) => statusOfLife(lifecycle, day, { ...asRecorded, nearDueDays });
      return placedCells({ status, held }, day, looking);
    },
    from,
  );
}

function turnsOfLast({ deadlines }: Lifecycle, nears: ReadonlyArray<number>): ReadonlyArray<CivilDate> {
  return dueIn(deadlines.at(-1)?.deadline).flatMap((due) => turnsOf(due, nears));
}

function dueIn(deadline: Deadline | undefined): ReadonlyArray<CivilDate> {
  const due = deadline?.resolution && dueDateOf(deadline);
  return due === undefined ? [] : [due];
}

/** The days on which an open task comes near its due day, and goes past it. */
function turnsOf(due: CivilDate, nears: ReadonlyArray<number>): ReadonlyArray<CivilDate> {
  return [...nears.map((near) => addDays(due, -near)), addDays(due, 1)];
}

const units: ReadonlyArray<CountingUnit> = ["assignment", "obligation"];
const holdings: ReadonlyArray<HeldAs> = ["now", "then"];

type Placed = Omit<PlacedCell, "views">;

export function placedCells(task: OnDay, day: CivilDate, looking: Looking): ReadonlyArray<string> {
  const views = new Map<string, { readonly placed: Placed; readonly views: Record<string, number> }>();
  for (const near of looking.nears) {
    const status = task.status(near);
    if (status === undefined) continue;
    const counted = units.filter((unit) => !isTold(status.parent, unit, day, looking));
    for (const heldAs of holdings) {
      const held = task.held[heldAs];
      if (held === undefined) continue;
      const bits = counted.reduce((sum, unit) => sum | viewBit(unit, heldAs), 0);
      if (bits === 0) continue;
      for (const [key, placed] of mentionsIn(held, status)) {
        const known = views.get(key) ?? { placed, views: {} };
        known.views[near] = (known.views[near] ?? 0) | bits;
        views.set(key, known);
      }
    }
  }
  return [...views.values()].map(({ placed, views: seen }) => cellKey({ ...placed, views: seen } satisfies Cell));
}

function isTold(parent: ParentRef | null, unit: CountingUnit, day: CivilDate, { assignment, relatives }: Looking) {
  return isToldElsewhere({ assignment, parent, unit }, day, relatives);
}

/** Its lead once, and each mention as coordinating; a body that is mentioned twice counts twice. */
function mentionsIn(
  { lead, coordinating }: { readonly lead: Holders["lead"]; readonly coordinating: ReadonlyArray<Party> },
  { box, asserted }: AssignmentStatus,
): ReadonlyArray<readonly [string, Placed]> {
  const times = new Map<string, number>();
  const mention = (at: Placed["at"], subject: RowSubject): readonly [string, Placed] => {
    const placed = { at, subject, box, asserted: at === "lead" && asserted };
    const key = JSON.stringify(placed);
    times.set(key, (times.get(key) ?? 0) + 1);
    return [`${key} ${times.get(key)}`, placed];
  };
  return [mention("lead", leadSubject(lead)), ...coordinating.map((party) => mention("coordinating", party))];
}
