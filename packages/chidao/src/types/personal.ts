/** Personal values at the front door: where the record holds commitments to them, and what became of the values. */
import type { Outcome, Written } from "./answers.js";
import type { ActorInput, DateInput, DocumentInput, EntryInput } from "./inputs.js";

type Unknown = { readonly unknown: string };

/** Which value: its commitment, or the beginning of it that fits no other (8 digits at least). */
export interface PersonalEntryInput extends EntryInput {
  readonly value: string;
  /** The text of law or the decision that it rests on. */
  readonly legalBasis: string;
}

export interface EraseInput extends PersonalEntryInput {
  readonly ground: ErasureGround;
  /** Who agreed; another person than the one on whose behalf the entry is made. */
  readonly secondPerson: ActorInput;
  readonly document?: DocumentInput | Unknown;
  /** Files and folders that are searched afterwards for the value and its salt. */
  readonly searchIn?: ReadonlyArray<string>;
}

export type ErasureGround = "request" | "purpose-ended" | "retention-ended" | "authority-decision" | "other";

export interface RefuseErasureInput extends PersonalEntryInput {
  readonly reason: string;
  readonly document?: DocumentInput | Unknown;
}

export type PlaceHoldInput = RefuseErasureInput;

export interface LiftHoldInput extends PersonalEntryInput {
  readonly reason: string;
}

export interface SetRetentionInput extends PersonalEntryInput {
  /** The last day on which it is kept. */
  readonly keepUntil: string;
}

/** What was recorded, and what a search found afterwards. */
export interface Erased extends Written {
  readonly commitment: string;
  /** Null when nobody said where to search, or the value was gone before. */
  readonly search: ErasureSearch | null;
}

export interface ErasureSearch {
  readonly files: number;
  readonly bytes: number;
  /** Files that still hold the salt: the value could be found out there. */
  readonly saltIn: ReadonlyArray<string>;
  /** Files in which the value's own letters stand, such as free text that somebody typed; it can't be erased there. */
  readonly valueIn: ReadonlyArray<string>;
  /** What is there and was not searched, or not to its end: it can't be read, or is a link, a pipe or a device. */
  readonly unread: ReadonlyArray<string>;
}

export interface PersonalValueView {
  readonly commitment: string;
  /** Entries of the record that hold the commitment. */
  readonly places: ReadonlyArray<{
    readonly index: number;
    readonly type: string;
    /** Of the directive or task; null for what has none. */
    readonly handle: string | null;
  }>;
  /**
   * `disclosed`: the value is kept here. `withheld`: it is not kept here, and no erasure is recorded. `erased`: as
   * recorded. `half-erased`: recorded as erased, and still kept; `finish` ends that.
   */
  readonly state: "disclosed" | "withheld" | "erased" | "half-erased";
  readonly erased: { readonly on: DateInput; readonly ground: ErasureGround; readonly legalBasis: string } | null;
  readonly hold: { readonly on: DateInput; readonly legalBasis: string; readonly reason: string } | null;
  readonly keepUntil: string | null;
  /** Whether the day until which it is kept has passed and nothing forbids its erasure. */
  readonly due: boolean;
  readonly refusals: ReadonlyArray<{ readonly on: DateInput; readonly legalBasis: string; readonly reason: string }>;
}

export interface PersonalValuesView {
  /** The day on which it is asked whether a value is due, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly values: ReadonlyArray<PersonalValueView>;
}

type Answer<A> = Promise<Outcome<A>>;

export interface PersonalValues {
  /** Every personal value that the record holds a commitment to. The values themselves are not told. */
  list(): Answer<PersonalValuesView>;
  /** Records the erasure and then does it. The same command again adds nothing, and does what was left undone. */
  erase(input: EraseInput): Answer<Erased>;
  refuse(input: RefuseErasureInput): Answer<Written>;
  hold(input: PlaceHoldInput): Answer<Written>;
  lift(input: LiftHoldInput): Answer<Written>;
  retain(input: SetRetentionInput): Answer<Written>;
  /** Does the erasures that are recorded and were not done, as after a power failure; tells which. */
  finish(): Answer<{ readonly finished: ReadonlyArray<string> }>;
}
