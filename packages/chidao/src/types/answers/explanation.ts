/** Why a task stands where it stands: conclusion, rules with their sources, and the entries it rests on. */
import type { AssignmentView, TimelineEntryView } from "./assignments.js";
import type { Basis, Box, Text } from "./base.js";

export interface RuleCited {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** `confidence`: `read`, `second-hand` or `logic`; `unknown` for a rule that this software does not know. */
  readonly source: { readonly citation: string; readonly confidence: string };
}

export interface ConclusionView {
  readonly box: Box;
  readonly stage: string;
  readonly timeliness: { readonly kind: string; readonly days: number | null };
  readonly due: string | null;
}

export interface ExplanationView {
  readonly basis: Basis;
  readonly assignment: AssignmentView;
  /** `null` when the task had not been issued by the day asked about. */
  readonly conclusion: ConclusionView | null;
  readonly rule: RuleCited | null;
  /** The deadline that counted, and each rule by which its words became a day; `null` when none counted. */
  readonly deadline: {
    readonly words: string;
    readonly due: string;
    readonly rules: ReadonlyArray<RuleCited & { readonly date: string }>;
    /** Calendars and policies that these rules read, with the revision read. */
    readonly reads: ReadonlyArray<{ readonly stream: string; readonly revision: number }>;
  } | null;
  /**
   * The smallest set of entries that gives this conclusion, in the order in which they happened: these alone give the
   * same, and dropping any one of them gives what `without` says (`null`: the task would not be issued).
   */
  readonly entries: ReadonlyArray<TimelineEntryView & { readonly without: ConclusionView | null }>;
  /** Entries of the task that play no part in it. */
  readonly leftOut: number;
}
