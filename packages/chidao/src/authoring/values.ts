/** The values that fields of a kind's work hold, as they are stored. They mention no library. */
import type { DateGiven } from "../types/answers.js";

export interface UnknownValue {
  readonly unknown: string;
}

/** Whole đồng in digits; negative for a decrease. */
export interface VndValue {
  readonly vnd: string;
}

export interface DocumentValue {
  readonly title: string;
  readonly number: string | UnknownValue;
  readonly date: DateGiven;
  readonly sha256: string | null;
}

export type PartyValue =
  | { readonly agency: string }
  | { readonly asWritten: string }
  | { readonly collective: { readonly words: string; readonly closure: "closed" | "open" | "unknowable" } };

export interface ExternalRefValue {
  readonly system: string;
  readonly id: string;
}

/** When it happened, on whose behalf it is said, and how it is known: what every entry has. */
export interface EntryValue {
  readonly on: DateGiven;
  readonly by: { readonly agency: string; readonly role: string | null; readonly officer: string | null };
  readonly provenance:
    | { readonly kind: "witnessed" }
    | { readonly kind: "imported"; readonly source: ExternalRefValue }
    | { readonly kind: "reconstructed"; readonly reason: string };
}
