/** Counting over a working calendar. It never guesses: a year that was not published ends the count and is named. */
import type { CivilDate } from "@chidao/core";
import { addDays } from "./civil-days.js";
import type { WorkCalendar } from "./work-calendar.js";

/** Where a count ended. `estimate`: a day on the way stands in a year that is an estimate. */
export type Walked =
  | { readonly kind: "found"; readonly day: CivilDate; readonly estimate: boolean }
  | { readonly kind: "missing"; readonly year: string };

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(calendar: Pick<WorkCalendar, "dayOn">, day: CivilDate): Walked {
  return walk(calendar, day, { count: 1, step: 1 });
}

/** The n-th working day after `from`; `from` itself does not count (Civil Code 91/2015/QH13, article 147). */
export function addWorkingDays(calendar: Pick<WorkCalendar, "dayOn">, from: CivilDate, count: number): Walked {
  return walk(calendar, addDays(from, 1), { count, step: 1 });
}

/** The n-th working day before `from`; `from` itself does not count. */
export function workingDaysBefore(calendar: Pick<WorkCalendar, "dayOn">, from: CivilDate, count: number): Walked {
  return walk(calendar, addDays(from, -1), { count, step: -1 });
}

/** How many working days there are after `from`, up to and with `to`. */
export function countWorkingDays(
  calendar: Pick<WorkCalendar, "dayOn">,
  from: CivilDate,
  to: CivilDate,
):
  | { readonly kind: "counted"; readonly days: number; readonly estimate: boolean }
  | { readonly kind: "missing"; readonly year: string } {
  let days = 0;
  let estimate = false;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const found = calendar.dayOn(day);
    if (found === undefined) return { kind: "missing", year: day.slice(0, 4) };
    estimate ||= found.estimate !== undefined;
    if (found.working) days += 1;
  }
  return { kind: "counted", days, estimate };
}

/** The day on which the count of working days reaches `count`, beginning with `first` and going on by `step` days. */
function walk(
  calendar: Pick<WorkCalendar, "dayOn">,
  first: CivilDate,
  { count, step }: { readonly count: number; readonly step: 1 | -1 },
): Walked {
  let left = count;
  let estimate = false;
  for (let day = first; ; day = addDays(day, step)) {
    const found = calendar.dayOn(day);
    if (found === undefined) return { kind: "missing", year: day.slice(0, 4) };
    estimate ||= found.estimate !== undefined;
    if (found.working) left -= 1;
    if (left === 0) return { kind: "found", day, estimate };
  }
}
