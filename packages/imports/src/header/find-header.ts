/** Finds the header rows: those in whose words the most columns are recognised. Title rows above are passed over. */
import { cellAt, type Row, type Table } from "../table.js";
import { cleanName } from "../text/clean.js";
import { recognise } from "./column-words.js";
import { headerParts } from "./read-header.js";

/** How many rows are looked at. */
const rowsLookedAt = 40;

export interface HeaderLines {
  readonly from: number;
  readonly to: number;
  /** How many columns were recognised; below 2 the place of the header is a guess. */
  readonly recognised: number;
}

/** The header's rows as numbered in the sheet; none in a table without any row of two cells. */
export function findHeader(table: Table): HeaderLines | undefined {
  let best: HeaderLines | undefined;
  const rows = table.rows.slice(0, rowsLookedAt);
  rows.forEach((row, at) => {
    if (ownTexts(row).length < 2) return;
    for (const chosen of [[row], ...twoRows(row, rows[at + 1])]) {
      const recognised = rolesIn(chosen, table.columns);
      // One more recognised column outweighs a second row; of equals the first stands.
      if (best === undefined || recognised > best.recognised) {
        best = { from: row.line, to: (chosen.at(-1) ?? row).line, recognised };
      }
    }
  });
  return best;
}

/** Texts of the row, a merged range counted once. */
const ownTexts = (row: Row): ReadonlyArray<string> => [
  ...new Set(row.cells.map(({ text }) => cleanName(text)).filter((text) => text !== "")),
];

/** A second header row has words under a group, and nothing that is data. */
function twoRows(row: Row, next: Row | undefined): ReadonlyArray<ReadonlyArray<Row>> {
  if (next === undefined || next.cells.some(({ kind }) => kind === "number" || kind === "date")) return [];
  const isGrouped = next.cells.some((cell, column) => {
    const above = cleanName(cellAt(row, column).text);
    const text = cleanName(cell.text);
    const isUnderGroup = above === "" || above === cleanName(cellAt(row, column + 1).text) || isRepeat(row, column);
    return text !== "" && text !== above && isUnderGroup;
  });
  return isGrouped && ownTexts(next).every((text) => text.length < 80 && !/\d{2}/.test(text)) ? [[row, next]] : [];
}

const isRepeat = (row: Row, column: number): boolean =>
  column > 0 && cleanName(cellAt(row, column).text) === cleanName(cellAt(row, column - 1).text);

function rolesIn(rows: ReadonlyArray<Row>, columns: number): number {
  const roles = new Set<string>();
  for (const parts of headerParts(rows, columns)) {
    const [first] = recognise(parts);
    if (first !== undefined && parts.every((part) => part.length < 100)) roles.add(first.role);
  }
  return roles.size;
}
