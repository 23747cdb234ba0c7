/** Finds the mapped columns in a header, once for a table. */
import { failure, type ImportOutcome, success } from "../fault.js";
import type { Header } from "../header/read-header.js";
import type { ColumnRole, Columns } from "../mapping/mapping.js";
import { fold, lower } from "../text/clean.js";

export interface ColumnPlace {
  readonly label: string;
  readonly at: number;
}

export interface MappedColumns {
  readonly places: Readonly<Partial<Record<Exclude<ColumnRole, "key">, ColumnPlace>>>;
  /** The key's columns: one, or several from whose content it is made. */
  readonly key: ReadonlyArray<ColumnPlace>;
  readonly isKeyMade: boolean;
}

/** Errors: `ColumnNotFound` for the first column that the header lacks. */
export function findColumns(header: Header, columns: Partial<Columns>): ImportOutcome<MappedColumns> {
  const { key, ...others } = columns;
  const places: Partial<Record<Exclude<ColumnRole, "key">, ColumnPlace>> = {};
  for (const [role, label] of Object.entries(others) as ReadonlyArray<[Exclude<ColumnRole, "key">, string]>) {
    const place = placeOf(header, label);
    if (place === undefined) return notFound(header, label);
    places[role] = place;
  }
  const keyLabels = key === undefined ? [] : typeof key === "string" ? [key] : key.fromColumns;
  const keyPlaces: Array<ColumnPlace> = [];
  for (const label of keyLabels) {
    const place = placeOf(header, label);
    if (place === undefined) return notFound(header, label);
    keyPlaces.push(place);
  }
  return success({ places, key: keyPlaces, isKeyMade: typeof key === "object" });
}

const notFound = ({ labels }: Header, column: string) =>
  failure({ _tag: "ColumnNotFound", column, columns: labels.filter((label) => label !== "") });

/** The very label, or the only one that is alike without its marks. */
function placeOf({ labels }: Header, label: string): ColumnPlace | undefined {
  const exact = labels.findIndex((each) => each !== "" && lower(each) === lower(label));
  if (exact !== -1) return { label, at: exact };
  const folded = labels.flatMap((each, at) => (each !== "" && fold(each) === fold(label) ? [at] : []));
  return folded.length === 1 ? { label, at: folded[0] ?? 0 } : undefined;
}
