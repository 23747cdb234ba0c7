/**
 * Deadlines as a calendar feed (RFC 5545). Events are whole days, because a deadline is a civil day and has no hour.
 * A task that is closed, or has no due day any more, stays in the feed as cancelled: a calendar that has imported the
 * event before must learn of it. The stamp is the time at which the answer was known,
 * never the clock's, so the same answer gives the same text.
 */
import { type AssignmentList, type AssignmentView, type Basis, type Box, boxLabels } from "chidao";
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import { type ExportOptions, type Say, sayIn } from "../options.js";
import { coordinatingNames, leadName } from "../phrases.js";
import { oneLine, shorten } from "../text.js";
import { calendarWords, taskWords, words } from "../words.js";
import { foldLines } from "./fold-lines.js";

/** Days before the deadline on which a calendar reminds; the first is when boards start to say "near due". */
const alarmDays = [5, 1] as const;
const daySeconds = 86_400;
/** Calendars show a title in one line; all the words are in the description. */
const summaryCharacters = 90;

const closedBoxes: ReadonlySet<Box> = new Set([
  "doneOnTime",
  "doneLate",
  "doneWithoutDeadline",
  "revoked",
  "notPursued",
  "superseded",
]);

/** The text of an .ics file, with CRLF. Tasks without a due day are not in it. */
export function deadlineCalendar(list: AssignmentList, options: ExportOptions): string {
  const say = sayIn(options.language);
  const { basis } = list;
  const name = oneLine(say(calendarWords.name(basis.ledger.name)));
  const calendar = ical({
    name: basis.ledger.illustrative ? `${say(words.illustrativeShort)} – ${name}` : name,
    prodId: { company: "Chidao", product: "exports", language: options.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const events = list.items.flatMap((item) => eventsOf(item, basis, say).map((data) => textOf(calendar, data)));
  // The calendar without events, opened at its end: events that it held would be folded by itself, and slowly.
  const empty = calendar.toString();
  const end = empty.lastIndexOf(calendarEnd);
  return `${empty.slice(0, end)}${events.join("")}${empty.slice(end)}\r\n`;
}

const calendarEnd = "END:VCALENDAR";

function textOf(calendar: ICalCalendar, data: ICalEventData): string {
  return foldLines(new ICalEvent(data, calendar).toString());
}

function eventsOf(item: AssignmentView, basis: Basis, say: Say): ReadonlyArray<ICalEventData> {
  const due = lastDue(item);
  if (due === undefined || item.status === null) return [];
  const cancelled = closedBoxes.has(item.status.box) || item.status.due === null;
  const start = new Date(`${due}T00:00:00.000Z`);
  return [
    {
      id: `${item.id}@${basis.ledger.id}`,
      sequence: item.entries,
      stamp: new Date(basis.knownAt.recordedAt ?? `${basis.asOf}T00:00:00.000Z`),
      start,
      end: new Date(start.getTime() + daySeconds * 1_000),
      allDay: true,
      summary: summaryOf(item, say),
      description: { plain: descriptionOf(item, basis, say) },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms: cancelled
        ? []
        : alarmDays.map((days) => ({ type: ICalAlarmType.display, triggerBefore: days * daySeconds })),
    },
  ];
}

/** The due day in force; where none is in force any more, the last that there was, for its event to be cancelled. */
function lastDue({ status, deadlines }: AssignmentView): string | undefined {
  return status?.due ?? deadlines.findLast(({ due }) => due !== null)?.due ?? undefined;
}

function summaryOf(item: AssignmentView, say: Say): string {
  const task = shorten(oneLine(item.words), summaryCharacters);
  return oneLine(`${item.handle} · ${task} · ${leadName(item.lead, say)}`);
}

/** Says again that the ledger is an example: an event gets copied out of its calendar. */
function descriptionOf(item: AssignmentView, basis: Basis, say: Say): string {
  const coordinating = coordinatingNames(item, say);
  return [
    ...(basis.ledger.illustrative ? [say(words.illustrative)] : []),
    item.words,
    `${say(taskWords.lead)}: ${leadName(item.lead, say)}`,
    ...(coordinating === "" ? [] : [`${say(taskWords.coordinating)}: ${coordinating}`]),
    ...(item.status === null ? [] : [`${say(taskWords.status)}: ${say(boxLabels[item.status.box])}`]),
    ...(item.deadlineWords === "" ? [] : [`${say(taskWords.deadlineWords)}: ${item.deadlineWords}`]),
  ]
    .map(oneLine)
    .join("\n");
}
