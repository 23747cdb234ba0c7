/**
 * The steps of a budget year as dated milestones, each by the law in force on its own day: Law 83/2015/QH13 until the
 * end of 2025, Law 89/2025/QH15 from 2026. Of the 2015 law only one date was read; the others stay out.
 */
import type { Text } from "@chidao/core";
import { decree73, law2025 } from "./sources.js";

export interface Milestone {
  readonly step: Text;
  /** The last day in time: "before the 20th" is the 19th. */
  readonly lastDay: string;
  readonly citation: string;
  readonly confidence: string;
}

/** Month and day as the law writes them, in the budget year plus `offset`; `before`: the day itself is too late. */
interface Rule {
  readonly vi: string;
  readonly en: string;
  readonly offset: -1 | 0 | 1;
  readonly date: string;
  readonly before: boolean;
  readonly source: { readonly citation: string; readonly confidence: string };
}

const article46 = (clause: number) => law2025(`Điều 46 khoản ${clause}`);
const article72 = (clause: number) => law2025(`Điều 72 khoản ${clause}`);

const of2025: ReadonlyArray<Rule> = [
  at(-1, "05-15", article46(1), "Thủ tướng quy định việc lập dự toán", "the PM issues the rules for the estimate"),
  at(
    -1,
    "07-10",
    decree73,
    "gửi dự toán cho Bộ Tài chính, Kiểm toán nhà nước",
    "estimates go to Finance and State Audit",
  ),
  at(-1, "09-20", article46(2), "Chính phủ trình Ủy ban Thường vụ Quốc hội", "to the Standing Committee"),
  at(-1, "11-10", article46(4), "Quốc hội quyết định dự toán", "the National Assembly decides"),
  at(-1, "11-20", article46(5), "Thủ tướng giao dự toán", "the PM allots"),
  at(-1, "12-10", article46(6), "Hội đồng nhân dân cấp tỉnh quyết định", "the provincial council decides"),
  at(-1, "12-31", article46(8), "hoàn thành phân bổ, giao dự toán", "distribution is finished"),
  until(0, "12-30", decree73, "gửi hồ sơ chi đến Kho bạc", "last documents to the treasury"),
  until(0, "12-31", decree73, "chi, tạm ứng lần cuối; khóa sổ", "last spending and advances; books close"),
  until(1, "01-31", law2025("Điều 66 khoản 2"), "kết thúc chỉnh lý quyết toán", "the adjustment period ends"),
  at(1, "02-15", decree73, "nộp lại tạm ứng không được chuyển nguồn", "advances not carried over are returned"),
  at(
    1,
    "07-05",
    article72(1),
    "gửi quyết toán cho Bộ Tài chính, Kiểm toán nhà nước",
    "final accounts go to Finance and Audit",
  ),
  until(1, "08-15", article72(3), "Bộ Tài chính lập quyết toán nhà nước", "Finance makes the national account"),
  until(1, "09-20", article72(4), "Chính phủ báo cáo Ủy ban Thường vụ Quốc hội", "to the Standing Committee"),
  until(1, "12-31", article72(5), "Quốc hội phê chuẩn quyết toán", "the National Assembly approves"),
];

const law2015 = { citation: "Luật Ngân sách nhà nước 83/2015/QH13", confidence: "read" };
const of2015: ReadonlyArray<Rule> = [
  at(-1, "11-15", law2015, "Quốc hội quyết định dự toán", "the National Assembly decides"),
];

/** The milestones of a budget year, in order of time. */
export function budgetCalendar(year: number): ReadonlyArray<Milestone> {
  return [...milestones(of2015, year, false), ...milestones(of2025, year, true)].sort((a, b) =>
    a.lastDay < b.lastDay ? -1 : 1,
  );
}

function milestones(rules: ReadonlyArray<Rule>, year: number, since2026: boolean): ReadonlyArray<Milestone> {
  return rules
    .filter(({ offset }) => year + offset >= 2026 === since2026)
    .map(({ vi, en, offset, date, before, source }) => ({
      step: { vi, en },
      lastDay: before ? dayBefore(`${year + offset}-${date}`) : `${year + offset}-${date}`,
      citation: source.citation,
      confidence: source.confidence,
    }));
}

function at(offset: Rule["offset"], date: string, source: Rule["source"], vi: string, en: string): Rule {
  return { vi, en, offset, date, before: true, source };
}

function until(offset: Rule["offset"], date: string, source: Rule["source"], vi: string, en: string): Rule {
  return { vi, en, offset, date, before: false, source };
}

/** No date in these laws is the first of a month. */
function dayBefore(day: string): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, "0")}`;
}
