/**
 * What came, went and stayed in a period. Each task is judged on the day before the period and on its last day; the
 * flow reconciles: opening + given + reopened - exits = closing, each counted on its own.
 */
import { isExit } from "@chidao/domain";
import type { AssignmentStatus } from "./status.js";

/** One task on the eve of the period and on its last day; `undefined` when it was not yet issued. */
export interface Crossing {
  readonly before: AssignmentStatus | undefined;
  readonly after: AssignmentStatus | undefined;
}

export interface PeriodFlow {
  readonly opening: number;
  readonly given: number;
  readonly exits: {
    readonly done: number;
    readonly revoked: number;
    readonly notPursued: number;
    readonly superseded: number;
  };
  readonly closing: number;
  readonly reopened: number;
}

export function flowOf(crossings: ReadonlyArray<Crossing>): PeriodFlow {
  const count = (holds: (crossing: Crossing) => boolean): number => crossings.filter(holds).length;
  return {
    opening: count(({ before }) => isOpen(before)),
    given: count(({ before, after }) => before === undefined && after !== undefined),
    exits: {
      done: count((crossing) => leftInPeriod(crossing) && crossing.after?.stage === "accepted"),
      revoked: count((crossing) => leftInPeriod(crossing) && crossing.after?.stage === "revoked"),
      notPursued: count((crossing) => leftInPeriod(crossing) && crossing.after?.stage === "not-pursued"),
      superseded: count((crossing) => leftInPeriod(crossing) && crossing.after?.stage === "superseded"),
    },
    closing: count(({ after }) => isOpen(after)),
    reopened: count(({ before, after }) => isClosed(before) && isOpen(after)),
  };
}

/** Open on the eve or given since, and closed at the end. */
export function leftInPeriod({ before, after }: Crossing): boolean {
  return !isClosed(before) && isClosed(after);
}

/** Open at some time of the period. */
export function wasOpenInPeriod({ before, after }: Crossing): boolean {
  return after !== undefined && !(isClosed(before) && isClosed(after));
}

function isClosed(status: AssignmentStatus | undefined): boolean {
  return status !== undefined && status.stage !== "unknown" && isExit(status.stage);
}

function isOpen(status: AssignmentStatus | undefined): boolean {
  return status !== undefined && !isClosed(status);
}
