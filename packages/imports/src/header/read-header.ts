/**
 * The labels of the columns from one or more header rows. A merged group and the header under it make one label,
 * "Thời hạn / Hạn hoàn thành", because the lower words alone often do not say enough.
 */
import { failure, type ImportOutcome, success } from "../fault.js";
import { cellAt, type Row, type Table } from "../table.js";
import { cleanName } from "../text/clean.js";

export interface Header {
  /** One label for each column; empty where the header says nothing. No two are alike. */
  readonly labels: ReadonlyArray<string>;
  /** The header words of each column from top to bottom. */
  readonly parts: ReadonlyArray<ReadonlyArray<string>>;
  /** How many rows of the table come before the data. */
  readonly rowsBefore: number;
}

/** Errors: `HeaderNotFound` when the table has no such rows. */
export function readHeader(table: Table, lines: { readonly from: number; readonly to: number }): ImportOutcome<Header> {
  const rows = table.rows.filter(({ line }) => line >= lines.from && line <= lines.to);
  const [first] = rows;
  if (first === undefined || rows.length !== lines.to - lines.from + 1)
    return failure({ _tag: "HeaderNotFound", ...lines });
  const parts = headerParts(rows, table.columns);
  return success({
    labels: uniqueLabels(parts),
    parts,
    rowsBefore: table.rows.indexOf(first) + rows.length,
  });
}

export function headerParts(rows: ReadonlyArray<Row>, columns: number): ReadonlyArray<ReadonlyArray<string>> {
  const filled = rows.map((row, depth) => filledRow(row, rows.slice(depth + 1), columns));
  return Array.from({ length: columns }, (_, column) => {
    const parts: Array<string> = [];
    for (const row of filled) {
      const text = row[column] ?? "";
      if (text !== "" && text !== parts.at(-1)) parts.push(text);
    }
    return parts;
  });
}

/** A CSV file keeps a merged group only in its first column: the words reach right as long as there are words below. */
function filledRow(row: Row, below: ReadonlyArray<Row>, columns: number): ReadonlyArray<string> {
  const texts: Array<string> = [];
  for (let column = 0; column < columns; column++) {
    const text = cleanName(cellAt(row, column).text);
    const hasWordsBelow = below.some((next) => cleanName(cellAt(next, column).text) !== "");
    const hadWordsBelow = below.some((next) => column > 0 && cleanName(cellAt(next, column - 1).text) !== "");
    texts.push(text === "" && hasWordsBelow && hadWordsBelow ? (texts[column - 1] ?? "") : text);
  }
  return texts;
}

function uniqueLabels(parts: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> {
  const seen = new Map<string, number>();
  return parts.map((words) => {
    const label = words.join(" / ");
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return label === "" || count === 1 ? label : `${label} (${count})`;
  });
}
