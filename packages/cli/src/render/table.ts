/**
 * A table that fits or says that it does not. One column holds words and takes the room that is left, wrapping them;
 * the others hold short values under headings that wrap. Cells are coloured after they are padded, so that colour
 * never counts as width.
 */
import type { Page, Tone } from "./page.js";
import { padEnd, padStart, widthOf, wrap } from "./width.js";

export interface Column {
  readonly heading: string;
  readonly tone?: Tone;
}

export interface Row {
  readonly words: string;
  /** One for each column but the first. */
  readonly values: ReadonlyArray<string>;
  readonly tone?: Tone;
}

const gap = "  ";
/** Names in less room than this are harder to read than a list. */
const wordsMin = 18;
/** Headings of about two lines where there is room, of more where there is not. */
const headingHeights = [2, 3, Number.POSITIVE_INFINITY] as const;

/** Lines of the table, or `undefined` when it does not fit the page's width. */
export function tableLines(
  columns: readonly [Column, ...ReadonlyArray<Column>],
  rows: ReadonlyArray<Row>,
  page: Page,
): ReadonlyArray<string> | undefined {
  const [words, ...others] = columns;
  const longest = Math.max(widthOf(words.heading), ...rows.map((row) => widthOf(row.words)));
  const layouts = headingHeights.map((height) => others.map((column, n) => valueWidth(column, rows, n, height)));
  const room = (widths: ReadonlyArray<number>) =>
    page.width - widths.reduce((sum, width) => sum + width + gap.length, 0);
  const widths = layouts.find((layout) => room(layout) >= longest) ?? layouts.at(-1) ?? [];
  const left = room(widths);
  if (left < Math.min(wordsMin, longest)) return undefined;
  const all = [Math.min(left, longest), ...widths];
  const rule = page.paint("quiet", all.map((width) => "─".repeat(width)).join(gap));
  return [...headingLines(columns, all, page), rule, ...rows.flatMap((row) => rowLines(row, others, all, page))];
}

function valueWidth({ heading }: Column, rows: ReadonlyArray<Row>, n: number, height: number): number {
  const cells = rows.map((row) => widthOf(row.values[n] ?? ""));
  const longestWord = Math.max(...heading.split(" ").map(widthOf));
  return Math.max(longestWord, Math.ceil(widthOf(heading) / height), ...cells);
}

function headingLines(
  columns: ReadonlyArray<Column>,
  widths: ReadonlyArray<number>,
  page: Page,
): ReadonlyArray<string> {
  const cells = columns.map((column, n) => wrap(column.heading, widths[n] ?? 1));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, y) =>
    cells
      .map((cell, n) => {
        // Headings stand on the rule: short ones are pushed down.
        const text = cell[y - (height - cell.length)] ?? "";
        return page.paint("strong", pad(text, widths[n] ?? 1, n));
      })
      .join(gap)
      .trimEnd(),
  );
}

function rowLines(
  row: Row,
  columns: ReadonlyArray<Column>,
  widths: ReadonlyArray<number>,
  page: Page,
): ReadonlyArray<string> {
  const paint = (tone: Tone | undefined, text: string) => (tone === undefined ? text : page.paint(tone, text));
  const [first = "", ...more] = wrap(row.words, widths[0] ?? 1);
  const values = columns.map((column, n) => {
    const value = row.values[n] ?? "";
    const padded = pad(value, widths[n + 1] ?? 1, n + 1);
    return value === "0" ? page.paint("quiet", padded) : paint(row.tone ?? column.tone, padded);
  });
  const head = [paint(row.tone, pad(first, widths[0] ?? 1, 0)), ...values].join(gap).trimEnd();
  return [head, ...more.map((line) => paint(row.tone, line))];
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? padEnd(text, width) : padStart(text, width);
}
