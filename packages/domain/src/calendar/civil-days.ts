/** Day arithmetic on civil dates. The only folder that imports date-fns; no local time zone takes part. */
import { type CivilDate, lastDayOfMonth } from "@chidao/core";
import { millisecondsInDay } from "date-fns/constants";
import type { Weekday } from "./events.js";

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

/** The corresponding day so many months later; the last day of that month when it has no such day. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const month = addToMonth(day.slice(0, 7), months);
  const last = lastDayOfMonth(month).slice(8, 10);
  return `${month}-${String(Math.min(Number(day.slice(8, 10)), Number(last))).padStart(2, "0")}` as CivilDate;
}

/** The month so many months after one given as `YYYY-MM`. */
export function addToMonth(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return monthOf(Math.floor(count / 12), (count % 12) + 1);
}

/** `YYYY-MM` from numbers; the month counts from 1. */
export function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

const weekdays: ReadonlyArray<Weekday> = [
  ...(["sunday", "monday", "tuesday", "wednesday"] as const),
  ...(["thursday", "friday", "saturday"] as const),
];

export function weekdayOf(day: CivilDate): Weekday {
  return weekdays[new Date(Date.parse(day)).getUTCDay()] as Weekday;
}
