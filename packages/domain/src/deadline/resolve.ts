/**
 * From the words of a deadline to its day: Civil Code 91/2015/QH13, articles 145 to 148, where words set a period, and
 * the policy in force where law leaves the choice. What no rule decides stays unresolved, with the reason.
 */
import { type CivilDate, countsFrom, type Dated, daysOf, isRealDay, lastDayOfMonth } from "@chidao/core";
import { addDays, addMonths, monthOf } from "../calendar/civil-days.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import { addWorkingDays, workingDaysBefore } from "../calendar/working-days.js";
import { defaultPolicy, type Policy } from "../policy/policy.js";
import type { Deadline, ResolutionLabel, StatedDeadline } from "../shared/deadline.js";
import type { Bound, DeadlineExpression, ExpressionKind, ExpressionOf, SaidYear } from "./expression.js";
import { type Finding, found, moved, noDay, onWorkingDay, type Result, resolutionOf, seeing } from "./finding.js";
import { type ResolutionRule, resolutionRules as rules } from "./resolution-rules.js";
import { yearOf } from "./supplied-year.js";

/** Days of the document that a deadline may count from; `undefined` when not known. */
export interface Anchors {
  readonly issue: Dated | undefined;
  readonly effect: Dated | undefined;
}

/** What a resolution may read: the policy in force, the calendar as known, and the days of the document. */
export interface Resolving {
  readonly policy: Policy;
  readonly calendar: WorkCalendar | undefined;
  readonly anchors: Anchors;
}

/** Nothing known but the default policy: enough for a date, for none and for words that were not understood. */
export const resolvingByDefault: Resolving = {
  policy: defaultPolicy,
  calendar: undefined,
  anchors: { issue: undefined, effect: undefined },
};

export function resolveDeadline({ words, expression }: StatedDeadline, resolving: Resolving): Deadline {
  if (expression.kind === "none") return { words, expression, resolution: { kind: "none" } };
  return { words, expression, resolution: resolutionOf(resultOf(expression, resolving)) };
}

type Resolvers = { readonly [K in Exclude<ExpressionKind, "none">]: (read: ExpressionOf<K>, by: Resolving) => Result };

const resolvers: Resolvers = {
  date: ({ date, bound }, by) => fixedDay(found(rules.dateAsGiven, date), bound, by),
  dayOfYear: ({ month, day, year, bound }, by) =>
    inYear(
      year,
      by,
      (number) => dayIn(number, month, day),
      rules.dateAsGiven,
      (finding) => fixedDay(finding, bound, by),
    ),
  month: (read, by) => monthLimit(read, by),
  quarter: ({ quarter, year, bound }, by) => span(year, bound, by, rules.quarterLastDay, monthsOf(quarter, 3)),
  half: ({ half, year, bound }, by) => span(year, bound, by, rules.halfLastDay, monthsOf(half, 6)),
  year: ({ year, bound }, by) => span(year, bound, by, rules.yearLastDay, monthsOf(1, 12)),
  partOf: ({ part, month, year, bound }, by) =>
    inYear(
      year,
      by,
      (number) => (month === null ? partOfYear(number, part) : partOfMonth(monthOf(number, month), part)),
      month === null ? rules.partOfYear : rules.partOfMonth,
      (finding) => fixedDay(finding, bound, by),
    ),
  period: (read, by) => period(read, by),
  beforeEvent: (read, by) => beforeEvent(read, by),
  session: () => noDay("session"),
  condition: ({ trigger }) => noDay("condition", trigger),
  vague: () => noDay("vague"),
  recurring: () => noDay("recurring"),
  unparsed: ({ reason }) => noDay("not-understood", reason),
};

function resultOf(expression: Exclude<DeadlineExpression, { readonly kind: "none" }>, by: Resolving): Result {
  const result = (resolvers[expression.kind] as (read: DeadlineExpression, by: Resolving) => Result)(expression, by);
  return "date" in result && result.date.length > 10 ? noDay("out-of-range", "", result.reads) : result;
}

/** A day that the words name: "before" and rest days are read by the policy. */
function fixedDay(finding: Finding, bound: Bound, { policy, calendar }: Resolving): Result {
  if (bound === "from") return noDay("start-only", "", [policy.read]);
  const looked = seeing(finding, { reads: [policy.read] });
  const before = bound === "before" && policy.beforeDayMeans === "day-before";
  const day = before ? moved(looked, rules.dayBefore, addDays(looked.date, -1)) : looked;
  return policy.shiftFixedDateOnHoliday ? onWorkingDay(day, rules.fixedDateShifted, calendar) : day;
}

/** Supplies the year where the words name none, then goes on from the day. */
function inYear(
  said: SaidYear,
  { anchors }: Resolving,
  dayInYear: (year: number) => CivilDate | undefined,
  rule: ResolutionRule,
  goOn: (finding: Finding) => Result,
): Result {
  const year = yearOf(said, anchors.issue, dayInYear);
  if ("why" in year) return year;
  const day = dayInYear(year.year);
  if (day === undefined) return noDay("no-such-day");
  const finding =
    year.rule === undefined ? found(rule, day) : moved(found(year.rule, day, { labels: year.labels }), rule, day);
  return goOn(finding);
}

interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** A span counts to its end; "before" it, to the end of the day before it begins. */
function span(
  said: SaidYear,
  bound: Bound,
  by: Resolving,
  rule: ResolutionRule,
  inThe: (year: number) => Span,
): Result {
  if (bound === "before") {
    const eve = (year: number): CivilDate => addDays(inThe(year).first, -1);
    return inYear(said, by, eve, rules.beforeSpan, (finding) => fixedDay(finding, "until", by));
  }
  return inYear(
    said,
    by,
    (year) => inThe(year).last,
    rule,
    (finding) => fixedDay(finding, bound, by),
  );
}

/** The n-th group of so many months of a year. */
function monthsOf(nth: number, months: number): (year: number) => Span {
  return (year) => ({
    first: `${monthOf(year, (nth - 1) * months + 1)}-01` as CivilDate,
    last: lastDayOfMonth(monthOf(year, nth * months)),
  });
}

function monthLimit({ month, year, bound, duty }: ExpressionOf<"month">, by: Resolving): Result {
  const { monthLimit: limits } = by.policy;
  const limit = duty === "work-programme" ? limits.workProgramme : limits.ordinary;
  if (limit === "last-day" || bound === "before" || bound === "from") {
    return span(year, bound, by, rules.monthLastDay, monthsOf(month, 1));
  }
  const the20th = (number: number): CivilDate => `${monthOf(number, month)}-20` as CivilDate;
  return inYear(year, by, the20th, rules.monthBefore20th, (finding) => fixedDay(finding, "before", by));
}

function dayIn(year: number, month: number, day: number): CivilDate | undefined {
  const written = `${monthOf(year, month)}-${String(day).padStart(2, "0")}`;
  return isRealDay(written) ? (written as CivilDate) : undefined;
}

type Part = ExpressionOf<"partOf">["part"];

function partOfMonth(month: string, part: Part): CivilDate {
  return part === "end" ? lastDayOfMonth(month) : (`${month}-${part === "start" ? "01" : "15"}` as CivilDate);
}

function partOfYear(year: number, part: Part): CivilDate {
  const days = { start: "01-01", middle: "06-30", end: "12-31" };
  return `${String(year).padStart(4, "0")}-${days[part]}` as CivilDate;
}

type CountedUnit = Exclude<ExpressionOf<"period">["unit"], "hour" | "working-day">;

const periods: Readonly<
  Record<CountedUnit, { readonly rule: ResolutionRule; readonly end: (from: CivilDate, count: number) => CivilDate }>
> = {
  day: { rule: rules.periodOfDays, end: addDays },
  week: { rule: rules.periodOfWeeks, end: (from, count) => addDays(from, 7 * count) },
  month: { rule: rules.periodOfMonths, end: addMonths },
  year: { rule: rules.periodOfYears, end: (from, count) => addMonths(from, 12 * count) },
};

function period({ count, unit, anchor, from, bound }: ExpressionOf<"period">, by: Resolving): Result {
  if (bound === "from") return noDay("start-only");
  if (unit === "hour") return noDay("hours");
  const given = from ?? (anchor === "issue" || anchor === "effect" ? by.anchors[anchor] : undefined);
  const start = given && countsFrom(given);
  if (given === undefined || start === undefined) {
    return anchor === "not-stated" ? noDay("anchor-not-stated") : noDay("anchor-unknown", anchor);
  }
  const labels = "day" in given ? [] : (["imprecise-anchor"] as const);
  if (unit !== "working-day") {
    const { rule, end } = periods[unit];
    return onWorkingDay(found(rule, end(start, count), { labels }), rules.periodShifted, by.calendar);
  }
  return workingDays(rules.periodOfWorkingDays, addWorkingDays, { start, count, labels }, by);
}

interface Counting {
  readonly start: CivilDate;
  readonly count: number;
  readonly labels: ReadonlyArray<ResolutionLabel>;
}

/** So many working days from a day, forward or back; without a calendar that reaches there, no day. */
function workingDays(
  rule: ResolutionRule,
  walk: typeof addWorkingDays,
  { start, count, labels }: Counting,
  { calendar }: Resolving,
): Result {
  if (calendar === undefined) return noDay("no-calendar", start.slice(0, 4));
  const walked = walk(calendar, start, count);
  const reads = [calendar.read];
  if (walked.kind === "missing") return noDay("no-calendar", walked.year, reads);
  const seen = walked.estimate ? [...labels, "calendar-estimate" as const] : labels;
  return found(rule, walked.day, { labels: seen, reads });
}

/** The event may come on the first day that its date can mean, so the count goes back from that one. */
function beforeEvent({ count, unit, event, from }: ExpressionOf<"beforeEvent">, by: Resolving): Result {
  if (unit === "hour") return noDay("hours");
  const start = from === null ? undefined : daysOf(from)?.first;
  if (from === null || start === undefined) return noDay("anchor-unknown", event);
  const labels = "day" in from ? [] : (["imprecise-anchor"] as const);
  if (unit !== "working-day") return found(rules.countedBack, periods[unit].end(start, -count), { labels });
  return workingDays(rules.countedBackWorking, workingDaysBefore, { start, count, labels }, by);
}
