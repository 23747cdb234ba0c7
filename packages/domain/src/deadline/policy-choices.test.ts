import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy } from "../policy/policy.js";
import type { DeadlineExpression } from "./expression.js";
import { policyChoices } from "./policy-choices.js";
import { readsDocument } from "./reads-document.js";

const in2026 = { year: { year: "2026" } };
const strict: Policy = {
  ...defaultPolicy,
  shiftFixedDateOnHoliday: true,
  beforeDayMeans: "day-before",
  monthLimit: { ordinary: "before-20th", workProgramme: "last-day" },
};
const chosen = (expression: object, policy: Policy = defaultPolicy) =>
  policyChoices(expression as DeadlineExpression, policy).map(({ parameter, value }) => `${parameter} ${value}`);
const shift = "shiftFixedDateOnHoliday";

describe("what a policy chooses", () => {
  it.each([
    [{ kind: "date", date: "2026-06-30", bound: "before" }, ["beforeDayMeans the-day", `${shift} false`]],
    [{ kind: "date", date: "2026-06-30", bound: "until" }, [`${shift} false`]],
    [
      { kind: "dayOfYear", month: 2, day: 10, ...in2026, bound: "before" },
      ["beforeDayMeans the-day", `${shift} false`],
    ],
    [{ kind: "partOf", part: "end", month: null, ...in2026, bound: "on" }, [`${shift} false`]],
    [{ kind: "quarter", quarter: 3, ...in2026, bound: "within" }, [`${shift} false`]],
    [{ kind: "half", half: 1, ...in2026, bound: "before" }, [`${shift} false`]],
    [{ kind: "year", ...in2026, bound: "within" }, [`${shift} false`]],
    [
      { kind: "month", month: 8, ...in2026, bound: "within", duty: "ordinary" },
      ["monthLimit.ordinary last-day", `${shift} false`],
    ],
    [
      { kind: "month", month: 8, ...in2026, bound: "within", duty: "work-programme" },
      ["monthLimit.workProgramme last-day", `${shift} false`],
    ],
    [{ kind: "month", month: 8, ...in2026, bound: "before", duty: "ordinary" }, [`${shift} false`]],
    [{ kind: "date", date: "2026-06-30", bound: "from" }, []],
    [{ kind: "month", month: 8, ...in2026, bound: "from", duty: "ordinary" }, []],
    [{ kind: "period", count: 5, unit: "day", anchor: "issue", from: null, bound: "within" }, []],
    [{ kind: "session", number: 9, month: null, ...in2026, bound: "on" }, []],
    [{ kind: "vague" }, []],
  ])("for %j: %j", (expression, expected) => {
    expect(chosen(expression)).toEqual(expected);
  });

  it("is told with the values of that policy; before the 20th, “before” matters again", () => {
    const inAugust = { kind: "month", month: 8, ...in2026, bound: "within" };
    expect(chosen({ ...inAugust, duty: "ordinary" }, strict)).toEqual([
      "monthLimit.ordinary before-20th",
      "beforeDayMeans day-before",
      `${shift} true`,
    ]);
    expect(chosen({ ...inAugust, duty: "work-programme" }, strict)).toEqual([
      "monthLimit.workProgramme last-day",
      `${shift} true`,
    ]);
  });
});

describe("a deadline depends on its document", () => {
  const period = { kind: "period", count: 5, unit: "day", bound: "within" };
  it.each([
    [{ ...period, anchor: "issue", from: null }, true],
    [{ ...period, anchor: "effect", from: null }, true],
    [{ ...period, anchor: "receipt", from: null }, false],
    [{ ...period, anchor: "issue", from: { day: "2026-03-02" } }, false],
    [{ kind: "year", year: { relative: "same" }, bound: "within" }, true],
    [{ kind: "year", year: { unknown: "?" }, bound: "within" }, true],
    [{ kind: "year", ...in2026, bound: "within" }, false],
    [{ kind: "date", date: "2026-06-30", bound: "until" }, false],
    [{ kind: "vague" }, false],
  ])("%j: %s", (expression, expected) => {
    expect(readsDocument(expression as DeadlineExpression)).toBe(expected);
  });
});
