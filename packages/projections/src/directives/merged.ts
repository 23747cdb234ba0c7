/**
 * Registrations of one document. Those that were merged are one directive: its tasks are shown and counted under the
 * survivor, and no task or provision counts twice. They were one document on every day, whenever it was noticed; what
 * was known when is told by the position in the ledger.
 */
import type { Fact } from "@chidao/core";
import type { Directive, DirectiveDataOf } from "@chidao/domain";

type Directives = ReadonlyMap<string, Directive>;

/** The registration that stands for this one: itself when it was not merged. */
export function survivorOf(directives: Directives, id: string): string {
  const seen = new Set<string>();
  let current = id;
  // Two mergers the other way round, written at once on a store without an atomic basis, end at the first one.
  while (!seen.has(current)) {
    seen.add(current);
    const into = mergedInto(directives.get(current)?.history.facts ?? []);
    if (into === undefined || !directives.has(into)) return current;
    current = into;
  }
  return circleFrom(directives, current).sort()[0] ?? id;
}

/** All registrations of the same document as this one, itself included, in the order of the ledger. */
export type Registrations = (id: string) => ReadonlyArray<string>;

/** Worked out once for all directives of a question. */
export function registrationsIn(directives: Directives): Registrations {
  const bySurvivor = new Map<string, Array<string>>();
  for (const id of directives.keys()) {
    const survivor = survivorOf(directives, id);
    const others = bySurvivor.get(survivor);
    if (others === undefined) bySurvivor.set(survivor, [id]);
    else others.push(id);
  }
  return (id) => bySurvivor.get(survivorOf(directives, id)) ?? [];
}

/** Those that are merged into each other, whichever of them one begins with. */
function circleFrom(directives: Directives, first: string): Array<string> {
  const circle: Array<string> = [];
  let current: string | undefined = first;
  while (current !== undefined && !circle.includes(current)) {
    circle.push(current);
    current = mergedInto(directives.get(current)?.history.facts ?? []);
  }
  return circle;
}

function mergedInto(facts: ReadonlyArray<Fact>): string | undefined {
  const merged = facts.filter((fact) => fact.event.type === "DirectivesMerged" && !fact.struck);
  return (merged.at(-1)?.event.data as DirectiveDataOf<"DirectivesMerged"> | undefined)?.survivor;
}
