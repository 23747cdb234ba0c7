import type { CivilDate, Entry } from "@chidao/core";
import {
  addDays,
  CalendarPublished,
  decideCalendar,
  evolveCalendars,
  noCalendars,
  weekdayOf,
  workCalendarOf,
} from "@chidao/domain";
import { entriesOf, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { workCalendars } from "./work-calendars.js";

const day = (value: string) => value as CivilDate;
const publication = CalendarPublished({ ...said("2026-11-26"), years: workCalendars, note: "" });
const published = entriesOf([publication], "calendar-vn") as ReadonlyArray<Entry>;
const calendar = workCalendarOf(published.reduce(evolveCalendars, noCalendars));

/** Days of the year, as month-day, for which the calendar says something else than the weekday does. */
function exceptions(year: number) {
  const off: Array<string> = [];
  const worked: Array<string> = [];
  for (let each = day(`${year}-01-01`); each <= `${year}-12-31`; each = addDays(each, 1)) {
    const isRest = ["saturday", "sunday"].includes(weekdayOf(each));
    const isWorked = calendar?.dayOn(each)?.working === true;
    if (!isRest && !isWorked) off.push(each.slice(5));
    if (isRest && isWorked) worked.push(each.slice(5));
  }
  return { off: off.join(" "), worked: worked.join(" ") };
}

describe("the working calendars of State bodies", () => {
  it("make one publication that contradicts itself nowhere", () => {
    const facts = { today: day("2026-11-26"), eventId: String, agency: () => undefined };
    const { type, data } = publication;
    expect(type).toBe("CalendarPublished");
    expect(decideCalendar({ type: "PublishCalendar", ...data }, noCalendars, facts)).toMatchObject({ _tag: "Right" });
  });

  // Put together by hand from the law's days, article 111(3) and the notices.
  it.each([
    [2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", ""],
    [2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", ""],
    [2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "05-04"],
    [2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "04-26"],
    [2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24", "01-10 08-22"],
  ])("of %i have these weekdays off and these rest days worked", (year, off, worked) => {
    expect(exceptions(year)).toEqual({ off, worked });
  });

  it("know 24 November as a holiday from 2026 only", () => {
    expect(calendar?.dayOn(day("2025-11-24"))).toMatchObject({ working: true });
    expect(calendar?.dayOn(day("2026-11-24"))).toMatchObject({ kind: "holiday", name: "Ngày Văn hóa Việt Nam" });
  });

  it("leave out what was only proposed: 23 and 28 November 2026 are what their weekdays say", () => {
    expect(calendar?.dayOn(day("2026-11-23"))).toMatchObject({ kind: "working" });
    expect(calendar?.dayOn(day("2026-11-28"))).toMatchObject({ kind: "weekly-rest" });
  });

  it("say which years are estimates, and have nothing for a year without notices", () => {
    const estimates = workCalendars.filter(({ status }) => "estimate" in status).map(({ year }) => year);
    expect(estimates).toEqual(["2022", "2026"]);
    expect(calendar?.dayOn(day("2027-01-01"))).toBeUndefined();
  });

  it("name a source for every special day", () => {
    const days = workCalendars.flatMap(({ holidays, daysOff, workDays }) => [...holidays, ...daysOff, ...workDays]);
    expect(days.filter(({ source }) => source.citation.length < 10)).toEqual([]);
  });
});
