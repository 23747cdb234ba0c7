/** What was read in a deadline's words, said back in plain words, so that a person can see how it was understood. */
import type { Text } from "@chidao/core";
import {
  type Bound,
  countedRhythm,
  type DeadlineExpression,
  type Every,
  type ExpressionKind,
  type ExpressionOf,
  type NamedRhythm,
  type PeriodUnit,
  type RhythmUnit,
  type SaidYear,
} from "./expression.js";

export function describeExpression(expression: DeadlineExpression): Text {
  return (describers[expression.kind] as (read: DeadlineExpression) => Text)(expression);
}

type Describers = { readonly [K in ExpressionKind]: (read: ExpressionOf<K>) => Text };

const describers: Describers = {
  date: ({ date, bound }) => bounded(bound, { vi: `ngày ${dayOf(date)}`, en: date }),
  dayOfYear: ({ day, month, year, bound }) =>
    bounded(bound, {
      vi: `ngày ${two(day)}/${two(month)}${yearIn(year).vi}`,
      en: `day ${day} of month ${month}${yearIn(year).en}`,
    }),
  month: ({ month, year, bound, duty }) => {
    const item = duty === "work-programme";
    return bounded(bound, {
      vi: `tháng ${month}${yearIn(year).vi}${item ? " (đề án trong Chương trình công tác của Chính phủ)" : ""}`,
      en: `month ${month}${yearIn(year).en}${item ? " (an item of the Government's work programme)" : ""}`,
    });
  },
  quarter: ({ quarter, year, bound }) =>
    bounded(bound, { vi: `quý ${roman[quarter - 1]}${yearIn(year).vi}`, en: `quarter ${quarter}${yearIn(year).en}` }),
  half: ({ half, year, bound }) =>
    bounded(bound, {
      vi: `6 tháng ${half === 1 ? "đầu" : "cuối"} năm${afterYearWord(year).vi}`,
      en: `half ${half} of the year${afterYearWord(year).en}`,
    }),
  year: ({ year, bound }) =>
    bounded(bound, { vi: `năm${afterYearWord(year).vi}`, en: `the year${afterYearWord(year).en}` }),
  partOf: ({ part, month, year, bound }) =>
    bounded(bound, {
      vi:
        month === null
          ? `${parts[part].vi} năm${afterYearWord(year).vi}`
          : `${parts[part].vi} tháng ${month}${yearIn(year).vi}`,
      en:
        month === null
          ? `the ${parts[part].en} of the year${afterYearWord(year).en}`
          : `the ${parts[part].en} of month ${month}${yearIn(year).en}`,
    }),
  period: ({ count, unit, anchor, from }) => {
    const start = from !== null && "day" in from ? { vi: `ngày ${dayOf(from.day)}`, en: from.day } : anchors[anchor];
    return {
      vi: `thời hạn ${count} ${units[unit].vi}, tính từ ${start.vi}`,
      en: `a period of ${count} ${units[unit].en}, counted from ${start.en}`,
    };
  },
  beforeEvent: ({ count, unit, event, from }) => {
    const known =
      from !== null && "day" in from ? { vi: ` (ngày ${dayOf(from.day)})`, en: ` (${from.day})` } : undefined;
    return {
      vi: `${count} ${units[unit].vi} trước ${event}${known?.vi ?? ""}`,
      en: `${count} ${units[unit].en} before: ${event}${known?.en ?? ""}`,
    };
  },
  session: ({ number, month, year }) => ({
    vi: `kỳ họp${number === null ? "" : ` thứ ${number}`}${month === null ? "" : ` tháng ${month}`}${yearIn(year).vi}`,
    en: `session${number === null ? "" : ` ${number}`}${month === null ? "" : ` in month ${month}`}${yearIn(year).en}`,
  }),
  condition: ({ trigger }) => ({ vi: `điều kiện: ${trigger}`, en: `a condition: ${trigger}` }),
  vague: () => ({ vi: "chỉ thúc giục, không nêu hạn", en: "urges only and sets no limit" }),
  recurring: ({ every, month, day, quarter }) => {
    const rhythm = every.length === 0 ? { vi: "định kỳ", en: "periodically" } : both(every.map(rhythmOf));
    const inDay = day === null ? { vi: "", en: "" } : { vi: `, ngày ${day}`, en: `, day ${day}` };
    const inMonth = month === null ? { vi: "", en: "" } : { vi: ` tháng ${month}`, en: ` of month ${month}` };
    const inQuarter =
      quarter === null ? { vi: "", en: "" } : { vi: `, quý ${roman[quarter - 1]}`, en: `, quarter ${quarter}` };
    return {
      vi: `lặp lại ${rhythm.vi}${inDay.vi}${inMonth.vi}${inQuarter.vi}`,
      en: `again ${rhythm.en}${inDay.en}${inMonth.en}${inQuarter.en}`,
    };
  },
  none: ({ reason }) => ({ vi: `không có hạn (${reason})`, en: `no deadline (${reason})` }),
  unparsed: ({ reason }) => ({ vi: `chưa hiểu (${reason})`, en: `not understood (${reason})` }),
};

const bounds: Readonly<Record<Bound, Text>> = {
  before: { vi: "trước ", en: "before " },
  until: { vi: "chậm nhất ", en: "by " },
  on: { vi: "vào ", en: "on " },
  within: { vi: "trong ", en: "within " },
  from: { vi: "từ ", en: "from " },
  "not-stated": { vi: "", en: "" },
};

function bounded(bound: Bound, { vi, en }: Text): Text {
  return { vi: `${bounds[bound].vi}${vi}`, en: `${bounds[bound].en}${en}` };
}

function yearIn(year: SaidYear): Text {
  if ("year" in year) return { vi: ` năm ${year.year}`, en: ` ${year.year}` };
  if ("unknown" in year) return { vi: " (không nêu năm)", en: " (no year said)" };
  return year.relative === "same"
    ? { vi: " năm nay", en: " of the year of issue" }
    : { vi: " năm sau", en: " of the year after the issue" };
}

/** After the words "năm" and "the year" themselves. */
function afterYearWord(year: SaidYear): Text {
  const { vi, en } = yearIn(year);
  return { vi: vi.replace(/^ năm/, ""), en: en.replace(/^ of the year/, "") };
}

function both(texts: ReadonlyArray<Text>): Text {
  return { vi: texts.map(({ vi }) => vi).join(", "), en: texts.map(({ en }) => en).join(", ") };
}

const roman = ["I", "II", "III", "IV"];
const parts = {
  start: { vi: "đầu", en: "start" },
  middle: { vi: "giữa", en: "middle" },
  end: { vi: "cuối", en: "end" },
} as const;

const units: Readonly<Record<PeriodUnit, Text>> = {
  hour: { vi: "giờ", en: "hours" },
  day: { vi: "ngày", en: "days" },
  "working-day": { vi: "ngày làm việc", en: "working days" },
  week: { vi: "tuần", en: "weeks" },
  month: { vi: "tháng", en: "months" },
  year: { vi: "năm", en: "years" },
};

const anchors: Readonly<Record<ExpressionOf<"period">["anchor"], Text>> = {
  issue: { vi: "ngày ban hành", en: "the day of issue" },
  effect: { vi: "ngày có hiệu lực", en: "the day of effect" },
  receipt: { vi: "ngày nhận được", en: "the day of receipt" },
  event: { vi: "ngày xảy ra sự kiện", en: "the day of an event" },
  "not-stated": { vi: "một ngày mà lời văn không nêu", en: "a day that the words do not name" },
};

function rhythmOf(every: Every): Text {
  const counted = countedRhythm(every);
  if (counted === undefined) return rhythms[every as NamedRhythm];
  const { count, unit } = counted;
  return { vi: `${count} ${rhythmUnits[unit]} một lần`, en: `every ${count} ${unit}` };
}

const rhythmUnits: Readonly<Record<RhythmUnit, string>> = {
  days: "ngày",
  weeks: "tuần",
  months: "tháng",
  years: "năm",
};

const rhythms: Readonly<Record<NamedRhythm, Text>> = {
  day: { vi: "hằng ngày", en: "every day" },
  week: { vi: "hằng tuần", en: "every week" },
  month: { vi: "hằng tháng", en: "every month" },
  quarter: { vi: "hằng quý", en: "every quarter" },
  half: { vi: "6 tháng một lần", en: "every half-year" },
  year: { vi: "hằng năm", en: "every year" },
  "five-years": { vi: "5 năm một lần", en: "every five years" },
};

function dayOf(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
