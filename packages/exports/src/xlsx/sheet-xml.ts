/**
 * The rows of a sheet as SpreadsheetML. They are written here rather than by the library, which takes five seconds
 * where this takes one (20 000 tasks), and keeps texts in a table in which the word "constructor" goes wrong. Text is
 * always an inline string: no spreadsheet runs such a cell, whatever it starts with.
 */
import type { Cell, Column, Sheet } from "../table/table.js";
import { oneLine } from "../text.js";
import type { StyleIds, StyleName } from "./styles.js";

/** Where things stand on a sheet. Rows and columns are counted from 1, as in Excel. */
export interface Geometry {
  readonly headingRow: number;
  /** The first row that is printed on every page: the mark, else the heading. */
  readonly firstRepeatedRow: number;
  readonly lastDataRow: number;
  readonly lastRow: number;
  readonly columns: number;
  readonly printedColumns: number;
}

/** Excel refuses longer texts. */
const mostUnits = 32_767;
/** Points. */
const lineHeight = 14.5;
const mostHeight = 409;
const wrapLoss = 1;
/** How much wider bold headings are, with the button of the filter beside them. */
const boldness = 1.25;
const titleHeight = 20;

export function geometryOf({ lines, mark, table, notes, printedColumns }: Sheet): Geometry {
  const headingRow = 1 + lines.length + (mark === undefined ? 0 : 1) + 1;
  const lastDataRow = headingRow + table.rows.length;
  const belowData = (table.totals === undefined ? 0 : 1) + (notes.length === 0 ? 0 : 1 + notes.length);
  return {
    headingRow,
    firstRepeatedRow: mark === undefined ? headingRow : headingRow - 1,
    lastDataRow,
    lastRow: lastDataRow + belowData,
    columns: table.columns.length,
    printedColumns: printedColumns ?? table.columns.length,
  };
}

/** `<sheetData>` with all rows, and the ranges that reach across the printed columns. */
export function sheetRows(
  sheet: Sheet,
  ids: StyleIds,
): { readonly data: string; readonly merged: ReadonlyArray<string> } {
  const { headingRow, firstRepeatedRow, lastDataRow, lastRow, printedColumns } = geometryOf(sheet);
  const { columns, rows, totals } = sheet.table;
  const pen: Pen = {
    ids,
    columns,
    letters: columns.map((_, n) => columnLetters(n + 1)),
    printedColumns,
    known: new Map(),
  };
  const last = pen.letters[printedColumns - 1] ?? "A";
  const width = columns.slice(0, printedColumns).reduce((sum, column) => sum + column.width, 0);
  const merged: Array<string> = [];
  const across = (row: number, text: string, style: StyleName): string => {
    if (last !== "A") merged.push(`A${row}:${last}${row}`);
    const height = style === "title" ? titleHeight : heightOf(linesIn(text, width, 1));
    return rowXml(row, height, textCell(`A${row}`, text, ids[style], pen));
  };
  const firstNote = lastRow - sheet.notes.length + 1;
  const xml = [
    across(1, sheet.title, "title"),
    ...sheet.lines.map((line, n) => across(2 + n, line, "line")),
    ...(sheet.mark === undefined ? [] : [across(firstRepeatedRow, sheet.mark, "mark")]),
    headingXml(headingRow, pen),
    rows.map((row, n) => cellsXml(row, headingRow + 1 + n, ids.text, ids.count, pen)).join(""),
    ...(totals === undefined ? [] : [cellsXml(totals, lastDataRow + 1, ids.totalText, ids.totalCount, pen)]),
    ...sheet.notes.map((note, n) => across(firstNote + n, note, "line")),
  ];
  return { data: `<sheetData>${xml.join("")}</sheetData>`, merged };
}

/** `A`, `B`, … `Z`, `AA`, … */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest === 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The number by which Excel knows a civil day; `undefined` before 1 March 1900, where Excel's calendar is wrong. */
export function excelDay(day: string): number | undefined {
  return day < "1900-03-01" ? undefined : Date.parse(`${day}T00:00:00.000Z`) / 86_400_000 + 25_569;
}

/** What writing cells needs to know of the sheet. */
interface Pen {
  readonly ids: StyleIds;
  readonly columns: ReadonlyArray<Column>;
  readonly letters: ReadonlyArray<string>;
  readonly printedColumns: number;
  /** Texts that were written before: names of bodies and statuses come again and again. */
  readonly known: Map<string, string>;
}

function rowXml(number: number, height: number, cells: string): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`;
}

function headingXml(number: number, pen: Pen): string {
  const { columns, letters, ids } = pen;
  const lines = columns.map(({ heading, width }) => linesIn(heading, width, boldness));
  const cells = columns.map(({ heading }, n) => textCell(`${letters[n]}${number}`, heading, ids.heading, pen));
  return rowXml(number, heightOf(Math.max(...lines)), cells.join(""));
}

/** The height is written too: not every program fits a row to its text when it opens a file. */
function cellsXml(row: ReadonlyArray<Cell>, number: number, text: number, count: number, pen: Pen): string {
  let cells = "";
  let lines = 1;
  for (let n = 0; n < row.length; n += 1) {
    const cell = row[n] ?? null;
    const empty = cell === null || cell === "";
    // Off the page an empty cell needs no border; leaving it out makes a long list a third smaller.
    if (empty && n >= pen.printedColumns) continue;
    cells += cellXml(`${pen.letters[n]}${number}`, cell, text, count, pen);
    const words =
      typeof cell === "string" ? cell : cell !== null && typeof cell === "object" && "text" in cell ? cell.text : "";
    if (n < pen.printedColumns) lines = Math.max(lines, linesIn(words, pen.columns[n]?.width ?? 1, 1));
  }
  return rowXml(number, heightOf(lines), cells);
}

/** How many lines a text fills, a little too many rather than too few: breaks fall between words. */
function linesIn(text: string, width: number, weight: number): number {
  return Math.max(1, Math.ceil((text.length * weight * wrapLoss) / width));
}

function heightOf(lines: number): number {
  return Math.min(mostHeight, lineHeight * lines);
}

function cellXml(at: string, cell: Cell, text: number, count: number, pen: Pen): string {
  if (cell === null || cell === "") return `<c r="${at}" s="${text}"/>`;
  if (typeof cell === "string") return textCell(at, cell, text, pen);
  if (typeof cell === "number") return `<c r="${at}" s="${count}"><v>${cell}</v></c>`;
  if ("text" in cell) return textCell(at, cell.text, pen.ids[cell.tone], pen);
  const serial = excelDay(cell.day);
  if (serial === undefined) return textCell(at, cell.day, text, pen);
  return `<c r="${at}" s="${pen.ids.day}"><v>${serial}</v></c>`;
}

function textCell(at: string, text: string, style: number, { known }: Pen): string {
  const said = known.get(text) ?? escaped(text);
  known.set(text, said);
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

function escaped(text: string): string {
  return fitted(oneLine(text))
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function fitted(text: string): string {
  if (text.length <= mostUnits) return text;
  return `${text.slice(0, mostUnits - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
