/**
 * The way from a node up to the root, as RFC 9162 walks it (sections 2.1.3.2 and 2.1.4.2). It follows from two numbers
 * alone, so a proof of the wrong length is known before anything is hashed.
 */

/** Where the sibling stands that is hashed in at each step, from the bottom. */
export function siblingSides(node: number, lastNode: number): ReadonlyArray<"left" | "right"> {
  const sides: Array<"left" | "right"> = [];
  for (let [at, last] = [node, lastNode]; last > 0; [at, last] = [half(at), half(last)]) {
    sides.push(at % 2 === 1 || at === last ? "left" : "right");
    // The last node of a level has none to its right, and moves up until it has one to its left.
    if (at === last) while (at % 2 === 0) [at, last] = [half(at), half(last)];
  }
  return sides;
}

/** The first node on the way up that is a left one, among the last nodes of their levels. */
export function firstLeftAbove(node: number, lastNode: number): readonly [node: number, last: number] {
  let [at, last] = [node, lastNode];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  return [at, last];
}

const half = (value: number): number => Math.floor(value / 2);
