/** Opening the rounds of recurring tasks, and urging what is due. */
import { planOccurrences, planReminders } from "@chidao/application";
import type { CivilDate } from "@chidao/core";
import { judgingBy, rulesInForce } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { OccurrencesCodec, RemindersCodec } from "../inputs/processes.js";
import { type ReportDesk, read, type Session, toOutcome } from "../session.js";
import type { OccurrencesView, Outcome, RemindersView } from "../types/answers.js";
import type { OccurrencesInput, ProcessOptions, RemindersInput } from "../types/inputs.js";
import { drive, targetsOf } from "./processes.js";

export async function occurrences(
  session: Session,
  given: OccurrencesInput,
  options?: ProcessOptions,
): Promise<Outcome<OccurrencesView>> {
  const input = read(OccurrencesCodec, given, "processes.occurrences");
  if (E.isLeft(input)) return toOutcome(input);
  const { until, assignments } = input.right;
  const day = until as CivilDate;
  const driven = await drive(
    session,
    input.right,
    day,
    (planning) => {
      const targets = targetsOf(planning.desk, assignments);
      if (E.isLeft(targets)) return targets;
      return E.right(planOccurrences(planning.desk.model, targets.right, planning, day));
    },
    options,
  );
  if (E.isLeft(driven)) return toOutcome(driven);
  const { plan, run, planning } = driven.right;
  return { ok: true, value: { ...run, until, untold: withHandles(planning.desk, plan.untold) } };
}

export async function reminders(
  session: Session,
  given: RemindersInput,
  options?: ProcessOptions,
): Promise<Outcome<RemindersView>> {
  const input = read(RemindersCodec, given, "processes.reminders");
  if (E.isLeft(input)) return toOutcome(input);
  const { until, assignments } = input.right;
  const day = until as CivilDate;
  const driven = await drive(
    session,
    input.right,
    day,
    (planning) => {
      const targets = targetsOf(planning.desk, assignments);
      if (E.isLeft(targets)) return targets;
      const { model, policies, calendars } = planning.desk;
      const known = { policies, calendars, directives: model.directives };
      const { policy } = rulesInForce(known, day);
      const judging = judgingBy("as-now", known, day);
      const plan = planReminders(model, targets.right, { ...planning, policy, judging }, day);
      return E.right({ ...plan, policy: policy.version });
    },
    options,
  );
  if (E.isLeft(driven)) return toOutcome(driven);
  const { plan, run, planning } = driven.right;
  const unaddressed = withHandles(planning.desk, plan.unaddressed);
  return { ok: true, value: { ...run, until, policy: plan.policy, unaddressed } };
}

function withHandles<T extends { readonly assignment: string }>(
  { handles }: ReportDesk,
  items: ReadonlyArray<T>,
): ReadonlyArray<T> {
  return items.map((item) => ({ ...item, assignment: handles.handleOf(item.assignment) ?? item.assignment }));
}
