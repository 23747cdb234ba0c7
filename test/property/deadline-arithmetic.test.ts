/**
 * Deadline arithmetic against a counter that goes day by day and knows nothing of the code under test, for 2020 to
 * 2030; and the same in every time zone, asked of processes that run in them.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { CivilDate } from "@chidao/core";
import {
  type Anchors,
  type CalendarYear,
  type DayInCalendar,
  type DeadlineExpression,
  defaultPolicy,
  type Policy,
  policyChoices,
  readsDocument,
  resolveDeadline,
  resolvingByDefault,
  type WorkCalendar,
} from "@chidao/domain";
import { civilDates, datedValues, deadlineExpressions } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

type Period = Extract<DeadlineExpression, { readonly kind: "period" }>;

/** The proleptic Gregorian calendar by hand: no Date takes part. */
interface Civil {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

const parse = (day: string): Civil => ({ y: +day.slice(0, 4), m: +day.slice(5, 7), d: +day.slice(8, 10) });
const print = ({ y, m, d }: Civil): string => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const lengthOf = (y: number, m: number): number =>
  [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
const tomorrow = ({ y, m, d }: Civil): Civil => {
  if (d < lengthOf(y, m)) return { y, m, d: d + 1 };
  return m < 12 ? { y, m: m + 1, d: 1 } : { y: y + 1, m: 1, d: 1 };
};

/** 1 January 2020 was a Wednesday; the weekday of a day is found by walking there. */
const weekdayNumbers = new Map<string, number>();
for (let day: Civil = { y: 2020, m: 1, d: 1 }, n = 3; day.y < 2036; day = tomorrow(day), n += 1) {
  weekdayNumbers.set(print(day), n % 7);
}

interface World {
  readonly holidays: ReadonlySet<string>;
  readonly makeUp: ReadonlySet<string>;
}
const worked = (day: string, { holidays, makeUp }: World): boolean =>
  makeUp.has(day) || (!holidays.has(day) && ![0, 6].includes(weekdayNumbers.get(day) ?? 0));

const calendarOf = (world: World): WorkCalendar => ({
  version: 1,
  read: { stream: "calendar-vn", revision: 0 },
  years: [] as ReadonlyArray<CalendarYear & { readonly version: number }>,
  dayOn: (day) => {
    const working = worked(day, world);
    return {
      kind: working ? "working" : "holiday",
      working,
      name: "",
      source: undefined,
      estimate: undefined,
    } as DayInCalendar;
  },
});

/** Article 147 and 148, one day after the other. */
function naiveEnd({ count, unit }: Pick<Period, "count" | "unit">, from: string, world: World): string {
  const start = parse(from);
  if (unit === "working-day") return print(afterWorkingDays(start, count, world));
  const isOfDays = unit === "day" || unit === "week";
  let day = isOfDays
    ? afterDays(start, unit === "day" ? count : count * 7)
    : afterMonths(start, unit === "month" ? count : count * 12);
  while (!worked(print(day), world)) day = tomorrow(day);
  return print(day);
}

function afterWorkingDays(start: Civil, count: number, world: World): Civil {
  let day = start;
  for (let left = count; left > 0; ) {
    day = tomorrow(day);
    if (worked(print(day), world)) left -= 1;
  }
  return day;
}

function afterDays(start: Civil, count: number): Civil {
  let day = start;
  for (let n = count; n > 0; n -= 1) day = tomorrow(day);
  return day;
}

function afterMonths(start: Civil, count: number): Civil {
  let { y, m } = start;
  for (let n = count; n > 0; n -= 1) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  return { y, m, d: Math.min(start.d, lengthOf(y, m)) };
}

const worlds = (): fc.Arbitrary<World> =>
  fc
    .record({
      holidays: fc.uniqueArray(civilDates("2020-01-01", "2030-12-31"), { maxLength: 300 }),
      makeUp: fc.uniqueArray(civilDates("2020-01-01", "2030-12-31"), { maxLength: 50 }),
    })
    .map(({ holidays, makeUp }) => ({ holidays: new Set<string>(holidays), makeUp: new Set<string>(makeUp) }));

describe("a deadline that reads no document", () => {
  it("is the same day under any", () => {
    const anchors = fc.record({ issue: fc.option(datedValues(), { nil: undefined }), effect: datedValues() });
    fc.assert(
      fc.property(deadlineExpressions(), anchors, anchors, (expression, one, other) => {
        fc.pre(!readsDocument(expression));
        const under = (anchors: Anchors) =>
          resolveDeadline({ words: "", expression }, { ...resolvingByDefault, anchors }).resolution;
        expect(under(one)).toEqual(under(other));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a policy chose for a deadline", () => {
  const world = calendarOf({ holidays: new Set(["2024-04-30", "2024-09-02"]), makeUp: new Set() });
  const calendar: WorkCalendar = { ...world, dayOn: (day) => (weekdayNumbers.has(day) ? world.dayOn(day) : undefined) };

  it("is all of the policy that its day depends on: any other policy with the same choices gives the same day", () => {
    const policies = fc.record({
      monthLimit: fc.record({
        ordinary: fc.constantFrom("last-day" as const, "before-20th" as const),
        workProgramme: fc.constantFrom("last-day" as const, "before-20th" as const),
      }),
      shiftFixedDateOnHoliday: fc.boolean(),
      beforeDayMeans: fc.constantFrom("the-day" as const, "day-before" as const),
    });
    const anchors = { issue: { day: "2024-03-05" as CivilDate }, effect: { day: "2024-04-01" as CivilDate } };
    fc.assert(
      fc.property(deadlineExpressions(), policies, policies, (expression, one, other) => {
        const by = (choices: typeof one): Policy => ({ ...defaultPolicy, ...choices });
        const chosen = (choices: typeof one) => policyChoices(expression, by(choices));
        fc.pre(JSON.stringify(chosen(one)) === JSON.stringify(chosen(other)));
        const under = (choices: typeof one) =>
          resolveDeadline({ words: "", expression }, { policy: by(choices), calendar, anchors }).resolution;
        expect(under(one)).toEqual(under(other));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("deadline arithmetic", () => {
  it("agrees with a counter that goes day by day, for every unit", () => {
    const units = fc.constantFrom("day", "week", "month", "year", "working-day") as fc.Arbitrary<Period["unit"]>;
    fc.assert(
      fc.property(
        civilDates("2020-01-01", "2030-12-31"),
        units,
        fc.integer({ min: 1, max: 60 }),
        worlds(),
        (from, unit, some, world) => {
          const count = unit === "year" ? 1 + (some % 3) : unit === "month" ? 1 + (some % 24) : some;
          const expression: Period = {
            kind: "period",
            count,
            unit,
            anchor: "event",
            from: { day: from },
            bound: "within",
          };
          const by = { ...resolvingByDefault, calendar: calendarOf(world) };
          const { resolution } = resolveDeadline({ words: "", expression }, by);
          expect(resolution).toMatchObject({ kind: "due", date: naiveEnd(expression, from, world) });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("shows both days when a calendar is published anew: the one then, and the one now", () => {
    fc.assert(
      fc.property(
        civilDates("2026-01-01", "2026-12-01"),
        fc.integer({ min: 1, max: 20 }),
        worlds(),
        worlds(),
        (from, count, then, now) => {
          const expression: Period = {
            kind: "period",
            count,
            unit: "working-day",
            anchor: "event",
            from: { day: from },
            bound: "within",
          };
          const resolveBy = (world: World, revision: number) => {
            const calendar = { ...calendarOf(world), read: { stream: "calendar-vn", revision } };
            return resolveDeadline({ words: "", expression }, { ...resolvingByDefault, calendar }).resolution;
          };
          const stored = resolveBy(then, 0);
          expect(stored).toMatchObject({ date: naiveEnd(expression, from, then), reads: [{ revision: 0 }] });
          expect(resolveBy(now, 1)).toMatchObject({ date: naiveEnd(expression, from, now), reads: [{ revision: 1 }] });
          expect(stored).toMatchObject({ date: naiveEnd(expression, from, then) });
        },
      ),
      { numRuns: 100 },
    );
  });

  const built = new URL("../../packages/domain/dist/index.js", import.meta.url);
  const program = `
    import { addDays, daysBetween, resolveDeadline, resolvingByDefault, weekdayOf } from ${JSON.stringify(built.href)};
    const days = ["2011-12-30", "2020-02-29", "2024-03-10", "2026-10-25", "2026-12-31"];
    const period = (from, unit) => ({ kind: "period", count: 13, unit, anchor: "event", from: { day: from }, bound: "within" });
    const dueOf = (expression) => resolveDeadline({ words: "", expression }, resolvingByDefault).resolution.date;
    console.log(JSON.stringify(days.map((day) => [
      addDays(day, 1), daysBetween("2011-12-01", day), weekdayOf(day),
      ...["day", "week", "month", "year"].map((unit) => dueOf(period(day, unit))),
    ])));`;
  const answerIn = (zone: string): string =>
    execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });

  it.skipIf(!existsSync(built))("is the same in every time zone (needs a build)", () => {
    const zones = [
      "Asia/Ho_Chi_Minh",
      "UTC",
      "America/New_York",
      "Pacific/Apia",
      "Pacific/Kiritimati",
      "Asia/Kathmandu",
    ];
    const answers = new Set(zones.map(answerIn));
    expect([...answers]).toHaveLength(1);
    expect(JSON.parse([...answers][0] ?? "")[0].slice(0, 3)).toEqual(["2011-12-31", 29, "friday"]);
  });
});
