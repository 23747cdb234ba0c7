/**
 * A table as people see it in the file: rows with their line numbers, cells with their text. Texts are left as they
 * were written; what they mean is decided by a mapping, so that a refused row can show the very words.
 */

/** One cell. `day` (`YYYY-MM-DD`, no zone) is there when the file itself marks the cell as a real date. */
export interface Cell {
  readonly text: string;
  readonly kind: "text" | "number" | "date" | "boolean" | "empty" | "error";
  readonly day?: string;
  /** The cell is covered by a merged range and repeats the text of the range's first cell. */
  readonly merged?: true;
}

export interface Row {
  /** The row's number in the sheet, or the line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: ReadonlyArray<Cell>;
}

export interface Table {
  readonly fileName: string;
  /** The sheet that was read; none in a CSV file. */
  readonly sheet?: string;
  /** All sheets of the file, in their order. */
  readonly sheets: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<Row>;
  /** Number of cells in the longest row. */
  readonly columns: number;
}

/** Beyond these a file is refused. They keep a small hostile file from taking all the memory. */
export const limits = {
  /** Bytes of the file. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one part of a workbook once unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  rows: 200_000,
  columns: 300,
  /** Cells with content, merged ranges counted with every cell that they cover. */
  cells: 4_000_000,
} as const;

export const emptyCell: Cell = { text: "", kind: "empty" };

/** The cell at a column, counted from 0; empty beyond the end of the row. */
export const cellAt = (row: Row, column: number): Cell => row.cells[column] ?? emptyCell;
