/** A day while it is being worked out: rules are added one after the other, with what each had to look at. */
import type { CivilDate, StreamRevision } from "@chidao/core";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import { workingDayFrom } from "../calendar/working-days.js";
import type { DeadlineResolution, ResolutionLabel, ResolutionStep, UnresolvedWhy } from "../shared/deadline.js";
import { type ResolutionRule, stepOf } from "./resolution-rules.js";

export interface Finding {
  readonly date: CivilDate;
  readonly steps: ReadonlyArray<ResolutionStep>;
  readonly labels: ReadonlyArray<ResolutionLabel>;
  readonly reads: ReadonlyArray<StreamRevision>;
}

/** No day, and why; `about` names what is missing. */
export interface NoFinding {
  readonly why: UnresolvedWhy;
  readonly about: string;
  readonly reads: ReadonlyArray<StreamRevision>;
}

export type Result = Finding | NoFinding;

export function noDay(
  why: UnresolvedWhy,
  about = "",
  reads: ReadonlyArray<StreamRevision | undefined> = [],
): NoFinding {
  return { why, about, reads: known(reads) };
}

interface Seen {
  readonly labels?: ReadonlyArray<ResolutionLabel>;
  readonly reads?: ReadonlyArray<StreamRevision | undefined>;
}

export function found(rule: ResolutionRule, date: CivilDate, seen: Seen = {}): Finding {
  return seeing({ date, steps: [stepOf(rule, date)], labels: [], reads: [] }, seen);
}

/** The next rule gives another day. */
export function moved(finding: Finding, rule: ResolutionRule, date: CivilDate): Finding {
  return { ...finding, date, steps: [...finding.steps, stepOf(rule, date)] };
}

/** What was looked at; a stream that does not exist was not read. */
export function seeing(finding: Finding, { labels = [], reads = [] }: Seen): Finding {
  return {
    ...finding,
    labels: [...new Set([...finding.labels, ...labels])],
    reads: known([...finding.reads, ...reads]),
  };
}

/** Moves the day to the next working day by this rule; where the calendar can't tell, the day stays and is labelled. */
export function onWorkingDay(finding: Finding, rule: ResolutionRule, calendar: WorkCalendar | undefined): Finding {
  if (calendar === undefined) return seeing(finding, { labels: ["calendar-missing"] });
  const walked = workingDayFrom(calendar, finding.date);
  const reads = [calendar.read];
  if (walked.kind === "missing") return seeing(finding, { labels: ["calendar-missing"], reads });
  const looked = seeing(finding, { labels: walked.estimate ? ["calendar-estimate"] : [], reads });
  return walked.day === finding.date ? looked : moved(looked, rule, walked.day);
}

export function resolutionOf(result: Result): DeadlineResolution {
  return "why" in result ? { kind: "unresolved", ...result } : { kind: "due", ...result };
}

function known(reads: ReadonlyArray<StreamRevision | undefined>): ReadonlyArray<StreamRevision> {
  return reads.filter((read) => read !== undefined && read.revision >= 0) as ReadonlyArray<StreamRevision>;
}
