/** When two actors count as one person, as far as the record can tell. */
import type { By } from "@chidao/core";

/**
 * By the officer where both entries name one; otherwise by body and office, so that two clerks of one office who give
 * no pseudonym count as one.
 */
export function isSamePerson(a: By, b: By): boolean {
  if (a.officer !== null && b.officer !== null) return a.officer === b.officer;
  return a.agency === b.agency && a.role === b.role;
}
