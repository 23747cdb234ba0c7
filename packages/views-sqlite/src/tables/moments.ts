/**
 * When each entry of the ledger was written down. `latest` is the latest recorded time up to it where clocks ran
 * backwards, so that it only ever grows: what was known at an instant is found by halving.
 */
import type { ViewTable } from "./table.js";

export const momentsTable: ViewTable = {
  name: "moments",
  create: (suffix) => `
CREATE TABLE moments${suffix} (
  position    INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  latest      TEXT
) STRICT;
`,
  prepare: (database, suffix) => {
    const insert = database.prepare(`INSERT INTO moments${suffix} VALUES (?, ?, ?)`);
    const last = database
      .prepare(`SELECT coalesce(latest, recorded_at) AS latest FROM moments${suffix} ORDER BY position DESC LIMIT 1`)
      .get();
    let latest = String(last?.["latest"] ?? "");
    return {
      add: ({ entry: { index, recordedAt } }) => {
        if (recordedAt >= latest) latest = recordedAt;
        insert.run(index, recordedAt, latest === recordedAt ? null : latest);
      },
    };
  },
};
