/** Under which keys other systems know tasks and directives. The first bearer of a key keeps it. */
import { outsideKeysOf } from "@chidao/projections";
import type { ViewTable } from "./table.js";

export const outsideKeysTable: ViewTable = {
  name: "outside_keys",
  create: (suffix) => `
CREATE TABLE outside_keys${suffix} (
  number   INTEGER PRIMARY KEY,
  category TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  system   TEXT    NOT NULL,
  id       TEXT    NOT NULL,
  since    INTEGER NOT NULL,
  UNIQUE (category, key, system)
) STRICT;
`,
  prepare: (database, suffix) => {
    const insert = database.prepare(
      `INSERT INTO outside_keys${suffix} (category, key, system, id, since) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (category, key, system) DO NOTHING`,
    );
    return {
      add: ({ entry }) => {
        for (const { category, key, system, id } of outsideKeysOf(entry)) {
          insert.run(category, key, system, id, entry.index);
        }
      },
    };
  },
};
