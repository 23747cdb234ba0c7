/**
 * A deadline is its words, what was read in them, and the date that rules made of that. The words are never changed;
 * there is no magic date for "none". A resolution names its rules, and the calendars and policies that they read.
 */
import {
  CivilDate,
  type Codec,
  integer,
  isRecord,
  list,
  oneOf,
  RuleId,
  StreamName,
  struct,
  type TypeOf,
  tagged,
  textOrEmpty,
} from "@chidao/core";
import { DeadlineExpression } from "../deadline/expression.js";

/** A rule that was applied, and the day it led to. The last one of a resolution gives its date. */
export const ResolutionStep = struct({ rule: RuleId, ruleVersion: integer(1), date: CivilDate });
export type ResolutionStep = TypeOf<typeof ResolutionStep>;

/**
 * What a reader must know of a day that was worked out. `calendar-estimate`: a year of the calendar is an estimate.
 * `calendar-missing`: the calendar lacks the year, so nobody looked for rest days. `year-supplied`: the words name no
 * year. `imprecise-anchor`: the day it counts from is known by its month or year only.
 */
export const ResolutionLabel = oneOf("calendar-estimate", "calendar-missing", "year-supplied", "imprecise-anchor");
export type ResolutionLabel = TypeOf<typeof ResolutionLabel>;

/** Why no day could be worked out. */
export const UnresolvedWhy = oneOf(
  "not-understood",
  "condition",
  "session",
  "vague",
  "recurring",
  "start-only",
  "hours",
  "anchor-not-stated",
  "anchor-unknown",
  "year-not-stated",
  "no-such-day",
  "no-calendar",
  "out-of-range",
);
export type UnresolvedWhy = TypeOf<typeof UnresolvedWhy>;

/** Calendars and policies that rules read, with the revision read. */
const reads = list(struct({ stream: StreamName, revision: integer(0) }), 20);

const resolutions = {
  due: struct({
    kind: oneOf("due"),
    date: CivilDate,
    steps: list(ResolutionStep, 10),
    labels: list(ResolutionLabel, 4),
    reads,
  }),
  none: struct({ kind: oneOf("none") }),
  /** `about`: what is missing or was not understood, in words or as a year; may be empty. */
  unresolved: struct({ kind: oneOf("unresolved"), why: UnresolvedWhy, about: textOrEmpty, reads }),
} as const;

export type DeadlineResolution = {
  [K in keyof typeof resolutions]: TypeOf<(typeof resolutions)[K]>;
}[keyof typeof resolutions];
export const DeadlineResolution: Codec<DeadlineResolution> = tagged("kind", resolutions);

export const Deadline = struct({
  words: textOrEmpty,
  expression: DeadlineExpression,
  resolution: DeadlineResolution,
});
export type Deadline = TypeOf<typeof Deadline>;

/** What people state; the resolution is worked out from it. */
export const StatedDeadline = struct({ words: textOrEmpty, expression: DeadlineExpression });
export type StatedDeadline = TypeOf<typeof StatedDeadline>;

/** The due day; `undefined` when there is none or it is not resolved. */
export function dueDateOf(deadline: Deadline): CivilDate | undefined {
  return deadline.resolution.kind === "due" ? deadline.resolution.date : undefined;
}

/**
 * Data of an event with a deadline of its first schema version, which knew a date, none and words that were not
 * understood, and one rule. What is not of that shape is left as it is, for the codec to refuse.
 */
export function upcastDeadlineData(older: unknown): unknown {
  if (!isRecord(older) || !isRecord(older["deadline"])) return older;
  const { deadline } = older;
  const { expression, resolution } = deadline;
  const newer = { ...deadline, expression: upcastExpression(expression), resolution: upcastResolution(resolution) };
  return { ...older, deadline: newer };
}

/**
 * Data of an event with a deadline of the version that knew no limit counted back from an event and no rhythm but those
 * with a name: every form it knew is one still.
 */
export const moreForms = (older: unknown): unknown => older;

function upcastExpression(expression: unknown): unknown {
  return isRecord(expression) && expression["kind"] === "date" ? { ...expression, bound: "not-stated" } : expression;
}

function upcastResolution(resolution: unknown): unknown {
  if (!isRecord(resolution)) return resolution;
  if (resolution["kind"] === "due") {
    const { rule, ruleVersion, ...rest } = resolution;
    return { ...rest, steps: [{ rule, ruleVersion, date: resolution["date"] }], labels: [] };
  }
  if (resolution["kind"] !== "unresolved") return resolution;
  const { reason, ...rest } = resolution;
  return { ...rest, why: "not-understood", about: reason, reads: [] };
}
