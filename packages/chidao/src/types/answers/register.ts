/** Directives, agencies, kinds, and the health report. */

import type { AssignmentView } from "./assignments.js";
import type { Basis, DateGiven, IrregularityNote, PartyView, Text } from "./base.js";

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

export type FieldInput =
  | "text"
  | "document"
  | "vnd"
  | "integer"
  | "choice"
  | "boolean"
  | "party"
  | "date"
  | "decimal"
  | "code"
  | "external-ref"
  | "assignment"
  | "record"
  | "list";

export interface FieldInfo {
  readonly name: string;
  readonly label: Text;
  readonly input: FieldInput;
  readonly choices: ReadonlyArray<string>;
  readonly mayBeUnknown: boolean;
  /** The parts of a record, or of each record of a list; empty for other inputs. */
  readonly fields: ReadonlyArray<FieldInfo>;
}

/** How a kind's work asks for its fields: what a command line or a screen is made from. */
export interface KindInfo {
  readonly name: string;
  readonly label: Text;
  readonly works: ReadonlyArray<{
    /** `kind/Imperative`. */
    readonly command: string;
    readonly label: Text;
    readonly fields: ReadonlyArray<FieldInfo>;
  }>;
}
