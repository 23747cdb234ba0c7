/**
 * Under which task others were issued, by any reading of their issue. Whether that reading held at a position is told by
 * the task's own row; this only finds the tasks that are worth looking at.
 */
import { parentsBegun } from "../parent-readings.js";
import type { ViewTable } from "./table.js";

export const childrenTable: ViewTable = {
  name: "children",
  create: (suffix) => `
CREATE TABLE children${suffix} (
  number  INTEGER PRIMARY KEY,
  parent  TEXT    NOT NULL,
  subject INTEGER NOT NULL,
  since   INTEGER NOT NULL
) STRICT;
CREATE INDEX children_of_parent${suffix} ON children${suffix} (parent, subject);
`,
  prepare: (database, suffix) => {
    const insert = database.prepare(`INSERT INTO children${suffix} (parent, subject, since) VALUES (?, ?, ?)`);
    return {
      add: ({ change, subject }) => {
        for (const { parent, since } of parentsBegun(change)) insert.run(parent, subject, since);
      },
    };
  },
};
