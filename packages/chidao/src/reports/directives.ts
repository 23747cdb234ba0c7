/** Directives: the list, one whole, the open tasks that changes to them touch, and the gaps of document series. */

import { type CivilDate, isUnknown } from "@chidao/core";
import { describeDirective, identityKnownOf } from "@chidao/domain";
import { affectedAssignments, issuedOf, registrationsIn, seriesGaps, survivorOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { SeriesGapsCodec } from "../inputs/directive-codecs.js";
import { directiveNamed, partyOf } from "../inputs/resolve.js";
import { type ReportDesk, read, type Session, toOutcome } from "../session.js";
import type {
  AffectedList,
  AffectedView,
  AssignmentView,
  DirectiveDetail,
  DirectiveList,
  Outcome,
  SeriesGapsView,
} from "../types/answers.js";
import type { QueryInput, SeriesGapsInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { directiveFacts, directiveView, type Overview, screenedView } from "../views/directives.js";
import { partyView } from "../views/parties.js";
import { throughView } from "../views/relations.js";
import { ask } from "./query.js";

export async function listDirectives(session: Session, query?: QueryInput): Promise<Outcome<DirectiveList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const ids = [...desk.model.directives.keys()];
  const overview = overviewOf(desk);
  const views = await Promise.all(ids.map((id) => directiveView(session, desk, id, day, overview)));
  const directives = views.filter((view) => view !== undefined);
  const screened = ids.flatMap((id) => screenedView(desk, id, day) ?? []);
  return { ok: true, value: { basis, directives, screened } };
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
  const overview = overviewOf(desk);
  const directive = await directiveView(session, desk, id.right, day, overview);
  const described = describeDirective(directiveFacts(desk, id.right, day));
  if (directive === undefined || described === undefined) {
    const isScreened = screenedView(desk, id.right, day) !== undefined;
    return toOutcome(
      E.left(
        isScreened
          ? { _tag: "OnlyScreened", directive: reference }
          : { _tag: "NotFound", what: "directive", id: reference },
      ),
    );
  }
  const assignments = [...desk.model.assignments.keys()]
    .map((assignment) => assignmentView(session, question.right, assignment))
    .filter((view): view is AssignmentView => view?.directive === directive.handle);
  const provisions = described.provisions.map(({ path, ordinal, words, span, state }) => ({
    ...{ path, ordinal, words, span, state },
    assignments: assignments.filter(({ provision }) => provision === path).map(({ handle }) => handle),
  }));
  const registrations = new Set(overview.registrations(id.right));
  const affected = affectedViews(desk, day, (cause) => registrations.has(cause));
  return { ok: true, value: { basis, directive, provisions, assignments, affected } };
}

/** Of one directive, or of all. */
export async function affected(
  session: Session,
  directive?: string,
  query?: QueryInput,
): Promise<Outcome<AffectedList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const id = directive === undefined ? E.right(undefined) : directiveNamed(desk, directive);
  if (E.isLeft(id)) return toOutcome(id);
  const asked = id.right;
  const registrations = new Set(asked === undefined ? [] : registrationsIn(desk.model.directives)(asked));
  const views = affectedViews(desk, day, (cause) => asked === undefined || registrations.has(cause));
  return { ok: true, value: { basis, unit: "assignment and cause", affected: views } };
}

export async function gaps(
  session: Session,
  given: SeriesGapsInput = {},
  query?: QueryInput,
): Promise<Outcome<SeriesGapsView>> {
  const input = read(SeriesGapsCodec, given, "directives.gaps");
  if (E.isLeft(input)) return toOutcome(input);
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { issuer, year, upTo } = input.right;
  const party = issuer === undefined ? E.right(undefined) : partyOf(desk, issuer, { day });
  if (E.isLeft(party)) return toOutcome(party);
  const found = seriesGaps(desk.model.directives, { year, upTo, issuer: party.right });
  const series = found.map((each) => ({ ...each, issuer: partyView(each.issuer, desk.register, day) }));
  return { ok: true, value: { basis, unit: "document number", series, outside: outsideOf(desk, day) } };
}

function overviewOf({ model }: ReportDesk): Overview {
  const counts = new Map<string, number>();
  for (const { history } of model.assignments.values()) {
    const issued = issuedOf(history.facts);
    if (issued === undefined) continue;
    const id = survivorOf(model.directives, issued.directive);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { counts, registrations: registrationsIn(model.directives) };
}

function affectedViews(
  desk: ReportDesk,
  day: CivilDate,
  isAsked: (directive: string) => boolean,
): ReadonlyArray<AffectedView> {
  const handleOf = (id: string): string => desk.handles.handleOf(id) ?? id;
  return affectedAssignments(desk.model, day)
    .filter(({ directive }) => isAsked(directive))
    .map(({ assignment, directive, effect }) => ({
      assignment: handleOf(assignment),
      words: issuedOf(desk.model.assignments.get(assignment)?.history.facts ?? [])?.words ?? "",
      directive: handleOf(directive),
      cause: effect.entryId,
      what: effect.what,
      proposal: effect.proposal,
      on: effect.on,
      provision: effect.path ?? null,
      through: throughView(effect.through, handleOf),
    }));
}

/** Documents that no series can be made of: something of their identity is not known, or it is sealed. */
function outsideOf(desk: ReportDesk, day: CivilDate): number {
  return [...desk.model.directives.keys()].filter((id) => {
    const known = identityKnownOf(directiveFacts(desk, id, day));
    if (known === undefined || survivorOf(desk.model.directives, id) !== id) return false;
    const { number, symbol, issuer, year } = known.identity;
    return [number, symbol, issuer, year].some(isUnknown);
  }).length;
}
