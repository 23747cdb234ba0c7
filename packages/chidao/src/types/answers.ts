/** What callers get: plain data. Every answer says what it rests on. */

export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Outcome<A, E = ChidaoError> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly error: E };

/** Which exit code and which help fit an error. */
export type ErrorClass = "failed" | "usage" | "not-found" | "conflict" | "integrity" | "could-not-check";

/** One error: a stable code, a sentence in two languages, and the facts that the check looked at. */
export interface ChidaoError {
  /** The tag of the underlying failure, such as `NotSubmitted`, `DecodeFailure`, `StoreBusy`. */
  readonly code: string;
  readonly class: ErrorClass;
  readonly message: Text;
  /** For malformed input: where, what was expected, what stood there. */
  readonly issues: ReadonlyArray<InputIssue>;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface InputIssue {
  /** JSON Pointer. */
  readonly path: string;
  readonly message: Text;
}

export interface IrregularityNote {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly severity: "advisory" | "irregular" | "serious";
  readonly title: Text;
  readonly source: { readonly citation: string; readonly confidence: string };
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly settled: boolean;
}

/** The answer to a command. */
export interface Written {
  /** Id of what the command was about: an agency, a directive, an assignment. */
  readonly id: string;
  readonly handle: string | undefined;
  readonly commandId: string;
  /** Ledger indexes of the events; both -1 when there was nothing to record. */
  readonly firstIndex: number;
  readonly lastIndex: number;
  /** True when this command had been carried out before. */
  readonly repeated: boolean;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

/** What an answer rests on. */
export interface Basis {
  readonly asOf: string;
  readonly knownAt: { readonly index: number; readonly recordedAt: string | null };
  readonly rules: "as-then" | "as-now";
  readonly ledger: { readonly id: string; readonly name: string; readonly illustrative: boolean };
}

export type Box =
  | "doneOnTime"
  | "doneLate"
  | "doneWithoutDeadline"
  | "notYetDue"
  | "nearDue"
  | "overdue"
  | "noDeadline"
  | "unresolvedDeadline"
  | "awaitingVerification"
  | "revoked"
  | "notPursued"
  | "unknown";

export type Counts = Readonly<Record<Box, number>>;

/** A date as it was given. */
export type DateGiven =
  | { readonly day: string }
  | { readonly month: string }
  | { readonly year: string }
  | { readonly unknown: string };

export interface PartyView {
  readonly kind: "agency" | "as-written" | "collective" | "undetermined";
  /** Agency id; `null` for the others. */
  readonly id: string | null;
  readonly name: Text;
  readonly fictional: boolean;
  /** When the body ceased to exist, if it had by the day asked about. */
  readonly ended: DateGiven | null;
}

export interface BoardRowView {
  readonly party: PartyView;
  readonly lead: Counts;
  readonly leadTotal: number;
  readonly coordinating: Counts;
  readonly coordinatingTotal: number;
}

export interface BoardView {
  readonly basis: Basis;
  /** What is counted. */
  readonly unit: "assignment";
  readonly rows: ReadonlyArray<BoardRowView>;
  readonly all: Counts;
  readonly total: number;
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

export interface StatusView {
  readonly box: Box;
  readonly stage: string;
  readonly timeliness: { readonly kind: string; readonly days: number | null };
  readonly due: string | null;
  readonly firstDue: string | null;
  readonly daysBehindFirst: number;
  readonly daysOverdueBeforeExtension: number;
  readonly imprecise: boolean;
  readonly rejections: number;
}

export interface MetView {
  readonly verdict: "met" | "not-met" | "not-recorded" | "opaque";
  readonly because: Text;
  readonly details: ReadonlyArray<{ readonly label: Text; readonly value: Text }>;
}

export interface AssignmentView {
  readonly id: string;
  readonly handle: string;
  readonly directive: string;
  readonly provision: string | null;
  readonly kind: { readonly name: string; readonly label: Text; readonly known: boolean };
  readonly words: string;
  readonly lead: {
    readonly state: "determined" | "undetermined" | "disputed" | "ended";
    readonly words: string;
    readonly parties: ReadonlyArray<PartyView>;
  };
  readonly coordinating: ReadonlyArray<PartyView>;
  readonly issuedOn: DateGiven;
  readonly deadlineWords: string;
  /** `null` when the task had not been issued by the day asked about. */
  readonly status: StatusView | null;
  readonly met: MetView;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

export interface OverdueView {
  readonly basis: Basis;
  readonly unit: "assignment";
  /** Longest overdue first. */
  readonly items: ReadonlyArray<AssignmentView>;
}

export interface TimelineEntryView {
  readonly entry: number;
  readonly id: string;
  readonly index: number;
  readonly type: string;
  readonly on: DateGiven;
  readonly by: {
    readonly agency: string;
    readonly name: string;
    readonly fictional: boolean;
    readonly role: string | null;
    readonly officer: string | null;
  };
  readonly provenance: string;
  readonly recordedAt: string;
  readonly sentence: Text;
  readonly data: unknown;
  readonly corrected: boolean;
  readonly struck: boolean;
  readonly opaque: boolean;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

export interface TimelineView {
  readonly basis: Basis;
  readonly assignment: AssignmentView;
  readonly entries: ReadonlyArray<TimelineEntryView>;
}

/** A personal value as it may be shown: the value, or that it is withheld. */
export type DisclosedView =
  | { readonly disclosed: string }
  | { readonly withheld: string }
  | { readonly unknown: string };

export interface DirectiveView {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly source: string | { readonly unknown: string };
  readonly directedBy: PartyView;
  readonly directedOn: DateGiven;
  readonly signedBy:
    | { readonly capacity: string; readonly office: string; readonly name: DisclosedView }
    | { readonly unknown: string };
  readonly identity: Readonly<Record<string, unknown>>;
  /** Number and symbol as people write them, or words that say what is unknown. */
  readonly reference: Text;
  readonly assignmentCount: number;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

export interface ProvisionView {
  readonly path: string;
  readonly words: string;
  /** Handles of the assignments issued under it; empty: not yet assigned. */
  readonly assignments: ReadonlyArray<string>;
}

export interface DirectiveDetail {
  readonly basis: Basis;
  readonly directive: DirectiveView;
  readonly provisions: ReadonlyArray<ProvisionView>;
  readonly assignments: ReadonlyArray<AssignmentView>;
}

export interface DirectiveList {
  readonly basis: Basis;
  readonly directives: ReadonlyArray<DirectiveView>;
}

export interface AgencyView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: ReadonlyArray<{ readonly name: string; readonly from: DateGiven }>;
  readonly aliases: ReadonlyArray<string>;
  readonly established: DateGiven;
  readonly ended: DateGiven | null;
  readonly fictional: boolean;
  readonly source: { readonly citation: string; readonly note: string };
}

export interface AgencyList {
  readonly basis: Basis;
  readonly agencies: ReadonlyArray<AgencyView>;
}

/** One line of the health report. */
export interface DoctorCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface DoctorReport {
  readonly ok: boolean;
  readonly checks: ReadonlyArray<DoctorCheck>;
}

/** How a kind's work asks for its fields: what a command line or a screen is made from. */
export interface KindInfo {
  readonly name: string;
  readonly label: Text;
  readonly works: ReadonlyArray<{
    /** `kind/Imperative`. */
    readonly command: string;
    readonly label: Text;
    readonly fields: ReadonlyArray<{
      readonly name: string;
      readonly label: Text;
      readonly input: "text" | "document" | "vnd" | "integer" | "choice" | "boolean" | "party";
      readonly choices: ReadonlyArray<string>;
      readonly mayBeUnknown: boolean;
    }>;
  }>;
}
