/** How sure we are of who speaks, against how sure the ledger's policy wants to be. */
import type { Assurance, EntryData, Event } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { rules } from "../rules/catalogue.js";
import type { Decision } from "../rules/hardening.js";
import { flagEvent } from "../rules/rule.js";

const order = ["declared", "authenticated", "signed"] as const satisfies ReadonlyArray<Assurance>;

export interface RequiredAssurance {
  /** A command type, such as `AcceptResult`. */
  readonly command: string;
  readonly atLeast: Assurance;
}

export interface AssuranceFacts {
  readonly policy: { readonly assurance: ReadonlyArray<RequiredAssurance> };
  readonly assurance: Assurance;
  readonly eventId: (n: number) => string;
}

/** The decision, with a flag about its first entry when its actor is known with less assurance than is asked for. */
export function withAssurance(decision: Decision, asked: ReadonlyArray<string>, facts: AssuranceFacts): Decision {
  if (E.isLeft(decision)) return decision;
  const [first] = decision.right;
  const missing = facts.policy.assurance.find(
    ({ command, atLeast }) => asked.includes(command) && isBelow(facts.assurance, atLeast),
  );
  if (first === undefined || missing === undefined) return decision;
  const looked = { command: missing.command, required: missing.atLeast, given: facts.assurance };
  const flag = flagEvent({ rule: rules.assuranceBelow, facts: looked }, facts.eventId(0), first.data);
  return E.right([...decision.right, flag] satisfies ReadonlyArray<Event<string, EntryData>>);
}

export function isBelow(given: Assurance, required: Assurance): boolean {
  return order.indexOf(given) < order.indexOf(required);
}
