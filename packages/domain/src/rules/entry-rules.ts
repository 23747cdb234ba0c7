/** Rules about when an entry is said to have happened and on whose behalf, whatever the entry is. */
import { type Dated, daysOf } from "@chidao/core";
import { existsOn } from "../agency/on-day.js";
import type { DecideFacts } from "../shared/facts.js";
import { rules } from "./catalogue.js";
import type { Flag } from "./rule.js";

/** Flags an entry whose first possible day is after the day it is written down. */
export function futureDated(on: Dated, facts: Pick<DecideFacts, "today">): ReadonlyArray<Flag> {
  const first = daysOf(on)?.first;
  if (first === undefined || first <= facts.today) return [];
  return [{ rule: rules.futureDated, facts: { on: first, recordedOn: facts.today } }];
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
