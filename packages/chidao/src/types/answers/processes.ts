/** What a process manager did, or would do. */
import type { ChidaoError, DateGiven, Text } from "./base.js";

/**
 * `planned`: a dry run. `already`: recorded by somebody else meanwhile. `proposed`: a second person is to approve it.
 * `held`: something it needs was not recorded. `not-sent`: the run was stopped before it.
 */
export type ProcessOutcome = "planned" | "added" | "already" | "proposed" | "refused" | "held" | "not-sent";

export interface ProcessStepView {
  /** Handle of the task that the process is about. */
  readonly assignment: string;
  readonly about: Text;
  readonly outcome: ProcessOutcome;
  /** Why it was refused. */
  readonly error: ChidaoError | null;
}

export interface ProcessRun {
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<ProcessOutcome, number>>;
  /** In the order in which they were sent; what was recorded before is no step. */
  readonly steps: ReadonlyArray<ProcessStepView>;
}

interface NamedBody {
  readonly id: string;
  readonly name: string;
}

export interface FanOutView extends ProcessRun {
  readonly assignment: string;
  /** The words by which the register was asked. */
  readonly collective: string;
  readonly basisDate: DateGiven;
  readonly members: ReadonlyArray<NamedBody>;
  /** How many of them have their obligation. */
  readonly there: number;
  /** Bodies of which the register can't say whether they belonged; they have no obligation. */
  readonly undecided: ReadonlyArray<NamedBody>;
  /** Bodies of the group that came to be later and have not joined, since no rule says so. */
  readonly waiting: ReadonlyArray<NamedBody>;
}

export interface OccurrencesView extends ProcessRun {
  readonly until: string;
  /** Recurring tasks whose rounds nobody can tell. */
  readonly untold: ReadonlyArray<{ readonly assignment: string; readonly why: "not-understood" | "issue-day" }>;
}

export interface RemindersView extends ProcessRun {
  readonly until: string;
  /** Version of the policy that names the days; 0 is the default. */
  readonly policy: number;
  /** Tasks that should be urged, and nobody is known who could be. */
  readonly unaddressed: ReadonlyArray<{ readonly assignment: string; readonly step: "reminder" | "escalation" }>;
}
