/**
 * Where an installation's policy turns a flag into a refusal. It is the one place for every decider: whatever was
 * decided is looked at as it would be recorded.
 */
import type { EntryData, Event, IrregularityFlagged } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { Rejection } from "../shared/rejection.js";
import type { RuleDefinition } from "./rule.js";

export type Decision = E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>>;

export interface HardeningFacts {
  readonly policy: { readonly hardened: ReadonlyArray<string>; readonly version: number };
  readonly findRule: (id: string, version: number) => RuleDefinition | undefined;
}

/**
 * The same decision, or `RefusedByPolicy` for the first flag whose rule the policy hardens. A flag that is weaker than
 * its rule (the law was not yet in force on the day) stays a flag.
 */
export function harden(decision: Decision, { policy, findRule }: HardeningFacts): Decision {
  if (E.isLeft(decision) || policy.hardened.length === 0) return decision;
  for (const event of decision.right) {
    if (event.type !== "IrregularityFlagged") continue;
    const { rule, ruleVersion, severity, facts } = event.data as IrregularityFlagged;
    const known = policy.hardened.includes(rule) ? findRule(rule, ruleVersion) : undefined;
    if (known === undefined || severity !== known.severity) continue;
    const { title, source } = known;
    return E.left({ _tag: "RefusedByPolicy", rule, ruleVersion, title, source, facts, policyVersion: policy.version });
  }
  return decision;
}
