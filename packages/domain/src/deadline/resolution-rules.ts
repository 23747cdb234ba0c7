/**
 * The rules by which words become a day, each with its version and source. A stored resolution names the rules it
 * used, so that a reader can check every step against the law it cites.
 */
import type { CivilDate, Text } from "@chidao/core";
import { ofLogic, ofPolicy, type RuleSource } from "../rules/rule.js";
import type { ResolutionStep } from "../shared/deadline.js";

export interface ResolutionRule {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: RuleSource;
}

const civilCode = (article: string): RuleSource => ({
  citation: `Bộ luật Dân sự 91/2015/QH13, ${article}`,
  confidence: "read",
  // Also http://vksnddienbien.gov.vn, training material of the Supreme People's Procuracy on the Code.
  validFrom: "2017-01-01",
});

const rule = (id: string, vi: string, en: string, source: RuleSource): ResolutionRule => ({
  id: `deadline.${id}`,
  version: 1,
  title: { vi, en },
  source,
});

export const resolutionRules = {
  dateAsGiven: rule(
    "date-as-given",
    "Ngày ghi trong văn bản được tính đúng như ghi, hết ngày đó",
    "A date in the text counts as it stands, to the end of that day",
    ofLogic,
  ),
  dayBefore: rule(
    "day-before",
    "“Trước ngày D” được hiểu là hết ngày liền trước D",
    '"Before day D" ends with the day before D',
    ofPolicy,
  ),
  fixedDateShifted: rule(
    "fixed-date-to-working-day",
    "Ngày cố định trùng ngày nghỉ được chuyển sang ngày làm việc tiếp theo",
    "A fixed date on a rest day or holiday moves to the next working day",
    ofPolicy,
  ),
  yearRelative: rule(
    "year-relative-to-issue",
    "“Năm nay”, “năm sau” tính theo năm ban hành văn bản",
    '"This year" and "next year" count from the year in which the document was issued',
    ofLogic,
  ),
  yearSupplied: rule(
    "year-next-after-issue",
    "Lời văn không nêu năm: lấy lần đầu tiên đến hạn kể từ ngày ban hành văn bản",
    "The words name no year: the first such time that does not end before the day of issue",
    ofLogic,
  ),
  monthLastDay: rule(
    "month-last-day",
    "“Trong tháng”: đến hết ngày cuối cùng của tháng",
    "In a month: to the end of its last day",
    civilCode("Điều 146, 148"),
  ),
  monthBefore20th: rule(
    "month-before-20th",
    "Đề án trong Chương trình công tác của Chính phủ: trình trước ngày 20 của tháng",
    "An item of the Government's work programme is submitted before the 20th of its month",
    { citation: "Nghị định 191/2026/NĐ-CP, Điều 20", confidence: "second-hand", validFrom: "2026-05-29" },
  ),
  quarterLastDay: rule(
    "quarter-last-day",
    "“Trong quý”: đến hết ngày cuối cùng của tháng thứ ba trong quý",
    "In a quarter: to the end of the last day of its third month",
    civilCode("Điều 146, 148"),
  ),
  halfLastDay: rule(
    "half-last-day",
    "Sáu tháng đầu năm đến hết ngày 30/6; sáu tháng cuối năm đến hết ngày 31/12",
    "The first half of a year ends on 30 June, the second on 31 December",
    civilCode("Điều 146"),
  ),
  yearLastDay: rule(
    "year-last-day",
    "“Trong năm”: đến hết ngày 31/12",
    "In a year: to the end of 31 December",
    civilCode("Điều 146, 148"),
  ),
  beforeSpan: rule(
    "before-span",
    "“Trước” một tháng, quý, nửa năm hoặc năm: hết ngày liền trước ngày đầu tiên của nó",
    "Before a month, quarter, half or year: to the end of the day before its first day",
    ofLogic,
  ),
  partOfMonth: rule(
    "part-of-month",
    "Đầu, giữa, cuối tháng: ngày đầu tiên, ngày thứ mười lăm, ngày cuối cùng của tháng",
    "Start, middle and end of a month: its first, 15th and last day",
    civilCode("Điều 146"),
  ),
  partOfYear: rule(
    "part-of-year",
    "Đầu, giữa, cuối năm: ngày 01/01, ngày 30/6, ngày 31/12",
    "Start, middle and end of a year: 1 January, 30 June, 31 December",
    civilCode("Điều 146"),
  ),
  periodOfDays: rule(
    "period-days",
    "Thời hạn tính bằng ngày: không tính ngày đầu tiên, kết thúc khi hết ngày cuối cùng",
    "A period of days: the first day does not count; it ends with the last day",
    civilCode("Điều 147, 148"),
  ),
  periodOfWeeks: rule(
    "period-weeks",
    "Thời hạn tính bằng tuần: kết thúc khi hết ngày tương ứng của tuần cuối cùng",
    "A period of weeks ends with the corresponding day of its last week",
    civilCode("Điều 147, 148"),
  ),
  periodOfMonths: rule(
    "period-months",
    "Thời hạn tính bằng tháng: kết thúc khi hết ngày tương ứng của tháng cuối cùng; không có ngày tương ứng thì hết ngày cuối cùng của tháng đó",
    "A period of months ends with the corresponding day of its last month, or that month's last day when it has none",
    civilCode("Điều 147, 148"),
  ),
  periodOfYears: rule(
    "period-years",
    "Thời hạn tính bằng năm: kết thúc khi hết ngày, tháng tương ứng của năm cuối cùng",
    "A period of years ends with the corresponding day and month of its last year",
    civilCode("Điều 147, 148"),
  ),
  periodOfWorkingDays: rule(
    "period-working-days",
    "Thời hạn tính bằng ngày làm việc: chỉ đếm ngày làm việc theo lịch, không tính ngày đầu tiên",
    "A period of working days counts only days worked by the calendar, the first day not counted",
    civilCode("Điều 147"),
  ),
  countedBack: rule(
    "counted-back",
    "Tính lùi từ ngày của sự kiện, không tính chính ngày đó; kết thúc khi hết ngày tính được, không dời theo ngày nghỉ",
    "Counted back from the day of an event, which does not count itself; to the end of the day reached, rest day or not",
    ofLogic,
  ),
  countedBackWorking: rule(
    "counted-back-working-days",
    "Tính lùi bằng ngày làm việc từ ngày của sự kiện, không tính chính ngày đó",
    "Working days counted back from the day of an event, which does not count itself",
    ofLogic,
  ),
  periodShifted: rule(
    "period-ends-on-rest-day",
    "Ngày cuối cùng của thời hạn là ngày nghỉ cuối tuần hoặc ngày nghỉ lễ: kết thúc khi hết ngày làm việc tiếp theo",
    "A period whose last day is a weekly rest day or a holiday ends with the next working day",
    civilCode("Điều 148(5)"),
  ),
} as const satisfies Readonly<Record<string, ResolutionRule>>;

/** The rule that a stored step names; `undefined` when this software does not know it. */
export function findResolutionRule(id: string, version: number): ResolutionRule | undefined {
  return Object.values(resolutionRules).find((known) => known.id === id && known.version === version);
}

export function stepOf({ id, version }: ResolutionRule, date: CivilDate): ResolutionStep {
  return { rule: id, ruleVersion: version, date };
}
