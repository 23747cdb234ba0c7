/** What callers hand in about directives: their papers, and what other documents do to them. */
import type {
  ActorInput,
  DateInput,
  DocumentInput,
  EntryInput,
  ExternalRefInput,
  PartyInput,
  TextInput,
} from "./base.js";

type Unknown = { readonly unknown: string };

/** What is not given is recorded as unknown. */
export interface IdentityInput {
  /**
   * Number and symbol as printed, such as `07/CT-TTg` or `188/1999/QĐ-TTg`, in the place of `number` and `symbol`. The
   * type and the year are taken from it where it names them and they are not given.
   */
  readonly reference?: string;
  readonly type?: TextInput;
  readonly number?: TextInput;
  readonly symbol?: TextInput;
  /**
   * The number series, where the document is in one of its own (secret documents, each type of legal document).
   * Documents without a stated series share the issuer's common one when claims on identities are compared.
   */
  readonly series?: TextInput;
  readonly issuer?: PartyInput | Unknown;
  readonly year?: TextInput;
  readonly issuedOn?: DateInput;
}

/** `none`: the paper bears no such mark. Khẩn, thượng khẩn, hỏa tốc. */
export type UrgencyInput = "none" | "urgent" | "very-urgent" | "express";
/** `none`: the paper bears no such mark. Mật, tối mật, tuyệt mật. */
export type SecrecyInput = "none" | "confidential" | "secret" | "top-secret";

/**
 * `capacity` as printed, such as `"KT. CHỦ TỊCH"`; the abbreviation at its beginning (TM., Q., KT., TL., TUQ.) is
 * understood, and `"own"` means that the head signed in the head's own right. `name` is sealed: only a commitment to
 * it enters the ledger.
 */
export interface SignerInput {
  readonly capacity?: string;
  readonly office: string;
  readonly name: TextInput;
}

/**
 * Words that assignments come from. `ordinal` is by default the place in the list. `span` counts UTF-16 code units of
 * the directive's `text`; by default it is looked for, and found when the words stand there exactly once.
 */
export interface ProvisionInput {
  readonly path: string;
  readonly words: string;
  readonly ordinal?: number;
  readonly span?: { readonly from: number; readonly to: number };
}

/** A meeting that a directive concludes. */
export interface MeetingInput {
  readonly on: DateInput;
  readonly words: string;
}

/** Who wrote an oral order or a note on a file down, and when. `office` is an office, never a name. */
export interface NotingInput {
  readonly by: PartyInput;
  readonly office?: string;
  readonly on: DateInput;
}

/** Words of a whole document, at most 1,000,000 UTF-16 code units. Only their digest enters the ledger. */
type WholeText = string | Unknown;

export interface RegisterDirectiveInput extends EntryInput {
  /** Where the direction was given. */
  readonly source: "document" | "conclusion-notice" | "file-note" | "assignment-slip" | "oral-order" | Unknown;
  readonly title: string;
  readonly directedBy: PartyInput;
  readonly directedOn: DateInput;
  readonly effectiveOn?: DateInput;
  readonly urgency?: UrgencyInput | Unknown;
  /** Number and symbol of a secret document are sealed; it may have no provisions in an open ledger. */
  readonly secrecy?: SecrecyInput | Unknown;
  readonly signedBy?: Unknown | SignerInput;
  /** `null`: it concludes no meeting. */
  readonly concludes?: MeetingInput | Unknown | null;
  /** `null`: it is a paper that nobody needed to write down. */
  readonly notedBy?: NotingInput | Unknown | null;
  readonly identity?: IdentityInput;
  readonly text?: WholeText;
  readonly provisions?: ReadonlyArray<ProvisionInput>;
  readonly externalRefs?: ReadonlyArray<ExternalRefInput>;
  /** Why the identity is claimed although another directive holds it; without it the command is refused. */
  readonly contestReason?: string;
  /** A document that was screened before and turns out to give tasks. */
  readonly screened?: string;
}

/** A document that was read and gives no tasks. */
export interface ScreenDocumentInput extends EntryInput {
  readonly title: string;
  readonly identity?: IdentityInput;
  readonly secrecy?: SecrecyInput | Unknown;
  readonly text?: WholeText;
  /** Why there is nothing to assign. */
  readonly reason: string;
  readonly contestReason?: string;
}

export interface IdentifyDirectiveInput extends EntryInput {
  readonly directive: string;
  readonly identity: IdentityInput;
  /** Why an identity that is recorded already is put another way. Parts may then be unknown again. */
  readonly reason?: string;
  readonly basis?: DocumentInput | Unknown;
  readonly contestReason?: string;
}

/** The document by which something is done: a directive of this ledger, or what is known of the paper. */
export type ThroughInput = { readonly directive: string } | { readonly document: DocumentInput } | Unknown;

interface RelatingInput extends EntryInput {
  readonly directive: string;
  /** Default: not stated. */
  readonly through?: ThroughInput;
}

export type ProvisionChangeInput =
  | { readonly how: "added" | "changed"; readonly provision: ProvisionInput }
  | { readonly how: "removed"; readonly path: string };

/** Spans count in the amending document's `text`. A new provision comes last unless it has an `ordinal`. */
export interface AmendDirectiveInput extends RelatingInput {
  readonly changes: ReadonlyArray<ProvisionChangeInput>;
  readonly effectiveOn?: DateInput;
  readonly text?: WholeText;
  readonly note?: string;
}

/** Đính chính: errors of form. What was directed stays. */
export interface CorrectDirectiveInput extends RelatingInput {
  readonly corrections: ReadonlyArray<{ readonly place: string; readonly was: string; readonly now: string }>;
}

export interface ReplaceDirectiveInput extends RelatingInput {
  readonly effectiveOn?: DateInput;
  readonly reason: string;
}

export interface RecallDirectiveInput extends RelatingInput {
  readonly reason: string;
}

export interface ConcludeMeetingInput extends EntryInput {
  readonly directive: string;
  readonly meeting: MeetingInput;
  readonly basis?: DocumentInput | Unknown;
}

/** Two registrations of one document: `directive` is given up, `survivor` stays. */
export interface MergeDirectivesInput extends EntryInput {
  readonly directive: string;
  readonly survivor: string;
  readonly reason: string;
}

/**
 * Says what becomes of the open tasks that a change to the directive touches. Each is recorded by a command of its
 * own, whose id follows from the cause and the task, so an interrupted run is finished by running it again.
 */
export interface SettleAffectedInput extends EntryInput {
  readonly directive: string;
  /**
   * `revoke`: the task ends with the directive as its basis. `supersede`: it ends because something else took its place.
   * `retain`: it stands, for the reason given.
   */
  readonly how: "revoke" | "supersede" | "retain";
  /** With `supersede` alone: the task in their place. Default: a new direction, with no task of this ledger. */
  readonly successor?: string;
  /** Default: every task that is affected. */
  readonly assignments?: ReadonlyArray<string>;
  readonly reason: string;
}

/** Corrects an entry of the directive's own record; `entry` is its number there, from 0. */
export interface CorrectDirectiveEntryInput extends EntryInput {
  readonly directive: string;
  readonly entry: number;
  /** Fields of the entry's data to put right, by name; or `"strike"` to strike the entry out. */
  readonly change: Readonly<Record<string, unknown>> | "strike";
  readonly reason: string;
  readonly secondPerson?: ActorInput;
}

/** Numbers of one issuer and year; by default of every series that the ledger knows of. */
export interface SeriesGapsInput {
  readonly issuer?: string;
  readonly year?: string;
  /** The last number that is known to have been given; without it the upper bound is the highest number recorded. */
  readonly upTo?: number;
}
