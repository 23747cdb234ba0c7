/** One directive: who has which role in which of its tasks. */
import { describeDirective } from "@chidao/domain";
import { issuedOf, matrixOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { directiveNamed } from "../inputs/resolve.js";
import { read, type Session, toOutcome } from "../session.js";
import type { MatrixView, Outcome } from "../types/answers.js";
import type { UnitQuery } from "../types/inputs.js";
import { partyView } from "../views/parties.js";
import { ask, placedIn, UnitQueryCodec } from "./query.js";

export async function matrix(session: Session, reference: string, given: UnitQuery = {}): Promise<Outcome<MatrixView>> {
  const input = read(UnitQueryCodec, given, "reports.matrix");
  if (E.isLeft(input)) return toOutcome(input);
  const { unit = "assignment", ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const id = directiveNamed(desk, reference);
  if (E.isLeft(id)) return toOutcome(id);
  const { columns, rows, byRole } = matrixOf(desk.model, placedIn(question.right, unit), id.right);
  const title = describeDirective(desk.model.directives.get(id.right)?.history.facts ?? [])?.title ?? "";
  const wordsOf = (assignment: string) =>
    issuedOf(desk.model.assignments.get(assignment)?.history.facts ?? [])?.words ?? "";
  return {
    ok: true,
    value: {
      basis,
      unit,
      directive: { handle: desk.handles.handleOf(id.right) ?? id.right, title },
      columns: columns.map((column) => ({
        handle: desk.handles.handleOf(column.id) ?? column.id,
        words: wordsOf(column.id),
        box: column.status.box,
      })),
      rows: rows.map(({ subject, cells }) => ({
        party: partyView(subject, desk.register, day),
        roles: columns.map((column) =>
          cells.filter(({ assignment }) => assignment === column.id).map(({ role }) => role),
        ),
      })),
      byRole,
    },
  };
}
