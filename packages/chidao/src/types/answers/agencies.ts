/** Bodies in the register. */
import type { Basis, ChidaoError, DateGiven, IrregularityNote, PartyView, Text } from "./base.js";

export interface AgencySourceView {
  readonly citation: string;
  readonly note: string;
  readonly confidence: "read" | "second-hand" | { readonly unknown: string };
}

export interface SuccessionView {
  readonly to: string;
  /** Name of the successor on the day asked about. */
  readonly name: string;
  readonly on: DateGiven;
  /** `null`: everything. */
  readonly function: string | null;
  readonly words: ReadonlyArray<string>;
  /** A presumption is not a decision: nothing is transferred by it. */
  readonly ground:
    | { readonly decision: { readonly title: string; readonly number: string | { readonly unknown: string } } }
    | { readonly presumption: string };
  readonly source: AgencySourceView;
}

/** A body on the day asked about. */
export interface AgencyView {
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: Text;
  readonly level: string | { readonly unknown: string };
  /** Id of the body above; `null`: none. */
  readonly parent: string | null | { readonly unknown: string };
  readonly name: string;
  readonly names: ReadonlyArray<{ readonly name: string; readonly from: DateGiven }>;
  readonly aliases: ReadonlyArray<string>;
  readonly codes:
    | ReadonlyArray<{ readonly scheme: string; readonly code: string; readonly from: DateGiven }>
    | { readonly unknown: string };
  readonly established: DateGiven;
  /** A day on which a source shows that it existed. */
  readonly attestedFrom: string | null;
  readonly ended: DateGiven | null;
  readonly exists: boolean | "unknown";
  readonly withoutSuccessor: string | null;
  readonly successors: ReadonlyArray<SuccessionView>;
  readonly fictional: boolean;
  readonly source: AgencySourceView;
}

export interface AgencyList {
  readonly basis: Basis;
  readonly agencies: ReadonlyArray<AgencyView>;
}

/** One entry of a body's history. */
export interface AgencyEntryView {
  readonly id: string;
  readonly entry: number;
  readonly index: number;
  readonly type: string;
  readonly on: DateGiven;
  readonly sentence: Text;
  readonly corrected: boolean;
  readonly struck: boolean;
}

export interface AgencyDetail {
  readonly basis: Basis;
  readonly agency: AgencyView;
  /** Bodies that it took over from. */
  readonly predecessors: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly on: DateGiven;
    readonly function: string | null;
  }>;
  readonly entries: ReadonlyArray<AgencyEntryView>;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

/** Who belongs to a group on the day asked about. */
export interface MembersView {
  readonly basis: Basis;
  readonly words: string;
  readonly group: {
    readonly id: string;
    readonly label: Text;
    readonly closure: "closed" | "open" | "unknowable";
    readonly definition: Text;
    readonly leavesOut: Text;
  };
  readonly members: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  /** `existence`: the register does not know whether it existed; `words`: the words do not say which are meant. */
  readonly undecided: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly because: "existence" | "words";
  }>;
  /** Streams that were read, with the revision read. */
  readonly reads: ReadonlyArray<{ readonly stream: string; readonly revision: number }>;
}

/** Who would hold a task, as far as recorded successions tell. A presumption; nothing is transferred by it. */
export interface PresumptionView {
  readonly successor: { readonly id: string; readonly name: string } | null;
  readonly candidates: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly function: string | null;
    readonly matched: ReadonlyArray<string>;
    readonly ground: "decision" | "presumption";
  }>;
}

export interface AlarmsView {
  readonly basis: Basis;
  readonly unit: "assignment";
  /** By kind of the ended bodies: how many hold how many tasks and obligations under collective tasks. */
  readonly summary: ReadonlyArray<{
    readonly kind: string;
    readonly kindLabel: Text;
    readonly bodies: number;
    readonly tasks: number;
    readonly obligations: number;
  }>;
  readonly items: ReadonlyArray<{
    readonly assignment: string;
    readonly words: string;
    readonly role: "lead" | "coordinating" | "acceptor";
    readonly agency: string;
    readonly name: string;
    readonly endedOn: DateGiven;
    /** True for the obligation of one body under a collective task. */
    readonly isObligation: boolean;
    readonly presumed: PresumptionView;
  }>;
}

export interface HoldingsView {
  readonly basis: Basis;
  readonly unit: "assignment";
  readonly rows: ReadonlyArray<{
    readonly party: PartyView;
    readonly heldThen: { readonly total: number; readonly open: number };
    readonly heldNow: { readonly total: number; readonly open: number };
    readonly presumed: number;
  }>;
  readonly total: number;
}

/** What loading a register did. */
export interface RegisterLoaded {
  readonly steps: number;
  readonly added: number;
  /** Recorded before, by this register or by hand. */
  readonly already: number;
  /** Steps that the ledger says something else about; they were left as they are. */
  readonly kept: ReadonlyArray<{ readonly step: string; readonly error: ChidaoError }>;
}

/** What became of each task of a bulk transfer. */
export interface TransfersView {
  readonly commandId: string;
  readonly from: string;
  readonly to: string;
  readonly items: ReadonlyArray<{
    readonly assignment: string;
    readonly role: "lead" | "coordinating" | "acceptor";
    readonly outcome: "transferred" | "already" | "refused" | "would-be-transferred";
    readonly error: ChidaoError | null;
    readonly irregularities: ReadonlyArray<IrregularityNote>;
  }>;
  /** Open tasks that `from` still holds, in whatever role, and that were not asked for. */
  readonly left: number;
}
