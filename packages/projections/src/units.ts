/**
 * What a report counts. By default the assignment: what stands under another one as its obligation, its occurrence or
 * its delegation is counted with that one. By obligation: a collective task that was fanned out is counted by the
 * obligations of its bodies instead. In both, each task that is left out is told by one that is counted.
 */
import type { ParentRef } from "@chidao/domain";

export type CountingUnit = "assignment" | "obligation";

type Placed = ReadonlyMap<string, { readonly parent: ParentRef | null }>;

const under: Readonly<Record<CountingUnit, ReadonlySet<ParentRef["relation"]>>> = {
  assignment: new Set(["obligation", "occurrence", "delegation"]),
  obligation: new Set(["occurrence", "delegation"]),
};

/** Whether the unit counts such a child with its parent, where the parent is there. */
export function isUnderParent(relation: ParentRef["relation"], unit: CountingUnit): boolean {
  return under[unit].has(relation);
}

/** A child is left out only where its parent is there: nothing is lost when a parent was struck out. */
export function isLeftOut(placed: Placed, unit: CountingUnit): (id: string) => boolean {
  const fannedOut = new Set(
    [...placed.values()].flatMap(({ parent }) =>
      unit === "obligation" && parent?.relation === "obligation" ? [parent.assignment] : [],
    ),
  );
  return (id) => {
    const parent = placed.get(id)?.parent ?? null;
    const withParent = parent !== null && isUnderParent(parent.relation, unit) && placed.has(parent.assignment);
    return withParent || fannedOut.has(id);
  };
}
