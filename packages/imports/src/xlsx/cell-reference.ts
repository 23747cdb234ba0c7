/** References such as `B12` and `A1:C3`, counted from 0. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly first: CellPosition;
  readonly last: CellPosition;
}

/** None when the text is not a reference. */
export function cellPosition(reference: string): CellPosition | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (found === null) return undefined;
  const letters = (found[1] ?? "").toUpperCase();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

export function cellRange(reference: string): CellRange | undefined {
  const [from = "", to = from] = reference.split(":");
  const first = cellPosition(from);
  const last = cellPosition(to);
  return first && last && { first, last };
}
