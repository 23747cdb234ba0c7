/** One assignment's story. Entries that happened after the day asked about are left out; the status is of that day. */
import type { Fact } from "@chidao/core";
import { coordinationAt, hasHappened, timelineOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome, TimelineEntryView, TimelineView } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { noteOf } from "../views/irregularities.js";
import { partyView } from "../views/parties.js";
import { ask, type Question } from "./query.js";
import { replyRulesOf } from "./silence.js";

export async function timeline(
  session: Session,
  reference: string,
  query?: QueryInput,
): Promise<Outcome<TimelineView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const id = assignmentNamed(desk, reference);
  if (E.isLeft(id)) return toOutcome(id);
  const assignment = assignmentView(session, question.right, id.right);
  if (assignment === undefined) {
    return toOutcome(E.left({ _tag: "NotFound", what: "assignment", id: reference }));
  }
  const entries = entryViews(session, question.right, id.right, (fact) => hasHappened(fact, day));
  const coordination = coordinationViews(question.right, id.right);
  return { ok: true, value: { basis, assignment, coordination, entries } };
}

function coordinationViews(question: Question, id: string): TimelineView["coordination"] {
  const { desk, day } = question;
  const facts = desk.model.assignments.get(id)?.history.facts ?? [];
  return coordinationAt(facts, day, replyRulesOf(question)).map(
    ({ party, askedOn, givenOn, replyBy, position, ...told }) => ({
      party: partyView(party, desk.register, day),
      ...told,
      askedOn: askedOn ?? null,
      givenOn: givenOn ?? null,
      replyBy: replyBy ?? null,
      position: typeof position === "string" ? position : null,
    }),
  );
}

/** The entries of a task that are wanted, in the order in which they happened. */
export function entryViews(
  { environment: { kinds } }: Session,
  { desk, day }: Question,
  id: string,
  isWanted: (fact: Fact) => boolean,
): ReadonlyArray<TimelineEntryView> {
  const facts = desk.model.assignments.get(id)?.history.facts ?? [];
  const wanted = new Set(facts.filter(isWanted).map((fact) => fact.entry.id));
  return timelineOf(facts, kinds, (agency) => desk.register.nameOf(agency, day))
    .filter((entry) => wanted.has(entry.id))
    .map(({ correctedBy, flags, by, provenance, ...entry }): TimelineEntryView => {
      const name = desk.register.nameOf(by.agency, day);
      return {
        ...entry,
        before: entry.before ?? null,
        by: { ...by, name, fictional: desk.register.get(by.agency)?.fictional ?? false },
        provenance: provenance.kind,
        corrected: correctedBy.length > 0,
        irregularities: flags.map((flag) => noteOf(flag, kinds)),
      };
    });
}
