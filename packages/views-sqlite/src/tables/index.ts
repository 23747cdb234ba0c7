/** Every table that is fed entry by entry. A new one is written in a file of this folder and listed here. */
import { censusTable } from "./census.js";
import { childrenTable } from "./children.js";
import { deadlinesTable } from "./deadlines.js";
import { factsTable } from "./facts.js";
import { handlesTable } from "./handles.js";
import { issuesTable } from "./issues.js";
import { momentsTable } from "./moments.js";
import { outsideKeysTable } from "./outside-keys.js";
import type { ViewTable } from "./table.js";

export const viewTables: ReadonlyArray<ViewTable> = [
  momentsTable,
  factsTable,
  handlesTable,
  outsideKeysTable,
  childrenTable,
  deadlinesTable,
  issuesTable,
  censusTable,
];

/** Raise it whenever a table changes, is added, or is filled in another way: what was built before is built anew. */
export const modelsVersion = 3;

/**
 * The streams whose facts are kept, in the order in which they entered the ledger. It is filled by the runner, since
 * every other table names a stream by its number here.
 */
export const subjectsSql = (suffix: string): string => `
CREATE TABLE subjects${suffix} (
  subject  INTEGER PRIMARY KEY,
  category TEXT    NOT NULL,
  stream   TEXT    NOT NULL UNIQUE,
  since    INTEGER NOT NULL
) STRICT;
CREATE INDEX subjects_of_category${suffix} ON subjects${suffix} (category);
`;
