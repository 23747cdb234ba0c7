import type { CivilDate } from "@chidao/core";
import { day as dated } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { describeExpression } from "./describe.js";
import { describeUnresolved } from "./describe-unresolved.js";
import { type DeadlineExpression, type ExpressionOf, mayGiveDay, type SaidYear } from "./expression.js";

const in2026: SaidYear = { year: "2026" };
const sameYear: SaidYear = { relative: "same" };
const nextYear: SaidYear = { relative: "next" };
const unsaid: SaidYear = { unknown: "không nêu năm" };

const recurring = (
  every: ExpressionOf<"recurring">["every"],
  parts: Partial<Pick<ExpressionOf<"recurring">, "day" | "month" | "quarter">> = {},
): DeadlineExpression => ({
  ...{ kind: "recurring", every, month: null, day: null, quarter: null },
  ...{ ...parts, bound: "before" },
});
const period = (
  anchor: ExpressionOf<"period">["anchor"],
  from: ExpressionOf<"period">["from"],
): DeadlineExpression => ({
  ...{ kind: "period", count: 15, unit: "working-day", anchor },
  ...{ from, bound: "within" },
});
const session = (number: number | null, month: number | null): DeadlineExpression => ({
  ...{ kind: "session", number, month },
  ...{ year: in2026, bound: "on" },
});
const june: DeadlineExpression = {
  ...{ kind: "month", month: 6, year: in2026 },
  ...{ bound: "within", duty: "ordinary" },
};

describe("a deadline is said back in plain words", () => {
  it.each<readonly [DeadlineExpression, string, string]>([
    [{ kind: "date", date: "2026-06-05" as CivilDate, bound: "before" }, "trước ngày 05/06/2026", "before 2026-06-05"],
    [
      { kind: "dayOfYear", day: 5, month: 6, year: sameYear, bound: "until" },
      "chậm nhất ngày 05/06 năm nay",
      "by day 5 of month 6 of the year of issue",
    ],
    [
      { kind: "dayOfYear", day: 5, month: 6, year: nextYear, bound: "from" },
      "từ ngày 05/06 năm sau",
      "from day 5 of month 6 of the year after the issue",
    ],
    [
      { kind: "dayOfYear", day: 15, month: 12, year: unsaid, bound: "not-stated" },
      "ngày 15/12 (không nêu năm)",
      "day 15 of month 12 (no year said)",
    ],
    [june, "trong tháng 6 năm 2026", "within month 6 2026"],
    [
      { ...june, duty: "work-programme" },
      "trong tháng 6 năm 2026 (đề án trong Chương trình công tác của Chính phủ)",
      "within month 6 2026 (an item of the Government's work programme)",
    ],
    [{ kind: "quarter", quarter: 4, year: in2026, bound: "on" }, "vào quý IV năm 2026", "on quarter 4 2026"],
    [
      { kind: "half", half: 1, year: in2026, bound: "within" },
      "trong 6 tháng đầu năm 2026",
      "within half 1 of the year 2026",
    ],
    [
      { kind: "half", half: 2, year: nextYear, bound: "within" },
      "trong 6 tháng cuối năm sau",
      "within half 2 of the year after the issue",
    ],
    [{ kind: "year", year: in2026, bound: "within" }, "trong năm 2026", "within the year 2026"],
    [{ kind: "year", year: sameYear, bound: "within" }, "trong năm nay", "within the year of issue"],
    [
      { kind: "partOf", part: "start", month: null, year: nextYear, bound: "from" },
      "từ đầu năm sau",
      "from the start of the year after the issue",
    ],
    [
      { kind: "partOf", part: "end", month: null, year: in2026, bound: "on" },
      "vào cuối năm 2026",
      "on the end of the year 2026",
    ],
    [
      { kind: "partOf", part: "middle", month: 7, year: in2026, bound: "on" },
      "vào giữa tháng 7 năm 2026",
      "on the middle of month 7 2026",
    ],
    [
      period("event", dated("2026-03-02")),
      "thời hạn 15 ngày làm việc, tính từ ngày 02/03/2026",
      "a period of 15 working days, counted from 2026-03-02",
    ],
    [
      period("receipt", null),
      "thời hạn 15 ngày làm việc, tính từ ngày nhận được",
      "a period of 15 working days, counted from the day of receipt",
    ],
    [
      period("issue", { month: "2026-03" }),
      "thời hạn 15 ngày làm việc, tính từ ngày ban hành",
      "a period of 15 working days, counted from the day of issue",
    ],
    [session(9, null), "kỳ họp thứ 9 năm 2026", "session 9 2026"],
    [session(null, 10), "kỳ họp tháng 10 năm 2026", "session in month 10 2026"],
    [recurring([]), "lặp lại định kỳ", "again periodically"],
    [recurring(["month", "year"]), "lặp lại hằng tháng, hằng năm", "again every month, every year"],
    [
      recurring(["year"], { day: 20, month: 6 }),
      "lặp lại hằng năm, ngày 20 tháng 6",
      "again every year, day 20 of month 6",
    ],
    [recurring(["year"], { quarter: 2 }), "lặp lại hằng năm, quý II", "again every year, quarter 2"],
  ])("%j", (expression, vi, en) => {
    expect(describeExpression(expression)).toEqual({ vi, en });
  });
});

describe("why a deadline came to no day", () => {
  it("names what is missing", () => {
    expect(describeUnresolved({ why: "anchor-unknown", about: "effect" })).toEqual({
      vi: "chưa biết ngày có hiệu lực",
      en: "the day of effect is not known",
    });
    expect(describeUnresolved({ why: "no-calendar", about: "2028" })).toEqual({
      vi: "chưa có lịch làm việc năm 2028",
      en: "no working calendar for 2028",
    });
  });
});

describe("whether a form of words can give a day", () => {
  it.each(["none", "unparsed", "vague", "condition", "session", "recurring"])("%s never does", (kind) => {
    expect(mayGiveDay({ kind } as DeadlineExpression)).toBe(false);
  });

  it.each(["date", "dayOfYear", "month", "quarter", "half", "year", "partOf", "period"])("%s may", (kind) => {
    expect(mayGiveDay({ kind } as DeadlineExpression)).toBe(true);
  });
});
