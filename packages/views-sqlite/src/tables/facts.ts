/**
 * Versioned facts: one row for each reading of each entry. A row is begun by its entry or by a correction, and closed
 * when another correction puts a reading in its place, so that a stream costs one row for each entry and not one whole
 * row for each event. `since` and `until` are indexes of the ledger; `until` is the first at which it no longer held.
 *
 * Rows are added at the end of the table, in ledger order; the index finds those of one stream. What was written first
 * stands in the row with `since = position`, whatever corrections came later.
 */
import { canonicalJsonOf, type Fact } from "@chidao/core";
import type { Step, ViewTable } from "./table.js";

export const factsTable: ViewTable = {
  name: "facts",
  create: (suffix) => `
CREATE TABLE facts${suffix} (
  version      INTEGER PRIMARY KEY,
  subject      INTEGER NOT NULL,
  revision     INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  since        INTEGER NOT NULL,
  until        INTEGER,
  id           TEXT    NOT NULL,
  type         TEXT    NOT NULL,
  data         TEXT    NOT NULL,
  corrected_by TEXT,
  struck       INTEGER NOT NULL
) STRICT;
CREATE INDEX facts_of_subject${suffix} ON facts${suffix} (subject, revision, since);
`,
  prepare: (database, suffix) => {
    const begin = database.prepare(
      `INSERT INTO facts${suffix} (subject, revision, position, since, id, type, data, corrected_by, struck)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const end = database.prepare(
      `UPDATE facts${suffix} SET until = ? WHERE subject = ? AND revision = ? AND until IS NULL`,
    );
    return {
      add: (step) => {
        const { subject, change, entry } = step;
        for (const revision of change.ended) end.run(entry.index, subject, revision);
        for (const { fact, since } of change.begun) {
          const { correctedBy, struck } = fact;
          const { revision, index, id } = fact.entry;
          const corrections = correctedBy.length === 0 ? null : correctedBy.join(" ");
          const data = dataOf(fact, step);
          begin.run(subject, revision, index, since, id, fact.event.type, data, corrections, Number(struck));
        }
      },
    };
  },
};

/** What the entry itself says is there as text already. */
function dataOf({ entry, event }: Fact, step: Step): string {
  return entry.id === step.entry.id && event === step.entry.event ? step.data : canonicalJsonOf(event.data);
}
