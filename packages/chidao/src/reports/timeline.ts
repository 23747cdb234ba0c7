/** One assignment's story. Entries that happened after the day asked about are left out; the status is of that day. */
import { hasHappened, timelineOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome, TimelineEntryView, TimelineView } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { noteOf } from "../views/irregularities.js";
import { ask } from "./query.js";

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
  const { kinds } = session.environment;
  const facts = desk.model.assignments.get(id.right)?.history.facts ?? [];
  const happened = facts.filter((fact) => hasHappened(fact, day));
  const shown = new Set(happened.map((fact) => fact.entry.id));
  const entries = timelineOf(facts, kinds)
    .filter((entry) => shown.has(entry.id))
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
  return { ok: true, value: { basis, assignment, entries } };
}
