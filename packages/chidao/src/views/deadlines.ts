/** The deadlines of a task as they were given, one after the other: words, how they were read, and what came of it. */
import type { Fact } from "@chidao/core";
import {
  type Deadline,
  type DeadlineChange,
  type DeadlineResolution,
  describeExpression,
  describeUnresolved,
  dueDateOf,
  findResolutionRule,
} from "@chidao/domain";
import type { DeadlineView, ResolutionView } from "../types/answers.js";

/** `now`: the deadline as the rules asked for read it. */
export function deadlineViews(
  changes: ReadonlyArray<DeadlineChange>,
  facts: ReadonlyArray<Fact>,
  now: (stored: Deadline) => Deadline,
): ReadonlyArray<DeadlineView> {
  return changes.map(({ how, on, deadline, entryId }) => {
    const read = now(deadline);
    return {
      how,
      on,
      words: deadline.words,
      reading: describeExpression(deadline.expression),
      due: dueDateOf(read) ?? null,
      recordedDue: dueDateOf(deadline) ?? null,
      resolution: resolutionView(read.resolution),
      reason: reasonOf(facts.find((fact) => fact.entry.id === entryId)),
    };
  });
}

export function resolutionView(resolution: DeadlineResolution): ResolutionView {
  if (resolution.kind === "none") return { steps: [], labels: [], unresolved: null, reads: [] };
  if (resolution.kind === "unresolved") {
    return { steps: [], labels: [], unresolved: describeUnresolved(resolution), reads: resolution.reads };
  }
  const steps = resolution.steps.map(({ rule, ruleVersion, date }) => {
    const known = findResolutionRule(rule, ruleVersion);
    return {
      rule,
      ruleVersion,
      date,
      title: known?.title ?? { vi: rule, en: rule },
      source: known?.source ?? { citation: "unknown to this software", confidence: "unknown" },
    };
  });
  return { steps, labels: resolution.labels, unresolved: null, reads: resolution.reads };
}

/** Why an extension was granted or a result rejected; empty for entries that state no reason. */
export function reasonOf(fact: Fact | undefined): string {
  const { reason } = (fact?.event.data ?? {}) as { readonly reason?: string };
  return reason ?? "";
}
