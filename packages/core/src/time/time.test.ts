import { describe, expect, it } from "vitest";
import { CivilDate, isRealDay, lastDayOfMonth } from "./civil-date.js";
import { countsFrom, Dated, daysOf, parseDated } from "./dated.js";
import { civilDateOf, Instant, instantAt } from "./instant.js";

describe("a civil date", () => {
  it("is a day that exists", () => {
    const days = ["2024-02-29", "2000-02-29", "2023-12-31", "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01"];
    expect(days.map((day) => CivilDate.is(day))).toEqual([true, true, true, false, false, false, false]);
    expect([isRealDay("2023-01-00"), CivilDate.is("2023-1-1"), CivilDate.is("2023-01-01T00:00")]).toEqual([
      ...[false, false],
      false,
    ]);
  });

  it("knows the last day of each month", () => {
    expect(["2023-02", "2024-02", "2023-04", "2023-12"].map(lastDayOfMonth)).toEqual([
      ...["2023-02-28", "2024-02-29"],
      ...["2023-04-30", "2023-12-31"],
    ]);
  });
});

describe("a date as people gave it", () => {
  it("is a day, a month, a year or unknown with a reason", () => {
    const given = [{ day: "2023-01-31" }, { month: "2023-01" }, { year: "2023" }, { unknown: "không ghi" }];
    expect(given.every(Dated.is)).toBe(true);
    expect([{}, { day: "2023-02-30" }, { month: "2023-13" }, { unknown: "" }, null].some(Dated.is)).toBe(false);
  });

  it("counts from its last day; an unknown one counts from none", () => {
    expect(daysOf(parseDated("2023-02"))).toEqual({ first: "2023-02-01", last: "2023-02-28" });
    expect(daysOf(parseDated("2023"))).toEqual({ first: "2023-01-01", last: "2023-12-31" });
    expect(countsFrom(parseDated(" 2023-02-03 "))).toBe("2023-02-03");
    expect(countsFrom({ unknown: "không ghi" })).toBeUndefined();
  });
});

describe("an instant", () => {
  it("is in UTC with milliseconds, on a real day", () => {
    const written = ["2023-01-31T23:59:59.999Z", "2023-02-29T00:00:00.000Z", "2023-01-31T24:00:00.000Z"];
    expect(written.map((value) => Instant.is(value))).toEqual([true, false, false]);
    expect([Instant.is("2023-01-31T10:00:00Z"), Instant.is("2023-01-31T10:00:00.000+07:00")]).toEqual([false, false]);
    expect(instantAt(0)).toBe("1970-01-01T00:00:00.000Z");
  });

  it("falls on the day it is in Vietnam", () => {
    expect(civilDateOf("2023-01-31T16:59:59.999Z" as Instant)).toBe("2023-01-31");
    expect(civilDateOf("2023-01-31T17:00:00.000Z" as Instant)).toBe("2023-02-01");
  });
});
