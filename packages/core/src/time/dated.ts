/**
 * A date as people gave it: a day, a month, a year, or unknown with the reason. A month or a year counts from its
 * last day in any computation (Civil Code 91/2015/QH13, articles 146 and 148), and the result is labelled so.
 */
import type { TypeOf } from "../codec/codec.js";
import { text } from "../codec/scalars.js";
import { variant } from "../codec/structures.js";
import { CivilDate, CivilMonth, CivilYear, lastDayOfMonth } from "./civil-date.js";

export const Dated = variant({ day: CivilDate, month: CivilMonth, year: CivilYear, unknown: text });
export type Dated = TypeOf<typeof Dated>;

/** The first and the last day that the given date can mean; `undefined` when unknown. */
export function daysOf(date: Dated): { readonly first: CivilDate; readonly last: CivilDate } | undefined {
  if ("day" in date) return { first: date.day, last: date.day };
  if ("month" in date) return { first: `${date.month}-01` as CivilDate, last: lastDayOfMonth(date.month) };
  if ("year" in date) return { first: `${date.year}-01-01` as CivilDate, last: `${date.year}-12-31` as CivilDate };
  return undefined;
}

/** The day from which the date counts; `undefined` when unknown. */
export function countsFrom(date: Dated): CivilDate | undefined {
  return daysOf(date)?.last;
}

/** Reads `2022-11-24`, `2022-11` or `2022`; the caller's codec judges the result. */
export function parseDated(input: string): Dated {
  const value = input.trim();
  if (value.length === 4) return { year: value } as Dated;
  if (value.length === 7) return { month: value } as Dated;
  return { day: value as CivilDate };
}
