/**
 * What a kind tells of its own work: whether the task's product is there, how far the effect reached, and tables for
 * reports. The shapes name no kind, so that shared code can show, add up and export what it does not understand.
 */
import type { Text } from "@chidao/core";

/** Whether the kind's own work reached what the task asks for. It informs; it never blocks anything. */
export interface Met {
  readonly verdict: "met" | "not-met" | "not-recorded";
  readonly because: Text;
}

/**
 * The effect beyond the product, such as bodies with approved positions. `reached`: so many of so many that are
 * known, when it can be counted.
 */
export interface WorkOutcome extends Met {
  readonly reached: { readonly done: number; readonly of: number } | null;
}

/** One line about the kind's own work, such as "allotted 2023: 1 200 000 000 đ". */
export interface Detail {
  readonly label: Text;
  readonly value: Text;
}

/** What the cells of a column hold: amounts are whole đồng and decimals are exact, both in digits; dates as given. */
export type ColumnHolds = "text" | "count" | "vnd" | "decimal" | "date";

export interface SummaryColumn {
  readonly key: string;
  readonly label: Text;
  readonly unit: Text | null;
  readonly holds: ColumnHolds;
}

/** `null`: not known, or not asked for in this row. */
export type Cell = string | number | Text | null;

/** Tables of one key have the same columns for every task, so that their rows may stand below each other. */
export interface SummaryTable {
  readonly key: string;
  readonly title: Text;
  readonly columns: ReadonlyArray<SummaryColumn>;
  readonly rows: ReadonlyArray<Readonly<Record<string, Cell>>>;
}

/** A column of a table; without a unit unless one is given. */
export function column(
  key: string,
  vi: string,
  en: string,
  holds: ColumnHolds = "text",
  unit: Text | null = null,
): SummaryColumn {
  return { key, label: { vi, en }, unit, holds };
}
