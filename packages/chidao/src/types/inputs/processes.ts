/** What callers hand in to run a process manager. */
import type { ActorInput, ProvenanceInput } from "./base.js";

interface ProcessInput {
  readonly by: ActorInput;
  /** Default: witnessed. */
  readonly provenance?: ProvenanceInput;
  readonly correlationId?: string;
  readonly assurance?: "declared" | "authenticated" | "signed";
}

export interface FanOutInput extends ProcessInput {
  /** A task that a collective leads. */
  readonly assignment: string;
  /** The day on which it is fanned out, or gone on with; bodies that came to be by then may join. */
  readonly on: string;
  /** As of which day the register is read. Default: the day on which the task was issued. */
  readonly basisDate?: string;
  /** Words of a group that the register knows, where the text uses other words. */
  readonly group?: string;
  /** The bodies, where no words name them; whoever decided that is told in the reason. */
  readonly members?: ReadonlyArray<string>;
  readonly reason?: string;
  /** The rule by which bodies that came to be later join. Default: none joins. */
  readonly lateComers?: string;
}

export interface OccurrencesInput extends ProcessInput {
  /** Rounds that are due by this day are opened. */
  readonly until: string;
  /** Default: every recurring task. */
  readonly assignments?: ReadonlyArray<string>;
}

export interface RemindersInput extends ProcessInput {
  /** The day on which the reminders are sent. */
  readonly until: string;
  /** Default: every task. */
  readonly assignments?: ReadonlyArray<string>;
}

/** How a process is run. Whatever stops it, running it again goes on from there. */
export interface ProcessOptions {
  /** Only tells what would be recorded. */
  readonly dryRun?: boolean;
  /** Told after each command how many of how many were dealt with. */
  readonly onStep?: (done: number, of: number) => void;
  /** Stops it before the next command, such as an `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean };
}
