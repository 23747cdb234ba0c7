/** Rules about when an entry is said to have happened and on whose behalf, whatever the entry is. */
import { type By, type Dated, daysOf, type IrregularityFlagged } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { existsOn } from "../agency/on-day.js";
import type { DecideFacts } from "../shared/facts.js";
import { rules } from "./catalogue.js";
import type { Decision } from "./hardening.js";
import { type Flag, flagEvent } from "./rule.js";

/** Flags an entry whose first possible day is after the day it is written down. */
export function futureDated(on: Dated, facts: Pick<DecideFacts, "today">): ReadonlyArray<Flag> {
  const first = daysOf(on)?.first;
  if (first === undefined || first <= facts.today) return [];
  return [{ rule: rules.futureDated, facts: { on: first, recordedOn: facts.today } }];
}

/**
 * The decision, with flags about its first entry when its day is in the future or its actor did not exist on that day,
 * unless the decision tells so already. What is imported or reconstructed was written down by somebody of a later day.
 */
export function withEntryRules(decision: Decision, facts: Pick<DecideFacts, "today" | "agency" | "eventId">): Decision {
  const first = E.isRight(decision) ? decision.right[0] : undefined;
  if (E.isLeft(decision) || first === undefined) return decision;
  const about = facts.eventId(0);
  const { on, by, provenance } = first.data;
  const found = [
    ...futureDated(on, facts),
    ...(provenance.kind === "witnessed" ? notInExistence([by.agency], on, facts) : []),
  ];
  const isTold = ({ rule, facts: looked }: Flag): boolean =>
    decision.right.some(({ type, data }) => {
      if (type !== "IrregularityFlagged") return false;
      const told = data as unknown as IrregularityFlagged;
      return told.about === about && told.rule === rule.id && told.facts["agency"] === looked["agency"];
    });
  const news = found.filter((flag) => !isTold(flag));
  return E.right([...decision.right, ...news.map((flag) => flagEvent(flag, about, first.data))]);
}

/**
 * Flags whoever sets the rules of an installation and is not in the register: at its beginning nobody is, and later it
 * may be anybody.
 */
export function notRegistered(
  { by }: { readonly by: By },
  { agency }: Pick<DecideFacts, "agency">,
): ReadonlyArray<Flag> {
  return agency(by.agency) === undefined ? [{ rule: rules.actorNotRegistered, facts: { by: by.agency } }] : [];
}

/** Flags each of these bodies that the register says did not exist on the day; what it does not know is not flagged. */
export function notInExistence(
  agencies: ReadonlyArray<string>,
  on: Dated,
  facts: Pick<DecideFacts, "agency">,
): ReadonlyArray<Flag> {
  const day = daysOf(on)?.last;
  if (day === undefined) return [];
  return agencies.flatMap((id) => {
    const agency = facts.agency(id);
    if (agency === undefined || existsOn(agency, day) !== false) return [];
    return [{ rule: rules.agencyNotInExistence, facts: { agency: id, on: day } }];
  });
}
