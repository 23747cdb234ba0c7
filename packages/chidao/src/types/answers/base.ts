/** What all answers share: outcomes, errors, what an answer rests on, boxes, dates and parties. */

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
  /** For a refusal: the rule it rests on, where that comes from and how sure we are; `null` for any other failure. */
  readonly rule: ErrorRule | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ErrorRule {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: { readonly citation: string; readonly confidence: string };
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
  /** The proposal that was recorded instead, such as `P4`: nothing has taken effect until another person approves it. */
  readonly proposal: string | null;
}

/** What an import made of one row. */
export interface ImportedRow {
  readonly ref: { readonly system: string; readonly id: string };
  /** `unchanged`: the ledger says already what the row says. */
  readonly outcome: "added" | "changed" | "unchanged";
  /** Handle of the assignment; `undefined` when a dry run would add it. */
  readonly handle: string | undefined;
  /** What the source says otherwise than before: a field's name and label, and both values in words. */
  readonly changes: ReadonlyArray<{
    readonly field: "words" | "lead" | "coordinating" | "on" | "deadline" | "status";
    readonly label: Text;
    readonly before: Text;
    readonly after: Text;
  }>;
  /** Names of bodies that were not found in the register. */
  readonly unmatched: ReadonlyArray<string>;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

/** What an answer rests on. */
export interface Basis {
  readonly asOf: string;
  readonly knownAt: { readonly index: number; readonly recordedAt: string | null };
  readonly rules: "as-then" | "as-now";
  /** Version of the working calendar that counted; `null` when none was published by then. */
  readonly calendar: number | null;
  /** Version of the policy that counted; 0 is the documented default of an installation that adopted none. */
  readonly policy: number;
  /** Deadlines that come to another day by the other choice of rules; `null` is no day. */
  readonly differs: ReadonlyArray<{
    readonly handle: string;
    readonly words: string;
    readonly asThen: string | null;
    readonly asNow: string | null;
  }>;
  readonly ledger: { readonly id: string; readonly name: string; readonly illustrative: boolean };
  /** Entries that can't be read and that two persons set aside: what they say is in no answer. Absent when there are none. */
  readonly setAside?: number;
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
  | "returned"
  | "postponed"
  | "requested"
  | "revoked"
  | "notPursued"
  | "superseded"
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
