/** Reports that look at the whole ledger from one side: aging, discipline, rules broken, late entry, workload, roles. */
import type { AssignmentView } from "./assignments.js";
import type { Basis, Box, Counts, IrregularityNote, PartyView, Text } from "./base.js";
import type { IndicatorView } from "./indicators.js";
import type { PeriodFlow } from "./reports.js";

/** Both inclusive; `null`: no upper bound. */
export interface BandView {
  readonly from: number;
  readonly to: number | null;
}

export interface AgingCountsView {
  /** In the order of the answer's `bands`. */
  readonly bands: ReadonlyArray<number>;
  readonly total: number;
  readonly longest: number;
}

export interface AgingView {
  readonly basis: Basis;
  readonly unit: "assignment" | "obligation";
  /** Days behind. */
  readonly bands: ReadonlyArray<BandView>;
  readonly rows: ReadonlyArray<{
    readonly party: PartyView;
    /** Against the deadline in force, and against the first one, which no extension moved. */
    readonly current: AgingCountsView;
    readonly first: AgingCountsView;
  }>;
  readonly all: { readonly current: AgingCountsView; readonly first: AgingCountsView };
  /** Open tasks that have no day to be behind of. */
  readonly withoutDay: number;
}

export type UpdateBox = "upToDate" | "notYetExpected" | "outOfDate" | "neverReported" | "undated";

export interface DisciplineView {
  readonly basis: Basis;
  readonly unit: "assignment";
  /** An update is expected within so many days. It is what the asker said, and no rule. */
  readonly cycleDays: number;
  readonly rows: ReadonlyArray<{
    readonly party: PartyView;
    readonly updates: Readonly<Record<UpdateBox, number>>;
    /** Tasks still to be done. */
    readonly open: number;
    /** `completion.of-given` of the body, and `update.of-open`. */
    readonly completion: IndicatorView;
    readonly update: IndicatorView;
  }>;
  readonly updates: Readonly<Record<UpdateBox, number>>;
  readonly open: number;
  readonly indicators: ReadonlyArray<IndicatorView>;
  /** Open tasks without an update in the cycle, the longest silent first. */
  readonly silent: ReadonlyArray<{
    readonly assignment: AssignmentView;
    readonly box: UpdateBox;
    readonly days: number | null;
  }>;
}

export interface RuleBrokenView {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly title: Text;
  readonly source: IrregularityNote["source"];
  readonly open: Readonly<Record<IrregularityNote["severity"], number>>;
  readonly settled: number;
  readonly total: number;
  /** Handles of what the open ones are about. */
  readonly about: ReadonlyArray<string>;
}

export interface IrregularitiesView {
  readonly basis: Basis;
  readonly unit: "irregularity";
  /** Most often open first. */
  readonly rules: ReadonlyArray<RuleBrokenView>;
  readonly open: Readonly<Record<IrregularityNote["severity"], number>>;
  readonly settled: number;
  readonly total: number;
}

export interface EntryDelaysView {
  readonly bands: ReadonlyArray<number>;
  /** Written down before the day on which it is said to have happened. */
  readonly ahead: number;
  readonly undated: number;
  readonly total: number;
  /** Days; `null` when no entry has a known day. */
  readonly median: number | null;
  readonly longest: number;
}

export interface EntryDelaysByProvenance {
  readonly witnessed: EntryDelaysView;
  readonly imported: EntryDelaysView;
  readonly reconstructed: EntryDelaysView;
}

export interface LateEntryView {
  readonly basis: Basis;
  readonly unit: "entry";
  /** Days from what happened to its entry. */
  readonly bands: ReadonlyArray<BandView>;
  readonly rows: ReadonlyArray<EntryDelaysByProvenance & { readonly party: PartyView }>;
  readonly all: EntryDelaysByProvenance;
}

export interface WorkloadRowView {
  readonly openLed: number;
  readonly openCoordinating: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** In the order of the answer's `months`. */
  readonly months: ReadonlyArray<PeriodFlow>;
}

export interface WorkloadView {
  readonly basis: Basis;
  readonly unit: "assignment" | "obligation";
  /** `dueSoon` counts what is due from tomorrow on within so many days. */
  readonly dueWithin: number;
  readonly months: ReadonlyArray<{ readonly month: string; readonly from: string; readonly to: string }>;
  readonly rows: ReadonlyArray<WorkloadRowView & { readonly party: PartyView }>;
  readonly all: WorkloadRowView;
}

export type MatrixRole = "lead" | "candidate" | "coordinating" | "acceptor";

export interface MatrixView {
  readonly basis: Basis;
  readonly unit: "assignment" | "obligation";
  readonly directive: { readonly handle: string; readonly title: string };
  readonly columns: ReadonlyArray<{ readonly handle: string; readonly words: string; readonly box: Box }>;
  readonly rows: ReadonlyArray<{
    readonly party: PartyView;
    /** Roles in each of the columns. */
    readonly roles: ReadonlyArray<ReadonlyArray<MatrixRole>>;
  }>;
  /** States of the tasks by role; a task counts once for each who has the role. */
  readonly byRole: Readonly<Record<MatrixRole, Counts>>;
}

/** A cell as its column says: amounts in đồng and decimals are digits. `null`: not known, or not asked for. */
export type SummaryCell = string | number | Text | null;

export interface SummaryTableView {
  readonly key: string;
  readonly title: Text;
  readonly columns: ReadonlyArray<{
    readonly key: string;
    readonly label: Text;
    readonly unit: Text | null;
    readonly holds: "text" | "count" | "vnd" | "decimal" | "date";
  }>;
  readonly rows: ReadonlyArray<{
    readonly assignment: string;
    readonly cells: Readonly<Record<string, SummaryCell>>;
  }>;
}

export interface SummaryView {
  readonly basis: Basis;
  readonly unit: "assignment";
  readonly kind: { readonly name: string; readonly label: Text };
  readonly assignments: number;
  /** Tasks of the kind of which nothing stands in any table. */
  readonly silent: number;
  readonly tables: ReadonlyArray<SummaryTableView>;
}

/** The tasks behind a number of the board, with the words of the directive that they come from. */
export interface TasksView {
  readonly basis: Basis;
  readonly unit: "assignment";
  readonly lead: PartyView | null;
  readonly box: Box | null;
  readonly items: ReadonlyArray<{
    readonly assignment: AssignmentView;
    readonly directive: { readonly handle: string; readonly title: string; readonly reference: Text | null };
    /** The words of the provision; `null` when the directive's text holds none under that path. */
    readonly provisionWords: string | null;
  }>;
}
