/** Short names and other systems' keys, as they were known at an index: each look-up is an indexed query. */
import type { Handles, KnownAs, References } from "@chidao/projections";
import { type SqliteDatabase, textIn } from "@chidao/sqlite";

interface Place {
  readonly database: SqliteDatabase;
  readonly suffix: string;
  /** The index up to which is known. */
  readonly at: number;
}

export function handlesIn({ database, suffix, at }: Place): Handles {
  const byId = database.prepare(`SELECT handle FROM handles${suffix} WHERE id_key = ? AND id = ? AND since <= ?`);
  // Of two that bear a name the later one has it, as in the fold.
  const byName = database.prepare(
    `SELECT given, id, stream FROM handles${suffix} WHERE handle = ?1 AND kind = ?2 AND since <= ?3
     UNION ALL SELECT given, id, stream FROM handles${suffix} WHERE id_key = ?1 AND kind = ?2 AND since <= ?3
     ORDER BY given DESC LIMIT 1`,
  );
  const find = (kind: string, reference: string) => {
    const row = byName.get(reference.trim().toUpperCase(), kind, at);
    return row === undefined ? undefined : { id: textIn(row, "id"), stream: textIn(row, "stream") };
  };
  return {
    handleOf: (id) => {
      const row = byId.get(id.toUpperCase(), id, at);
      return row === undefined ? undefined : textIn(row, "handle");
    },
    directive: (reference) => find("directive", reference)?.id,
    assignment: (reference) => find("assignment", reference)?.id,
    proposal: (reference) => find("proposal", reference),
  };
}

export function referencesIn({ database, suffix, at }: Place): References {
  const under = database.prepare(
    `SELECT system, id FROM outside_keys${suffix} WHERE category = ? AND key = ? AND since <= ? ORDER BY number`,
  );
  const known = (category: string, key: string): ReadonlyArray<KnownAs> =>
    under.all(category, key, at).map((row) => ({ system: textIn(row, "system"), id: textIn(row, "id") }));
  return {
    assignment: ({ system, id }) => known("assignment", id).find((each) => each.system === system)?.id,
    directive: ({ system, id }) => known("directive", id).find((each) => each.system === system)?.id,
    assignmentsUnder: (key) => known("assignment", key),
    directivesUnder: (key) => known("directive", key),
  };
}
