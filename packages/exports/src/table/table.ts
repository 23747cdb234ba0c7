/**
 * What a file is made from: tables of plain cells, in one language. Excel and CSV are two ways of writing the same
 * cells, so that a figure can't differ between them.
 */
import type { Tone } from "../words.js";

/** A civil day that is a real one, `YYYY-MM-DD`; a month, a year or words are text. */
export interface DayCell {
  readonly day: string;
}

export interface TonedCell {
  readonly text: string;
  readonly tone: Tone;
}

export type Cell = string | number | DayCell | TonedCell | null;
export type Row = ReadonlyArray<Cell>;

export interface Column {
  readonly heading: string;
  /** In characters of the sheet's font. */
  readonly width: number;
}

export interface Table {
  readonly columns: ReadonlyArray<Column>;
  readonly rows: ReadonlyArray<Row>;
  /** Sums, outside of what may be filtered and sorted. */
  readonly totals?: Row;
}

export interface Sheet {
  /** At most 31 characters, none of `[]/\:*?`. */
  readonly name: string;
  readonly title: string;
  /** Lines below the title. */
  readonly lines: ReadonlyArray<string>;
  /** Says that the figures are an example; printed on every page. */
  readonly mark: string | undefined;
  readonly table: Table;
  /** Lines below the table. */
  readonly notes: ReadonlyArray<string>;
  /** How many of the columns go on paper; the others stand to the right of the page. Default: all. */
  readonly printedColumns?: number;
}

/** The text of a cell where there are no types: what CSV holds. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  return "day" in cell ? cell.day : cell.text;
}
