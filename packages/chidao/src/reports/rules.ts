/** Questions about calendars and policies, and about how words of a deadline are read. No history is read for them. */
import { CivilDate, type Codec, struct } from "@chidao/core";
import {
  adoptedPolicies,
  countWorkingDays,
  describeExpression,
  dueDateOf,
  type Policy,
  policyOn,
  resolveDeadline,
  workCalendarOf,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { ReadDeadlineCodec } from "../inputs/rule-codecs.js";
import { datedOf, deadlineOf } from "../inputs/values.js";
import { read, type Session, toOutcome } from "../session.js";
import type {
  CalendarDayAnswer,
  CalendarList,
  DeadlineReading,
  Outcome,
  PolicyAnswer,
  PolicyView,
  WorkingDaysAnswer,
} from "../types/answers.js";
import type { QueryInput, ReadDeadlineInput } from "../types/inputs.js";
import { resolutionView } from "../views/deadlines.js";
import { askRegister } from "./query.js";

const Day = struct({ day: CivilDate as unknown as Codec<string> });
const Span = struct({ from: CivilDate as unknown as Codec<string>, to: CivilDate as unknown as Codec<string> });

export async function listCalendars(session: Session, query?: QueryInput): Promise<Outcome<CalendarList>> {
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis } = question.right;
  return { ok: true, value: { basis, years: workCalendarOf(desk.calendars)?.years ?? [] } };
}

export async function calendarDay(
  session: Session,
  given: string,
  query?: QueryInput,
): Promise<Outcome<CalendarDayAnswer>> {
  const input = read(Day, { day: given }, "calendars.day");
  if (E.isLeft(input)) return toOutcome(input);
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis } = question.right;
  const found = workCalendarOf(desk.calendars)?.dayOn(input.right.day as CivilDate);
  const view = found && { ...found, source: found.source ?? null, estimate: found.estimate ?? null };
  return { ok: true, value: { basis, day: input.right.day, found: view ?? null } };
}

export async function countDays(
  session: Session,
  given: { readonly from: string; readonly to: string },
  query?: QueryInput,
): Promise<Outcome<WorkingDaysAnswer>> {
  const input = read(Span, given, "calendars.count");
  if (E.isLeft(input)) return toOutcome(input);
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis } = question.right;
  const { from, to } = input.right;
  const calendar = workCalendarOf(desk.calendars) ?? { dayOn: () => undefined };
  const counted = countWorkingDays(calendar, from as CivilDate, to as CivilDate);
  const answer =
    counted.kind === "missing"
      ? { days: null, missingYear: counted.year, estimate: false }
      : { days: counted.days, missingYear: null, estimate: counted.estimate };
  return { ok: true, value: { basis, from, to, ...answer } };
}

export async function showPolicy(session: Session, query?: QueryInput): Promise<Outcome<PolicyAnswer>> {
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis, day } = question.right;
  const adopted = adoptedPolicies(desk.policies).map(policyView);
  return { ok: true, value: { basis, inForce: policyView(policyOn(desk.policies, day)), adopted } };
}

function policyView({ read: entry, validFrom, decision, ...policy }: Policy): PolicyView {
  return { ...policy, validFrom: validFrom ?? null, decision: decision ?? null };
}

export async function readWords(
  session: Session,
  given: ReadDeadlineInput,
  query?: QueryInput,
): Promise<Outcome<DeadlineReading>> {
  const input = read(ReadDeadlineCodec, given, "deadlines.read");
  if (E.isLeft(input)) return toOutcome(input);
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis, day } = question.right;
  const { issuedOn, effectiveOn, ...asked } = input.right;
  const stated = deadlineOf(asked);
  const anchors = {
    issue: issuedOn === undefined ? undefined : datedOf(issuedOn),
    effect: effectiveOn === undefined ? undefined : datedOf(effectiveOn),
  };
  const resolving = { policy: policyOn(desk.policies, day), calendar: workCalendarOf(desk.calendars), anchors };
  const deadline = resolveDeadline(stated, resolving);
  const { words, expression } = stated;
  return {
    ok: true,
    value: {
      basis,
      words,
      expression,
      reading: describeExpression(expression),
      due: dueDateOf(deadline) ?? null,
      resolution: resolutionView(deadline, desk.policies),
    },
  };
}
