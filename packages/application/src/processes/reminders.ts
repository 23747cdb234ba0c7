/**
 * Reminders before the due day and escalations after it, on the days that the policy names. Each step is taken at most
 * once for each due day. Whoever was late in running this takes the last step alone: nobody is told today that five
 * days are left when one is.
 */
import type { CivilDate } from "@chidao/core";
import {
  addDays,
  daysBetween,
  describeDirective,
  type Lead,
  lifecycleOf,
  type Party,
  type Policy,
} from "@chidao/domain";
import { type AssignmentStatus, type Judging, statusAt } from "@chidao/projections";
import type { PlannedCommand, PlanningFacts, PlanningView } from "./process.js";

export interface ReminderFacts extends PlanningFacts {
  readonly policy: Pick<Policy, "reminderDays" | "escalationDays">;
  /** The rules by which boards judge, so that nobody is urged for a day that no board shows. */
  readonly judging: Judging;
}

/** A task that should be urged, and nobody is known who could be. */
export interface Unaddressed {
  readonly assignment: string;
  readonly step: "reminder" | "escalation";
}

export interface ReminderPlan {
  readonly commands: ReadonlyArray<PlannedCommand>;
  readonly unaddressed: ReadonlyArray<Unaddressed>;
}

export function planReminders(
  view: PlanningView,
  targets: ReadonlyArray<string>,
  facts: ReminderFacts,
  day: CivilDate,
): ReminderPlan {
  const commands: Array<PlannedCommand> = [];
  const unaddressed: Array<Unaddressed> = [];
  for (const target of targets) {
    const step = stepOn(view, target, facts, day);
    if (step === undefined) continue;
    if (step.to === undefined) unaddressed.push({ assignment: target, step: step.step });
    else {
      const planned = { ...step.planned, command: step.commandTo(step.to) };
      if (!isRecorded(view, facts, planned)) commands.push(planned);
    }
  }
  return { commands, unaddressed };
}

interface Step extends Unaddressed {
  readonly to: Party | undefined;
  readonly planned: Omit<PlannedCommand, "command">;
  commandTo(to: Party): PlannedCommand["command"];
}

function stepOn(
  view: PlanningView,
  target: string,
  { entry, policy, judging }: ReminderFacts,
  day: CivilDate,
): Step | undefined {
  const history = view.assignments.get(target)?.history.facts ?? [];
  const status = statusAt(history, day, judging);
  // The obligations of a fanned-out task are urged, each by itself.
  if (status?.due === undefined || !runs(status) || lifecycleOf(history).fanOut !== undefined) return undefined;
  const { due } = status;
  const own = { ...entry, assignment: target };
  const left = daysBetween(day, due);
  if (left >= 0) {
    const days = least(policy.reminderDays.filter((each) => each >= left));
    if (days === undefined) return undefined;
    const words = left === 0 ? `Hôm nay đến hạn (${vietnamese(due)}).` : `Còn ${left} ngày đến hạn ${vietnamese(due)}.`;
    return {
      ...{ assignment: target, step: "reminder", to: leadOf(status.lead) },
      planned: { process: "reminders", target, key: `remind/${due}/${days}`, needs: [] },
      commandTo: (to) => ({ type: "SendReminder", ...own, to, number: null, words }),
    };
  }
  const days = most(policy.escalationDays.filter((each) => addDays(due, each) <= day));
  if (days === undefined) return undefined;
  const reason = `Quá hạn ${-left} ngày so với hạn ${vietnamese(due)}.`;
  return {
    ...{ assignment: target, step: "escalation", to: superiorOf(view, target) },
    planned: { process: "reminders", target, key: `escalate/${due}/${days}`, needs: [] },
    commandTo: (to) => ({ type: "EscalateAssignment", ...own, to, reason }),
  };
}

/** Only while somebody is to work: not once the result was handed in, nor while the task is postponed or ended. */
function runs({ timeliness: { kind } }: AssignmentStatus): boolean {
  return kind === "not-yet-due" || kind === "near-due" || kind === "overdue";
}

function leadOf(lead: Lead): Party | undefined {
  return "determined" in lead ? lead.determined : undefined;
}

/** Who verifies the result, where the text says so; else whoever directed. */
function superiorOf(view: PlanningView, target: string): Party | undefined {
  const { issued, acceptor } = lifecycleOf(view.assignments.get(target)?.history.facts ?? []);
  if (issued === undefined) return undefined;
  if (acceptor !== undefined) return acceptor;
  const directive = describeDirective(view.directives.get(issued.directive)?.history.facts ?? []);
  const by = directive?.directedBy;
  return by === undefined || "unknown" in by ? undefined : by;
}

/** The step's own entry, struck out or not: what was sent in error is not sent again. */
function isRecorded(view: PlanningView, { ids }: ReminderFacts, planned: PlannedCommand): boolean {
  const id = ids.entryOf(planned, planned.target);
  return view.assignments.get(planned.target)?.history.entries.some((entry) => entry.id === id) ?? false;
}

function least(days: ReadonlyArray<number>): number | undefined {
  return days.length === 0 ? undefined : Math.min(...days);
}

function most(days: ReadonlyArray<number>): number | undefined {
  return days.length === 0 ? undefined : Math.max(...days);
}

/** As Vietnamese texts write a day: 30/6/2024. */
function vietnamese(day: CivilDate): string {
  return day.split("-").reverse().map(Number).join("/");
}
