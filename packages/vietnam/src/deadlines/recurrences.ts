/** Limits that come again: hằng năm, định kỳ 6 tháng một lần, ngày 25 hằng tháng. */
import type { Bound, DeadlineExpression, Every } from "@chidao/domain";
import { numberPattern, readNumber, readQuarter } from "./numbers.js";

type Recurring = Extract<DeadlineExpression, { readonly kind: "recurring" }>;

const single: Readonly<Record<string, Every>> = {
  ngày: "day",
  tuần: "week",
  tháng: "month",
  quý: "quarter",
  năm: "year",
};

/** Rhythms by their number of months that have a name of their own. */
const byMonths: Readonly<Record<number, Every>> = { 1: "month", 3: "quarter", 6: "half", 12: "year", 60: "five-years" };
const countMax = 99;

function countedRhythm(count: number, unit: string): Every | undefined {
  if (unit === "ngày") return count === 1 ? "day" : everySo(count, "days");
  if (unit === "tuần") return count === 1 ? "week" : everySo(count, "weeks");
  const months = count * (unit === "năm" ? 12 : unit === "quý" ? 3 : 1);
  return byMonths[months] ?? (months % 12 === 0 ? everySo(months / 12, "years") : everySo(months, "months"));
}

function everySo(count: number, unit: "days" | "weeks" | "months" | "years"): Every | undefined {
  return count <= countMax ? `${count}-${unit}` : undefined;
}

const isRecurring = /(?:^|[ ,])(?:định kỳ|hằng|mỗi|thường niên)(?:[ ,]|$)|(?:một|1|01) lần(?:[ ,]|$)|\/ ?lần/;

export function readRecurrence(words: string): DeadlineExpression | undefined {
  if (!isRecurring.test(words)) return undefined;
  const dated = takeDate(words);
  const every = rhythmsIn(dated.rest);
  if (every === undefined) return undefined;
  const { month, day, quarter, bound } = dated;
  return { kind: "recurring", every, month, day, quarter, bound };
}

type Taken = Pick<Recurring, "month" | "day" | "quarter" | "bound"> & { readonly rest: string };

const boundWords =
  "(?:(trước|chậm nhất(?: là)?(?: vào| trước)?|đến hết|muộn nhất(?: là)?|vào|trong|hoàn thành trước) )?";
const dates: ReadonlyArray<readonly [RegExp, ReadonlyArray<"day" | "month" | "quarter">]> = [
  [new RegExp(`${boundWords}(?:ngày |mùng )?(\\d{1,2})(?: tháng |/)(\\d{1,2})(?= |,|$)`), ["day", "month"]],
  [new RegExp(`${boundWords}(?:ngày|mùng) (\\d{1,2})(?= |,|$)`), ["day"]],
  [new RegExp(`${boundWords}quý (iv|iii|ii|i|[1-4])(?= |,|$)`), ["quarter"]],
  [new RegExp(`${boundWords}tháng (\\d{1,2})(?= |,|$)`), ["month"]],
];

/** The day, month or quarter in which it falls each time, and the words around it. */
function takeDate(words: string): Taken {
  for (const [pattern, fields] of dates) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const values = fields.map((field, n) => [field, readPart(field, found[n + 2] ?? "")] as const);
    if (values.some(([, value]) => value === undefined)) continue;
    const parts = { day: null, month: null, quarter: null, ...Object.fromEntries(values) };
    const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
    return { ...parts, bound: boundOf(found[1], fields.includes("day")), rest: rest.trim() };
  }
  return { month: null, day: null, quarter: null, bound: "not-stated", rest: words };
}

const most = { day: 31, month: 12, quarter: 4 } as const;

function readPart(field: "day" | "month" | "quarter", words: string): number | undefined {
  const number = field === "quarter" ? readQuarter(words) : readNumber(words);
  return number !== undefined && number <= most[field] ? number : undefined;
}

function boundOf(word: string | undefined, isDay: boolean): Bound {
  if (word === undefined) return isDay ? "on" : "not-stated";
  if (word.includes("trước")) return "before";
  if (word === "vào") return "on";
  return word === "trong" ? "within" : "until";
}

/** Every rhythm that the words name, in order; `undefined` when something else is said that is not understood. */
function rhythmsIn(words: string): ReadonlyArray<Every> | undefined {
  const pieces = words
    .replace(
      /(?:báo cáo|đột xuất|theo quy định|thực hiện|tổng kết|đánh giá|một lần|1 lần|01 lần|\/ ?lần|lần)(?= |,|$)/g,
      " ",
    )
    .replace(/thường niên/g, "hằng năm")
    .split(/,| và | hoặc |(?=hằng )|(?=định kỳ )|(?=mỗi )/)
    .map((piece) =>
      piece.replace(/(?:^| )(?:định kỳ|hằng|mỗi|theo|vào|của|là|trước|cả|tháng cuối)(?= |$)/g, " ").trim(),
    )
    .map((piece) => piece.replace(/^(?:trong )/, ""))
    .filter((piece) => piece !== "");
  const every = pieces.map(rhythmOf);
  return every.some((each) => each === undefined) ? undefined : [...new Set(every as ReadonlyArray<Every>)];
}

function rhythmOf(piece: string): Every | undefined {
  if (single[piece] !== undefined) return single[piece];
  if (/^(?:nửa năm|6 tháng(?: đầu năm| cuối năm)?)$/.test(piece)) return "half";
  const found = new RegExp(`^(${numberPattern}) (ngày|tuần|tháng|quý|năm)$`).exec(piece);
  const number = found && readNumber(found[1] ?? "");
  return number === null || number === undefined ? undefined : countedRhythm(number, found?.[2] ?? "");
}
