/** What callers hand in about bodies in the register. */
import type { ActorInput, DateInput, DocumentInput, EntryInput } from "./base.js";
import type { QueryInput } from "./reports.js";

export type AgencyKindInput =
  | "office"
  | "government"
  | "ministry"
  | "ministerial-agency"
  | "government-agency"
  | "central-body"
  | "province"
  | "city"
  | "district"
  | "commune"
  | "department"
  | "public-unit"
  | "elected-body"
  | "court"
  | "procuracy"
  | "state-audit"
  | "inspectorate"
  | "party-body"
  | "front-organisation"
  | "association"
  | "enterprise"
  | "other";

/** Where a fact about a body was found. `confidence` not given: recorded as not stated. */
export interface AgencySourceInput {
  readonly citation: string;
  readonly note: string;
  readonly confidence?: "read" | "second-hand" | { readonly unknown: string };
}

/** A code in the scheme that gives it; `from` not given: since a day nobody stated. */
export interface CodeInput {
  readonly scheme: string;
  readonly code: string;
  readonly from?: DateInput;
}

/** The body above by id, alias or name; `null`: none. */
export type ParentInput = string | null | { readonly unknown: string };

export interface RegisterAgencyInput extends EntryInput {
  readonly id: string;
  readonly kind: AgencyKindInput;
  readonly level?: "central" | "province" | "district" | "commune" | { readonly unknown: string };
  readonly parent?: ParentInput;
  readonly names: ReadonlyArray<string | { readonly name: string; readonly from: DateInput }>;
  readonly aliases?: ReadonlyArray<string>;
  readonly codes?: ReadonlyArray<CodeInput> | { readonly unknown: string };
  readonly established?: DateInput;
  /** A day on which a source shows that the body existed; it may be much older. */
  readonly attestedFrom?: string;
  /** For teaching and tests. Default: false. */
  readonly fictional?: boolean;
  readonly source: AgencySourceInput;
}

/** An entry about a body that is registered. */
export interface AgencyEntryInput extends EntryInput {
  readonly agency: string;
  readonly source: AgencySourceInput;
}

/** Further names and codes by which the body is known. */
export interface IdentifyAgencyInput extends AgencyEntryInput {
  readonly aliases?: ReadonlyArray<string>;
  readonly codes?: ReadonlyArray<CodeInput>;
}

/** The same body bears another name from the day `on`. */
export interface RenameAgencyInput extends AgencyEntryInput {
  readonly name: string;
}

/** The same body is of another kind from the day `on`, or stands under another one. */
export interface ReclassifyAgencyInput extends AgencyEntryInput {
  readonly kind: AgencyKindInput;
  /** Default: as before. */
  readonly parent?: ParentInput;
}

/** The body ceased to exist at the start of the day `on`. */
export interface EndAgencyInput extends AgencyEntryInput {
  /** Why nobody takes over; not given when successions are recorded, or not known yet. */
  readonly withoutSuccessor?: string;
}

/** From the day `on`, `to` takes over from `agency`. */
export interface SuccessionInput extends AgencyEntryInput {
  readonly to: string;
  /** Not given: everything. */
  readonly function?: string;
  /** Words of a task that point to the function. */
  readonly words?: ReadonlyArray<string>;
  /** The decision that names the successor, or why it is presumed. */
  readonly ground: { readonly decision: DocumentInput } | { readonly presumption: string };
}

/** Loads the register that comes with Chidao. Each entry bears the day of its own fact; `on` is the day of loading. */
export interface AlarmsQuery extends QueryInput {
  /** Only the tasks of this body. */
  readonly agency?: string;
}

export interface LoadRegisterInput extends Pick<EntryInput, "on" | "by" | "correlationId" | "assurance"> {
  /** Only what had happened by this day. Loading again with a later day brings the register up to date. */
  readonly until?: string;
}

/** Transfers open tasks of a body that has ended, one entry each, under ids made from `commandId`. */
export interface TransferTasksInput extends EntryInput {
  readonly from: string;
  readonly to: string;
  /** Only tasks whose words point to this function of `from`, as its succession calls it. */
  readonly function?: string;
  /** Exactly these tasks, by handle. Neither given: the tasks whose presumed successor is `to`. */
  readonly assignments?: ReadonlyArray<string>;
  readonly reason: string;
  readonly basis?: DocumentInput | { readonly unknown: string };
  /** Tells what would be transferred, and writes nothing. */
  readonly dryRun?: boolean;
}

/** Corrects or strikes an entry about a body; the wrong one is kept. */
export interface CorrectAgencyEntryInput extends EntryInput {
  readonly agency: string;
  /** Number of the entry in the body's history. */
  readonly entry: number;
  /** Fields of the entry's data to put right, by name; or `"strike"` to strike the entry out. */
  readonly change: Readonly<Record<string, unknown>> | "strike";
  readonly reason: string;
  readonly secondPerson?: ActorInput;
}
