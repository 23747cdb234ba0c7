/** A body on a day: whether it existed, what it was called, of which kind it was and under whom it stood. */
import { type CivilDate, countsFrom, type Dated, daysOf } from "@chidao/core";
import type { AgencyDescription, DatedStanding } from "./agency.js";
import type { AgencyParent, DatedCode } from "./events.js";
import type { AgencyKind } from "./kinds.js";

/** The name borne on that day; before the first dated name, the first one. */
export function nameOn({ id, names }: Pick<AgencyDescription, "id" | "names">, day: CivilDate): string {
  return lastBy(names, day)?.name ?? id;
}

export function kindOn(description: Pick<AgencyDescription, "kind" | "standings">, day: CivilDate): AgencyKind {
  return standingOn(description, day)?.kind ?? description.kind;
}

/** The body above on that day; `null`: none. */
export function parentOn(description: Pick<AgencyDescription, "standings">, day: CivilDate): AgencyParent {
  const standing = standingOn(description, day);
  return standing === undefined ? { unknown: "không nêu" } : standing.parent;
}

function standingOn({ standings }: Pick<AgencyDescription, "standings">, day: CivilDate): DatedStanding | undefined {
  return lastBy(standings, day);
}

/** The codes in force on that day, the last one of each scheme; a code whose first day is unknown counts always. */
export function codesOn(
  { codes }: Pick<AgencyDescription, "codes">,
  day: CivilDate,
): ReadonlyArray<DatedCode> | { readonly unknown: string } {
  if ("unknown" in codes) return codes;
  const schemes = [...new Set(codes.map(({ scheme }) => scheme))];
  return schemes.flatMap((scheme) => {
    const own = inTime(codes.filter((code) => code.scheme === scheme));
    const current = own.findLast((code) => (countsFrom(code.from) ?? "") <= day);
    return current === undefined ? [] : [current];
  });
}

/** The last that began by the day; before the first of them, the first. */
function lastBy<A extends { readonly from: Dated }>(dated: ReadonlyArray<A>, day: CivilDate): A | undefined {
  const ordered = inTime(dated);
  return ordered.findLast((each) => (countsFrom(each.from) ?? "") <= day) ?? ordered[0];
}

/** What began on an unknown day stands first: it had begun before it was written down. */
function inTime<A extends { readonly from: Dated }>(dated: ReadonlyArray<A>): ReadonlyArray<A> {
  const key = (each: A): string => countsFrom(each.from) ?? "";
  return dated.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** `unknown` when the register does not know from when, or until when, the body existed. */
export function existsOn(
  { established, attestedFrom, ended }: Pick<AgencyDescription, "established" | "attestedFrom" | "ended">,
  day: CivilDate,
): boolean | "unknown" {
  const end = ended === undefined ? undefined : daysOf(ended);
  if (end !== undefined && day >= end.last) return false;
  if (ended !== undefined && (end === undefined || day >= end.first)) return "unknown";
  if (attestedFrom !== null && day >= attestedFrom) return true;
  const beginning = daysOf(established);
  if (beginning === undefined) return "unknown";
  if (day >= beginning.last) return true;
  return day < beginning.first ? false : "unknown";
}
