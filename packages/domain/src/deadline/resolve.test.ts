import type { CivilDate } from "@chidao/core";
import { day as dated, entriesOf, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { CalendarPublished, type CalendarYear } from "../calendar/events.js";
import { evolveCalendars, noCalendars, workCalendarOf } from "../calendar/work-calendar.js";
import { defaultPolicy, type Policy } from "../policy/policy.js";
import type { DeadlineExpression, SaidYear } from "./expression.js";
import { findResolutionRule } from "./resolution-rules.js";
import { type Resolving, resolveDeadline, resolvingByDefault } from "./resolve.js";

const source = { citation: "Hư cấu", confidence: "read" as const, validFrom: dated("2025-01-01") };
const year = (number: string, holidays: ReadonlyArray<string>, estimate?: string): CalendarYear => ({
  year: number,
  status: estimate === undefined ? { official: "Hư cấu" } : { estimate },
  weeklyRest: ["saturday", "sunday"],
  weeklyRestSource: source,
  holidays: holidays.map((day) => ({ day: day as CivilDate, name: "Lễ", source })),
  daysOff: [],
  workDays: [],
});
const calendar = workCalendarOf(
  entriesOf(
    [
      CalendarPublished({
        ...said("2026-01-02"),
        years: [year("2026", ["2026-04-30", "2026-05-01"]), year("2027", ["2027-01-01"], "chưa có thông báo")],
        note: "",
      }),
    ],
    "calendar-vn",
  ).reduce(evolveCalendars, noCalendars),
);
const calendarRead = { stream: "calendar-vn", revision: 0 };
const policyRead = { stream: "policy-vn", revision: 2 };
const policy = (changes: Partial<Policy>): Policy => ({ ...defaultPolicy, version: 1, read: policyRead, ...changes });

const by = (changes: Partial<Resolving> = {}): Resolving => ({
  ...resolvingByDefault,
  calendar,
  anchors: { issue: dated("2026-03-02"), effect: dated("2026-04-15") },
  ...changes,
});
const resolve = (expression: unknown, resolving: Resolving = by()) =>
  resolveDeadline({ words: "", expression: expression as DeadlineExpression }, resolving).resolution;
const steps = (expression: unknown, resolving?: Resolving) => {
  const resolution = resolve(expression, resolving);
  return resolution.kind === "due" ? resolution.steps.map(({ rule, date }) => `${rule} ${date}`) : resolution;
};

const date = (value: string, bound = "before") => ({ kind: "date", date: value, bound });
const in2026: SaidYear = { year: "2026" };
const unsaid: SaidYear = { unknown: "không nêu năm" };
const month = (number: number, bound = "within", duty = "ordinary", said: SaidYear = in2026) => ({
  ...{ kind: "month", month: number, year: said },
  ...{ bound, duty },
});
const period = (count: number, unit: string, from: string | null, anchor = "event") => ({
  ...{ kind: "period", count, unit, anchor },
  ...{ from: from === null ? null : dated(from), bound: "within" },
});

describe("a fixed date", () => {
  it("counts as it stands, to the end of that day, also on a holiday", () => {
    expect(resolve(date("2026-04-30"))).toEqual({
      kind: "due",
      date: "2026-04-30",
      steps: [{ rule: "deadline.date-as-given", ruleVersion: 1, date: "2026-04-30" }],
      labels: [],
      reads: [],
    });
  });

  it("after “trước” ends the day before where the policy says so, and only then", () => {
    const strict = by({ policy: policy({ beforeDayMeans: "day-before" }) });
    expect(steps(date("2026-06-30"), strict)).toEqual([
      "deadline.date-as-given 2026-06-30",
      "deadline.day-before 2026-06-29",
    ]);
    expect(steps(date("2026-06-30", "until"), strict)).toEqual(["deadline.date-as-given 2026-06-30"]);
    expect(resolve(date("2026-06-30"), strict)).toMatchObject({ reads: [policyRead] });
  });

  it("moves off a rest day where the policy says so, and names the calendar it read", () => {
    const moving = by({ policy: policy({ shiftFixedDateOnHoliday: true }) });
    expect(steps(date("2026-04-30"), moving)).toEqual([
      "deadline.date-as-given 2026-04-30",
      "deadline.fixed-date-to-working-day 2026-05-04",
    ]);
    expect(resolve(date("2026-04-30"), moving)).toMatchObject({ reads: [policyRead, calendarRead] });
    expect(resolve(date("2028-04-30"), moving)).toMatchObject({ date: "2028-04-30", labels: ["calendar-missing"] });
    expect(resolve(date("2026-04-30"), { ...moving, calendar: undefined })).toMatchObject({
      ...{ date: "2026-04-30", labels: ["calendar-missing"], reads: [policyRead] },
    });
    expect(resolve(date("2027-01-01"), moving)).toMatchObject({ date: "2027-01-04", labels: ["calendar-estimate"] });
    expect(steps(date("2026-06-30"), moving)).toEqual(["deadline.date-as-given 2026-06-30"]);
  });

  it("that only begins something is no limit", () => {
    const adopted = by({ policy: policy({}) });
    expect(resolve(date("2026-06-30", "from"), adopted)).toEqual({
      ...{ kind: "unresolved", why: "start-only", about: "", reads: [policyRead] },
    });
    const onwards = { ...period(5, "day", "2026-03-02"), bound: "from" };
    expect(resolve(onwards)).toEqual({ kind: "unresolved", why: "start-only", about: "", reads: [] });
    const early = by({ policy: policy({ monthLimit: { ordinary: "before-20th", workProgramme: "before-20th" } }) });
    expect(resolve(month(9, "from"), early)).toMatchObject({ why: "start-only" });
    expect(resolve(month(9, "before"), early)).toMatchObject({ date: "2026-08-31" });
  });
});

describe("a year that the words leave out", () => {
  const yearless = (day: number, monthNumber: number, said: SaidYear = unsaid) => ({
    ...{ kind: "dayOfYear", day, month: monthNumber },
    ...{ year: said, bound: "before" },
  });

  it("is the first that does not end before the day of issue, by a rule that is named", () => {
    expect(resolve(yearless(30, 6))).toMatchObject({ date: "2026-06-30", labels: ["year-supplied"] });
    expect(steps(yearless(10, 2))).toEqual([
      "deadline.year-next-after-issue 2027-02-10",
      "deadline.date-as-given 2027-02-10",
    ]);
    expect(resolve(yearless(2, 3))).toMatchObject({ date: "2026-03-02" });
    expect(resolve(yearless(29, 2))).toMatchObject({ date: "2028-02-29" });
    expect(resolve(yearless(30, 2))).toMatchObject({ why: "no-such-day" });
  });

  it("is found also where the next leap year is eight years away", () => {
    const before1900 = by({ anchors: { issue: dated("1896-03-01"), effect: undefined } });
    expect(resolve(yearless(29, 2), before1900)).toMatchObject({ date: "1904-02-29" });
  });

  it("is counted from the year of issue when the words say this or next year", () => {
    expect(resolve(yearless(10, 2, { relative: "same" }))).toMatchObject({ date: "2026-02-10" });
    expect(resolve({ kind: "quarter", quarter: 1, year: { relative: "next" }, bound: "on" })).toMatchObject({
      date: "2027-03-31",
    });
    expect(resolve(yearless(29, 2, { relative: "same" }))).toMatchObject({ why: "no-such-day" });
  });

  it("stays unknown when the day of issue is", () => {
    const undated = by({ anchors: { issue: { unknown: "không rõ" }, effect: undefined } });
    expect(resolve(yearless(10, 2), undated)).toMatchObject({ kind: "unresolved", why: "year-not-stated" });
    expect(resolve(month(6, "within", "ordinary", unsaid), resolvingByDefault)).toMatchObject({
      why: "year-not-stated",
    });
  });

  it("rests on an imprecise day of issue only with a label that says so", () => {
    const vague = by({ anchors: { issue: { month: "2026-03" }, effect: undefined } });
    expect(resolve(yearless(10, 2), vague)).toMatchObject({
      date: "2027-02-10",
      labels: ["year-supplied", "imprecise-anchor"],
    });
  });
});

describe("a span of the calendar", () => {
  it.each([
    [month(2), "2026-02-28"],
    [month(2, "within", "ordinary", { year: "2028" }), "2028-02-29"],
    [{ kind: "quarter", quarter: 3, year: in2026, bound: "within" }, "2026-09-30"],
    [{ kind: "half", half: 1, year: in2026, bound: "within" }, "2026-06-30"],
    [{ kind: "year", year: in2026, bound: "within" }, "2026-12-31"],
    [month(9, "before"), "2026-08-31"],
    [{ kind: "quarter", quarter: 1, year: in2026, bound: "before" }, "2025-12-31"],
    [{ kind: "partOf", part: "start", month: 6, year: in2026, bound: "on" }, "2026-06-01"],
    [{ kind: "partOf", part: "middle", month: 6, year: in2026, bound: "on" }, "2026-06-15"],
    [{ kind: "partOf", part: "end", month: 6, year: in2026, bound: "on" }, "2026-06-30"],
    [{ kind: "partOf", part: "start", month: null, year: in2026, bound: "on" }, "2026-01-01"],
    [{ kind: "partOf", part: "middle", month: null, year: in2026, bound: "on" }, "2026-06-30"],
    [{ kind: "partOf", part: "end", month: null, year: in2026, bound: "on" }, "2026-12-31"],
  ])("%j ends on %s", (expression, expected) => {
    expect(resolve(expression)).toMatchObject({ kind: "due", date: expected });
  });

  it("that is a part of a month or of the year names the rule of that part", () => {
    const start = { kind: "partOf", part: "start", month: 6, year: in2026, bound: "on" };
    expect(steps(start)).toEqual(["deadline.part-of-month 2026-06-01"]);
    expect(steps({ ...start, month: null })).toEqual(["deadline.part-of-year 2026-01-01"]);
  });

  it("of the work programme ends before the 20th where the policy says so; other duties keep the last day", () => {
    const early = by({ policy: policy({ monthLimit: { ordinary: "last-day", workProgramme: "before-20th" } }) });
    expect(steps(month(8, "within", "work-programme"), early)).toEqual(["deadline.month-before-20th 2026-08-20"]);
    expect(resolve(month(8), early)).toMatchObject({ date: "2026-08-31" });
    const strict = { ...early, policy: { ...early.policy, beforeDayMeans: "day-before" as const } };
    expect(resolve(month(8, "within", "work-programme"), strict)).toMatchObject({ date: "2026-08-19" });
    expect(resolve(month(8, "within", "work-programme"))).toMatchObject({ date: "2026-08-31" });
  });
});

describe("a period", () => {
  it.each([
    [period(5, "day", "2026-03-02"), "2026-03-09"],
    [period(1, "week", "2026-03-02"), "2026-03-09"],
    [period(1, "month", "2026-01-30"), "2026-03-02"],
    [period(1, "year", "2026-03-02"), "2027-03-02"],
    [period(2, "year", "2024-03-04"), "2026-03-04"],
    [period(3, "working-day", "2026-04-28"), "2026-05-05"],
    [period(10, "day", null, "issue"), "2026-03-12"],
    [period(10, "day", null, "effect"), "2026-04-27"],
  ])("%j ends on %s", (expression, expected) => {
    expect(resolve(expression)).toMatchObject({ kind: "due", date: expected });
  });

  it("ends with the next working day when its last day is a rest day or a holiday (Civil Code, 148(5))", () => {
    expect(steps(period(28, "day", "2026-04-02"))).toEqual([
      "deadline.period-days 2026-04-30",
      "deadline.period-ends-on-rest-day 2026-05-04",
    ]);
  });

  it("ends with the last day of a month that has no corresponding day", () => {
    expect(steps(period(1, "month", "2026-03-31"))).toEqual([
      "deadline.period-months 2026-04-30",
      "deadline.period-ends-on-rest-day 2026-05-04",
    ]);
  });

  it("of calendar days says so when nobody could look for rest days; of working days it is unresolved", () => {
    expect(resolve(period(5, "day", "2028-03-02"))).toMatchObject({
      date: "2028-03-07",
      labels: ["calendar-missing"],
    });
    expect(resolve(period(5, "working-day", "2028-03-02"))).toEqual({
      ...{ kind: "unresolved", why: "no-calendar", about: "2028" },
      reads: [calendarRead],
    });
    expect(resolve(period(5, "working-day", "2026-03-02"), resolvingByDefault)).toMatchObject({
      ...{ why: "no-calendar", about: "2026" },
    });
  });

  it("that touches an estimated year says so", () => {
    expect(resolve(period(3, "working-day", "2026-12-30"))).toMatchObject({
      date: "2027-01-05",
      labels: ["calendar-estimate"],
    });
  });

  it("is unresolved until it is known from when it counts; hours are not counted in days", () => {
    expect(resolve(period(5, "day", null, "receipt"))).toMatchObject({ why: "anchor-unknown", about: "receipt" });
    expect(resolve(period(5, "day", null, "not-stated"))).toMatchObject({ why: "anchor-not-stated" });
    const undated = by({ anchors: { issue: { unknown: "không rõ" }, effect: undefined } });
    expect(resolve(period(5, "day", null, "issue"), undated)).toMatchObject({ why: "anchor-unknown", about: "issue" });
    expect(resolve(period(24, "hour", "2026-03-02"))).toMatchObject({ why: "hours" });
  });

  it("counts from the last day of a month and says so", () => {
    const expression = { ...period(5, "day", null), from: { month: "2026-03" } };
    expect(resolve(expression)).toMatchObject({ date: "2026-04-06", labels: ["imprecise-anchor"] });
  });

  it("that leaves the calendar of four-digit years is out of range", () => {
    expect(resolve(period(9_000, "year", "2026-03-02"))).toMatchObject({ why: "out-of-range" });
  });
});

describe("a limit that counts back from an event", () => {
  const back = (count: number, unit: string, from: unknown) => ({
    ...{ kind: "beforeEvent", count, unit, event: "kỳ họp", from, bound: "until" },
  });

  it.each([
    [back(10, "day", dated("2026-05-20")), "2026-05-10"],
    [back(2, "week", dated("2026-05-20")), "2026-05-06"],
    [back(1, "month", dated("2026-03-31")), "2026-02-28"],
    [back(1, "year", dated("2024-02-29")), "2023-02-28"],
    [back(2, "working-day", dated("2026-05-05")), "2026-04-29"],
  ])("%j ends on %s: the day of the event does not count, rest days or not", (expression, expected) => {
    expect(resolve(expression)).toMatchObject({ kind: "due", date: expected });
  });

  it("is unresolved until the day of the event is known, and in hours, and without a calendar of working days", () => {
    expect(resolve(back(10, "day", null))).toMatchObject({ why: "anchor-unknown", about: "kỳ họp" });
    expect(resolve(back(10, "day", { unknown: "chưa ấn định" }))).toMatchObject({ why: "anchor-unknown" });
    expect(resolve(back(24, "hour", dated("2026-05-20")))).toMatchObject({ why: "hours" });
    expect(resolve(back(2, "working-day", dated("2028-05-05")))).toMatchObject({ why: "no-calendar", about: "2028" });
    expect(resolve(back(2, "working-day", dated("2026-05-05")), resolvingByDefault)).toMatchObject({
      why: "no-calendar",
    });
  });

  it("goes back from the first day of a month that is all that is known, and says so; and names estimates", () => {
    expect(resolve(back(1, "day", { month: "2026-05" }))).toMatchObject({
      ...{ date: "2026-04-30", labels: ["imprecise-anchor"] },
    });
    expect(resolve(back(2, "working-day", dated("2027-01-05")))).toMatchObject({
      ...{ date: "2026-12-31", labels: ["calendar-estimate"], reads: [calendarRead] },
    });
  });
});

describe("what names no day", () => {
  it.each([
    [{ kind: "session", number: 9, month: null, year: unsaid, bound: "on" }, "session", ""],
    [{ kind: "condition", trigger: "khi có đủ hồ sơ", anchor: "event", bound: "on" }, "condition", "khi có đủ hồ sơ"],
    [{ kind: "vague" }, "vague", ""],
    [{ kind: "recurring", every: ["year"], month: null, day: null, quarter: null, bound: "on" }, "recurring", ""],
    [{ kind: "unparsed", reason: "không rõ" }, "not-understood", "không rõ"],
  ])("%j is unresolved, with the reason", (expression, why, about) => {
    expect(resolve(expression)).toEqual({ kind: "unresolved", why, about, reads: [] });
  });

  it("and no deadline is none", () => {
    expect(resolve({ kind: "none", reason: "không nêu" })).toEqual({ kind: "none" });
  });
});

describe("the rules of a resolution", () => {
  it("are found by the id and version that the record names", () => {
    expect(findResolutionRule("deadline.period-ends-on-rest-day", 1)?.source).toMatchObject({ confidence: "read" });
    expect(findResolutionRule("deadline.month-before-20th", 1)?.source).toMatchObject({ confidence: "second-hand" });
    expect(findResolutionRule("deadline.date-as-given", 2)).toBeUndefined();
  });
});
