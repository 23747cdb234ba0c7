import type { CivilDate } from "@chidao/core";
import { daysBetween } from "@chidao/domain";
import { civilDates } from "@chidao/testing";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";

/** Days since a fixed day by counting alone, without any calendar of the platform (Hinnant, days_from_civil). */
function dayNumber(date: string): number {
  const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

const zones = [
  ["UTC", 0],
  ["Asia/Ho_Chi_Minh", -420],
  ["America/St_Johns", 210],
  ["Pacific/Apia", 600],
  ["Australia/Lord_Howe", -660],
] as const;

const zone = process.env["TZ"];

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe.each(zones)("days between, on a machine in %s", (name, offset) => {
  it("are counted as on paper", () => {
    process.env["TZ"] = name;
    expect(new Date("2010-01-15T12:00:00Z").getTimezoneOffset()).toBe(name === "Pacific/Apia" ? 660 : offset);
    const days = civilDates("0001-01-01", "9999-12-31");
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysBetween(a, b)).toBe(dayNumber(b) - dayNumber(a));
      }),
      { numRuns: 500 },
    );
  });

  it("count 30 December 2011, which Samoa skipped", () => {
    process.env["TZ"] = name;
    const day = (value: string) => value as CivilDate;
    expect(daysBetween(day("2011-12-29"), day("2011-12-30"))).toBe(1);
    expect(daysBetween(day("2011-12-30"), day("2011-12-31"))).toBe(1);
  });
});
