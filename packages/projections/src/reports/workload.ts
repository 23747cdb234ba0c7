/** What each body has in hand: open tasks that it leads or helps with, what falls due next, what came and went by month. */
import type { CivilDate } from "@chidao/core";
import { addDays } from "@chidao/domain";
import type { PlacedAssignment } from "../board.js";
import { boxSets } from "../indicators/box-sets.js";
import { type Crossing, flowOf, type PeriodFlow } from "../period.js";
import type { ReadModel } from "../read-model.js";
import { leadSubject, type RowSubject } from "../row-subject.js";
import { statusAt } from "../status.js";
import { groupBySubject } from "./by-subject.js";

export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: CivilDate;
  /** Its last day, or the day asked about in the current month. */
  readonly to: CivilDate;
}

export interface WorkloadRow {
  readonly subject: RowSubject;
  /** Open tasks, those that await verification included. */
  readonly openLed: number;
  readonly openCoordinating: number;
  readonly overdue: number;
  /** Of those led: due from tomorrow on within the days asked about. */
  readonly dueSoon: number;
  /** Of those led, by month: what was open before, came, left and stayed. */
  readonly months: ReadonlyArray<PeriodFlow>;
}

export interface Workload {
  readonly months: ReadonlyArray<Month>;
  readonly rows: ReadonlyArray<WorkloadRow>;
  readonly all: Omit<WorkloadRow, "subject">;
}

/** The last months up to the day, oldest first. */
export function monthsUpTo(day: CivilDate, count: number): ReadonlyArray<Month> {
  const months: Array<Month> = [];
  let to = day;
  while (months.length < count) {
    const from = `${to.slice(0, 7)}-01` as CivilDate;
    months.unshift({ month: to.slice(0, 7), from, to });
    to = addDays(from, -1);
  }
  return months;
}

interface Held {
  readonly placed: PlacedAssignment;
  readonly crossings: ReadonlyArray<Crossing>;
}

export function workloadOf(
  model: ReadModel,
  placed: ReadonlyArray<PlacedAssignment>,
  { day, dueWithin, months }: { readonly day: CivilDate; readonly dueWithin: number; readonly months: number },
): Workload {
  const asked = monthsUpTo(day, months);
  const held = placed.map((each): Held => {
    const facts = model.assignments.get(each.id)?.history.facts ?? [];
    const before = asked.map(({ from }) => statusAt(facts, addDays(from, -1)));
    const after = asked.map(({ to }) => statusAt(facts, to));
    return { placed: each, crossings: asked.map((_, n) => ({ before: before[n], after: after[n] })) };
  });
  const until = addDays(day, dueWithin);
  const led = new Map(
    groupBySubject(held, ({ placed: { lead } }) => leadSubject(lead)).map((group) => [key(group.subject), group]),
  );
  const helped = groupBySubject(
    placed.flatMap(({ coordinating, status }) => coordinating.map((party) => ({ party, status }))),
    ({ party }) => party,
  );
  const coordinating = new Map(helped.map(({ subject, items }) => [key(subject), items.filter(isOpen).length]));
  const subjects = new Map([...[...led.values()], ...helped].map(({ subject }) => [key(subject), subject]));
  return {
    months: asked,
    rows: [...subjects].map(([name, subject]) => ({
      subject,
      ...ledOf(led.get(name)?.items ?? [], asked.length, { day, until }),
      openCoordinating: coordinating.get(name) ?? 0,
    })),
    all: {
      ...ledOf(held, asked.length, { day, until }),
      openCoordinating: placed.filter((each) => isOpen(each) && each.coordinating.length > 0).length,
    },
  };
}

function ledOf(
  held: ReadonlyArray<Held>,
  months: number,
  { day, until }: { readonly day: CivilDate; readonly until: CivilDate },
): Omit<WorkloadRow, "subject" | "openCoordinating"> {
  const open = held.filter((each) => isOpen(each.placed));
  return {
    openLed: open.length,
    overdue: held.filter(({ placed: { status } }) => status.box === "overdue").length,
    dueSoon: open.filter(
      ({
        placed: {
          status: { due },
        },
      }) => due !== undefined && due > day && due <= until,
    ).length,
    months: Array.from({ length: months }, (_, n) => flowOf(held.flatMap(({ crossings }) => crossings[n] ?? []))),
  };
}

function isOpen({ status }: Pick<PlacedAssignment, "status">): boolean {
  return boxSets.open.includes(status.box) || status.box === "awaitingVerification";
}

function key(subject: RowSubject): string {
  return JSON.stringify(subject);
}
