/** What one task counts as on a day: under its lead and its coordinating bodies, its kind, and its open flags. */
import { type CivilDate, type Fact, inOrder, orderingDay } from "@chidao/core";
import { addDays, type Deadline, dueDateOf, type Lifecycle } from "@chidao/domain";
import { type HeldAs, type Holders, holdersAsIssued, holdersOn } from "../agencies/holders.js";
import { flagsIn } from "../flags.js";
import { asRecorded } from "../judging.js";
import { issuedOf } from "../read-model.js";
import { leadSubject } from "../row-subject.js";
import { type AssignmentStatus, hasHappened, statusAt, statusOfLife } from "../status.js";
import type { CountingUnit } from "../units.js";
import { cellKey, type PlacedCell, placedCellKey, subjectKeyOf, viewBit } from "./cell.js";
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
  held(as: HeldAs): Named;
}

/** From the facts of the task, whatever they are. */
export function stripOfFacts(facts: ReadonlyArray<Fact>, looking: Looking): Strip {
  const ordered = inOrder(facts);
  const named = holdersAsIssued(facts);
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
      held: heldBy(holdersOn(ordered, day), named),
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
 * where it is placed. `named`: whom its issue names.
 */
export function stripOfLife(
  lifecycle: Lifecycle,
  from: CivilDate,
  { named, ...looking }: Looking & { readonly named: Holders | undefined },
): Strip {
  const { assignment, nears, relatives } = looking;
  const { issued } = lifecycle;
  if (issued === undefined || named === undefined) return [];
  const parents = issued.parent === null ? [] : [issued.parent.assignment];
  const days = [...turnsOfLast(lifecycle, nears), ...familyDays(assignment, parents, relatives)];
  const { lead = issued.lead, coordinating } = lifecycle;
  const held = heldBy({ lead, coordinating }, named);
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

type Named = Pick<Holders, "lead" | "coordinating"> | undefined;

/** Who holds a task, and whom its issue names. */
export function heldBy(now: Named, named: Named): (as: HeldAs) => Named {
  return (as) => (as === "now" ? now : named);
}

/** Where a task is placed on a day, in every way of counting. */
export function placedCells(task: OnDay, day: CivilDate, looking: Looking): ReadonlyArray<string> {
  const seen = new Map<string, { readonly mention: Mention; readonly views: Record<string, number> }>();
  for (const near of looking.nears) {
    const status = task.status(near);
    if (status === undefined) continue;
    for (const [key, { mention, bits }] of mentionsOf(task, status, day, looking)) {
      const known = seen.get(key) ?? { mention, views: {} };
      known.views[near] = bits;
      seen.set(key, known);
    }
  }
  return [...seen.values()].map(({ mention, views }) =>
    placedCellKey(mention, mention.subjectKey, JSON.stringify(views)),
  );
}

interface Mention extends Pick<PlacedCell, "at" | "box" | "asserted"> {
  readonly subjectKey: string;
}

interface SeenMention {
  readonly mention: Mention;
  bits: number;
}

/** Its lead once, and each mention as coordinating, with the ways of counting in which it is one. */
function mentionsOf(
  task: OnDay,
  { parent, box, asserted }: AssignmentStatus,
  day: CivilDate,
  { assignment, relatives }: Looking,
): ReadonlyMap<string, SeenMention> {
  const mentions = new Map<string, SeenMention>();
  const counted = units.filter((unit) => !isToldElsewhere({ assignment, parent, unit }, day, relatives));
  if (counted.length === 0) return mentions;
  for (const heldAs of holdings) {
    const holders = task.held(heldAs);
    if (holders === undefined) continue;
    const bits = counted.reduce((sum, unit) => sum | viewBit(unit, heldAs), 0);
    const times = new Map<string, number>();
    const add = (mention: Mention): void => {
      const { at, subjectKey } = mention;
      // A body that is mentioned twice counts twice.
      const nth = (times.get(`${at}${subjectKey}`) ?? 0) + 1;
      times.set(`${at}${subjectKey}`, nth);
      const key = `${at}${subjectKey}${box}${mention.asserted}${nth}`;
      const known = mentions.get(key) ?? { mention, bits: 0 };
      known.bits |= bits;
      mentions.set(key, known);
    };
    add({ at: "lead", subjectKey: subjectKeyOf(leadSubject(holders.lead)), box, asserted });
    for (const party of holders.coordinating) {
      add({ at: "coordinating", subjectKey: subjectKeyOf(party), box, asserted: false });
    }
  }
  return mentions;
}
