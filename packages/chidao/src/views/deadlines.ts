/** The deadlines of a task as they were given, one after the other: words, how they were read, and what came of it. */
import type { Fact } from "@chidao/core";
import {
  adoptedPolicies,
  type Deadline,
  type DeadlineChange,
  type DeadlineResolution,
  defaultPolicy,
  describeExpression,
  describeUnresolved,
  dueDateOf,
  findResolutionRule,
  type Policies,
  type Policy,
  policyChoices,
} from "@chidao/domain";
import type { DeadlineView, ResolutionView } from "../types/answers.js";

/** `now`: the deadline as the rules asked for read it. */
export function deadlineViews(
  changes: ReadonlyArray<DeadlineChange>,
  facts: ReadonlyArray<Fact>,
  now: (stored: Deadline) => Deadline,
  policies: Policies,
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
      resolution: resolutionView(read, policies),
      reason: reasonOf(facts.find((fact) => fact.entry.id === entryId)),
    };
  });
}

export function resolutionView({ expression, resolution }: Deadline, policies: Policies): ResolutionView {
  if (resolution.kind === "none") return { steps: [], labels: [], unresolved: null, reads: [], choices: [] };
  if (resolution.kind === "unresolved") {
    const { reads } = resolution;
    return { steps: [], labels: [], unresolved: describeUnresolved(resolution), reads, choices: [] };
  }
  const { version, validFrom, decision, ...policy } = policyRead(resolution.reads, policies);
  const made = policyChoices(expression, { version, validFrom, decision, ...policy });
  const choices = made.map((choice) => ({
    ...choice,
    ...{ version, validFrom: validFrom ?? null, decision: decision ?? null },
  }));
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
  return { steps, labels: resolution.labels, unresolved: null, reads: resolution.reads, choices };
}

/** The policy by which a day was worked out: the adoption that the resolution names, else the default. */
function policyRead(reads: Due["reads"], policies: Policies): Policy {
  const isRead = ({ read }: Policy) =>
    reads.some(({ stream, revision }) => stream === read?.stream && revision === read.revision);
  return adoptedPolicies(policies).find(isRead) ?? defaultPolicy;
}

type Due = Extract<DeadlineResolution, { readonly kind: "due" }>;

/** Why an extension was granted or a result rejected; empty for entries that state no reason. */
export function reasonOf(fact: Fact | undefined): string {
  const { reason } = (fact?.event.data ?? {}) as { readonly reason?: string };
  return reason ?? "";
}
