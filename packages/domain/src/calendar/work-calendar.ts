/** What a day is in the working calendar, as published so far; and what nobody has published. */
import {
  type CivilDate,
  type Entry,
  type EntryData,
  type Event,
  emptyHistory,
  evolveHistory,
  type History,
  type StreamRevision,
} from "@chidao/core";
import { weekdayOf } from "./civil-days.js";
import {
  type CalendarDay,
  type CalendarEvent,
  CalendarPublished,
  type CalendarSource,
  type CalendarYear,
} from "./events.js";

/** All publications of a ledger, corrections applied. */
export interface Calendars {
  readonly history: History;
  /** The last revision of the stream; -1 while nothing was published. */
  readonly revision: number;
}

export const noCalendars: Calendars = { history: emptyHistory, revision: -1 };

export function evolveCalendars(calendars: Calendars, entry: Entry): Calendars {
  return { history: evolveHistory(calendars.history, entry), revision: entry.revision };
}

/** A year as the newest publication that holds it says. */
export interface PublishedYear extends CalendarYear {
  /** 1 for the first publication of the ledger, and so on. */
  readonly version: number;
}

export interface WorkCalendar {
  /** How many publications it is made of. */
  readonly version: number;
  /** The stream and its last revision, for the basis of what rests on the calendar. */
  readonly read: StreamRevision;
  /** Years in order. */
  readonly years: ReadonlyArray<PublishedYear>;
  /** What the day is; `undefined` when its year was not published. */
  readonly dayOn: (day: CivilDate) => DayInCalendar | undefined;
}

export interface DayInCalendar {
  readonly kind: "working" | "weekly-rest" | "holiday" | "day-off" | "make-up";
  readonly working: boolean;
  /** The name of a holiday or swap; empty for ordinary days. */
  readonly name: string;
  readonly source: CalendarSource | undefined;
  /** Why the year is an estimate; `undefined` when it is official. */
  readonly estimate: string | undefined;
}

/** `undefined` while nothing was published. */
export function workCalendarOf({ history, revision }: Calendars): WorkCalendar | undefined {
  const published = history.facts.filter((fact) => !fact.struck && isPublication(fact.event));
  const stream = history.entries[0]?.stream;
  if (published.length === 0 || stream === undefined) return undefined;
  const years = new Map<string, PublishedYear>();
  published.forEach(({ event }, position) => {
    if (!isPublication(event)) return;
    for (const year of event.data.years) years.set(year.year, { ...year, version: position + 1 });
  });
  return {
    version: published.length,
    read: { stream, revision },
    years: [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1)),
    dayOn: dayFinder(years),
  };
}

function dayFinder(years: ReadonlyMap<string, PublishedYear>): WorkCalendar["dayOn"] {
  const special = new Map<string, Pick<DayInCalendar, "kind"> & CalendarDay>();
  const mark = (kind: DayInCalendar["kind"], days: ReadonlyArray<CalendarDay>): void => {
    for (const day of days) special.set(day.day, { kind, ...day });
  };
  for (const { holidays, daysOff, workDays } of years.values()) {
    mark("day-off", daysOff);
    mark("holiday", holidays);
    mark("make-up", workDays);
  }
  return (day) => {
    const year = years.get(day.slice(0, 4));
    if (year === undefined) return undefined;
    const estimate = "estimate" in year.status ? year.status.estimate : undefined;
    const found = special.get(day);
    if (found !== undefined) {
      const { kind, name, source } = found;
      return { kind, working: kind === "make-up", name, source, estimate };
    }
    const rests = year.weeklyRest.includes(weekdayOf(day));
    const source = rests ? year.weeklyRestSource : undefined;
    return { kind: rests ? "weekly-rest" : "working", working: !rests, name: "", source, estimate };
  };
}

function isPublication(event: Event<string, EntryData>): event is CalendarEvent {
  return event.type === CalendarPublished.type;
}
