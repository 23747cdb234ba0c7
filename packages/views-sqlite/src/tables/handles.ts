/** Short names, in the order in which they were given. A name is never taken back, so `since` is all its time. */
import { handleGivenBy, type NamesGiven } from "@chidao/projections";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";
import type { ViewTable } from "./table.js";

export const handlesTable: ViewTable = {
  name: "handles",
  create: (suffix) => `
CREATE TABLE handles${suffix} (
  given  INTEGER PRIMARY KEY,
  kind   TEXT    NOT NULL,
  handle TEXT    NOT NULL,
  id     TEXT    NOT NULL,
  id_key TEXT    NOT NULL,
  stream TEXT    NOT NULL,
  above  TEXT    NOT NULL,
  number INTEGER NOT NULL,
  since  INTEGER NOT NULL
) STRICT;
CREATE INDEX handles_by_handle${suffix} ON handles${suffix} (handle, kind);
CREATE INDEX handles_by_id${suffix} ON handles${suffix} (id_key, kind);
CREATE INDEX handles_under${suffix} ON handles${suffix} (above, kind, number);
`,
  prepare: (database, suffix) => {
    const insert = database.prepare(
      `INSERT INTO handles${suffix} (kind, handle, id, id_key, stream, above, number, since)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const given = namesGiven(database, suffix);
    return {
      add: ({ entry }) => {
        const name = handleGivenBy(entry, given);
        if (name === undefined) return;
        const { kind, handle, id, stream, above, number } = name;
        insert.run(kind, handle, id, id.toUpperCase(), stream, above, number, entry.index);
      },
    };
  },
};

function namesGiven(database: SqliteDatabase, suffix: string): NamesGiven {
  const handle = database.prepare(`SELECT handle FROM handles${suffix} WHERE id_key = ? AND id = ?`);
  const count = database.prepare(
    `SELECT coalesce(max(number), 0) AS count FROM handles${suffix} WHERE above = ? AND kind = ?`,
  );
  return {
    handleOf: (id) => {
      const row = handle.get(id.toUpperCase(), id);
      return row === undefined ? undefined : textIn(row, "handle");
    },
    countUnder: (kind, above) => numberIn(count.get(above, kind), "count"),
  };
}
