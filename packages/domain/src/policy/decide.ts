/** Adopting a policy. The same parameters from the same day again add nothing. */
import {
  By,
  CivilDate,
  canonicalJsonOf,
  Dated,
  oneOf,
  orUnknown,
  Provenance,
  struct,
  type TypeOf,
  text,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { futureDated, notRegistered } from "../rules/entry-rules.js";
import { withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import { DocumentRef } from "../shared/values.js";
import { PolicyAdopted, PolicyParameters } from "./events.js";
import { type Policies, policyOn } from "./policy.js";

/** `parameters` is the whole set; what is not changed is stated again. */
export const AdoptPolicy = struct({
  type: oneOf("AdoptPolicy"),
  on: Dated,
  by: By,
  provenance: Provenance,
  parameters: PolicyParameters,
  validFrom: CivilDate,
  decision: orUnknown(DocumentRef),
  reason: text,
});
export type AdoptPolicy = TypeOf<typeof AdoptPolicy>;

/** `knowsRule`: whether a rule of this id exists here, whichever version of it. */
export interface PolicyFacts extends Pick<DecideFacts, "today" | "eventId" | "agency"> {
  readonly knowsRule: (id: string) => boolean;
}

export function decidePolicy(command: AdoptPolicy, state: Policies, facts: PolicyFacts) {
  const { type, ...data } = command;
  const unknownRule = data.parameters.hardened.find((rule) => !facts.knowsRule(rule));
  if (unknownRule !== undefined) {
    return E.left<Rejection>({ _tag: "NotFound", what: "rule", id: unknownRule });
  }
  if (isInForce(command, state)) return E.right([]);
  return E.right(
    withFlags(PolicyAdopted(data), [...futureDated(data.on, facts), ...notRegistered(data, facts)], facts.eventId),
  );
}

function isInForce({ parameters, validFrom, decision }: AdoptPolicy, state: Policies): boolean {
  const { version, read, ...known } = policyOn(state, validFrom);
  return version > 0 && canonicalJsonOf(known) === canonicalJsonOf({ ...parameters, validFrom, decision });
}
