/** What deadlines and refusals are reckoned by: working calendars and policies. */
import type { CalendarDay, CalendarYear, PolicyParameters, Weekday } from "@chidao/domain";
import * as fc from "fast-check";
import { civilDates, datedValues, words } from "./values.js";

const weekdays: ReadonlyArray<Weekday> = [
  ...(["monday", "tuesday", "wednesday", "thursday"] as const),
  ...(["friday", "saturday", "sunday"] as const),
];

function sources() {
  const confidence = fc.constantFrom("read" as const, "second-hand" as const, "practice" as const);
  return fc.record({ citation: words(), confidence, validFrom: datedValues() });
}

/** A year with free and make-up days anywhere in it; whether they make sense together is for the decider to say. */
export function calendarYears(): fc.Arbitrary<CalendarYear> {
  return fc.integer({ min: 2020, max: 2030 }).chain((number) => {
    const year = String(number);
    const day: fc.Arbitrary<CalendarDay> = fc.record({
      day: civilDates(`${year}-01-01`, `${year}-12-31`),
      name: words(),
      source: sources(),
    });
    const days = fc.array(day, { maxLength: 4 });
    return fc.record({
      year: fc.constant(year),
      status: fc.oneof(
        words().map((official) => ({ official })),
        words().map((estimate) => ({ estimate })),
      ),
      weeklyRest: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 3 }),
      weeklyRestSource: sources(),
      holidays: days,
      daysOff: days,
      workDays: days,
    });
  });
}

export function policyParameters(): fc.Arbitrary<PolicyParameters> {
  const limit = fc.constantFrom("last-day" as const, "before-20th" as const);
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 3 });
  return fc.record({
    nearDueDays: fc.nat(30),
    monthLimit: fc.record({ ordinary: limit, workProgramme: limit }),
    shiftFixedDateOnHoliday: fc.boolean(),
    beforeDayMeans: fc.constantFrom("the-day" as const, "day-before" as const),
    coordinationReplyDays: fc.integer({ min: 1, max: 30 }),
    silenceIsAgreement: fc.boolean(),
    hardened: fc.subarray(["lead.co-equal", "deadline.before-issue"]),
    fourEyes: fc.subarray(["AcceptResult", "CorrectEntry"]),
    proposalDays: fc.integer({ min: 1, max: 366 }),
    assurance: fc.subarray([
      { command: "AcceptResult", atLeast: "authenticated" as const },
      { command: "CorrectEntry", atLeast: "signed" as const },
    ]),
    reminderDays: days,
    escalationDays: days,
  });
}
