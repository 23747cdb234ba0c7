/**
 * Which deadlines there are, each once however many tasks have it, and which tasks have or had it by any reading. The
 * basis of every answer names the tasks whose deadline today's rules read otherwise; here they are found without reading
 * every task.
 */
import { canonicalJsonOf, type Fact } from "@chidao/core";
import { reckonedDeadlinesOf } from "@chidao/projections";
import { numberIn } from "@chidao/sqlite";
import type { Step, ViewTable } from "./table.js";

export interface DeadlineKey {
  /** Canonical JSON. */
  readonly expression: string;
  /** Empty when no day is stored. */
  readonly due: string;
  readonly directive: string;
}

export const deadlinesTable: ViewTable = {
  name: "deadlines",
  create: (suffix) => `
CREATE TABLE deadlines${suffix} (
  number     INTEGER PRIMARY KEY,
  expression TEXT    NOT NULL,
  due        TEXT    NOT NULL,
  directive  TEXT    NOT NULL,
  since      INTEGER NOT NULL,
  UNIQUE (expression, due, directive)
) STRICT;
CREATE TABLE deadline_of${suffix} (
  number  INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  since   INTEGER NOT NULL,
  PRIMARY KEY (number, subject)
) STRICT, WITHOUT ROWID;
`,
  prepare: (database, suffix) => {
    const find = database.prepare(
      `SELECT number FROM deadlines${suffix} WHERE expression = ? AND due = ? AND directive = ?`,
    );
    const insert = database.prepare(
      `INSERT INTO deadlines${suffix} (expression, due, directive, since) VALUES (?, ?, ?, ?)`,
    );
    const bind = database.prepare(`INSERT OR IGNORE INTO deadline_of${suffix} VALUES (?, ?, ?)`);
    return {
      add: (step) => {
        if (!mayChangeDeadlines(step)) return;
        const { index } = step.entry;
        for (const { expression, due, directive } of deadlineKeysOf(step.after().facts)) {
          const known = find.get(expression, due, directive);
          const number =
            known === undefined
              ? Number(insert.run(expression, due, directive, index).lastInsertRowid)
              : numberIn(known, "number");
          bind.run(number, step.subject, index);
        }
      },
    };
  },
};

/** A correction may bring any reading about; every other entry speaks for itself. */
export function mayChangeDeadlines({ entry: { stream, event } }: Pick<Step, "entry">): boolean {
  return stream.startsWith("assignment-") && (event.type === "EntryCorrected" || "deadline" in event.data);
}

export function deadlineKeysOf(facts: ReadonlyArray<Fact>): ReadonlyArray<DeadlineKey> {
  return reckonedDeadlinesOf(facts).map(({ expression, due, directive }) => ({
    expression: canonicalJsonOf(expression),
    due: due ?? "",
    directive,
  }));
}
