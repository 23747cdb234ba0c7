/** What all inputs share: dates, texts, bodies, documents, and what every entry says of itself. */

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
  /** How sure the caller is that the actor is who the entry says. Default: declared; signed where an author's key signs. */
  readonly assurance?: "declared" | "authenticated" | "signed";
}
