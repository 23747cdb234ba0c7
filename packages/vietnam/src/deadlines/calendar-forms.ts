/** Dates, months, quarters, halves and years, and the start, middle and end of months and years. */
import { type CivilDate, isRealDay } from "@chidao/core";
import type { Bound, DeadlineExpression, DutySource } from "@chidao/domain";
import { readBound } from "./bounds.js";
import { readNumber, readQuarter } from "./numbers.js";
import { noYear, readYear, theYear } from "./years.js";

type Reader = (words: string, bound: Bound, duty: DutySource) => DeadlineExpression | undefined;

/** Every form that reads all of the words, in the order in which they are tried. */
export function readCalendarForm(words: string, duty: DutySource): DeadlineExpression | undefined {
  const { bound, rest } = readBound(words);
  for (const read of readers) {
    const expression = read(rest, bound, duty);
    if (expression !== undefined) return expression;
  }
  return undefined;
}

/** Hours of the day stay in the words: "17 giờ 00 ngày", "17h30 ngày". */
const hour = /^(?:\d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2})?(?: ?(?:phút|'))?,? )/;

const day: Reader = (words, bound) => {
  const rest = words.replace(hour, "").replace(/^(?:ngày |hết ngày |mùng )+/, "");
  const full =
    /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(rest) ??
    /^(\d{1,2}) ?tháng ?(\d{1,2}),? ?(?:năm|\/|-)? ?((?:19|20)\d{2})$/.exec(rest) ??
    // A slip that leaves one reading only: the stroke before the year is missing.
    /^(\d{1,2})\/(1[0-2]|0?[1-9])((?:19|20)\d{2})$/.exec(rest);
  if (full !== null) {
    const [, dayOfMonth = "", month = "", year = ""] = full;
    const date = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
    return isRealDay(date) ? { kind: "date", date: date as CivilDate, bound: dayBound(bound, words) } : undefined;
  }
  const yearless = /^(\d{1,2})(?:[/.-]| ?tháng ?)(\d{1,2})(?![\d/.-])(.*)$/.exec(rest);
  const year = yearless && readYear(yearless[3] ?? "");
  if (yearless === null || year === null || year === undefined) return undefined;
  const [dayOfMonth, month] = [Number(yearless[1]), Number(yearless[2])];
  // 2024 is a leap year, so every day that some year has is taken.
  if (!isRealDay(`2024-${twoDigits(month)}-${twoDigits(dayOfMonth)}`)) return undefined;
  return { kind: "dayOfYear", month, day: dayOfMonth, year, bound: dayBound(bound, words) };
};

/** "Trong ngày D" is that very day. */
function dayBound(bound: Bound, words: string): Bound {
  return bound === "within" && words.startsWith("ngày") ? "on" : bound;
}

/** "Vào tháng 8" is any day of the month, as "trong tháng 8" is. */
function inSpan(bound: Bound): Bound {
  return bound === "on" ? "within" : bound;
}

/** The later end of a span is its limit: "từ ngày A đến hết ngày B", "từ tháng 8 đến tháng 10 năm 2026". */
const span: Reader = (words, bound, duty) => {
  if (bound !== "from") return undefined;
  const found = /^(?:ngày |tháng )?[\d/.-]+(?: tháng \d{1,2})?(?: năm \d{4})? (?:đến hết|đến) (.+)$/.exec(words);
  if (found === null) return undefined;
  const limit = found[1] ?? "";
  return day(limit.replace(/^ngày /, ""), "within", duty) ?? month(limit, "within", duty);
};

/** Numbers of months in words; "giêng" and "chạp" are months of the moon and stand for none of ours. */
const monthNumber = "\\d{1,2}|mười hai|mười một|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín";

const month: Reader = (words, bound, duty) => {
  const short = /^(?:tháng )?(\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(words);
  const long = new RegExp(`^tháng (${monthNumber})(?![^ ,/.-])(.*)$`).exec(words);
  const number = readNumber(short?.[1] ?? long?.[1] ?? "");
  const year = short === null ? readYear(long?.[2] ?? "none") : theYear(short[2] ?? "");
  if (number === undefined || number > 12 || year === undefined) return undefined;
  return { kind: "month", month: number, year, bound: inSpan(bound), duty };
};

const quarter: Reader = (words, bound) => {
  const found = /^(cuối |hết )?quý (iv|iii|ii|i|[1-4]|một|hai|ba|tư|bốn)(?![a-z\d])(.*)$/.exec(words);
  const number = found && readQuarter(found[2] ?? "");
  const year = found && readYear(found[3] ?? "");
  if (number === null || number === undefined || year === null || year === undefined) return undefined;
  return { kind: "quarter", quarter: number, year, bound: found?.[1] === undefined ? inSpan(bound) : bound };
};

const half: Reader = (words, bound) => {
  const found = /^(?:nửa|(?:0?6|sáu) tháng) (đầu|cuối)(?: của)? năm(.*)$/.exec(words);
  if (found === null) return undefined;
  const year = yearAfterWord(found[2] ?? "");
  return year && { kind: "half", half: found[1] === "đầu" ? 1 : 2, year, bound: inSpan(bound) };
};

const parts = { đầu: "start", giữa: "middle", cuối: "end" } as const;

const partOf: Reader = (words, bound) => {
  const found = new RegExp(`^(đầu|giữa|cuối) (năm|tháng (${monthNumber})(?![^ ,/.-]))(.*)$`).exec(words);
  if (found === null) return undefined;
  const [, partWord = "", whole, numberWords, rest = ""] = found;
  const part = parts[partWord as keyof typeof parts];
  const number = numberWords === undefined ? null : readNumber(numberWords);
  const year = whole === "năm" ? yearAfterWord(rest) : readYear(rest);
  if (number === undefined || (number ?? 0) > 12 || year === undefined) return undefined;
  return { kind: "partOf", part, month: number, year, bound };
};

const year: Reader = (words, bound) => {
  if (!words.startsWith("năm")) return undefined;
  const said = yearAfterWord(words.slice(3));
  return said && { kind: "year", year: said, bound: inSpan(bound) };
};

/** What follows the word "năm" itself. */
function yearAfterWord(rest: string) {
  const words = rest.trim();
  if (words === "") return noYear;
  return /^\d/.test(words) || words.startsWith("/") ? readYear(words) : readYear(`năm ${words}`);
}

const readers: ReadonlyArray<Reader> = [day, span, half, partOf, quarter, month, year];

function twoDigits(number: string | number): string {
  return String(number).padStart(2, "0");
}
