/** From the facts of a decision to those that a kind from outside sees. */
import { CivilDate } from "@chidao/core";
import { type DecideFacts, existsOn, kindOn, nameOn, workingDaysBetween } from "@chidao/domain";
import type { KindFacts } from "./facts.js";

export function kindFacts({ today, calendar, agency }: Pick<DecideFacts, "today" | "calendar" | "agency">): KindFacts {
  return {
    today,
    workingDaysBetween: (from, to) => workingDaysBetween(calendar, dayOf(from), dayOf(to)),
    agency: (id, on) => {
      const day = dayOf(on);
      const known = agency(id);
      return known && { id, name: nameOn(known, day), kind: kindOn(known, day), exists: existsOn(known, day) };
    },
  };
}

function dayOf(text: string): CivilDate {
  if (CivilDate.is(text)) return text;
  throw new RangeError(`Not a day (YYYY-MM-DD): ${text}`);
}
