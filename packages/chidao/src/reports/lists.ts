/** Lists of agencies and of assignments. */

import * as E from "fp-ts/lib/Either.js";
import { read, type Session, toOutcome } from "../session.js";
import type { AgencyList, AssignmentList, AssignmentView, Outcome } from "../types/answers.js";
import type { QueryInput, UnitQuery } from "../types/inputs.js";
import { agencyView } from "../views/agencies.js";
import { assignmentView } from "../views/assignments.js";
import { ask, askRegister, placedIn, UnitQueryCodec } from "./query.js";

export async function listAgencies(session: Session, query?: QueryInput): Promise<Outcome<AgencyList>> {
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  return {
    ok: true,
    value: { basis, agencies: desk.register.all.map((agency) => agencyView(agency, desk.register, day)) },
  };
}

/** The tasks that a board of the same unit counts, each once. */
export async function listAssignments(session: Session, given: UnitQuery = {}): Promise<Outcome<AssignmentList>> {
  const input = read(UnitQueryCodec, given, "reports.assignments");
  if (E.isLeft(input)) return toOutcome(input);
  const { unit = "assignment", ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const items = placedIn(question.right, unit)
    .map(({ id }) => assignmentView(session, question.right, id))
    .filter((view): view is AssignmentView => view !== undefined && view.status !== null);
  return { ok: true, value: { basis: question.right.basis, unit, items } };
}
