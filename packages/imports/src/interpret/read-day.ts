/**
 * What a cell means as a day. Nothing is guessed: a year of two digits, "quý III/2023" or "trước 30/6" are words, and
 * a month that cannot be refuses the row, because the next row's 03/04 would then be just as doubtful.
 */
import { isRealDay } from "@chidao/core";
import type { Cell } from "../table.js";
import { clean, fold } from "../text/clean.js";
import { dayOfSerial } from "../xlsx/serial-day.js";

export type DateOrder = "dmy" | "mdy" | "ymd";

/** `words` are the cell's own, cleaned. `day` is `YYYY-MM-DD`; `period` is `YYYY-MM` or `YYYY`. */
export type DayReading =
  | { readonly is: "empty" }
  | { readonly is: "none"; readonly words: string }
  | { readonly is: "epoch"; readonly words: string }
  | { readonly is: "day"; readonly words: string; readonly day: string; readonly fromSerial: boolean }
  | { readonly is: "period"; readonly words: string; readonly period: string }
  | { readonly is: "impossible"; readonly words: string }
  | { readonly is: "words"; readonly words: string };

export interface DayRules {
  readonly order: DateOrder;
  readonly epochDates: ReadonlySet<string>;
}

const saysNone = new Set(["", "khong", "khong co", "khong thoi han", "khong co thoi han", "khong xac dinh thoi han"]);
/** Excel shows the number 0 in a date column as one of these. */
const zeroDay = /^0{1,2}[/-]0?1[/-]1900$|^0?1[/-]0{1,2}[/-]1900$|^1900-01-00$/;

export function readDay(cell: Cell, rules: DayRules): DayReading {
  const words = clean(cell.text).replace(/^'/, "");
  if (words === "") return { is: "empty" };
  if (cell.day !== undefined) return ofDay(cell.day, words, rules, false);
  if (saysNone.has(fold(words))) return { is: "none", words };
  if (zeroDay.test(words)) return { is: "epoch", words };
  if (/^\d{1,5}(?:\.\d+)?$/.test(words)) return ofNumber(Number(words), words, rules);
  return ofWritten(words, rules);
}

function ofDay(day: string, words: string, { epochDates }: DayRules, fromSerial: boolean): DayReading {
  if (epochDates.has(day)) return { is: "epoch", words };
  return isRealDay(day) ? { is: "day", words, day, fromSerial } : { is: "impossible", words };
}

/** Serials of 1950 to 2119; smaller numbers are years or counts. 0 and 25569 are the epochs of Excel and of Unix. */
const serialRange = { first: 18_264, last: 80_354 };

function ofNumber(number: number, words: string, rules: DayRules): DayReading {
  if (number === 0) return { is: "epoch", words };
  if (number >= serialRange.first && number <= serialRange.last) {
    return ofDay(dayOfSerial(number, false) ?? "", words, rules, true);
  }
  return Number.isInteger(number) && number >= 1900 && number <= 2199
    ? { is: "period", words, period: words }
    : { is: "words", words };
}

const time = "(?:[T ,]+(?:lúc )?\\d{1,2}[:h]\\d{0,2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AaPp][Mm])?Z?)?";
const numeric = new RegExp(`^(?:ngày )?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${time}$`, "iu");
const iso = new RegExp(`^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})${time}$`, "iu");
const spoken = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu;
const month = /^(?:tháng )?(\d{1,2})(?: ?[/-] ?| năm )(\d{4})$/iu;
const year = /^(?:năm )?(\d{4})$/iu;

const two = (digits: string): string => digits.padStart(2, "0");

function ofWritten(words: string, rules: DayRules): DayReading {
  const isoFound = iso.exec(words);
  if (isoFound !== null) {
    const [, y = "", , m = "", d = ""] = isoFound;
    return ofDay(`${y}-${two(m)}-${two(d)}`, words, rules, false);
  }
  const spokenFound = spoken.exec(words);
  if (spokenFound !== null) {
    const [, d = "", m = "", y = ""] = spokenFound;
    return ofDay(`${y}-${two(m)}-${two(d)}`, words, rules, false);
  }
  const found = numeric.exec(words);
  if (found !== null) {
    const [, first = "", , second = "", y = ""] = found;
    const [d, m] = rules.order === "mdy" ? [second, first] : [first, second];
    return ofDay(`${y}-${two(m)}-${two(d)}`, words, rules, false);
  }
  return ofPeriod(words);
}

function ofPeriod(words: string): DayReading {
  const monthFound = month.exec(words);
  if (monthFound !== null) {
    const [, m = "", y = ""] = monthFound;
    const isMonth = Number(m) >= 1 && Number(m) <= 12;
    return isMonth ? { is: "period", words, period: `${y}-${two(m)}` } : { is: "words", words };
  }
  const yearFound = year.exec(words);
  return yearFound ? { is: "period", words, period: yearFound[1] ?? "" } : { is: "words", words };
}
