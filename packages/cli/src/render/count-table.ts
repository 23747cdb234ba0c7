/** A table of counts with a name in front; where it doesn't fit, each row becomes a line of named values. */
import { type Page, paragraph } from "./page.js";
import { type Column, type Row, tableLines } from "./table.js";

/** `headings`: of the name, then of each value. */
export function countTable(
  headings: readonly [string, ...ReadonlyArray<string>],
  rows: ReadonlyArray<Row>,
  page: Page,
): ReadonlyArray<string> {
  const [first, ...others] = headings;
  const columns: readonly [Column, ...ReadonlyArray<Column>] = [
    { heading: first },
    ...others.map((heading) => ({ heading })),
  ];
  const table = tableLines(columns, rows, page);
  if (table !== undefined) return table;
  return rows.flatMap(({ words, values }) => [
    ...paragraph(page, words),
    ...paragraph(page, others.map((heading, n) => `${heading}: ${values[n] ?? ""}`).join(" · "), {
      indent: 2,
      hang: 2,
    }),
  ]);
}
