/** A rule binds from the day it came into force; what happened before, or on an unknown day, is looked at as advice. */
import { countsFrom, type Dated, type IrregularityFlagged } from "@chidao/core";
import type { Flag, RuleDefinition } from "./rule.js";

/** The flag of a rule broken on this day: as severe as the rule, or advisory when it was not in force. */
export function broken(rule: RuleDefinition, on: Dated, facts: IrregularityFlagged["facts"]): Flag {
  return inForceOn(rule, on) ? { rule, facts } : { rule, facts, severity: "advisory" };
}

export function inForceOn({ source: { validFrom } }: RuleDefinition, on: Dated): boolean {
  if (validFrom === "always") return true;
  const day = countsFrom(on);
  return day !== undefined && typeof validFrom === "string" && day >= validFrom;
}
