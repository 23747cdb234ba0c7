/** The evidence of one task: what each document proves, who filed it, who checked it, and what they found. */
import { evidenceItemsOf } from "@chidao/domain";
import { hasHappened } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { type Session, toOutcome } from "../session.js";
import type { EvidenceList, Outcome } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { actorView } from "./proposals.js";
import { ask } from "./query.js";

export async function listEvidence(
  session: Session,
  reference: string,
  query?: QueryInput,
): Promise<Outcome<EvidenceList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const id = assignmentNamed(desk, reference);
  if (E.isLeft(id)) return toOutcome(id);
  const facts = desk.model.assignments.get(id.right)?.history.facts ?? [];
  const items = evidenceItemsOf(facts.filter((fact) => hasHappened(fact, day))).map((item) => ({
    entry: item.revision,
    position: item.position,
    title: item.document.title,
    sha256: item.document.sha256,
    proves: item.proves ?? null,
    medium: item.medium ?? null,
    filedBy: actorView(desk, item.filedBy, day),
    filedOn: item.filedOn,
    state: item.checked?.state ?? ("not-checked" as const),
    checked:
      item.checked === undefined
        ? null
        : { by: actorView(desk, item.checked.by, day), on: item.checked.on, note: item.checked.note },
  }));
  return { ok: true, value: { basis, assignment: desk.handles.handleOf(id.right) ?? id.right, items } };
}
