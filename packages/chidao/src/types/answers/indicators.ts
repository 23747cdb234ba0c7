/** Indicators: each states what it counts, by what it divides, what it rests on, and what could not be judged. */
import type { Basis, PartyView, Text } from "./base.js";

export type Unit = "assignment" | "obligation" | "entry";

export interface FractionView {
  readonly numerator: number;
  readonly denominator: number;
  /** As a percentage with two decimals, such as `98,63 %`. */
  readonly text: Text;
}

export interface IndicatorView {
  /** `family.denominator`, such as `completion.of-given`. */
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** What is counted, whatever it is divided by. */
  readonly family: { readonly id: string; readonly title: Text };
  /** What is counted; `null` when a published figure doesn't say. */
  readonly unit: Unit | null;
  /** In words, and how many they are. */
  readonly population: { readonly words: Text; readonly count: number };
  readonly numerator: { readonly words: Text; readonly boxes: ReadonlyArray<string>; readonly count: number };
  readonly denominator: { readonly words: Text; readonly boxes: ReadonlyArray<string>; readonly count: number };
  /** `ratio`: what is counted is no part of the denominator, so the value may be over 100 %. */
  readonly form: "share" | "ratio";
  readonly better: "high" | "low";
  readonly doesNotSay: Text;
  /** `null` when there is nothing to divide by, or the figures are not split. */
  readonly value: FractionView | null;
  readonly noValue: { readonly code: "empty-denominator" | "not-split"; readonly why: Text } | null;
  /** Of those that stand or may stand in the denominator: how many are judged for sure. */
  readonly coverage: { readonly judged: number; readonly of: number };
  /** What the value would be if all that is unknown were known, in the worst and in the best case. */
  readonly worst: FractionView | null;
  readonly best: FractionView | null;
  /** `null` for published figures, which rest on no ledger. */
  readonly stated: Pick<Basis, "asOf" | "knownAt" | "rules" | "calendar" | "policy"> | null;
}

export interface IndicatorsView {
  readonly basis: Basis;
  readonly unit: Unit;
  /** The body whose led tasks are the population; `null` for all tasks. */
  readonly lead: PartyView | null;
  readonly total: number;
  /** Of all: those whose status only their source asserts. */
  readonly asserted: number;
  readonly indicators: ReadonlyArray<IndicatorView>;
}

/** What follows from figures that somebody published. */
export interface PublishedView {
  readonly unit: Unit | null;
  readonly sum: number;
  /** Whether the classes sum to the total that was published; `null` when none was. */
  readonly sumsToGiven: boolean | null;
  readonly indicators: ReadonlyArray<IndicatorView>;
  /** Whether the total can be reconciled with another one; `null` when none was given. */
  readonly comparison: {
    readonly code: "agree" | "differ" | "units-differ" | "unit-not-stated";
    readonly by: number | null;
    readonly words: Text;
  } | null;
}
