/** Deadlines in every form that their words can have. */
import {
  type Deadline,
  type DeadlineExpression,
  type Every,
  type ExpressionKind,
  resolveDeadline,
  resolvingByDefault,
  type SaidYear,
  type StatedDeadline,
} from "@chidao/domain";
import * as fc from "fast-check";
import { civilDates, datedValues, sayUnknown, words } from "./values.js";

const month = () => fc.integer({ min: 1, max: 12 });
const day = () => fc.integer({ min: 1, max: 31 });
const bound = () => fc.constantFrom(...(["before", "until", "on", "within", "from", "not-stated"] as const));

export function saidYears(): fc.Arbitrary<SaidYear> {
  return fc.oneof(
    { weight: 3, arbitrary: civilDates().map((date) => ({ year: date.slice(0, 4) })) },
    { weight: 1, arbitrary: fc.constantFrom("same" as const, "next" as const).map((relative) => ({ relative })) },
    { weight: 1, arbitrary: sayUnknown() },
  );
}

const rhythms: ReadonlyArray<Every> = [
  "day",
  "week",
  "month",
  "quarter",
  "half",
  "year",
  "five-years",
  "2-years",
  "4-months",
];

/** What each form holds besides its name. */
const parts: { readonly [K in ExpressionKind]: Readonly<Record<string, fc.Arbitrary<unknown>>> } = {
  date: { date: civilDates(), bound: bound() },
  dayOfYear: { month: month(), day: day(), year: saidYears(), bound: bound() },
  month: { month: month(), year: saidYears(), bound: bound(), duty: fc.constantFrom("ordinary", "work-programme") },
  quarter: { quarter: fc.integer({ min: 1, max: 4 }), year: saidYears(), bound: bound() },
  half: { half: fc.integer({ min: 1, max: 2 }), year: saidYears(), bound: bound() },
  year: { year: saidYears(), bound: bound() },
  partOf: {
    part: fc.constantFrom("start", "middle", "end"),
    month: fc.option(month()),
    year: saidYears(),
    bound: bound(),
  },
  period: {
    count: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom("hour", "day", "working-day", "week", "month", "year"),
    anchor: fc.constantFrom("issue", "effect", "receipt", "event", "not-stated"),
    from: fc.option(datedValues()),
    bound: bound(),
  },
  beforeEvent: {
    count: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom("hour", "day", "working-day", "week", "month", "year"),
    event: words(),
    from: fc.option(datedValues()),
    bound: bound(),
  },
  session: {
    number: fc.option(fc.integer({ min: 1, max: 20 })),
    month: fc.option(month()),
    year: saidYears(),
    bound: bound(),
  },
  condition: { trigger: words(), anchor: fc.constantFrom("effect", "event"), bound: bound() },
  vague: {},
  recurring: {
    every: fc.uniqueArray(fc.constantFrom(...rhythms), { maxLength: 3 }),
    month: fc.option(month()),
    day: fc.option(day()),
    quarter: fc.option(fc.integer({ min: 1, max: 4 })),
    bound: bound(),
  },
  none: { reason: words() },
  unparsed: { reason: words() },
};

/** Every form; full dates are the most common. */
export function deadlineExpressions(): fc.Arbitrary<DeadlineExpression> {
  const forms = Object.entries(parts).map(([kind, own]) => ({
    weight: kind === "date" ? 6 : 1,
    arbitrary: fc.record({ kind: fc.constant(kind), ...own }) as fc.Arbitrary<unknown>,
  }));
  return fc.oneof(...forms) as fc.Arbitrary<DeadlineExpression>;
}

export function statedDeadlines(): fc.Arbitrary<StatedDeadline> {
  return fc.record({ words: fc.oneof(words(), fc.constant("")), expression: deadlineExpressions() });
}

/** Resolved by the default policy, without a calendar. */
export function deadlines(): fc.Arbitrary<Deadline> {
  return statedDeadlines().map((stated) => resolveDeadline(stated, resolvingByDefault));
}
