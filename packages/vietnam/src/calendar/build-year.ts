/** A year's calendar from the law's fixed holidays, what that year's notices fix, and the rule on compensation. */
import type { CivilDate } from "@chidao/core";
import { addDays, type CalendarDay, type CalendarSource, type CalendarYear, weekdayOf } from "@chidao/domain";
import { sources } from "./sources.js";

/** A weekday that is off in exchange for a day of weekly rest that is worked. */
export interface Swap {
  readonly off: string;
  readonly worked: string;
  readonly name: string;
  readonly source: CalendarSource;
}

/** What the law leaves to each year: which days Tết is, which day joins 2 September, the lunar day, and swaps. */
export interface Noticed {
  readonly year: number;
  readonly status: CalendarYear["status"];
  /** First and last of the five days. */
  readonly tet: { readonly first: string; readonly source: CalendarSource };
  readonly besideNationalDay: { readonly day: string; readonly source: CalendarSource };
  readonly hungKings: { readonly day: string; readonly source: CalendarSource };
  readonly swaps: ReadonlyArray<Swap>;
}

const weeklyRest = ["saturday", "sunday"] as const;
/** Labour Code 45/2019/QH14, article 112(1)(b). */
const tetDays = 5;
/** The Day of Vietnamese Culture is a paid holiday since 1 July 2026; no compensation is provided for it. */
const cultureDayFrom = 2026;

export function buildYear(noticed: Noticed): CalendarYear {
  const { year, status, swaps } = noticed;
  const compensated = [...fixedHolidays(year), ...noticedHolidays(noticed)].sort(byDay);
  const culture = year >= cultureDayFrom ? [special(`${year}-11-24`, "Ngày Văn hóa Việt Nam", sources.cultureDay)] : [];
  const swappedOff = swaps.map(({ off, name, source }) => special(off, name, source));
  return {
    year: String(year),
    status,
    weeklyRest,
    weeklyRestSource: sources.weeklyRest,
    holidays: [...compensated, ...culture],
    daysOff: [...compensations(compensated), ...swappedOff].sort(byDay),
    workDays: swaps.map(({ worked, name, source }) => special(worked, `Làm bù: ${name}`, source)),
  };
}

function fixedHolidays(year: number): ReadonlyArray<CalendarDay> {
  const named: ReadonlyArray<readonly [string, string]> = [
    ["01-01", "Tết Dương lịch"],
    ["04-30", "Ngày Chiến thắng"],
    ["05-01", "Ngày Quốc tế lao động"],
    ["09-02", "Quốc khánh"],
  ];
  return named.map(([monthAndDay, name]) => special(`${year}-${monthAndDay}`, name, sources.fixedHolidays));
}

function noticedHolidays({ tet, besideNationalDay, hungKings }: Noticed): ReadonlyArray<CalendarDay> {
  const days = Array.from({ length: tetDays }, (_, n) =>
    special(addDays(tet.first as CivilDate, n), "Tết Âm lịch", tet.source),
  );
  return [
    ...days,
    special(besideNationalDay.day, "Quốc khánh (ngày liền kề)", besideNationalDay.source),
    special(hungKings.day, "Giỗ Tổ Hùng Vương", hungKings.source),
  ];
}

/** Article 111(3): a holiday on a day of weekly rest is made good on the next working day. */
function compensations(holidays: ReadonlyArray<CalendarDay>): ReadonlyArray<CalendarDay> {
  const free = new Set(holidays.map(({ day }) => day));
  return holidays
    .filter(({ day }) => isWeeklyRest(day))
    .map(({ day, name }) => {
      let next = addDays(day, 1);
      while (isWeeklyRest(next) || free.has(next)) next = addDays(next, 1);
      free.add(next);
      return special(next, `Nghỉ bù: ${name}`, sources.compensation);
    });
}

function isWeeklyRest(day: CivilDate): boolean {
  return weeklyRest.some((rest) => rest === weekdayOf(day));
}

function special(day: string, name: string, source: CalendarSource): CalendarDay {
  return { day: day as CivilDate, name, source };
}

function byDay(a: CalendarDay, b: CalendarDay): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
