/** Positions and instants of the ledger, out of the table of moments. */

import type { KnownAt } from "@chidao/projections";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";

/** The last index that was known, not beyond `end`; -1 when nothing was. */
export function positionKnownAt(
  database: SqliteDatabase,
  suffix: string,
  { knownAt, end }: { readonly knownAt: KnownAt | undefined; readonly end: number },
): number {
  if (knownAt === undefined) return end;
  if ("position" in knownAt) return Math.min(knownAt.position, end);
  const latest = database.prepare(
    `SELECT coalesce(latest, recorded_at) AS latest FROM moments${suffix} WHERE position = ?`,
  );
  let [low, high] = [-1, end];
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (textIn(latest.get(middle), "latest") <= knownAt.instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function recordedAtOf(database: SqliteDatabase, suffix: string, position: number): string | undefined {
  const row = database.prepare(`SELECT recorded_at FROM moments${suffix} WHERE position = ?`).get(position);
  return row === undefined ? undefined : textIn(row, "recorded_at");
}

/** How many entries a category of streams had by then. */
export function entriesOf(
  database: SqliteDatabase,
  suffix: string,
  { category, at }: { readonly category: string; readonly at: number },
): number {
  const row = database
    .prepare(
      `SELECT count(*) AS count FROM subjects${suffix} s JOIN facts${suffix} f ON f.subject = s.subject
       WHERE s.category = ? AND f.since = f.position AND f.position <= ?`,
    )
    .get(category, at);
  return numberIn(row, "count");
}
