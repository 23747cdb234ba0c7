/**
 * What callers hand in: plain objects and texts. Dates are `2022-11-24`, `2022-11`, `2022`, or `{ unknown: reason }`.
 * Bodies are named by id, alias or name; directives and assignments by handle (`D1`, `D1.2`) or id.
 */

/** A day, a month or a year as text, or why it is not known. */
export type DateInput = string | { readonly unknown: string };

/** A text, or why it is not known. */
export type TextInput = string | { readonly unknown: string };

/**
 * A body by id, alias or name (it must be in the register), words that were not matched to the register, or a
 * collective as the text calls it.
 */
export type PartyInput =
  | string
  | { readonly asWritten: string }
  | { readonly collective: { readonly words: string; readonly closure: "closed" | "open" | "unknowable" } };

/** One body leads; or the text leaves it open (`undetermined`), bodies disagree, or the lead has ceased to exist. */
export type LeadInput =
  | PartyInput
  | { readonly undetermined: { readonly candidates: ReadonlyArray<PartyInput>; readonly words: string } }
  | { readonly disputed: { readonly candidates: ReadonlyArray<PartyInput>; readonly words: string } }
  | { readonly ended: { readonly agency: string; readonly words: string } };

/** On whose behalf an entry is made. `role` is an office; `officer` a pseudonym, never a name. */
export interface ActorInput {
  readonly agency: string;
  readonly role?: string;
  readonly officer?: string;
}

export interface ExternalRefInput {
  readonly system: string;
  readonly id: string;
}

export type ProvenanceInput =
  | { readonly kind: "witnessed" }
  | { readonly kind: "imported"; readonly source: ExternalRefInput }
  | { readonly kind: "reconstructed"; readonly reason: string };

/** A document, by its title alone or with what else is known of it. */
export type DocumentInput =
  | string
  | {
      readonly title: string;
      readonly number?: TextInput;
      readonly date?: DateInput;
      /** SHA-256 of the file, in hexadecimal. */
      readonly sha256?: string;
    };

/** What every entry says of itself. */
export interface EntryInput {
  /** When it happened. */
  readonly on: DateInput;
  readonly by: ActorInput;
  /** Default: witnessed. */
  readonly provenance?: ProvenanceInput;
  /** Repeating a command under its id adds nothing and gives the first answer. Default: a new id. */
  readonly commandId?: string;
  /** Ties together what belongs to one piece of business. Default: the command id. */
  readonly correlationId?: string;
  /** Id of the event that caused this command. */
  readonly causationId?: string;
  /** How sure the caller is that the actor is who the entry says. Default: declared. */
  readonly assurance?: "declared" | "authenticated" | "signed";
}

export interface OpenLedgerInput extends EntryInput {
  readonly name: string;
  /** An illustrative ledger says so on everything that is made from it. Default: false. */
  readonly illustrative?: boolean;
}

export interface RegisterAgencyInput extends EntryInput {
  readonly id: string;
  readonly kind: "office" | "ministry" | "ministerial-agency" | "central-body" | "province" | "other";
  readonly names: ReadonlyArray<string | { readonly name: string; readonly from: DateInput }>;
  readonly aliases?: ReadonlyArray<string>;
  readonly established?: DateInput;
  /** For teaching and tests. Default: false. */
  readonly fictional?: boolean;
  readonly source: { readonly citation: string; readonly note: string };
}

/** The body ceased to exist at the start of the day `on`. */
export interface EndAgencyInput extends EntryInput {
  readonly agency: string;
  readonly source: { readonly citation: string; readonly note: string };
}

/** What is not given is recorded as unknown. */
export interface IdentityInput {
  readonly type?: TextInput;
  readonly number?: TextInput;
  readonly symbol?: TextInput;
  /**
   * The number series, where the document is in one of its own (secret documents, each type of legal document).
   * Documents without a stated series share the issuer's common one when claims on identities are compared.
   */
  readonly series?: TextInput;
  readonly issuer?: PartyInput | { readonly unknown: string };
  readonly year?: TextInput;
  readonly issuedOn?: DateInput;
}

export interface RegisterDirectiveInput extends EntryInput {
  /** Where the direction was given. */
  readonly source:
    | "document"
    | "conclusion-notice"
    | "file-note"
    | "assignment-slip"
    | "oral-order"
    | { readonly unknown: string };
  readonly title: string;
  readonly directedBy: PartyInput;
  readonly directedOn: DateInput;
  /** `name` is sealed: only a commitment to it enters the ledger. */
  readonly signedBy?:
    | { readonly unknown: string }
    | { readonly capacity?: string; readonly office: string; readonly name: TextInput };
  readonly identity?: IdentityInput;
  readonly provisions?: ReadonlyArray<{ readonly path: string; readonly words: string }>;
  readonly externalRefs?: ReadonlyArray<ExternalRefInput>;
  /** Why the identity is claimed although another directive holds it; without it the command is refused. */
  readonly contestReason?: string;
}

export interface IdentifyDirectiveInput extends EntryInput {
  readonly directive: string;
  readonly identity: IdentityInput;
  readonly basis?: DocumentInput | { readonly unknown: string };
  readonly contestReason?: string;
}

/** The words of the text and the day they mean. No `due`: the words were not understood, or none was stated. */
export type DeadlineInput =
  | string
  | { readonly words: string; readonly due: string }
  | { readonly words: string; readonly unparsed: string }
  | { readonly none: string };

export interface IssueAssignmentInput extends EntryInput {
  readonly directive: string;
  /** Path of the provision that the words come from. */
  readonly provision?: TextInput;
  readonly kind: string;
  readonly words: string;
  readonly lead: LeadInput;
  readonly coordinating?: ReadonlyArray<PartyInput>;
  /** Who verifies the result, when the text says so. */
  readonly acceptor?: PartyInput | { readonly unknown: string };
  /** A day, or one of the other forms. Default: none stated. */
  readonly deadline?: DeadlineInput;
  readonly externalRefs?: ReadonlyArray<ExternalRefInput>;
}

export interface AssignmentInput extends EntryInput {
  readonly assignment: string;
}

export interface ReceiveInput extends AssignmentInput {
  /** The officer's pseudonym and name; the name is sealed. */
  readonly officerInCharge?: { readonly officer: string; readonly name: TextInput } | { readonly unknown: string };
}

export interface ReportInput extends AssignmentInput {
  readonly words: string;
}

export interface SetDeadlineInput extends AssignmentInput {
  readonly deadline: DeadlineInput;
  readonly basis?: DocumentInput | { readonly unknown: string };
}

export interface ExtendInput extends SetDeadlineInput {
  readonly reason: string;
}

export interface SubmitInput extends AssignmentInput {
  readonly words: string;
  readonly evidence?: ReadonlyArray<DocumentInput>;
}

export interface AcceptInput extends AssignmentInput {
  /** Default: the day on which the result was handed in. */
  readonly completedOn?: DateInput;
  readonly note?: string;
}

export interface RejectInput extends AssignmentInput {
  readonly reason: string;
}

export interface ExitInput extends AssignmentInput {
  readonly reason: string;
  readonly basis?: DocumentInput | { readonly unknown: string };
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

/** Up to where in the record a question looks: an index, or an instant in UTC. */
export type KnownAtInput = number | string;

/** The stage that a source's status means, or why its words were not understood. */
export type AssertedStageInput =
  | "issued"
  | "in-progress"
  | "submitted"
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

export interface PeriodInput {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly knownAt?: KnownAtInput;
  readonly rules?: "as-then" | "as-now";
}

export interface QueryInput {
  /** The day asked about. Default: today in Vietnam. */
  readonly asOf?: string;
  /** Default: all that is recorded. */
  readonly knownAt?: KnownAtInput;
  /** Which version of the rules applies. Every rule has one version so far, so both answer alike. */
  readonly rules?: "as-then" | "as-now";
}
