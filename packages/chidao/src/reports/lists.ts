/** Lists of agencies and of assignments. */

import * as E from "fp-ts/lib/Either.js";
import { type Session, toOutcome } from "../session.js";
import type { AgencyList, AssignmentList, AssignmentView, Outcome } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { agencyView } from "../views/agencies.js";
import { assignmentView } from "../views/assignments.js";
import { ask, askRegister } from "./query.js";

export async function listAgencies(session: Session, query?: QueryInput): Promise<Outcome<AgencyList>> {
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  return {
    ok: true,
    value: { basis, agencies: desk.register.all.map((agency) => agencyView(agency, desk.register, day)) },
  };
}

export async function listAssignments(session: Session, query?: QueryInput): Promise<Outcome<AssignmentList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis } = question.right;
  const items = [...desk.model.assignments.keys()]
    .map((id) => assignmentView(session, question.right, id))
    .filter((view): view is AssignmentView => view !== undefined && view.status !== null);
  return { ok: true, value: { basis, unit: "assignment", items } };
}
