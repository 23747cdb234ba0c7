/** When a recurring duty falls due between two days: one occurrence for each round of each of its rhythms. */
import { type CivilDate, lastDayOfMonth } from "@chidao/core";
import { addDays, addToMonth, monthOf, weekdayOf } from "../calendar/civil-days.js";
import {
  type Bound,
  countedRhythm,
  type Every,
  type ExpressionOf,
  type NamedRhythm,
  type RhythmUnit,
} from "./expression.js";

export interface Occurrence {
  /**
   * The same for the same round, whenever it is asked for: `2026-08`, `2026-Q3`, `2026-H1`, `2026`, `2026-08-12`; of a
   * rhythm without a name the day, month or year with the rhythm, such as `2028-2-years`.
   */
  readonly key: string;
  readonly every: Every;
  /**
   * The limit of the round as the words give it; where they give none, the last day of the round (Civil Code
   * 91/2015/QH13, articles 146 and 148). The policy on "before" and on rest days is applied when it is resolved.
   */
  readonly date: CivilDate;
  readonly bound: Bound;
}

export interface Rounds {
  /**
   * The day from which the duty exists; rounds that end before it are none. Every so many years count from its year,
   * months from its month, weeks from its week and days from the day itself.
   */
  readonly since: CivilDate;
  /** Both days inclusive. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** In order of date, then of the rhythms as the words name them. Empty for words that say "định kỳ" alone. */
export function occurrencesOf(expression: ExpressionOf<"recurring">, rounds: Rounds): ReadonlyArray<Occurrence> {
  const { since, from, to } = rounds;
  const first = [from, since].sort()[1] as CivilDate;
  return expression.every
    .flatMap((every) => roundsOf(every, expression, rounds, first))
    .filter(({ date }) => date >= first && date <= to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

type Recurring = ExpressionOf<"recurring">;
type Generator = (read: Recurring, rounds: Rounds, first: CivilDate) => ReadonlyArray<Occurrence>;

function roundsOf(every: Every, read: Recurring, rounds: Rounds, first: CivilDate): ReadonlyArray<Occurrence> {
  const counted = countedRhythm(every);
  if (counted === undefined) return generators[every as NamedRhythm](read, rounds, first);
  const { since, to } = rounds;
  const { count, unit } = counted;
  const dates = {
    days: () => stepsFrom(addDays(since, count), to, count),
    weeks: () => stepsFrom(addDays(sundayFrom(since), count * 7), to, count * 7),
    months: () => monthsEvery(since.slice(0, 7), to, count).map((month) => dayIn(read, month)),
    years: () =>
      yearsBetween(since, to)
        .filter((year) => year > yearOf(since) && (year - yearOf(since)) % count === 0)
        .map((year) => dayIn(read, lastMonthOf(read, year))),
  }[unit]();
  return dates
    .filter((date) => date >= first)
    .map((date) => roundOf(read, every, `${date.slice(0, keyLengths[unit])}-${every}`, date));
}

/** A round is named by its year, month or day, whatever day of it is the limit. */
const keyLengths: Readonly<Record<RhythmUnit, number>> = { days: 10, weeks: 10, months: 7, years: 4 };

/** The last month of each run of so many months after the first one. */
function monthsEvery(first: string, to: CivilDate, count: number): ReadonlyArray<string> {
  const months: Array<string> = [];
  for (let month = addToMonth(first, count); month <= to.slice(0, 7); month = addToMonth(month, count))
    months.push(month);
  return months;
}

function stepsFrom(from: CivilDate, to: CivilDate, step: number): ReadonlyArray<CivilDate> {
  const days: Array<CivilDate> = [];
  for (let day = from; day <= to; day = addDays(day, step)) days.push(day);
  return days;
}

const generators: Readonly<Record<NamedRhythm, Generator>> = {
  day: ({ bound }, { to }, first) => stepsFrom(first, to, 1).map((date) => ({ key: date, every: "day", date, bound })),
  week: ({ bound }, { to }, first) =>
    stepsFrom(sundayFrom(first), to, 7).map((date) => ({ key: `week-${date}`, every: "week", date, bound })),
  month: (read, { to }, first) =>
    spansFrom(first, to, 1).map((month) => roundOf(read, "month", month, dayIn(read, month))),
  quarter: (read, { to }, first) =>
    spansFrom(first, to, 3).map((last) =>
      roundOf(read, "quarter", `${last.slice(0, 4)}-Q${Number(last.slice(5, 7)) / 3}`, dayIn(read, last)),
    ),
  half: (read, { to }, first) =>
    spansFrom(first, to, 6).map((last) =>
      roundOf(read, "half", `${last.slice(0, 4)}-H${Number(last.slice(5, 7)) / 6}`, dayIn(read, last)),
    ),
  year: (read, { to }, first) =>
    yearsBetween(first, to).map((year) => roundOf(read, "year", String(year), dayIn(read, lastMonthOf(read, year)))),
  "five-years": (read, { since, to }, first) =>
    yearsBetween(first, to)
      .filter((year) => year > yearOf(since) && (year - yearOf(since)) % 5 === 0)
      .map((year) => roundOf(read, "five-years", `${year}-five-years`, dayIn(read, lastMonthOf(read, year)))),
};

function roundOf({ bound }: Recurring, every: Every, key: string, date: CivilDate): Occurrence {
  return { key, every, date, bound };
}

/** The day that the words name in that month; its last day when they name none, or when the month is shorter. */
function dayIn({ day }: Recurring, month: string): CivilDate {
  const last = lastDayOfMonth(month);
  if (day === null || day >= Number(last.slice(8, 10))) return last;
  return `${month}-${String(day).padStart(2, "0")}` as CivilDate;
}

/** The month of a year in which it falls due: the one named, the last of the quarter named, or December. */
function lastMonthOf({ month, quarter }: Recurring, year: number): string {
  return monthOf(year, month ?? (quarter === null ? 12 : quarter * 3));
}

/** The last month of each group of so many months that touches the days. */
function spansFrom(first: CivilDate, to: CivilDate, months: number): ReadonlyArray<string> {
  const found: Array<string> = [];
  const number = Number(first.slice(5, 7));
  let month = monthOf(yearOf(first), Math.ceil(number / months) * months);
  while (addToMonth(month, 1 - months) <= to.slice(0, 7)) {
    found.push(month);
    month = addToMonth(month, months);
  }
  return found;
}

/** The Sunday that ends the week of the day. */
function sundayFrom(day: CivilDate): CivilDate {
  let found = day;
  while (weekdayOf(found) !== "sunday") found = addDays(found, 1);
  return found;
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

function yearsBetween(first: CivilDate, to: CivilDate): ReadonlyArray<number> {
  return Array.from({ length: Math.max(0, yearOf(to) - yearOf(first) + 1) }, (_, n) => yearOf(first) + n);
}
