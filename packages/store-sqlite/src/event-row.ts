/**
 * An event out of its row. A binding cuts a text off at NUL and replaces bytes that are no UTF-8, so what it gives is
 * held against the bytes that stand there: nothing hides behind a text that looks whole.
 */
import type { RecordedEvent } from "@chidao/core/store";
import { DamageFound, listsOf, numberAt, type SqliteDatabase, type SqliteList, textAt } from "@chidao/sqlite";
import { textColumnsOf } from "./schema.js";

/** The columns of a statement whose rows are read here, for a ledger of this format. */
export function eventColumnsOf(format: number): string {
  const texts = textColumnsOf(format);
  const bytes = texts.map((column) => `coalesce(octet_length(${column}), 0)`).join(" + ");
  return `position - 1 AS idx, revision, schema, ${bytes} AS bytes, ${texts.join(", ")}`;
}

/** Reads rows that have the columns above. */
export function prepareEventRows(database: SqliteDatabase, format: number): (row: SqliteList) => RecordedEvent {
  const columns = textColumnsOf(format).map((column) => `CAST(${column} AS BLOB)`);
  const stored = listsOf(database.prepare(`SELECT ${columns.join(", ")} FROM events WHERE position = ? + 1`));
  return (row) => {
    const event = {
      index: numberAt(row, 0),
      revision: numberAt(row, 1),
      schema: numberAt(row, 2),
      stream: textAt(row, 4),
      id: textAt(row, 5),
      type: textAt(row, 6),
      recordedAt: textAt(row, 7),
      data: textAt(row, 8),
      metadata: textAt(row, 9),
      signature: row[10] == null ? undefined : textAt(row, 10),
    };
    const sum = sumOfBytes(row);
    const isWhole = sum === undefined ? isAsStored(row, stored.all(event.index)[0]) : sum === numberAt(row, 3);
    if (isWhole) return event;
    throw new DamageFound(`the event with index ${event.index} holds bytes that do not read as text`);
  };
}

/**
 * How many bytes the texts take. A text that was cut off takes fewer than stand there, so the sum tells, unless another
 * grew: the sign for what was replaced may take as many bytes or more. Undefined when that sign is in one of them.
 */
function sumOfBytes(row: SqliteList): number | undefined {
  let sum = 0;
  for (let at = 4; at < row.length; at += 1) {
    const text = row[at];
    if (typeof text !== "string") continue;
    const bytes = Buffer.byteLength(text);
    if (bytes !== text.length && text.includes(replacement)) return undefined;
    sum += bytes;
  }
  return sum;
}

const replacement = "\uFFFD";

function isAsStored(row: SqliteList, stored: SqliteList = []): boolean {
  return row.slice(4).every((text, at) => {
    const bytes = stored[at];
    if (typeof text !== "string") return bytes == null;
    return bytes instanceof Uint8Array && Buffer.from(text).equals(bytes);
  });
}
