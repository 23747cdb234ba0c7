/** Working days between two days, also where no calendar tells: then Monday to Friday, and the answer says so. */
import type { CivilDate } from "@chidao/core";
import { addDays, weekdayOf } from "./civil-days.js";
import type { WorkCalendar } from "./work-calendar.js";
import { countWorkingDays } from "./working-days.js";

/** After `from`, up to and with `to`. `certain`: every day on the way was published and is no estimate. */
export function workingDaysBetween(
  calendar: Pick<WorkCalendar, "dayOn"> | undefined,
  from: CivilDate,
  to: CivilDate,
): { readonly days: number; readonly certain: boolean } {
  const counted = calendar === undefined ? undefined : countWorkingDays(calendar, from, to);
  if (counted?.kind === "counted") return { days: counted.days, certain: !counted.estimate };
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (weekday !== "saturday" && weekday !== "sunday") days += 1;
  }
  return { days, certain: false };
}
