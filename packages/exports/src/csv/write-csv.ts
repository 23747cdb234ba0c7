/**
 * CSV as machines and spreadsheets both read it: UTF-8 with a byte order mark (else Excel misreads Vietnamese), CRLF,
 * quotes by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers don't.
 */
import { type Cell, cellText, type Table } from "../table/table.js";
import { looksLikeFormula, oneLine } from "../text.js";

const byteOrderMark = "\ufeff";
const lineEnd = "\r\n";

/** The header row, the rows, and the totals as one more row. */
export function writeCsv({ columns, rows, totals }: Table): string {
  const lines = [columns.map(({ heading }) => heading), ...rows, ...(totals === undefined ? [] : [totals])];
  return byteOrderMark + lines.map((line) => line.map(field).join(",") + lineEnd).join("");
}

/** What a reader of the file gets back for a cell. */
export function csvCell(cell: Cell): string {
  const given = cellText(cell);
  const text = oneLine(given);
  return typeof cell !== "number" && looksLikeFormula(given) ? `'${text}` : text;
}

function field(cell: Cell): string {
  const text = csvCell(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
}
