/** Lists of agencies and directives, and one directive whole. */

import type { CivilDate } from "@chidao/core";
import { type AgencyDescription, describeDirective, nameOn } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { directiveNamed } from "../inputs/resolve.js";
import { type Session, toOutcome } from "../session.js";
import type {
  AgencyList,
  AgencyView,
  AssignmentList,
  AssignmentView,
  DirectiveDetail,
  DirectiveList,
  Outcome,
} from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { directiveView } from "../views/directives.js";
import { ask, askRegister } from "./query.js";

export async function listAgencies(session: Session, query?: QueryInput): Promise<Outcome<AgencyList>> {
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  return { ok: true, value: { basis, agencies: desk.register.all.map((agency) => agencyView(agency, day)) } };
}

function agencyView(agency: AgencyDescription, day: CivilDate): AgencyView {
  return { ...agency, name: nameOn(agency, day), ended: agency.ended ?? null };
}

export async function listDirectives(session: Session, query?: QueryInput): Promise<Outcome<DirectiveList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const views = await Promise.all([...desk.model.directives.keys()].map((id) => directiveView(session, desk, id, day)));
  return { ok: true, value: { basis, directives: views.filter((view) => view !== undefined) } };
}

export async function listAssignments(session: Session, query?: QueryInput): Promise<Outcome<AssignmentList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const items = [...desk.model.assignments.keys()]
    .map((id) => assignmentView(session, desk, id, day))
    .filter((view): view is AssignmentView => view !== undefined && view.status !== null);
  return { ok: true, value: { basis, unit: "assignment", items } };
}

export async function showDirective(
  session: Session,
  reference: string,
  query?: QueryInput,
): Promise<Outcome<DirectiveDetail>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const id = directiveNamed(desk, reference);
  if (E.isLeft(id)) return toOutcome(id);
  const directive = await directiveView(session, desk, id.right, day);
  const described = describeDirective(desk.model.directives.get(id.right)?.history.facts ?? []);
  if (directive === undefined || described === undefined) {
    return toOutcome(E.left({ _tag: "NotFound", what: "directive", id: reference }));
  }
  const assignments = [...desk.model.assignments.keys()]
    .map((assignment) => assignmentView(session, desk, assignment, day))
    .filter((view): view is AssignmentView => view?.directive === directive.handle);
  const provisions = described.provisions.map(({ path, words }) => ({
    path,
    words,
    assignments: assignments.filter(({ provision }) => provision === path).map(({ handle }) => handle),
  }));
  return { ok: true, value: { basis, directive, provisions, assignments } };
}
