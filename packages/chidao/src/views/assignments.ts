/** One assignment as people see it on a day: words, parties, status, and what its kind says of its own work. */

import type { Environment } from "@chidao/application";
import type { Fact } from "@chidao/core";
import { kindStateOf, lifecycleOf } from "@chidao/domain";
import {
  type AssignmentStatus,
  flagsIn,
  hasHappened,
  issuedOf,
  rollUpsOf,
  statusAt,
  survivorOf,
} from "@chidao/projections";
import type { Question } from "../reports/query.js";
import type { AssignmentView, MetView, StatusView } from "../types/answers.js";
import { deadlineViews } from "./deadlines.js";
import { noteOf } from "./irregularities.js";
import { leadView, partyView } from "./parties.js";

/** `undefined` when the issue of the assignment was struck out. */
export function assignmentView(
  { environment }: { readonly environment: Environment },
  question: Question,
  id: string,
): AssignmentView | undefined {
  const { desk, day, judging } = question;
  const facts = desk.model.assignments.get(id)?.history.facts ?? [];
  const issued = issuedOf(facts);
  if (issued === undefined) return undefined;
  const directive = survivorOf(desk.model.directives, issued.directive);
  const kind = environment.kinds.find(issued.kind);
  const status = statusAt(facts, day, judging);
  const happened = facts.filter((fact) => hasHappened(fact, day));
  const lifecycle = lifecycleOf(happened);
  return {
    id,
    handle: desk.handles.handleOf(id) ?? id,
    directive: desk.handles.handleOf(directive) ?? directive,
    provision: typeof issued.provision === "string" ? issued.provision : null,
    kind: { name: issued.kind, label: kind?.label ?? { vi: issued.kind, en: issued.kind }, known: kind !== undefined },
    words: issued.words,
    lead: leadView(lifecycle.lead ?? issued.lead, desk.register, day),
    coordinating: (lifecycle.issued === undefined ? issued : lifecycle).coordinating.map((party) =>
      partyView(party, desk.register, day),
    ),
    issuedOn: issued.on,
    deadlineWords: issued.deadline.words,
    deadlines: deadlineViews(
      lifecycle.deadlines,
      facts,
      (deadline) => judging.deadlineOf(deadline, issued.directive),
      desk.policies,
    ),
    submittedOn: lifecycle.submittedOn ?? null,
    completedOn: lifecycle.completedOn ?? null,
    lastReportOn: lifecycle.lastReportOn ?? null,
    externalRefs: issued.externalRefs,
    provenance: issued.provenance.kind,
    entries: facts.length,
    status: status === undefined ? null : statusView(status),
    children: childrenViews(question, id),
    met: metView(environment, issued.kind, happened),
    irregularities: flagsIn(happened).map((flag) => noteOf(flag, environment.kinds)),
  };
}

function childrenViews({ desk, day, judging, children }: Question, id: string): AssignmentView["children"] {
  return rollUpsOf(desk.model, id, { day, judging, children: children() }).map(
    ({ relation, total, done, ended, worst, children: found }) => ({
      ...{ relation, total, done, ended, worst: worst ?? null },
      items: found.map(({ id: child, key, status: { box, due, lead } }) => ({
        handle: desk.handles.handleOf(child) ?? child,
        ...{ key, lead: leadView(lead, desk.register, day), box, due: due ?? null },
      })),
    }),
  );
}

export function statusView(status: AssignmentStatus): StatusView {
  const { timeliness, due, firstDue, couldBe, lead, coordinating, superseded, parent, ...rest } = status;
  const days = "days" in timeliness ? timeliness.days : "daysLeft" in timeliness ? timeliness.daysLeft : null;
  return { ...rest, timeliness: { kind: timeliness.kind, days }, due: due ?? null, firstDue: firstDue ?? null };
}

function metView({ kinds }: Environment, name: string, facts: ReadonlyArray<Fact>): MetView {
  const kind = kinds.find(name);
  if (kind === undefined) {
    const because = { vi: "phần mềm này không biết loại nhiệm vụ này", en: "this software does not know the kind" };
    return { verdict: "opaque", because, details: [], outcome: null };
  }
  const state: unknown = kindStateOf(kind, facts);
  return { ...kind.met(state), details: kind.details(state), outcome: kind.outcome(state) ?? null };
}
