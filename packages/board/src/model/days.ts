/**
 * Civil days as whole numbers, so that they can be placed on a line. The front door hands days over as `YYYY-MM-DD`;
 * no clock and no zone takes part. A month or a year is placed on its first day and said to be imprecise.
 */
import type { DateGiven } from "chidao";

const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD`, a `YYYY-MM` or a `YYYY`. */
export function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / msPerDay;
}

export interface PlacedDay {
  readonly day: number;
  /** True when a month or a year stands for the day. */
  readonly imprecise: boolean;
}

/** Where a date stands on the line; `undefined` when it is unknown. */
export function placeDate(date: DateGiven | null): PlacedDay | undefined {
  if (date === null || "unknown" in date) return undefined;
  if ("day" in date) return { day: dayNumber(date.day), imprecise: false };
  return { day: dayNumber("month" in date ? date.month : date.year), imprecise: true };
}

/** The calendar year that a day number falls in. */
export const yearOf = (day: number): number => new Date(day * msPerDay).getUTCFullYear();
