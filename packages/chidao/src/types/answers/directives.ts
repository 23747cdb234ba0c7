/** Directives as people see them: what is known of the paper, what was done to it, and what that means for its tasks. */
import type { AssignmentView } from "./assignments.js";
import type { Basis, DateGiven, IrregularityNote, PartyView, Text } from "./base.js";

type Unknown = { readonly unknown: string };

/** A value that was sealed, as it may be shown: the value, or that it is withheld. */
export type DisclosedView = { readonly disclosed: string } | WithheldView | Unknown;

/** The commitment; and, when the value was erased, under what. */
export interface WithheldView {
  readonly withheld: string;
  readonly under?: { readonly legalBasis: string; readonly ground: string };
}

/** The document by which something was done: its handle in this ledger when it has one, and words. */
export interface ThroughView {
  readonly directive: string | null;
  readonly words: Text;
}

/** One thing that was done to a directive. */
export interface RelationView {
  readonly kind: "amended" | "corrected" | "replaced" | "recalled" | "merged";
  readonly on: DateGiven;
  readonly effectiveOn: DateGiven | null;
  readonly through: ThroughView;
  /** Reason, note, or what was put right. */
  readonly words: string;
  /** Id of the entry that says so. */
  readonly entryId: string;
}

export interface DirectiveView {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  /** `in-force`: nothing recorded says that it was recalled, replaced or merged. */
  readonly state: "in-force" | "recalled" | "replaced" | "merged";
  readonly source: string | Unknown;
  readonly directedBy: PartyView;
  readonly directedOn: DateGiven;
  readonly effectiveOn: DateGiven;
  readonly urgency: string | Unknown;
  readonly secrecy: string | Unknown;
  readonly signedBy: { readonly capacity: string; readonly office: string; readonly name: DisclosedView } | Unknown;
  readonly concludes: { readonly on: DateGiven; readonly words: string } | Unknown | null;
  readonly notedBy: { readonly by: PartyView; readonly office: string; readonly on: DateGiven } | Unknown | null;
  readonly identity: Readonly<Record<string, unknown>>;
  /** Number and symbol of a secret document, for those who may see them; `null` when they stand in the open. */
  readonly sealedReference: DisclosedView | null;
  /** Number and symbol as people write them, or words that say what is unknown. */
  readonly reference: Text;
  /** The text that spans count in. */
  readonly text: { readonly sha256: string; readonly length: number } | Unknown;
  /** Its tasks and those of registrations merged into it; a merged one has none of its own any more. */
  readonly assignmentCount: number;
  /** Handle of the registration that stands for this one. */
  readonly mergedInto: string | null;
  /** Handles of the registrations that this one stands for. */
  readonly merged: ReadonlyArray<string>;
  readonly relations: ReadonlyArray<RelationView>;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

export interface ProvisionView {
  readonly path: string;
  readonly ordinal: number;
  readonly words: string;
  readonly span: { readonly from: number; readonly to: number } | Unknown;
  readonly state: "original" | "added" | "changed" | "removed";
  /** Handles of the assignments issued under it; empty: not yet assigned. */
  readonly assignments: ReadonlyArray<string>;
}

/** An open task whose directive was changed under it, and of which nobody has said yet what becomes of it. */
export interface AffectedView {
  readonly assignment: string;
  readonly words: string;
  readonly directive: string;
  /** Id of the entry that touches it. */
  readonly cause: string;
  readonly what: "recalled" | "replaced" | "provision-removed" | "provision-changed" | "became-secret";
  /** What the record suggests; nothing happens until somebody records it. */
  readonly proposal: "revoke" | "supersede" | "review";
  readonly on: DateGiven;
  readonly provision: string | null;
  readonly through: ThroughView;
}

export interface DirectiveDetail {
  readonly basis: Basis;
  readonly directive: DirectiveView;
  readonly provisions: ReadonlyArray<ProvisionView>;
  readonly assignments: ReadonlyArray<AssignmentView>;
  readonly affected: ReadonlyArray<AffectedView>;
}

/** A document that was read and gives no tasks. */
export interface ScreenedView {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly reference: Text;
  readonly on: DateGiven;
  readonly reason: string;
  readonly mergedInto: string | null;
}

export interface DirectiveList {
  readonly basis: Basis;
  readonly directives: ReadonlyArray<DirectiveView>;
  readonly screened: ReadonlyArray<ScreenedView>;
}

export interface AffectedList {
  readonly basis: Basis;
  readonly unit: "assignment and cause";
  readonly affected: ReadonlyArray<AffectedView>;
}

export interface NumberRangeView {
  readonly from: number;
  readonly to: number;
}

/** Which numbers of one issuer, year, series and symbol the ledger holds. */
export interface SeriesView {
  readonly issuer: PartyView;
  readonly year: string;
  /** `null`: the issuer's common series. */
  readonly series: string | null;
  readonly symbol: string;
  readonly registered: ReadonlyArray<NumberRangeView>;
  readonly screened: ReadonlyArray<NumberRangeView>;
  readonly contested: ReadonlyArray<NumberRangeView>;
  readonly missing: ReadonlyArray<NumberRangeView>;
  readonly counts: Readonly<Record<"registered" | "screened" | "contested" | "missing", number>>;
  /** Numbers such as "12a", which are not counted along. */
  readonly notCounted: ReadonlyArray<string>;
  readonly upTo: number;
  /** False: the highest number recorded stands for the last one, which nobody stated. */
  readonly upToKnown: boolean;
}

export interface SeriesGapsView {
  readonly basis: Basis;
  readonly unit: "document number";
  readonly series: ReadonlyArray<SeriesView>;
  /** Documents whose number, symbol, issuer or year is not known or is sealed; they are in no series here. */
  readonly outside: number;
}

/** What was recorded of the open tasks that a change touches. */
export interface SettledView {
  readonly settled: ReadonlyArray<{
    readonly assignment: string;
    readonly cause: string;
    readonly how: "revoke" | "supersede" | "retain";
    /** True when the policy wants a second person first; the task is affected until the proposal is approved. */
    readonly proposed: boolean;
    readonly firstIndex: number;
    readonly lastIndex: number;
    readonly irregularities: ReadonlyArray<IrregularityNote>;
  }>;
}
