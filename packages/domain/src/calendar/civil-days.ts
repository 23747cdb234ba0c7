/** Day arithmetic on civil dates. The only folder that imports date-fns; no local time zone takes part. */
import type { CivilDate } from "@chidao/core";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(localNoon(to), localNoon(from));
}

/** Noon, so that no change of local clocks can move the day. */
function localNoon(day: CivilDate): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
}
