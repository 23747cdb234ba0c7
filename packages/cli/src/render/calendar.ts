/** The working calendar: its years with their sources, one day, and a count of days. */
import {
  type CalendarDayAnswer,
  type CalendarDayView,
  type CalendarList,
  type CalendarYearView,
  sourceLabel,
  type Text,
  type WorkingDaysAnswer,
} from "chidao";
import { ruleWords } from "../messages/rules.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function calendarListLines({ basis, years }: CalendarList, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(ruleWords.calendars, basis, page),
    ...(years.length === 0
      ? paragraph(page, page.say(ruleWords.calendarsNone))
      : years.flatMap((year) => yearLines(year, page))),
  ];
}

function yearLines(year: CalendarYearView, page: Page): ReadonlyArray<string> {
  const status =
    "official" in year.status ? ruleWords.official(year.status.official) : ruleWords.estimate(year.status.estimate);
  const head = `${year.year} · ${page.say(ruleWords.version(year.version))} · ${printable(page.say(status))}`;
  return [
    ...paragraph(page, head, { hang: 2 }).map((line) => page.paint("strong", line)),
    ...paragraph(page, `${page.say(ruleWords.weeklyRest)}: ${year.weeklyRest.join(", ")}`, { indent: 2, hang: 2 }),
    ...dayLines(year.holidays, ruleWords.holiday, page),
    ...dayLines(year.daysOff, ruleWords.dayOff, page),
    ...dayLines(year.workDays, ruleWords.workDay, page),
    "",
  ];
}

function dayLines(days: ReadonlyArray<CalendarDayView>, kind: Text, page: Page): ReadonlyArray<string> {
  return days.flatMap(({ day, name, source }) => [
    ...paragraph(page, `${day}  ${printable(name)} (${page.say(kind)})`, { indent: 2, hang: 4 }),
    ...paragraph(page, printable(page.say(sourceLabel(source))), { indent: 6, hang: 0 }).map((line) =>
      page.paint("quiet", line),
    ),
  ]);
}

export function calendarDayLines({ basis, day, found }: CalendarDayAnswer, page: Page): ReadonlyArray<string> {
  const what = found === null ? ruleWords.yearMissing(day.slice(0, 4)) : ruleWords.dayKinds[found.kind];
  const name = found === null || found.name === "" ? "" : ` — ${printable(found.name)}`;
  return [
    ...headerLines(ruleWords.calendars, basis, page),
    ...paragraph(page, `${day}: ${page.say(what)}${name}`).map((line) => page.paint("strong", line)),
    ...(found?.source ? paragraph(page, printable(page.say(sourceLabel(found.source))), { indent: 2 }) : []),
    ...(found?.estimate ? paragraph(page, page.say(ruleWords.estimate(printable(found.estimate))), { indent: 2 }) : []),
  ];
}

export function calendarCountLines(answer: WorkingDaysAnswer, page: Page): ReadonlyArray<string> {
  const { basis, from, to, days, missingYear, estimate } = answer;
  const said = days === null ? ruleWords.yearMissing(missingYear ?? "") : ruleWords.workingDays(days, from, to);
  return [
    ...headerLines(ruleWords.calendars, basis, page),
    ...paragraph(page, page.say(said)).map((line) => page.paint("strong", line)),
    ...(estimate ? paragraph(page, page.say(ruleWords.estimateCounted), { indent: 2 }) : []),
  ];
}
