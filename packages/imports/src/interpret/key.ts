/** The tracker's key of a row, and the digest by which a repeated row is told from a changed one. */
import { createHash } from "node:crypto";
import { cellAt, type Row } from "../table.js";
import { clean, cleanName, shorten } from "../text/clean.js";
import type { MappedColumns } from "./columns.js";

/** A key made from content is cut to this length; a digest keeps it apart from others that begin alike. */
const madeKeyLengthMax = 200;

/** Empty when the row has no key. */
export function keyOf(row: Row, { key, isKeyMade }: MappedColumns): string {
  const parts = key.map(({ at }) => cleanName(cellAt(row, at).text));
  if (!isKeyMade) return parts[0] ?? "";
  if (parts.every((part) => part === "")) return "";
  return boundedKey(parts.join(" | "));
}

export function boundedKey(key: string): string {
  return key.length <= madeKeyLengthMax ? key : `${shorten(key, madeKeyLengthMax)}#${digest(key).slice(0, 16)}`;
}

/** What the row says in the mapped columns; the order of columns in the sheet does not matter. */
export function contentOf(row: Row, { places }: MappedColumns): string {
  const roles = Object.entries(places).sort(([one], [other]) => (one < other ? -1 : 1));
  return digest(JSON.stringify(roles.map(([role, { at }]) => [role, clean(cellAt(row, at).text)])));
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
