/**
 * What a growing tree must remember: the roots of the full subtrees that its leaves fall into, from the left, one for
 * each binary one of the size. It is enough to add leaves and to know the root, and takes some twenty hashes for a
 * million leaves.
 */
import type { Hashing } from "../hashing.js";
import { emptyRoot, isHash, nodeHash } from "./hash.js";

export interface Frontier {
  /** How many leaves the tree has. */
  readonly size: number;
  /** Roots of full subtrees, the largest first. */
  readonly hashes: ReadonlyArray<string>;
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The frontier with one leaf more. */
export function extend(hashing: Hashing, { size, hashes }: Frontier, leaf: string): Frontier {
  let kept = hashes.length;
  let added = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    kept -= 1;
    added = nodeHash(hashing, hashes[kept] ?? "", added);
  }
  const grown = hashes.slice(0, kept);
  grown.push(added);
  return { size: size + 1, hashes: grown };
}

/** The root of the tree; of one without leaves too. */
export function rootOf(hashing: Hashing, { hashes }: Frontier): string {
  const smallest = hashes.at(-1);
  if (smallest === undefined) return emptyRoot;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(hashing, left, right), smallest);
}

/** The frontier as one line: its size, and then its hashes, a space before each. */
export function frontierText({ size, hashes }: Frontier): string {
  return [String(size), ...hashes].join(" ");
}

/** The frontier that a line stands for; undefined unless it is exactly the line that `frontierText` writes. */
export function parseFrontier(text: string): Frontier | undefined {
  const [sizeText = "", ...hashes] = text.length <= textLengthMax ? text.split(" ") : [];
  const size = Number(sizeText);
  const isSize = /^(0|[1-9][0-9]*)$/.test(sizeText) && Number.isSafeInteger(size);
  return isSize && hashes.length === onesOf(size) && hashes.every(isHash) ? { size, hashes } : undefined;
}

/** Sizes end at 2^53 - 1, which has 16 digits and 53 ones. */
const textLengthMax = 16 + 53 * 65;

function onesOf(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
