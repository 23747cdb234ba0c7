/** Finds tasks by their deadline or their parent without reading every task. */
import { type CivilDate, type Dated, idOf } from "@chidao/core";
import type { Assignment } from "@chidao/domain";
import {
  isReckonedOtherwise,
  issuedOf,
  type NarrowLookUps,
  type ReckonedDeadline,
  type RulesInForce,
} from "@chidao/projections";
import { numberIn, type SqliteDatabase, type SqliteRow, textIn } from "@chidao/sqlite";
import { censusIn } from "./census.js";
import { firstIssuedIn } from "./issues.js";

export function narrowLookUps(
  { database, suffix, at }: { readonly database: SqliteDatabase; readonly suffix: string; readonly at: number },
  assignments: ReadonlyMap<string, Assignment>,
): NarrowLookUps {
  const deadlines = database.prepare(
    `SELECT number, expression, due, issue, effect FROM deadlines${suffix} WHERE since <= ?`,
  );
  const having = database.prepare(`SELECT subject FROM deadline_of${suffix} WHERE number = ? AND since <= ?`);
  const stream = database.prepare(`SELECT stream FROM subjects${suffix} WHERE subject = ?`);
  const under = database.prepare(
    `SELECT DISTINCT subject FROM children${suffix} WHERE parent = ? AND since <= ? ORDER BY subject`,
  );
  const idsOf = (subjects: Iterable<number>): ReadonlyArray<string> =>
    [...subjects].map((subject) => idOf(textIn(stream.get(subject), "stream")));
  const everUnder = (parent: string): ReadonlyArray<string> =>
    idsOf(under.all(parent, at).map((row) => numberIn(row, "subject")));
  const parentOf = (id: string): string | undefined =>
    issuedOf(assignments.get(id)?.history.facts ?? [])?.parent?.assignment;
  const firstIssued = firstIssuedIn(database, suffix);
  /** Asked twice for one board: for what it is based on, and for its counts. */
  let asked: { readonly anew: RulesInForce; readonly tasks: ReadonlyMap<string, Assignment> } | undefined;
  function tasksReadOtherwise(anew: RulesInForce): ReadonlyMap<string, Assignment> {
    const other = deadlines.all(at).filter((row) => isReckonedOtherwise(reckonedIn(row), anew));
    const subjects = new Set(
      other.flatMap((row) => having.all(numberIn(row, "number"), at).map((each) => numberIn(each, "subject"))),
    );
    const ids = idsOf([...subjects].sort((one, two) => one - two));
    return new Map(ids.flatMap((id) => (assignments.has(id) ? [[id, assignments.get(id) as Assignment]] : [])));
  }
  return {
    census: censusIn({ database, suffix, at }),
    firstIssued: (directive, provision) => firstIssued(directive, provision, at),
    mayDiffer: ({ anew }) => {
      if (anew === undefined) return new Map();
      if (asked?.anew !== anew) asked = { anew, tasks: tasksReadOtherwise(anew) };
      return asked.tasks;
    },
    everUnder,
    children: {
      get: (parent) => {
        const children = everUnder(parent).filter((id) => parentOf(id) === parent);
        return children.length === 0 ? undefined : children;
      },
    },
  };
}

function reckonedIn(row: SqliteRow): ReckonedDeadline {
  const due = textIn(row, "due");
  const day = (column: "issue" | "effect"): Dated | undefined => {
    const text = textIn(row, column);
    return text === "" ? undefined : JSON.parse(text);
  };
  return {
    expression: JSON.parse(textIn(row, "expression")),
    due: due === "" ? undefined : (due as CivilDate),
    anchors: { issue: day("issue"), effect: day("effect") },
  };
}
