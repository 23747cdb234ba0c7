/** The year of a day, month or quarter whose words name none: never guessed, only by a rule that is named. */
import { type CivilDate, countsFrom, type Dated } from "@chidao/core";
import type { ResolutionLabel } from "../shared/deadline.js";
import type { SaidYear } from "./expression.js";
import { type NoFinding, noDay } from "./finding.js";
import { type ResolutionRule, resolutionRules } from "./resolution-rules.js";

export interface Year {
  readonly year: number;
  /** The rule that supplied it; `undefined` when the words name it. */
  readonly rule: ResolutionRule | undefined;
  readonly labels: ReadonlyArray<ResolutionLabel>;
}

/** A leap year comes at most eight years after another. */
const yearsAhead = 8;

/**
 * `endIn`: the last day of what the words name in that year; `undefined` when the year has no such day. `issue`: the
 * day on which the document was issued.
 */
export function yearOf(
  said: SaidYear,
  issue: Dated | undefined,
  endIn: (year: number) => CivilDate | undefined,
): Year | NoFinding {
  if ("year" in said) return { year: Number(said.year), rule: undefined, labels: [] };
  const issued = issue && countsFrom(issue);
  if (issue === undefined || issued === undefined) return noDay("year-not-stated");
  const labels: ReadonlyArray<ResolutionLabel> =
    "day" in issue ? ["year-supplied"] : ["year-supplied", "imprecise-anchor"];
  const first = Number(issued.slice(0, 4));
  if ("relative" in said) {
    return { year: said.relative === "next" ? first + 1 : first, rule: resolutionRules.yearRelative, labels };
  }
  for (let year = first; year <= first + yearsAhead; year += 1) {
    const end = endIn(year);
    if (end !== undefined && end >= issued) return { year, rule: resolutionRules.yearSupplied, labels };
  }
  return noDay("no-such-day");
}
