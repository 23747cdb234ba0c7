/** Day arithmetic on civil dates. The only folder that imports date-fns; no local time zone takes part. */
import type { CivilDate } from "@chidao/core";
import { millisecondsInDay } from "date-fns/constants";

/**
 * Whole days from `from` to `to`; negative when `to` is earlier. A day without a time is read as UTC, where each day
 * has 24 hours; in local time a zone may skip a whole day, as Samoa did on 30 December 2011.
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay;
}

/** The day so many days later; earlier when `days` is negative. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * millisecondsInDay).toISOString().slice(0, 10) as CivilDate;
}
