/**
 * What callers hand in: plain objects and texts. Dates are `2022-11-24`, `2022-11`, `2022`, or `{ unknown: reason }`.
 * Bodies are named by id, alias or name; directives and assignments by handle (`D1`, `D1.2`) or id.
 */
import type {
  ActorInput,
  DateInput,
  EntryInput,
  ExternalRefInput,
  LeadInput,
  PartyInput,
  TextInput,
} from "./inputs/base.js";
import type { DeadlineInput } from "./inputs/deadlines.js";
import type { IdentityInput } from "./inputs/directives.js";
import type { AssignmentInput, IssueTerms } from "./inputs/steps.js";

export type * from "./inputs/agencies.js";
export type * from "./inputs/base.js";
export type * from "./inputs/deadlines.js";
export type * from "./inputs/directives.js";
export type * from "./inputs/evidence.js";
export type * from "./inputs/processes.js";
export type * from "./inputs/proposals.js";
export type * from "./inputs/reports.js";
export type * from "./inputs/rules.js";
export type * from "./inputs/steps.js";

export interface OpenLedgerInput extends EntryInput {
  readonly name: string;
  /** An illustrative ledger says so on everything that is made from it. Default: false. */
  readonly illustrative?: boolean;
}

export interface IssueAssignmentInput extends EntryInput, IssueTerms {
  readonly directive: string;
  /** Path of the provision that the words come from. */
  readonly provision?: TextInput;
  readonly kind: string;
  readonly words: string;
  readonly lead: LeadInput;
  readonly coordinating?: ReadonlyArray<PartyInput>;
  /** The draft that is issued now, when there is one. */
  readonly draft?: string;
  /** Who verifies the result, when the text says so. */
  readonly acceptor?: PartyInput | { readonly unknown: string };
  /** A day, or one of the other forms. Default: none stated. */
  readonly deadline?: DeadlineInput;
  readonly externalRefs?: ReadonlyArray<ExternalRefInput>;
}

/** A task as somebody read it in a text; nothing is given to anybody yet. */
export interface ExtractAssignmentInput extends EntryInput {
  readonly directive: string;
  readonly provision?: TextInput;
  readonly kind?: TextInput;
  readonly words: string;
  readonly lead: LeadInput;
  readonly coordinating?: ReadonlyArray<PartyInput>;
  readonly deadline?: DeadlineInput;
  readonly externalRefs?: ReadonlyArray<ExternalRefInput>;
}

export interface CorrectInput extends AssignmentInput {
  /** Number of the entry on the timeline. */
  readonly entry: number;
  /** Fields of the entry's data to put right, by name; or `"strike"` to strike the entry out. */
  readonly change: Readonly<Record<string, unknown>> | "strike";
  readonly reason: string;
  readonly secondPerson?: ActorInput;
}

/** A kind's own work: `type` such as `staffing/IssueGuidance`, and the fields that the kind asks for. */
export interface WorkInput extends AssignmentInput {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The stage that a source's status means, or why its words were not understood. */
export type AssertedStageInput =
  | "issued"
  | "in-progress"
  | "submitted"
  | "returned"
  | "postponed"
  | "accepted"
  | "revoked"
  | "not-pursued"
  | { readonly unknown: string };

/**
 * One row of a tracker as an import hands it over. `on` is the day of the tracker's statement. Bodies written as
 * `{ asWritten }` are looked up in the register, and kept as written when exactly one body is not found.
 */
export interface ImportRowInput extends EntryInput {
  /** The tracker's own key for the row. */
  readonly ref: ExternalRefInput;
  /** The document that the row names; rows with the same `ref` share one directive, made from the first of them. */
  readonly directive: {
    readonly ref: ExternalRefInput;
    readonly title: string;
    readonly directedBy: PartyInput;
    readonly directedOn: DateInput;
    readonly identity?: IdentityInput;
  };
  readonly issuedOn: DateInput;
  readonly kind: string;
  readonly words: string;
  readonly lead: LeadInput;
  readonly coordinating?: ReadonlyArray<PartyInput>;
  readonly deadline?: DeadlineInput;
  readonly status?: { readonly stage: AssertedStageInput; readonly completedOn?: DateInput; readonly words: string };
  /** What the import noticed about the row: ids of rules `import.*`, and the facts it looked at. */
  readonly notes?: ReadonlyArray<{
    readonly rule: string;
    readonly facts: Readonly<Record<string, string | number | boolean>>;
  }>;
}
