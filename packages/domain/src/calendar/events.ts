/** Stored events of a working calendar. Names and shapes are a storage contract. */
import {
  CivilDate,
  CivilYear,
  Dated,
  defineEvent,
  type EventOf,
  entryFields,
  list,
  oneOf,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  variant,
} from "@chidao/core";

export const Weekday = oneOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
export type Weekday = TypeOf<typeof Weekday>;

/**
 * Where a fact of the calendar was found, how sure we are of it, and from when it holds. `second-hand`: known from a
 * summary or somebody's note; `practice`: common practice for which no text was read.
 */
export const CalendarSource = struct({
  citation: text,
  confidence: oneOf("read", "second-hand", "practice"),
  validFrom: Dated,
});
export type CalendarSource = TypeOf<typeof CalendarSource>;

/** One day that is not what its weekday says. */
export const CalendarDay = struct({ day: CivilDate, name: textUpTo(300), source: CalendarSource });
export type CalendarDay = TypeOf<typeof CalendarDay>;

/**
 * One year, whole. `holidays`: public holidays; `daysOff`: other free days, given in compensation or in a swap;
 * `workDays`: days of weekly rest that are worked in exchange. `estimate` says what is not confirmed.
 */
export const CalendarYear = struct({
  year: CivilYear,
  status: variant({ official: text, estimate: text }),
  weeklyRest: list(Weekday, 7),
  weeklyRestSource: CalendarSource,
  holidays: list(CalendarDay, 100),
  daysOff: list(CalendarDay, 100),
  workDays: list(CalendarDay, 100),
});
export type CalendarYear = TypeOf<typeof CalendarYear>;

/** Takes the place of what earlier publications say of the same years; those stay on record. */
export const CalendarPublished = defineEvent(
  "CalendarPublished",
  1,
  struct({ ...entryFields, years: list(CalendarYear, 50), note: textOrEmpty }),
);

export const calendarEvents = [CalendarPublished] as const;
export type CalendarEvent = EventOf<(typeof calendarEvents)[number]>;
