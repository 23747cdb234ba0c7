/** Bodies in the register. */
import type { Basis, DateGiven, Text } from "./base.js";

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
