/** Working calendars, policies, and how words of a deadline are read. */
import type { PolicyParametersInput } from "../inputs/rules.js";
import type { ResolutionView } from "./assignments.js";
import type { Basis, DateGiven, Text } from "./base.js";

export interface CalendarSourceView {
  readonly citation: string;
  readonly confidence: "read" | "second-hand" | "practice";
  readonly validFrom: DateGiven;
}

export interface CalendarDayView {
  readonly day: string;
  readonly name: string;
  readonly source: CalendarSourceView;
}

export interface CalendarYearView {
  readonly year: string;
  /** Which publication of the ledger holds it; 1 is the first. */
  readonly version: number;
  readonly status: { readonly official: string } | { readonly estimate: string };
  readonly weeklyRest: ReadonlyArray<string>;
  readonly weeklyRestSource: CalendarSourceView;
  readonly holidays: ReadonlyArray<CalendarDayView>;
  readonly daysOff: ReadonlyArray<CalendarDayView>;
  readonly workDays: ReadonlyArray<CalendarDayView>;
}

export interface CalendarList {
  readonly basis: Basis;
  readonly years: ReadonlyArray<CalendarYearView>;
}

/** What one day is. `null` where its year was not published. */
export interface CalendarDayAnswer {
  readonly basis: Basis;
  readonly day: string;
  readonly found: {
    readonly kind: "working" | "weekly-rest" | "holiday" | "day-off" | "make-up";
    readonly working: boolean;
    readonly name: string;
    readonly source: CalendarSourceView | null;
    /** Why the year is an estimate; `null` when it is official. */
    readonly estimate: string | null;
  } | null;
}

/** Working days after the first day, up to and with the last. */
export interface WorkingDaysAnswer {
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
  /** `null` where a year was not published. */
  readonly days: number | null;
  readonly missingYear: string | null;
  readonly estimate: boolean;
}

export interface PolicyView extends PolicyParametersInput {
  /** 0 is the documented default. */
  readonly version: number;
  readonly validFrom: string | null;
  readonly decision: Readonly<Record<string, unknown>> | null;
}

export interface PolicyAnswer {
  readonly basis: Basis;
  /** In force on the day asked about. */
  readonly inForce: PolicyView;
  /** Every adoption, in the order in which they were recorded. */
  readonly adopted: ReadonlyArray<PolicyView>;
}

/** How words were read, and the day that the rules make of them. Nothing is recorded. */
export interface DeadlineReading {
  readonly basis: Basis;
  readonly words: string;
  readonly expression: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly reading: Text;
  readonly due: string | null;
  readonly resolution: ResolutionView;
}
