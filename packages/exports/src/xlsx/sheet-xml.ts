/**
 * The rows of a sheet as SpreadsheetML. They are written here rather than by the library, which takes five seconds
 * where this takes one (20 000 tasks), and keeps texts in a table in which the word "constructor" goes wrong. Text is
 * always an inline string: no spreadsheet runs such a cell, whatever it starts with.
 */
import type { Cell, Sheet } from "../table/table.js";
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
const lineHeight = 15;
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
  const geometry = geometryOf(sheet);
  const letters = sheet.table.columns.map((_, n) => columnLetters(n + 1));
  const last = letters[geometry.printedColumns - 1] ?? "A";
  const width = sheet.table.columns.slice(0, geometry.printedColumns).reduce((sum, column) => sum + column.width, 0);
  const xml: Array<string> = [];
  const merged: Array<string> = [];
  const across = (row: number, text: string, style: StyleName): void => {
    const height = style === "title" ? titleHeight : lineHeight * Math.max(1, Math.ceil(text.length / width));
    xml.push(`<row r="${row}" ht="${height}" customHeight="1">${textCell(`A${row}`, text, ids[style])}</row>`);
    if (last !== "A") merged.push(`A${row}:${last}${row}`);
  };
  across(1, sheet.title, "title");
  sheet.lines.forEach((line, n) => {
    across(2 + n, line, "line");
  });
  if (sheet.mark !== undefined) across(geometry.firstRepeatedRow, sheet.mark, "mark");
  const { columns, rows, totals } = sheet.table;
  const headings = columns.map(({ heading }, n) =>
    textCell(`${letters[n]}${geometry.headingRow}`, heading, ids.heading),
  );
  xml.push(`<row r="${geometry.headingRow}">${headings.join("")}</row>`);
  rows.forEach((row, n) => {
    xml.push(rowXml(row, geometry.headingRow + 1 + n, letters, ids, ids.text, ids.count));
  });
  if (totals !== undefined) {
    xml.push(rowXml(totals, geometry.lastDataRow + 1, letters, ids, ids.totalText, ids.totalCount));
  }
  const firstNote = geometry.lastRow - sheet.notes.length + 1;
  sheet.notes.forEach((note, n) => {
    across(firstNote + n, note, "line");
  });
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

function rowXml(
  row: ReadonlyArray<Cell>,
  number: number,
  letters: ReadonlyArray<string>,
  ids: StyleIds,
  text: number,
  count: number,
): string {
  let cells = "";
  for (let n = 0; n < row.length; n += 1) cells += cellXml(`${letters[n]}${number}`, row[n] ?? null, ids, text, count);
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(at: string, cell: Cell, ids: StyleIds, text: number, count: number): string {
  if (cell === null || cell === "") return `<c r="${at}" s="${text}"/>`;
  if (typeof cell === "string") return textCell(at, cell, text);
  if (typeof cell === "number") return `<c r="${at}" s="${count}"><v>${cell}</v></c>`;
  if ("text" in cell) return textCell(at, cell.text, ids[cell.tone]);
  const serial = excelDay(cell.day);
  return serial === undefined ? textCell(at, cell.day, text) : `<c r="${at}" s="${ids.day}"><v>${serial}</v></c>`;
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
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
