/** What of a directive's record counts on a day. */
import type { CivilDate, Fact } from "@chidao/core";
import { hasHappened } from "../status.js";

const doneToIt: ReadonlySet<string> = new Set([
  "DirectiveAmended",
  "DirectiveCorrected",
  "DirectiveReplaced",
  "DirectiveRecalled",
  "AssignmentRetained",
]);

/**
 * Everything but what was done to the directive after the day. What the paper is (its number, its meeting, that two
 * registrations are of one paper) was so on every day, whenever it was learnt.
 */
export function factsOfDirective(facts: ReadonlyArray<Fact>, day: CivilDate): ReadonlyArray<Fact> {
  return facts.filter((fact) => !doneToIt.has(fact.event.type) || hasHappened(fact, day));
}
