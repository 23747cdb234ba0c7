/** The tasks of one kind in the kind's own tables. */
import { kindSummaryOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome, SummaryView } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { ask, placedIn } from "./query.js";

export async function summary(session: Session, name: string, query?: QueryInput): Promise<Outcome<SummaryView>> {
  const { kinds } = session.environment;
  const kind = kinds.find(name);
  if (kind === undefined) {
    return toOutcome(E.left({ _tag: "UnknownKind", kind: name, known: kinds.all.map((each) => each.name) }));
  }
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { assignments, tables, silent } = kindSummaryOf(desk.model, placedIn(question.right), kind, day);
  return {
    ok: true,
    value: {
      basis,
      unit: "assignment",
      kind: { name: kind.name, label: kind.label },
      assignments: assignments.length,
      silent,
      tables: tables.map(({ rows, ...table }) => ({
        ...table,
        rows: rows.map(({ assignment, cells }) => ({
          assignment: desk.handles.handleOf(assignment) ?? assignment,
          cells,
        })),
      })),
    },
  };
}
