/**
 * The status of one assignment on a day: its stage (what happened) and its timeliness (computed, never stored). What
 * depends on a date that nobody knows is "unknown" and is never guessed.
 */
import { type CivilDate, countsFrom, type Dated, daysOf, type Fact, orderingDay, recordedOn } from "@chidao/core";
import {
  type DeadlineChange,
  daysBetween,
  dueDateOf,
  type Lead,
  type Lifecycle,
  type LifecycleStage,
  lifecycleOf,
  type ParentRef,
  type Party,
} from "@chidao/domain";
import { type Box, boxes } from "./boxes.js";
import { asRecorded, type Judging } from "./judging.js";
import { clockStoppedOn, daysLate } from "./lateness.js";

export type Timeliness =
  | { readonly kind: "no-deadline" }
  | { readonly kind: "unresolved" }
  | { readonly kind: "not-yet-due"; readonly daysLeft: number }
  | { readonly kind: "near-due"; readonly daysLeft: number }
  | { readonly kind: "overdue"; readonly days: number }
  | { readonly kind: "on-time" }
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "without-deadline" }
  /** The clock stands still: the result awaits verification, or the task has ended otherwise. */
  | { readonly kind: "stopped" }
  | { readonly kind: "unknown"; readonly why: UnknownWhy };

export type UnknownWhy = "undated-entry" | "completion-date" | "source-not-understood" | "deadline-not-understood";

export interface AssignmentStatus {
  readonly box: Box;
  /** The boxes in which the task may in truth belong; the box alone when that is sure. */
  readonly couldBe: ReadonlyArray<Box>;
  readonly stage: LifecycleStage | "unknown";
  readonly timeliness: Timeliness;
  /** The due day in force, and the first one that was ever given. */
  readonly due: CivilDate | undefined;
  readonly firstDue: CivilDate | undefined;
  /** Days behind the first due day, on the day asked for or on completion; 0 when not behind or without one. */
  readonly daysBehindFirst: number;
  /** Days that were already overdue when an extension was granted; the extension does not erase them. */
  readonly daysOverdueBeforeExtension: number;
  /** True when a month or a year stands for a day in what the status rests on. */
  readonly imprecise: boolean;
  /** True when the stage is what a source asserts of the task. */
  readonly asserted: boolean;
  readonly rejections: number;
  /** Who leads and who coordinates on the day. */
  readonly lead: Lead;
  readonly coordinating: ReadonlyArray<Party>;
  readonly superseded: Lifecycle["superseded"];
  /** The task it stands under. */
  readonly parent: ParentRef | null;
}

/**
 * The status on a day, from facts with corrections applied; `undefined` when the task was not yet issued then. Judged
 * by what is recorded with the deadlines and the default policy, unless other rules are given.
 */
export function statusAt(
  facts: ReadonlyArray<Fact>,
  day: CivilDate,
  judging: Judging = asRecorded,
): AssignmentStatus | undefined {
  const standing = facts.filter((fact) => !fact.struck);
  const dated = standing.filter((fact) => hasHappened(fact, day));
  const undated = standing.filter(
    (fact) => countsFrom(fact.event.data.on) === undefined && recordedOn(fact.entry) > day,
  );
  const possible = [0, ...undated.map((_, position) => position + 1)].map((known) =>
    judge([...dated, ...undated.slice(0, known)], day, judging),
  );
  const first = possible[0];
  if (possible.every((status) => status?.box === first?.box)) return first;
  const told = possible.find((status) => status !== undefined);
  if (told === undefined) return undefined;
  const couldBe = [...new Set(possible.flatMap((status) => status?.couldBe ?? []))];
  return { ...told, box: "unknown", couldBe, stage: "unknown", timeliness: { kind: "unknown", why: "undated-entry" } };
}

/** Whether the fact counts on the day; an undated one counts from the day it was written down. */
export function hasHappened(fact: Fact, day: CivilDate): boolean {
  return orderingDay(fact) <= day;
}

function judge(facts: ReadonlyArray<Fact>, day: CivilDate, judging: Judging): AssignmentStatus | undefined {
  return statusOfLife(lifecycleOf(facts), day, judging);
}

/** The status of a life whose facts had all happened by the day; `undefined` when nothing was issued. */
export function statusOfLife(recorded: Lifecycle, day: CivilDate, judging: Judging): AssignmentStatus | undefined {
  const { issued } = recorded;
  if (issued === undefined) return undefined;
  const lifecycle = readBy(judging, recorded, issued.directive);
  const due = currentDue(lifecycle);
  const firstDue = lifecycle.deadlines.map((change) => dueDateOf(change.deadline)).find((date) => date !== undefined);
  const [box, timeliness] = place(lifecycle, due, { day, nearDueDays: judging.nearDueDays });
  const measuredOn = clockStoppedOn(lifecycle, day);
  return {
    box,
    couldBe: couldBe(box, timeliness),
    stage: lifecycle.stage,
    timeliness,
    due,
    firstDue,
    daysBehindFirst:
      firstDue === undefined || measuredOn === undefined ? 0 : daysLate(firstDue, measuredOn, lifecycle.pauses),
    daysOverdueBeforeExtension: overdueBeforeExtension(lifecycle.deadlines),
    imprecise: isImprecise(lifecycle),
    asserted: lifecycle.asserted,
    rejections: lifecycle.rejections,
    lead: lifecycle.lead ?? issued.lead,
    coordinating: lifecycle.coordinating,
    superseded: lifecycle.superseded,
    parent: issued.parent,
  };
}

/** The same life, its deadlines as the rules read them. */
function readBy(judging: Judging, lifecycle: Lifecycle, directive: string): Lifecycle {
  if (judging.deadlineOf === asRecorded.deadlineOf) return lifecycle;
  const deadlines = lifecycle.deadlines.map((change) => ({
    ...change,
    deadline: judging.deadlineOf(change.deadline, directive),
  }));
  return { ...lifecycle, deadlines };
}

interface Asked {
  readonly day: CivilDate;
  readonly nearDueDays: number;
}

function currentDue(lifecycle: Lifecycle): CivilDate | undefined {
  const current = lifecycle.deadlines.at(-1);
  return current && dueDateOf(current.deadline);
}

/** Stages whose box is that of the stage itself, whatever the deadline. The others are told apart by it. */
const standing: Readonly<Partial<Record<LifecycleStage, Box>>> = {
  submitted: "awaitingVerification",
  returned: "returned",
  postponed: "postponed",
  superseded: "superseded",
  revoked: "revoked",
  "not-pursued": "notPursued",
};

/** How the stage matters to the box: stages that the deadline alone tells apart are one. */
export function stageInBox(stage: LifecycleStage): LifecycleStage | "at-work" {
  return stage in standing || stage === "unknown" || stage === "accepted" ? stage : "at-work";
}

function place(lifecycle: Lifecycle, due: CivilDate | undefined, asked: Asked): readonly [Box, Timeliness] {
  const box = standing[lifecycle.stage];
  if (box !== undefined) return [box, { kind: "stopped" }];
  if (lifecycle.stage === "unknown") return ["unknown", { kind: "unknown", why: "source-not-understood" }];
  return lifecycle.stage === "accepted" ? placeDone(lifecycle, due) : placeOpen(lifecycle, due, asked);
}

/** A body that nobody may direct owes no day: what is asked of it is never late, and stands in a box of its own. */
function isRequest({ issued }: Lifecycle): boolean {
  return issued?.class === "request";
}

function placeDone(lifecycle: Lifecycle, due: CivilDate | undefined): readonly [Box, Timeliness] {
  if (isRequest(lifecycle)) return ["doneWithoutDeadline", { kind: "without-deadline" }];
  if (due === undefined) {
    // Words that were not understood may have been kept or not: nobody can say, so nothing is claimed.
    return isUnresolved(lifecycle)
      ? ["unknown", { kind: "unknown", why: "deadline-not-understood" }]
      : ["doneWithoutDeadline", { kind: "without-deadline" }];
  }
  const completed = lifecycle.completedOn && daysOf(lifecycle.completedOn);
  if (completed === undefined) return ["unknown", { kind: "unknown", why: "completion-date" }];
  if (completed.last <= due) return ["doneOnTime", { kind: "on-time" }];
  return ["doneLate", { kind: "late", days: daysLate(due, completed.last, lifecycle.pauses) }];
}

function placeOpen(
  lifecycle: Lifecycle,
  due: CivilDate | undefined,
  { day, nearDueDays }: Asked,
): readonly [Box, Timeliness] {
  if (isRequest(lifecycle)) return ["requested", { kind: "no-deadline" }];
  // The times of a recurring task have the deadlines; the duty itself has no end.
  if (lifecycle.issued?.class === "recurring") return ["noDeadline", { kind: "no-deadline" }];
  if (due === undefined) {
    return isUnresolved(lifecycle)
      ? ["unresolvedDeadline", { kind: "unresolved" }]
      : ["noDeadline", { kind: "no-deadline" }];
  }
  const daysLeft = daysBetween(day, due);
  if (daysLeft < 0) return ["overdue", { kind: "overdue", days: daysLate(due, day, lifecycle.pauses) }];
  return daysLeft <= nearDueDays
    ? ["nearDue", { kind: "near-due", daysLeft }]
    : ["notYetDue", { kind: "not-yet-due", daysLeft }];
}

/** What is done stays done, and what is open stays open, whatever its deadline turns out to be. */
function couldBe(box: Box, timeliness: Timeliness): ReadonlyArray<Box> {
  if (box === "unresolvedDeadline") return ["notYetDue", "nearDue", "overdue", "noDeadline"];
  if (timeliness.kind !== "unknown") return [box];
  if (timeliness.why === "completion-date") return ["doneOnTime", "doneLate"];
  if (timeliness.why === "deadline-not-understood") return ["doneOnTime", "doneLate", "doneWithoutDeadline"];
  return boxes.filter((each) => each !== "unknown");
}

function isUnresolved({ deadlines }: Lifecycle): boolean {
  return deadlines.at(-1)?.deadline.resolution.kind === "unresolved";
}

function overdueBeforeExtension(changes: ReadonlyArray<DeadlineChange>): number {
  let days = 0;
  changes.forEach((change, position) => {
    const before = changes[position - 1];
    const due = before && dueDateOf(before.deadline);
    const on = countsFrom(change.on);
    if (due !== undefined && on !== undefined) days += Math.max(0, daysBetween(due, on));
  });
  return days;
}

function isImprecise(lifecycle: Lifecycle): boolean {
  const dates: ReadonlyArray<Dated | undefined> = [
    lifecycle.issued?.on,
    lifecycle.completedOn,
    lifecycle.submittedOn,
    lifecycle.exitedOn,
    ...lifecycle.deadlines.map((change) => change.on),
  ];
  return dates.some((date) => date !== undefined && !("day" in date));
}
