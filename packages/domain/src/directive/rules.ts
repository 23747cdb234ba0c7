/** What a registration or a later change breaks: flagged, never refused. */
import { daysOf, isUnknown } from "@chidao/core";
import { rules } from "../rules/catalogue.js";
import type { Flag } from "../rules/rule.js";
import type { DirectiveStanding } from "./directive.js";
import type { DirectiveDataOf } from "./events.js";

type Registered = Pick<
  DirectiveDataOf<"DirectiveRegistered">,
  "source" | "notedBy" | "effectiveOn" | "identity" | "secrecy"
> & { readonly sealedReference: object | null };

export function registrationFlags(registered: Registered): ReadonlyArray<Flag> {
  const { source, notedBy, effectiveOn, identity, secrecy, sealedReference } = registered;
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
  return [...unnoted, ...retroactive, ...open];
}

/** A directive that was recalled or replaced is as a rule not touched any more. */
export function changedAfterEnd({ recalled, replaced }: DirectiveStanding, command: string): ReadonlyArray<Flag> {
  const how = recalled !== undefined ? "recalled" : replaced !== undefined ? "replaced" : undefined;
  return how === undefined ? [] : [{ rule: rules.changedAfterEnd, facts: { directive: how, command } }];
}
