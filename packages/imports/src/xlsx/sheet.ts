/**
 * The rows of one sheet. Cells are read as their values were last computed: formulas are never run. Rows that the file
 * leaves out are put back as empty ones, so that line numbers are those of the sheet; formatted rows without content
 * at the end are not, because programs like to format a million of them.
 */
import { Unreadable } from "../fault.js";
import { type Cell, emptyCell, limits, type Row } from "../table.js";
import { type CellRange, cellPosition, cellRange } from "./cell-reference.js";
import { dayOfSerial } from "./serial-day.js";
import { plainText, type Workbook } from "./workbook.js";
import { type Attributes, scanXml, type XmlHandler } from "./xml.js";

interface RawCell {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string;
  hasValue: boolean;
}

export function readSheet(xml: string, workbook: Workbook): ReadonlyArray<Row> {
  const sheet = new SheetScan(workbook);
  scanXml(xml, sheet);
  return sheet.finish();
}

interface OpenRow {
  readonly line: number;
  readonly cells: Array<Cell>;
}

class SheetScan implements XmlHandler {
  readonly #workbook: Workbook;
  readonly #rows: Array<OpenRow> = [];
  readonly #merges: Array<CellRange> = [];
  #cells = 0;
  /** The row being read and the column after its last cell. A row is kept when it turns out to have content. */
  #line = 0;
  #nextColumn = 0;
  #raw: RawCell | undefined;
  #reading: "value" | "formula" | undefined;
  /** Inside a reading aid, whose text is no part of the cell's. */
  #isAid = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(name: string, attribute: Attributes): void {
    if (name === "c") this.#raw = rawCell(attribute, this.#nextColumn);
    else if (name === "row") this.#beginRow(attribute("r"));
    else if (name === "mergeCell") pushRange(this.#merges, attribute("ref"));
    else if (name === "rPh") this.#isAid = true;
    else if (this.#raw !== undefined) this.#openInCell(name, this.#raw);
  }

  #beginRow(line: string | undefined): void {
    this.#line = line === undefined ? this.#line + 1 : Number(line);
    this.#nextColumn = 0;
  }

  #openInCell(name: string, raw: RawCell): void {
    const isValue = (name === "v" || name === "t") && !this.#isAid;
    if (isValue) raw.hasValue = true;
    this.#reading = name === "f" ? "formula" : isValue ? "value" : undefined;
  }

  close(name: string): void {
    this.#reading = undefined;
    if (name === "rPh") this.#isAid = false;
    if (name !== "c" || this.#raw === undefined) return;
    const { column } = this.#raw;
    const cell = cellOf(this.#raw, this.#workbook);
    this.#raw = undefined;
    this.#nextColumn = column + 1;
    if (cell === emptyCell) return;
    this.#count();
    place(rowAt(this.#rows, this.#line), column, cell);
  }

  text(value: string): void {
    if (this.#raw === undefined) return;
    if (this.#reading === "value") this.#raw.value += value;
    else if (this.#reading === "formula") this.#raw.formula += value;
  }

  finish(): ReadonlyArray<Row> {
    spread(this.#rows, this.#merges, () => this.#count());
    return this.#rows;
  }

  #count(): void {
    if (++this.#cells > limits.cells) throw tooMany("cells");
  }
}

const tooMany = (what: "rows" | "columns" | "cells"): Unreadable =>
  new Unreadable({ _tag: "FileTooLarge", what, max: limits[what] });

function rawCell(attribute: Attributes, next: number): RawCell {
  const column = cellPosition(attribute("r") ?? "")?.column ?? next;
  const style = Number(attribute("s") ?? "0");
  return { column, type: attribute("t") ?? "n", style, value: "", formula: "", hasValue: false };
}

/** The cells of a row; rows that the file left out before it become empty ones. */
function rowAt(rows: Array<OpenRow>, line: number): Array<Cell> {
  if (!(line >= 1 && line <= limits.rows)) throw tooMany("rows");
  while (rows.length < line) rows.push({ line: rows.length + 1, cells: [] });
  return (rows[line - 1] as OpenRow).cells;
}

function pushRange(merges: Array<CellRange>, reference: string | undefined): void {
  const range = cellRange(reference ?? "");
  if (range !== undefined) merges.push(range);
}

function place(cells: Array<Cell>, column: number, cell: Cell): void {
  if (column >= limits.columns) throw tooMany("columns");
  while (cells.length < column) cells.push(emptyCell);
  cells[column] = cell;
}

/** Repeats the first cell of each merged range over the range, inside the used rows. */
function spread(rows: ReadonlyArray<OpenRow>, merges: ReadonlyArray<CellRange>, count: () => void): void {
  for (const { first, last } of merges) {
    const origin = rows[first.row]?.cells[first.column];
    if (origin === undefined || origin.kind === "empty") continue;
    const copy: Cell = { ...origin, merged: true };
    for (let line = first.row; line <= last.row && line < rows.length; line++) {
      for (let column = first.column; column <= Math.min(last.column, limits.columns - 1); column++) {
        if (line === first.row && column === first.column) continue;
        count();
        place((rows[line] as OpenRow).cells, column, copy);
      }
    }
  }
}

function cellOf({ type, style, value, formula, hasValue }: RawCell, workbook: Workbook): Cell {
  if (!hasValue) return formula === "" ? emptyCell : { text: `=${formula}`, kind: "error" };
  if (type === "e") return { text: value, kind: "error" };
  if (type === "b") return { text: value === "1" ? "TRUE" : "FALSE", kind: "boolean" };
  if (type === "s") return textCell(workbook.texts[Number(value)] ?? "");
  if (type === "str" || type === "inlineStr") return textCell(plainText(value));
  if (type === "d") return { text: value, kind: "date", day: value.slice(0, 10) };
  return numberCell(value, workbook.styles[style] ?? { isDate: false, zeros: 0 }, workbook.uses1904);
}

const textCell = (text: string): Cell => (text === "" ? emptyCell : { text, kind: "text" });

/** A number as a spreadsheet shows it: a day, a key padded with zeros, or the shortest decimal text. */
function numberCell(value: string, style: { isDate: boolean; zeros: number }, uses1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return textCell(value);
  if (!style.isDate) return { text: String(number).padStart(style.zeros, "0"), kind: "number" };
  const day = dayOfSerial(number, uses1904);
  if (day !== undefined) return { text: day, kind: "date", day };
  return { text: Math.floor(number) === 0 ? "0/1/1900" : value, kind: "date" };
}
