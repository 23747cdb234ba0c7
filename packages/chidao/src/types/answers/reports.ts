/** Boards, lists and period reports. */

import type { AssignmentView } from "./assignments.js";
import type { Basis, Counts, PartyView } from "./base.js";

export interface BoardRowView {
  readonly party: PartyView;
  readonly lead: Counts;
  readonly leadTotal: number;
  /** Of those led: how many have a status that only their source asserts (imported from a tracker). */
  readonly leadAsserted: Counts;
  readonly coordinating: Counts;
  readonly coordinatingTotal: number;
}

export interface BoardView {
  readonly basis: Basis;
  /** What is counted. By obligation, a task that was fanned out is counted by the obligations of its bodies. */
  readonly unit: "assignment" | "obligation";
  /** Under whom: the bodies named when it was issued, or those that hold it after recorded transfers. */
  readonly heldAs: "then" | "now";
  readonly rows: ReadonlyArray<BoardRowView>;
  readonly all: Counts;
  readonly total: number;
  /** Of all: those whose status only their source asserts. */
  readonly allAsserted: Counts;
  readonly official: {
    readonly doneOnTime: number;
    readonly doneLate: number;
    readonly notDoneInTime: number;
    readonly notDoneOverdue: number;
  };
  /** Done on time among done and overdue tasks with a deadline; and those that can't be judged. */
  readonly onTimeRate: {
    readonly onTime: number;
    readonly late: number;
    readonly overdue: number;
    readonly denominator: number;
    readonly unknown: number;
  };
  /** Provisions under which no assignment has been issued. */
  readonly notYetAssigned: number;
  /** Open irregularities, by severity. */
  readonly irregularities: Readonly<Record<"advisory" | "irregular" | "serious", number>>;
  /** Assignments of kinds that this process does not know. */
  readonly opaque: number;
}

/** Every task issued by the day asked about, in ledger order. */
export interface AssignmentList {
  readonly basis: Basis;
  readonly unit: "assignment" | "obligation";
  readonly items: ReadonlyArray<AssignmentView>;
}

/** How the tasks of a period came, went and stayed: opening + given + reopened = exits + closing. */
export interface PeriodFlow {
  /** Open at the end of the day before the period. */
  readonly opening: number;
  /** Issued in the period. */
  readonly given: number;
  /** Left in the period, by which exit. */
  readonly exits: {
    readonly done: number;
    readonly revoked: number;
    readonly notPursued: number;
    readonly superseded: number;
  };
  /** Open at the end of the last day. */
  readonly closing: number;
  /** Tasks that were closed before the period and are open at its end (an entry was corrected or asserted anew). */
  readonly reopened: number;
}

export interface PeriodRowView {
  readonly party: PartyView;
  readonly flow: PeriodFlow;
  /** Where the tasks that were open in the period stand at its end. */
  readonly boxes: Counts;
}

export interface PeriodView {
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
  readonly unit: "assignment" | "obligation";
  readonly rows: ReadonlyArray<PeriodRowView>;
  readonly all: PeriodRowView["flow"];
  readonly boxes: Counts;
  /**
   * Of the tasks that left as done in the period and had a deadline: on time, late, and those that can't be judged;
   * the share on time if all of the unknown were late (worst) and if all were on time (best), in per mille.
   */
  readonly onTime: {
    readonly onTime: number;
    readonly late: number;
    readonly unknown: number;
    readonly denominator: number;
    readonly worst: number | null;
    readonly best: number | null;
  };
  /** How many tasks have a status that can be judged, of all. */
  readonly coverage: { readonly judged: number; readonly total: number; readonly asserted: number };
  /** Reasons on record for extensions and rejections in the period, most frequent first; and late tasks without any. */
  readonly causes: ReadonlyArray<{ readonly cause: string; readonly count: number }>;
  readonly lateWithoutCause: number;
  /** Overdue at the end of the period, then due within the warning days, longest overdue first. */
  readonly urge: ReadonlyArray<AssignmentView>;
}

export interface OverdueView {
  readonly basis: Basis;
  readonly unit: "assignment";
  /** Longest overdue first. */
  readonly items: ReadonlyArray<AssignmentView>;
}
