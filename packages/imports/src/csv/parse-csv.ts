/**
 * RFC 4180 rows, with the separator found by looking. A quote opens a quoted field only at the field's start; inside
 * plain text it is a character like any other, as in trackers that write Chỉ thị "về ..." without quoting the cell.
 * Rows are numbered as a spreadsheet numbers them: a line break inside quotes does not begin a new one.
 */
import { Unreadable } from "../fault.js";
import { type Cell, emptyCell, limits, type Row } from "../table.js";

const separators = [",", ";", "\t"] as const;

/**
 * The separator that splits the first lines most evenly. The number of cells alone would not do: a Vietnamese sentence
 * has more commas than a row has semicolons.
 */
function separatorOf(text: string): string {
  const lines = unquotedLines(text.slice(0, 65_536)).slice(0, 50);
  const scored = separators.map((separator) => {
    const tally = new Map<number, number>();
    for (const line of lines) {
      const cuts = line.split(separator).length - 1;
      if (cuts > 0) tally.set(cuts, (tally.get(cuts) ?? 0) + 1);
    }
    const [cuts, alike] = [...tally].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
    return { separator, cuts, alike };
  });
  scored.sort((one, other) => other.alike - one.alike || other.cuts - one.cuts);
  return scored[0]?.separator ?? ",";
}

const unquotedLines = (text: string): ReadonlyArray<string> =>
  text
    .replace(/"[^"]*"?/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");

interface Field {
  readonly text: string;
  /** Where the character after the field is. */
  readonly end: number;
}

export function parseCsv(text: string): ReadonlyArray<Row> {
  const separator = separatorOf(text);
  const scan: Scan = { text, separator, plainEnd: new RegExp(`[${separator}\\r\\n]`, "g"), at: 0, line: 1 };
  const rows: Array<Row> = [];
  let cells = 0;
  while (scan.at < text.length) {
    const row = nextRow(scan);
    cells += row.length;
    rows.push({ line: rows.length + 1, cells: row });
    if (rows.length > limits.rows) throw tooMany("rows");
    if (cells > limits.cells) throw tooMany("cells");
  }
  return rows;
}

interface Scan {
  readonly text: string;
  readonly separator: string;
  /** Ends a field without quotes. */
  readonly plainEnd: RegExp;
  at: number;
  /** The line of the file, for messages. */
  line: number;
}

/** Reads one row and moves the scan behind it. */
function nextRow(scan: Scan): ReadonlyArray<Cell> {
  const { text, separator } = scan;
  const cells: Array<Cell> = [];
  for (;;) {
    const isQuoted = text.charAt(scan.at) === '"';
    const field = isQuoted ? quotedField(scan) : plainField(scan);
    if (isQuoted) scan.line += lineBreaksIn(field.text);
    cells.push(field.text === "" ? emptyCell : { text: field.text, kind: "text" });
    if (cells.length > limits.columns) throw tooMany("columns");
    scan.at = field.end + 1;
    if (text.charAt(field.end) !== separator) break;
  }
  if (text.charAt(scan.at - 1) === "\r" && text.charAt(scan.at) === "\n") scan.at++;
  scan.line++;
  return cells;
}

const tooMany = (what: "rows" | "columns" | "cells"): Unreadable =>
  new Unreadable({ _tag: "FileTooLarge", what, max: limits[what] });

function plainField({ text, plainEnd, at }: Scan): Field {
  plainEnd.lastIndex = at;
  const end = plainEnd.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

function quotedField({ text, separator, at, line }: Scan): Field {
  let close = text.indexOf('"', at + 1);
  while (close !== -1 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  const next = text.charAt(close + 1);
  if (close === -1 || ![separator, "\r", "\n", ""].includes(next)) {
    throw new Unreadable({ _tag: "UnbalancedQuote", line });
  }
  return { text: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}

const lineBreaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
