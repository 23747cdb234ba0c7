/**
 * Whether what is read as text is all that stands there. A text may go on after NUL, or hold bytes that are no UTF-8:
 * bindings cut off the one and replace the other, so nobody who reads texts can see it. Here the bytes are read.
 */
import type { StoreCheck } from "@chidao/core/store";
import { createBreather, numberIn, type SqliteDatabase, type SqliteRow, textIn } from "@chidao/sqlite";
import { formatOf } from "../format.js";
import { textColumnsOf } from "../schema.js";
import { check, text } from "./check.js";

const chunkEvents = 500;

export async function textsCheck(database: SqliteDatabase): Promise<StoreCheck> {
  const columns = textColumnsOf(formatOf(database));
  const bytes = columns.map((column) => `CAST(${column} AS BLOB) AS ${column}_bytes`).join(", ");
  const next = database.prepare(
    `SELECT position, ${columns.join(", ")}, ${bytes} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const breathe = createBreather();
  const found: Array<string> = [];
  let rows = next.all(0, chunkEvents);
  while (rows.length > 0) {
    for (const row of rows) found.push(...hiddenIn(row, columns));
    rows = next.all(numberIn(rows.at(-1), "position"), chunkEvents);
    await breathe();
  }
  const told = found.slice(0, 5).join(", ") + (found.length > 5 ? ", …" : "");
  return check(
    "texts without hidden bytes",
    found.length === 0,
    text("không có byte ẩn trong văn bản", "texts without hidden bytes"),
    found.length === 0
      ? text("mọi sự kiện", "every event")
      : text(`có phần sau NUL hoặc không phải UTF-8: ${told}`, `something after NUL, or no UTF-8: ${told}`),
  );
}

function hiddenIn(row: SqliteRow, columns: ReadonlyArray<string>): ReadonlyArray<string> {
  return columns.flatMap((column) => {
    const bytes = row[`${column}_bytes`];
    if (!(bytes instanceof Uint8Array)) return [];
    const isPlain = !bytes.includes(0) && Buffer.from(textIn(row, column), "utf8").equals(bytes);
    return isPlain ? [] : [`#${numberIn(row, "position") - 1} ${column}`];
  });
}
