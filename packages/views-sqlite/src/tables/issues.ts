/** Under which provision tasks were issued, and from which day on: a row for each reading of an issue, as in `facts`. */
import { issuesBegun } from "../issue-readings.js";
import type { ViewTable } from "./table.js";

export const issuesTable: ViewTable = {
  name: "issues",
  create: (suffix) => `
CREATE TABLE issues${suffix} (
  number    INTEGER PRIMARY KEY,
  subject   INTEGER NOT NULL,
  revision  INTEGER NOT NULL,
  directive TEXT    NOT NULL,
  provision TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  since     INTEGER NOT NULL,
  until     INTEGER
) STRICT;
CREATE INDEX issues_under${suffix} ON issues${suffix} (directive, provision, day);
CREATE INDEX issues_of${suffix} ON issues${suffix} (subject);
`,
  prepare: (database, suffix) => {
    const begin = database.prepare(
      `INSERT INTO issues${suffix} (subject, revision, directive, provision, day, since) VALUES (?, ?, ?, ?, ?, ?)`,
    );
    const end = database.prepare(
      `UPDATE issues${suffix} SET until = ? WHERE subject = ? AND revision = ? AND until IS NULL`,
    );
    return {
      add: ({ entry, subject, change }) => {
        for (const revision of change.ended) end.run(entry.index, subject, revision);
        for (const { revision, directive, provision, day, since } of issuesBegun(change)) {
          begin.run(subject, revision, directive, provision, day, since);
        }
      },
    };
  },
};
