/** Publishing a working calendar. What it says already is not recorded again; what contradicts itself is refused. */
import { By, canonicalJsonOf, Dated, list, oneOf, Provenance, struct, type TypeOf, textOrEmpty } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { futureDated, notRegistered } from "../rules/entry-rules.js";
import { withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import { weekdayOf } from "./civil-days.js";
import { CalendarPublished, CalendarYear } from "./events.js";
import { type Calendars, workCalendarOf } from "./work-calendar.js";

export const PublishCalendar = struct({
  type: oneOf("PublishCalendar"),
  on: Dated,
  by: By,
  provenance: Provenance,
  years: list(CalendarYear, 50),
  note: textOrEmpty,
});
export type PublishCalendar = TypeOf<typeof PublishCalendar>;

export function decideCalendar(
  command: PublishCalendar,
  state: Calendars,
  facts: Pick<DecideFacts, "today" | "eventId" | "agency">,
) {
  const { type, ...data } = command;
  const contradiction = repeatedYear(data.years) ?? data.years.map(contradictionIn).find((day) => day !== undefined);
  if (contradiction !== undefined) return E.left<Rejection>({ _tag: "CalendarContradiction", about: contradiction });
  const known = workCalendarOf(state)?.years ?? [];
  const news = data.years.filter((year) => !known.some((published) => saysTheSame(published, year)));
  if (news.length === 0) return E.right([]);
  return E.right(
    withFlags(
      CalendarPublished({ ...data, years: news }),
      [...futureDated(data.on, facts), ...notRegistered(data, facts)],
      facts.eventId,
    ),
  );
}

function repeatedYear(years: ReadonlyArray<CalendarYear>): string | undefined {
  return years.find(({ year }, position) => years.findIndex((other) => other.year === year) < position)?.year;
}

/** A day outside the year, one that is named twice, or a make-up day that is no day of weekly rest. */
function contradictionIn({ year, holidays, daysOff, workDays, weeklyRest }: CalendarYear): string | undefined {
  const days = [...holidays, ...daysOff, ...workDays].map(({ day }) => day);
  const outside = days.find((day) => day.slice(0, 4) !== year);
  const twice = days.find((day, position) => days.indexOf(day) < position);
  const worked = workDays.find(({ day }) => !weeklyRest.includes(weekdayOf(day)))?.day;
  return outside ?? twice ?? worked;
}

function saysTheSame({ version, ...published }: CalendarYear & { readonly version: number }, year: CalendarYear) {
  return canonicalJsonOf(published) === canonicalJsonOf(year);
}
