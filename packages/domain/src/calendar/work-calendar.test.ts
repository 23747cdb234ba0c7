import type { CivilDate } from "@chidao/core";
import {
  day as dated,
  entriesOf,
  entryId,
  event,
  exampleAgencies,
  type Given,
  type Moment,
  said,
  specification,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { decideCalendar, type PublishCalendar } from "./decide.js";
import { CalendarPublished, type CalendarYear } from "./events.js";
import { evolveCalendars, noCalendars, workCalendarOf } from "./work-calendar.js";
import { addWorkingDays, countWorkingDays, workingDayFrom } from "./working-days.js";
import { workingDaysBetween } from "./working-days-or-weekdays.js";

const day = (value: string) => value as CivilDate;
const source = { citation: "Hư cấu", confidence: "read" as const, validFrom: dated("2025-01-01") };
const special = (value: string, name: string) => ({ day: day(value), name, source });

const year2026: CalendarYear = {
  year: "2026",
  status: { official: "Thông báo hư cấu" },
  weeklyRest: ["saturday", "sunday"],
  weeklyRestSource: source,
  holidays: [special("2026-01-01", "Tết Dương lịch")],
  daysOff: [special("2026-01-02", "Nghỉ hoán đổi")],
  workDays: [special("2026-01-10", "Làm bù")],
};
const published = (on: string, ...years: ReadonlyArray<CalendarYear>) =>
  CalendarPublished({ ...said(on), years, note: "" });
const publish = (on: string, ...years: ReadonlyArray<CalendarYear>): PublishCalendar => ({
  type: "PublishCalendar",
  ...published(on, ...years).data,
});
const calendarOf = (...givens: ReadonlyArray<Given>) =>
  workCalendarOf(entriesOf(givens, "calendar-vn").reduce(evolveCalendars, noCalendars));

const given = specification({
  initialState: noCalendars,
  evolve: evolveCalendars,
  decide: (command: PublishCalendar, state, moment: Moment) =>
    decideCalendar(command, state, { ...moment, agency: (id) => exampleAgencies.find((body) => body.id === id) }),
  factsAt: (moment) => moment,
});

describe("a working calendar", () => {
  it("that a body outside the register publishes is flagged, and published", () => {
    const publication = { ...publish("2026-01-02", year2026), by: { agency: "co-quan-la", role: null, officer: null } };
    given().when(publication).thenRecords("CalendarPublished").thenFlags("authority.actor-not-registered");
  });

  it("is published by years; a year that says nothing new is left out", () => {
    const other = { ...year2026, year: "2025", holidays: [], daysOff: [], workDays: [] };
    given().when(publish("2026-01-02", year2026)).thenRecords(published("2026-01-02", year2026));
    const known = given(published("2026-01-02", year2026));
    known.when(publish("2026-03-01", year2026)).thenNothing();
    known.when(publish("2026-03-01", year2026, other)).thenRecords(published("2026-03-01", other));
  });

  it.each([
    ["a day of another year", { holidays: [special("2025-12-31", "x")] }, "2025-12-31"],
    ["a day named twice", { workDays: [], daysOff: [special("2026-01-01", "x")] }, "2026-01-01"],
    ["a make-up day that is worked anyway", { workDays: [special("2026-01-09", "x")] }, "2026-01-09"],
  ])("that contradicts itself is refused: %s", (_, changes, about) => {
    given()
      .when(publish("2026-01-02", { ...year2026, ...changes }))
      .thenRefuses("CalendarContradiction", { about });
  });

  it("that names a year twice is refused", () => {
    given()
      .when(publish("2026-01-02", year2026, year2026))
      .thenRefuses("CalendarContradiction", { about: "2026" });
  });

  it("that contradicts itself in its second year is refused", () => {
    const second = { ...year2026, year: "2027", holidays: [], daysOff: [], workDays: [special("2026-12-31", "x")] };
    given()
      .when(publish("2026-01-02", year2026, second))
      .thenRefuses("CalendarContradiction", { about: "2026-12-31" });
  });

  it("says what each day is, and nothing of a year that nobody published", () => {
    const calendar = calendarOf(published("2026-01-02", year2026));
    const kinds = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-05", "2026-01-10", "2027-01-04"].map(
      (value) => calendar?.dayOn(day(value))?.kind,
    );
    expect(kinds).toEqual(["holiday", "day-off", "weekly-rest", "working", "make-up", undefined]);
    expect(calendar?.dayOn(day("2026-01-10"))).toMatchObject({ working: true, name: "Làm bù", estimate: undefined });
    expect(calendar?.dayOn(day("2026-01-05"))).toMatchObject({ name: "", source: undefined });
    expect(calendarOf()).toBeUndefined();
  });

  it("has its years in order, and says of each by which publication it is known", () => {
    const without = { holidays: [], daysOff: [], workDays: [] };
    const calendar = calendarOf(
      published("2026-01-02", { ...year2026, ...without, year: "2027" }, year2026),
      published("2026-02-02", { ...year2026, ...without, year: "2025" }, { ...year2026, ...without, year: "2028" }),
    );
    expect(calendar?.years.map(({ year, version }) => [year, version])).toEqual([
      ["2025", 2],
      ["2026", 1],
      ["2027", 1],
      ["2028", 2],
    ]);
  });

  it("is what it was before when a publication is struck out, and nothing when none is left", () => {
    const corrected: CalendarYear = { ...year2026, workDays: [] };
    const both = [published("2026-01-02", year2026), published("2026-02-02", corrected)];
    const struck = calendarOf(...both, event.corrected("2026-02-03", entryId(1), null));
    expect(struck).toMatchObject({ version: 1, read: { revision: 2 } });
    expect(struck?.dayOn(day("2026-01-10"))?.kind).toBe("make-up");
    expect(
      calendarOf(published("2026-01-02", year2026), event.corrected("2026-01-03", entryId(0), null)),
    ).toBeUndefined();
  });

  it("takes each year from the newest publication that holds it", () => {
    const corrected: CalendarYear = { ...year2026, status: { estimate: "chưa có thông báo" }, workDays: [] };
    const calendar = calendarOf(published("2026-01-02", year2026), published("2026-02-02", corrected));
    expect(calendar).toMatchObject({ version: 2, read: { stream: "calendar-vn", revision: 1 } });
    expect(calendar?.dayOn(day("2026-01-10"))).toMatchObject({ working: false, estimate: "chưa có thông báo" });
  });
});

describe("counting working days", () => {
  const calendar = calendarOf(published("2026-01-02", year2026));
  if (calendar === undefined) throw new Error("nothing was published");

  it("does not count the first day, nor rest days, holidays and days off; a make-up day counts", () => {
    expect(addWorkingDays(calendar, day("2026-01-01"), 1)).toEqual({
      kind: "found",
      day: "2026-01-05",
      estimate: false,
    });
    expect(addWorkingDays(calendar, day("2026-01-05"), 5)).toMatchObject({ day: "2026-01-10" });
    expect(countWorkingDays(calendar, day("2026-01-05"), day("2026-01-11"))).toMatchObject({ days: 5 });
  });

  it("finds the day itself when it is worked, else the next one that is", () => {
    expect(workingDayFrom(calendar, day("2026-01-05"))).toMatchObject({ day: "2026-01-05" });
    expect(workingDayFrom(calendar, day("2026-01-01"))).toMatchObject({ day: "2026-01-05" });
  });

  it("says whether a day on the way, and be it the first, stands in a year that is an estimate", () => {
    const next: CalendarYear = { ...year2026, year: "2027", holidays: [], daysOff: [], workDays: [] };
    const guessed = calendarOf(
      published("2026-01-02", { ...year2026, status: { estimate: "chưa có thông báo" } }, next),
    );
    if (guessed === undefined) throw new Error("nothing was published");
    expect(countWorkingDays(guessed, day("2026-12-30"), day("2027-01-05"))).toMatchObject({ days: 4, estimate: true });
    expect(countWorkingDays(guessed, day("2026-12-31"), day("2027-01-05"))).toMatchObject({ days: 3, estimate: false });
    expect(addWorkingDays(guessed, day("2026-12-30"), 3)).toMatchObject({ day: "2027-01-04", estimate: true });
    expect(addWorkingDays(guessed, day("2026-12-31"), 2)).toMatchObject({ day: "2027-01-04", estimate: false });
  });

  it("where no calendar tells counts Monday to Friday, and is not certain", () => {
    const thursday = day("2027-01-07");
    const days = (to: string) => workingDaysBetween(undefined, thursday, day(to));
    expect(days("2027-01-08")).toEqual({ days: 1, certain: false });
    expect(days("2027-01-09").days).toBe(1);
    expect(days("2027-01-10").days).toBe(1);
    expect(days("2027-01-15").days).toBe(6);
    expect(workingDaysBetween(calendar, thursday, day("2027-01-15"))).toEqual({ days: 6, certain: false });
    expect(workingDaysBetween(calendar, day("2026-01-01"), day("2026-01-05"))).toEqual({ days: 1, certain: true });
  });

  it("ends at a year that is missing, and names it", () => {
    expect(addWorkingDays(calendar, day("2026-12-30"), 5)).toEqual({ kind: "missing", year: "2027" });
    expect(countWorkingDays(calendar, day("2025-12-30"), day("2026-01-05"))).toEqual({ kind: "missing", year: "2025" });
  });
});
