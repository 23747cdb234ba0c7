/** The read models' file: where it is, how long one waits for it, and what is said of it. */
import type { Outcome } from "./answers.js";

export interface ReadModelsOptions {
  /** Used when it is there. `readModels.replay` makes it. */
  readonly file: string;
  /** How long a question waits for the file to catch up with the ledger, in milliseconds; default 2000. */
  readonly catchUpMs?: number;
  /** Told when the file could not be used, so that the ledger itself was read. */
  readonly onNotice?: (notice: ReadModelsNotice) => void;
}

export type ReadModelsNotice =
  /** It did not catch up in time. */
  | { readonly kind: "behind"; readonly file: string; readonly position: number; readonly head: number }
  /** It holds none that this release reads: they are being built, or were made by another release or with other kinds. */
  | { readonly kind: "no-models"; readonly file: string }
  /** It can't be read or fed; `fault` names why. */
  | { readonly kind: "unusable"; readonly file: string; readonly fault: string };

export interface ReplayOptions {
  /** Build everything anew beside what is there, even if it is of this release; default false. */
  readonly rebuild?: boolean;
  /** Aborting stops between two batches. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReplayProgress) => void;
}

export interface ReplayProgress {
  /** The last ledger index that is in the rows. */
  readonly position: number;
  /** The last index of the ledger. */
  readonly head: number;
  readonly eventsPerSecond: number;
  /** Whole seconds at this rate. */
  readonly secondsLeft: number | undefined;
}

export interface Replayed {
  readonly file: string;
  /** `built`: all of them anew, swapped in when they had caught up; `caught-up`: what was new was added. */
  readonly did: "built" | "caught-up";
  readonly position: number;
  /** Events put into rows by this run. */
  readonly events: number;
  /** False when it was stopped; the next run goes on. */
  readonly complete: boolean;
}

export interface ReadModelsVerified {
  readonly file: string;
  /** The last ledger index that was compared. */
  readonly position: number;
  readonly same: boolean;
  /** SHA-256 of each model's rows, in the file and folded from the ledger. */
  readonly models: ReadonlyArray<{
    readonly model: string;
    readonly inFile: string;
    readonly inMemory: string;
    readonly rows: number;
  }>;
  /** `null` as a text: the row is missing there. */
  readonly firstDifference: {
    readonly model: string;
    readonly row: string;
    readonly inFile: string | null;
    readonly inMemory: string | null;
  } | null;
}

/** A file of read models beside the ledger. Answers are the same with it and without it. */
export interface ReadModels {
  /** Makes the models, or catches them up. */
  replay(options?: ReplayOptions): Promise<Outcome<Replayed>>;
  /** Folds the ledger in memory and compares every row. */
  verify(): Promise<Outcome<ReadModelsVerified>>;
}
