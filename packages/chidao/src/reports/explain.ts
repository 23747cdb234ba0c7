/** Why the status of a task is what it is. */
import { type Deadline, findResolutionRule, type ResolutionStep } from "@chidao/domain";
import { type AssignmentStatus, explain, hasHappened, type StatusRule, statusAt } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { type Session, toOutcome } from "../session.js";
import type { ConclusionView, ExplanationView, Outcome, RuleCited } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { assignmentView, statusView } from "../views/assignments.js";
import { ask } from "./query.js";
import { entryViews } from "./timeline.js";

export async function explanation(
  session: Session,
  reference: string,
  query?: QueryInput,
): Promise<Outcome<ExplanationView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis, judging } = question.right;
  const id = assignmentNamed(desk, reference);
  if (E.isLeft(id)) return toOutcome(id);
  const assignment = assignmentView(session, question.right, id.right);
  if (assignment === undefined) {
    return toOutcome(E.left({ _tag: "NotFound", what: "assignment", id: reference }));
  }
  const { entries = [] } = desk.model.assignments.get(id.right)?.history ?? {};
  const why = explain(entries, {
    judge: (facts) => statusAt(facts, day, judging),
    happened: (fact) => hasHappened(fact, day),
    deadlineOf: judging.deadlineOf,
  });
  const needed = new Map(why.needed.map(({ entry, without }) => [entry.id, without]));
  return {
    ok: true,
    value: {
      basis,
      assignment,
      conclusion: conclusionView(why.status),
      rule: why.rule === undefined ? null : citedRule(why.rule),
      deadline: deadlineView(why.deadline, why.steps),
      entries: entryViews(session, question.right, id.right, ({ entry }) => needed.has(entry.id)).map((view) => ({
        ...view,
        without: conclusionView(needed.get(view.id)),
      })),
      leftOut: why.leftOut,
    },
  };
}

function conclusionView(status: AssignmentStatus | undefined): ConclusionView | null {
  if (status === undefined) return null;
  const { box, stage, timeliness, due } = statusView(status);
  return { box, stage, timeliness, due };
}

function citedRule({ id, version, title, source: { citation, confidence } }: StatusRule): RuleCited {
  return { id, version, title, source: { citation, confidence } };
}

function deadlineView(
  deadline: Deadline | undefined,
  steps: ReadonlyArray<ResolutionStep>,
): ExplanationView["deadline"] {
  if (deadline?.resolution.kind !== "due" || steps.length === 0) return null;
  const { date, reads } = deadline.resolution;
  const rules = steps.map((step) => {
    const known = findResolutionRule(step.rule, step.ruleVersion);
    const title = { vi: step.rule, en: step.rule };
    const source = { citation: "unknown to this software", confidence: "unknown" };
    const cited = known === undefined ? { id: step.rule, version: step.ruleVersion, title, source } : citedRule(known);
    return { ...cited, date: step.date };
  });
  return { words: deadline.words, due: date, rules, reads };
}
