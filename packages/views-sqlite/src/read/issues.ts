/** From which day on something was issued under a provision, as known at an index. */
import type { CivilDate } from "@chidao/core";
import { type SqliteDatabase, textIn } from "@chidao/sqlite";

export function firstIssuedIn(database: SqliteDatabase, suffix: string) {
  const first = database.prepare(
    `SELECT day FROM issues${suffix} WHERE directive = ?1 AND provision = ?2 AND since <= ?3
     AND (until IS NULL OR until > ?3) ORDER BY day LIMIT 1`,
  );
  return (directive: string, provision: string, at: number): CivilDate | undefined => {
    const row = first.get(directive, provision, at);
    return row === undefined ? undefined : (textIn(row, "day") as CivilDate);
  };
}
