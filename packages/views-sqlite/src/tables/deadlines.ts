/**
 * Which deadlines there are, each once however many tasks have it, and which tasks have or had it by any reading. The
 * basis of every answer names the tasks whose deadline today's rules read otherwise; here they are found without reading
 * every task. A deadline that counts from its document stands with the days of the document as they were known: when
 * they become known otherwise, the tasks under it get another one.
 */
import { canonicalJsonOf, type Dated, type Fact, idOf, streamName } from "@chidao/core";
import { type Anchors, anchorsOf } from "@chidao/domain";
import { reckonedDeadlinesOf } from "@chidao/projections";
import { numberIn, type SqliteDatabase, textIn } from "@chidao/sqlite";
import { historyReader } from "../read/histories.js";
import type { Step, ViewTable } from "./table.js";

export interface DeadlineKey {
  /** Canonical JSON. */
  readonly expression: string;
  /** Empty when no day is stored. */
  readonly due: string;
  /** Days of the document, as canonical JSON; empty where they don't matter or nothing is known of them. */
  readonly issue: string;
  readonly effect: string;
}

export const deadlinesTable: ViewTable = {
  name: "deadlines",
  create: (suffix) => `
CREATE TABLE deadlines${suffix} (
  number     INTEGER PRIMARY KEY,
  expression TEXT    NOT NULL,
  due        TEXT    NOT NULL,
  issue      TEXT    NOT NULL,
  effect     TEXT    NOT NULL,
  since      INTEGER NOT NULL,
  UNIQUE (expression, due, issue, effect)
) STRICT;
CREATE TABLE deadline_of${suffix} (
  number  INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  since   INTEGER NOT NULL,
  PRIMARY KEY (number, subject)
) STRICT, WITHOUT ROWID;
`,
  prepare: (database, suffix, registry) => {
    const bind = binding(database, suffix);
    const { ofStream } = historyReader(database, suffix, registry);
    const tasksUnder = underDirective(database, suffix);
    return {
      add: (step) => {
        const { stream, index } = step.entry;
        const anchorsAt = (directive: string) =>
          anchorsOf({ history: ofStream(streamName("directive", directive), index) });
        if (mayChangeDeadlines(step)) bind(deadlineKeysOf(step.after().facts, anchorsAt), step.subject, index);
        if (!stream.startsWith("directive-")) return;
        if (isSameDays(anchorsOf({ history: step.before() }), anchorsOf({ history: step.after() }))) return;
        for (const task of tasksUnder(idOf(stream))) {
          bind(deadlineKeysOf(ofStream(task.stream, index).facts, anchorsAt), task.subject, index);
        }
      },
    };
  },
};

function binding(database: SqliteDatabase, suffix: string) {
  const find = database.prepare(
    `SELECT number FROM deadlines${suffix} WHERE expression = ? AND due = ? AND issue = ? AND effect = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO deadlines${suffix} (expression, due, issue, effect, since) VALUES (?, ?, ?, ?, ?)`,
  );
  const bind = database.prepare(`INSERT OR IGNORE INTO deadline_of${suffix} VALUES (?, ?, ?)`);
  return (keys: ReadonlyArray<DeadlineKey>, subject: number, index: number): void => {
    for (const { expression, due, issue, effect } of keys) {
      const known = find.get(expression, due, issue, effect);
      const number =
        known === undefined
          ? Number(insert.run(expression, due, issue, effect, index).lastInsertRowid)
          : numberIn(known, "number");
      bind.run(number, subject, index);
    }
  };
}

/** The tasks that were issued under a directive, by any reading. */
function underDirective(database: SqliteDatabase, suffix: string) {
  const under = database.prepare(
    `SELECT DISTINCT s.subject, s.stream FROM issues${suffix} i JOIN subjects${suffix} s ON s.subject = i.subject
     WHERE i.directive = ? ORDER BY s.subject`,
  );
  return (directive: string) =>
    under.all(directive).map((row) => ({ subject: numberIn(row, "subject"), stream: textIn(row, "stream") }));
}

/** A correction may bring any reading about; every other entry speaks for itself. */
export function mayChangeDeadlines({ entry: { stream, event } }: Pick<Step, "entry">): boolean {
  return stream.startsWith("assignment-") && (event.type === "EntryCorrected" || "deadline" in event.data);
}

export function deadlineKeysOf(
  facts: ReadonlyArray<Fact>,
  anchorsAt: (directive: string) => Anchors,
): ReadonlyArray<DeadlineKey> {
  return reckonedDeadlinesOf(facts, anchorsAt).map(({ expression, due, anchors: { issue, effect } }) => ({
    expression: canonicalJsonOf(expression),
    due: due ?? "",
    issue: dayText(issue),
    effect: dayText(effect),
  }));
}

export function isSameDays(one: Anchors, other: Anchors): boolean {
  return dayText(one.issue) === dayText(other.issue) && dayText(one.effect) === dayText(other.effect);
}

function dayText(day: Dated | undefined): string {
  return day === undefined ? "" : canonicalJsonOf(day);
}
