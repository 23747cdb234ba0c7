/**
 * The roots that a log is asked for when it proves something. Every range of leaves in RFC 9162 falls into full
 * subtrees, so a source of those is enough, and some twenty of them make a proof out of a million leaves.
 */
import type { Hashing } from "@chidao/core/merkle";
import { emptyRoot, nodeHash } from "@chidao/core/merkle";

export interface TreeHashes {
  /** How many leaves are known. */
  readonly size: number;
  /** The root of the 2^level leaves that begin at leaf `at` * 2^level; all of them are within `size`. */
  subtree(level: number, at: number): string;
}

/** The root that the tree had when it had `size` leaves. */
export function rootAt(hashing: Hashing, tree: TreeHashes, size: number): string {
  return size === 0 ? emptyRoot : rootOfRange(hashing, tree, 0, size);
}

/** The root over the leaves from `from` up to, not including, `to`; a range that splitting a whole tree gives. */
export function rootOfRange(hashing: Hashing, tree: TreeHashes, from: number, to: number): string {
  const count = to - from;
  const level = levelOf(count);
  if (level !== undefined) return tree.subtree(level, from / count);
  const middle = from + largestPowerBelow(count);
  return nodeHash(hashing, rootOfRange(hashing, tree, from, middle), rootOfRange(hashing, tree, middle, to));
}

/** Where RFC 9162 splits a tree: the largest power of two that is smaller than `count`. */
export function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** Which power of two a count is; undefined when it is none. Logarithms of large counts are rounded and can't tell. */
export function levelOf(count: number): number | undefined {
  let [level, power] = [0, 1];
  while (power < count) [level, power] = [level + 1, power * 2];
  return power === count ? level : undefined;
}
