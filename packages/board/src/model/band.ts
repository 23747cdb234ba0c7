/**
 * The deadline history of one task as geometry: pure functions from dates to places on a line from 0 to 100. Ordinary
 * trackers keep the last deadline only; the band shows the first one, every extension, and which days were overdue
 * against the deadline in force at the time, so that an extension doesn't paint over days that were already late.
 * A deadline, extension or end whose day is unknown is left out of the drawing; the list beside it still says it.
 */
import type { AssignmentView } from "chidao";
import { dayNumber, placeDate, yearOf } from "./days.js";

/** What a mark on the band stands for; each has a shape of its own. */
export type BandMarkKind = "issued" | "first-due" | "due" | "extended" | "submitted" | "completed" | "as-of";

export interface BandMark {
  readonly kind: BandMarkKind;
  /** Per cent of the width. */
  readonly at: number;
  readonly imprecise: boolean;
}

export interface BandStretch {
  readonly kind: "running" | "waiting" | "overdue";
  readonly from: number;
  readonly width: number;
  readonly days: number;
}

export interface Band {
  readonly stretches: ReadonlyArray<BandStretch>;
  readonly marks: ReadonlyArray<BandMark>;
  /** The first of January of years on the line, thinned out to what fits. */
  readonly years: ReadonlyArray<{ readonly at: number; readonly year: number }>;
  /** Days overdue against the deadline in force, over the whole history. */
  readonly overdueDays: number;
}

interface DatedMark {
  readonly kind: BandMarkKind;
  readonly day: number;
  readonly imprecise: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Places days on a line from 0 to 100: never outside, and a later day never before an earlier one. */
export function scaleOf({ from, to }: Span): (day: number) => number {
  const length = Math.max(1, to - from);
  return (day) => Math.round((Math.min(Math.max(day, from), Math.max(to, from)) - from) * (10_000 / length)) / 100;
}

/** `undefined` when not even the day of issue is known. */
export function bandOf(task: AssignmentView, asOf: string): Band | undefined {
  const marks = marksOf(task, asOf);
  const start = marks.find(({ kind }) => kind === "issued")?.day;
  if (start === undefined) return undefined;
  const days = marks.map(({ day }) => day);
  const span = { from: Math.min(...days), to: Math.max(...days) };
  const at = scaleOf(span);
  const stop = clockStop(task, asOf);
  const overdue = stop === undefined ? [] : overdueSpans(task, stop);
  const stretch = (kind: BandStretch["kind"], { from, to }: Span): BandStretch => ({
    kind,
    from: at(from),
    width: Math.max(0, Math.round((at(to) - at(from)) * 100) / 100),
    days: to - from,
  });
  return {
    stretches: [
      ...(stop === undefined ? [] : [stretch("running", { from: start, to: Math.max(start, stop) })]),
      ...(task.status?.box === "awaitingVerification" && stop !== undefined
        ? [stretch("waiting", { from: stop, to: Math.max(stop, dayNumber(asOf)) })]
        : []),
      ...overdue.map((each) => stretch("overdue", each)),
    ],
    marks: marks.map(({ kind, day, imprecise }) => ({ kind, at: at(day), imprecise })),
    years: yearMarks(span, at),
    overdueDays: overdue.reduce((sum, { from, to }) => sum + to - from, 0),
  };
}

/** The end of a task that was revoked, not pursued or superseded is not among what the front door tells of it; none is drawn. */
const endUntold: ReadonlySet<string | undefined> = new Set(["revoked", "notPursued", "superseded", "unknown"]);
const isAccepted = ({ status }: AssignmentView): boolean => status?.stage === "accepted";

/** The day on which the clock stopped, or the day asked about while it runs. */
function clockStop(task: AssignmentView, asOf: string): number | undefined {
  if (endUntold.has(task.status?.box)) return undefined;
  if (isAccepted(task)) return placeDate(task.completedOn)?.day;
  if (task.status?.box === "awaitingVerification") return placeDate(task.submittedOn)?.day;
  return dayNumber(asOf);
}

function marksOf(task: AssignmentView, asOf: string): ReadonlyArray<DatedMark> {
  const mark = (kind: BandMarkKind, date: Parameters<typeof placeDate>[0]): ReadonlyArray<DatedMark> => {
    const placed = placeDate(date);
    return placed === undefined ? [] : [{ kind, ...placed }];
  };
  const dues = task.deadlines.filter(({ due }) => due !== null);
  const isOver = isAccepted(task) || endUntold.has(task.status?.box);
  return [
    ...mark("issued", task.issuedOn),
    ...task.deadlines.filter(({ how }) => how === "extended").flatMap(({ on }) => mark("extended", on)),
    ...dues.flatMap(({ due }, position) =>
      mark(position === 0 ? "first-due" : "due", due === null ? null : { day: due }),
    ),
    ...mark("submitted", task.submittedOn),
    ...mark("completed", task.completedOn),
    ...(isOver ? [] : mark("as-of", { day: asOf })),
  ];
}

/** For each deadline: from its day to when the next one was granted or the clock stopped, if that is later. */
function overdueSpans({ deadlines }: AssignmentView, stop: number): ReadonlyArray<Span> {
  return deadlines.flatMap(({ due }, position) => {
    if (due === null) return [];
    const next = deadlines[position + 1];
    const replaced = next === undefined ? undefined : placeDate(next.on)?.day;
    const from = dayNumber(due);
    const to = Math.min(replaced ?? (next === undefined ? stop : from), stop);
    return to > from ? [{ from, to }] : [];
  });
}

const yearMarksMax = 8;

function yearMarks({ from, to }: Span, at: (day: number) => number): Band["years"] {
  const first = yearOf(from) + 1;
  const years = Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, position) => first + position);
  const step = Math.ceil(years.length / yearMarksMax);
  return years
    .filter((year) => (year - first) % Math.max(1, step) === 0)
    .map((year) => ({ year, at: at(dayNumber(`${year}`)) }));
}
