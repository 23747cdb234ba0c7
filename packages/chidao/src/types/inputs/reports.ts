/** What questions are asked with: the three axes of every one, and what some take besides. */
import type { Box } from "../answers.js";

/** Up to where in the record a question looks: an index, or an instant in UTC. */
export type KnownAtInput = number | string;

export interface PeriodInput {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** What is counted; see `UnitQuery`. */
  readonly unit?: "assignment" | "obligation";
  readonly knownAt?: KnownAtInput;
  readonly rules?: "as-then" | "as-now";
}

export interface QueryInput {
  /** The day asked about. Default: today in Vietnam. */
  readonly asOf?: string;
  /** Default: all that is recorded. */
  readonly knownAt?: KnownAtInput;
  /** Which version of the rules applies. Every rule has one version so far, so both answer alike. */
  readonly rules?: "as-then" | "as-now";
}

export interface BoardQuery extends QueryInput {
  /** Default: `assignment`. By obligation, a task that was fanned out is counted by the obligations of its bodies. */
  readonly unit?: "assignment" | "obligation";
  /** `then`: under the bodies named at the issue; `now`: after recorded transfers. Default: `now`. */
  readonly heldAs?: "then" | "now";
}

/**
 * `assignment` (default) leaves out what stands under another task as its obligation, occurrence or delegation;
 * `obligation` counts a collective task by the obligations of its bodies instead.
 */
export interface UnitQuery extends QueryInput {
  readonly unit?: "assignment" | "obligation";
}

/** `lead`: only the tasks that this body leads. */
export interface IndicatorsInput extends UnitQuery {
  readonly lead?: string;
}

/** A box, or a lump of boxes that reports don't split. */
export type PublishedClass = Box | "done" | "notDone" | "notDoneInTime" | "notDoneOverdue";

/** Counts by class, as a report printed them; classes are boxes, or the lumps that reports use. */
export interface PublishedInput {
  readonly counts: Readonly<Partial<Record<PublishedClass, number>>>;
  /** The total that was published, to be compared with the sum. */
  readonly given?: number;
  /** What the report says it counts; left out when it doesn't say. */
  readonly unit?: "assignment" | "obligation";
  /** Another total of the same period, and what that one counts. */
  readonly other?: { readonly given: number; readonly unit?: "assignment" | "obligation" };
}

export interface DisciplineInput extends QueryInput {
  /** An update is expected within so many days. Default: 30; that is a choice and no rule. */
  readonly cycleDays?: number;
}

export interface WorkloadInput extends UnitQuery {
  /** Default: 30. */
  readonly dueWithin?: number;
  /** How many months up to the day asked about. Default: 12. */
  readonly months?: number;
}

/** The tasks behind a number of the board. Without `lead` those of all; without `box` all boxes. */
export interface TasksInput extends QueryInput {
  readonly lead?: string;
  readonly box?: Box;
}
