/** Every amount that was recorded, and the sums that rules and reports ask for. All sums are exact. */
import type { Dated } from "@chidao/core";
import type { Reference } from "../../assignment/reference-work.js";
import { type Line, unitOf } from "./line.js";
import type { Phase } from "./phases.js";

export interface Amount {
  readonly year: number;
  readonly phase: Phase;
  readonly dong: bigint;
  readonly on: Dated;
  /** The nature of the amount; `null` when it was not stated. */
  readonly nature: string | null;
  readonly line: Line | { readonly unknown: string };
  /** The deciding document; `null` when it is not known. */
  readonly decision: string | null;
}

export interface BudgetState {
  readonly amounts: ReadonlyArray<Amount>;
  readonly closed: ReadonlyArray<number>;
  readonly references: ReadonlyArray<Reference>;
}

export const noBudget: BudgetState = { amounts: [], closed: [], references: [] };

export interface Sums {
  readonly of: (phase: Phase) => bigint;
  /** Advances that were neither settled nor returned. */
  readonly openAdvance: bigint;
  /** Payments, and advances that became payments. */
  readonly paid: bigint;
  /** What was paid and what is out as an advance. */
  readonly used: bigint;
}

/** Sums of a year; with a unit, of that using unit alone. */
export function sumsOf({ amounts }: BudgetState, year: number, unit?: string): Sums {
  const own = amounts.filter((each) => each.year === year && (unit === undefined || unitOf(each.line) === unit));
  const of = (phase: Phase): bigint => own.reduce((sum, each) => (each.phase === phase ? sum + each.dong : sum), 0n);
  const paid = of("paid") + of("advance-settled");
  const openAdvance = of("advanced") - of("advance-settled") - of("advance-returned");
  return { of, paid, openAdvance, used: paid + openAdvance };
}

/** What may be used in a year: its allotment, and what was carried over into it from the year before. */
export function availableIn(state: BudgetState, year: number): bigint {
  return sumsOf(state, year).of("allotted") + sumsOf(state, year - 1).of("carried-over");
}

/** What may be used in a year and is neither paid nor out as an advance, nor lapsed or carried over already. */
export function unspentIn(state: BudgetState, year: number): bigint {
  const sums = sumsOf(state, year);
  return availableIn(state, year) - sums.used - sums.of("carried-over") - sums.of("lapsed");
}

export function yearsOf({ amounts }: BudgetState): ReadonlyArray<number> {
  return [...new Set(amounts.map(({ year }) => year))].sort((a, b) => a - b);
}
