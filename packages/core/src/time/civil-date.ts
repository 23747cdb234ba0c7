/** A calendar day without a zone, as `YYYY-MM-DD`; such texts sort as the days do. */
import { pattern } from "../codec/scalars.js";

export type CivilDate = string & { readonly CivilDate: unique symbol };

export const CivilDate = pattern<CivilDate>(
  "civil-date",
  /^\d{4}-\d{2}-\d{2}$/,
  "một ngày có thật dạng 2022-11-24",
  "a real day such as 2022-11-24",
  isRealDay,
);

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

export const CivilMonth = pattern("civil-month", monthForm, "tháng dạng 2022-11", "a month such as 2022-11");

export const CivilYear = pattern("civil-year", /^\d{4}$/, "năm dạng 2022", "a year such as 2022");

/** False for 2023-02-29. */
export function isRealDay(value: string): boolean {
  const day = Number(value.slice(8, 10));
  return monthForm.test(value.slice(0, 7)) && day >= 1 && day <= daysInMonth(value.slice(0, 7));
}

/** The last day of a month given as `YYYY-MM`. */
export function lastDayOfMonth(month: string): CivilDate {
  return `${month}-${daysInMonth(month)}` as CivilDate;
}

function daysInMonth(month: string): number {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}
