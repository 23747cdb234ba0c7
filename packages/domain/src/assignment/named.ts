/** The parties that a step names, by its declared fields. */
import { Party } from "../shared/party.js";
import type { Fields } from "./field/field.js";

/** `existing`: only those that must exist on the day of the entry. */
export function partiesNamed(fields: Fields, values: unknown, which: "all" | "existing"): ReadonlyArray<Party> {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, { input, item, mustExist }]) => {
    if ((item?.input ?? input) !== "party" || (which === "existing" && !mustExist)) return [];
    const value = given[name];
    return (Array.isArray(value) ? value : [value]).filter((each): each is Party => Party.is(each));
  });
}
