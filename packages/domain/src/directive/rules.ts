/** What a registration or a later change breaks: flagged, never refused. */
import { type By, type Dated, daysOf, isUnknown, type Provenance } from "@chidao/core";
import { above } from "../authority/entitlements.js";
import { mayHold, rolesOf } from "../authority/roles.js";
import { rules } from "../rules/catalogue.js";
import { notInExistence } from "../rules/entry-rules.js";
import type { Flag } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import { agencyIdsIn } from "../shared/party.js";
import type { DirectiveDescription, DirectiveStanding } from "./directive.js";
import type { DirectiveDataOf } from "./events.js";

type Registered = Pick<
  DirectiveDataOf<"DirectiveRegistered">,
  "on" | "source" | "notedBy" | "effectiveOn" | "identity" | "secrecy" | "directedBy" | "directedOn"
> & { readonly sealedReference: object | null };

export function registrationFlags(registered: Registered, facts: Pick<DecideFacts, "agency">): ReadonlyArray<Flag> {
  const { source, notedBy, effectiveOn, identity, secrecy, sealedReference, directedBy, directedOn } = registered;
  const noted = notedBy !== null && !isUnknown(notedBy);
  const unnoted: ReadonlyArray<Flag> =
    source === "oral-order" && !noted ? [{ rule: rules.oralOrderUnnoted, facts: { source } }] : [];
  const effective = daysOf(effectiveOn)?.last;
  const issued = daysOf(identity.issuedOn)?.first;
  const retroactive: ReadonlyArray<Flag> =
    effective !== undefined && issued !== undefined && effective < issued
      ? [{ rule: rules.effectiveBeforeIssue, facts: { effectiveOn: effective, issuedOn: issued } }]
      : [];
  const open: ReadonlyArray<Flag> =
    sealedReference !== null && secrecy === "none" ? [{ rule: rules.sealedThoughOpen, facts: { secrecy } }] : [];
  const early = beforeDirection(registered.on, directedOn);
  const givers = agencyIdsIn(isUnknown(identity.issuer) ? [directedBy] : [directedBy, identity.issuer]);
  return [...unnoted, ...retroactive, ...open, ...early, ...notInExistence([...new Set(givers)], directedOn, facts)];
}

interface Said {
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
}

/** Whoever made an entry corrects it, and those who gave, issued or recorded the directive. */
export function correctingFlags(
  said: Said,
  described: DirectiveDescription,
  facts: Pick<DecideFacts, "agency">,
): ReadonlyArray<Flag> {
  return entryFlags(said, described, facts).filter(({ rule }) => rule === rules.directiveNotEntitled);
}

/** What is said of a directive before it was given, or by a body that has no part in it. */
export function entryFlags(
  { on, by, provenance }: Said,
  { directedBy, directedOn, identity, by: enteredBy }: DirectiveDescription,
  { agency }: Pick<DecideFacts, "agency">,
): ReadonlyArray<Flag> {
  const early = beforeDirection(on, directedOn);
  // What an import tells was said elsewhere by somebody whom the source does not name.
  if (provenance.kind === "imported") return early;
  const issuer = isUnknown(identity.issuer) ? undefined : identity.issuer;
  const nobody = { lead: undefined, coordinating: [], acceptor: undefined, recipients: [], supervisor: undefined };
  const roles = rolesOf(by, { directedBy, issuer, enteredBy: [enteredBy.agency], ...nobody }, agency);
  if (mayHold(roles, [...above, "auditor", "system"])) return early;
  return [...early, { rule: rules.directiveNotEntitled, facts: { by: by.agency } }];
}

/** Nothing happens to a directive, and no task is given under it, before it is given itself. */
export function beforeDirection(on: Dated, directedOn: Dated): ReadonlyArray<Flag> {
  const last = daysOf(on)?.last;
  const given = daysOf(directedOn)?.first;
  if (last === undefined || given === undefined || last >= given) return [];
  return [{ rule: rules.beforeDirection, facts: { on: last, directedOn: given } }];
}

/** A directive that was recalled or replaced is as a rule not touched any more. */
export function changedAfterEnd({ recalled, replaced }: DirectiveStanding, command: string): ReadonlyArray<Flag> {
  const how = recalled !== undefined ? "recalled" : replaced !== undefined ? "replaced" : undefined;
  return how === undefined ? [] : [{ rule: rules.changedAfterEnd, facts: { directive: how, command } }];
}
