/** Proofs that a leaf is in a tree (RFC 9162 sections 2.1.3.1 and 2.1.3.2). */
import type { Hashing } from "@chidao/core/merkle";
import { isHash, nodeHash } from "@chidao/core/merkle";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { isCount } from "../encoding/count.js";
import { largestPowerBelow, rootOfRange, type TreeHashes } from "./tree-hashes.js";
import { siblingSides } from "./way-up.js";

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  /** From the leaf's sibling up to the child of the root. */
  readonly proof: ReadonlyArray<string>;
  readonly root: string;
}

/** The proof does not show what was claimed; it carries the claim and the root that the proof leads to, if to any. */
export interface InclusionRefuted {
  readonly _tag: "InclusionRefuted";
  readonly reason: "not-a-count" | "not-a-hash" | "index-outside" | "proof-too-short" | "proof-too-long" | "other-root";
  readonly claim: InclusionClaim;
  readonly computed: string | null;
}

/** Throws when the tree has not so many leaves, or no such leaf: a defect of the caller. */
export function inclusionProof(
  hashing: Hashing,
  tree: TreeHashes,
  index: number,
  size: number = tree.size,
): ReadonlyArray<string> {
  if (!isCount(index) || !isCount(size) || index >= size || size > tree.size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size} out of ${tree.size}`);
  }
  return pathTo(hashing, tree, index, 0, size);
}

function pathTo(hashing: Hashing, tree: TreeHashes, index: number, from: number, to: number): ReadonlyArray<string> {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  return index < middle
    ? [...pathTo(hashing, tree, index, from, middle), rootOfRange(hashing, tree, middle, to)]
    : [...pathTo(hashing, tree, index, middle, to), rootOfRange(hashing, tree, from, middle)];
}

export function verifyInclusion(hashing: Hashing, claim: InclusionClaim): Outcome<void, InclusionRefuted> {
  const { index, size, leaf, proof, root } = claim;
  const refuted = (reason: InclusionRefuted["reason"], computed: string | null = null) =>
    fail({ _tag: "InclusionRefuted" as const, reason, claim, computed });
  if (!isCount(index) || !isCount(size)) return refuted("not-a-count");
  if (![leaf, root, ...proof].every(isHash)) return refuted("not-a-hash");
  if (index >= size) return refuted("index-outside");
  const sides = siblingSides(index, size - 1);
  if (proof.length < sides.length) return refuted("proof-too-short");
  if (proof.length > sides.length) return refuted("proof-too-long");
  const computed = proof.reduce(
    (node, sibling, step) =>
      sides[step] === "left" ? nodeHash(hashing, sibling, node) : nodeHash(hashing, node, sibling),
    leaf,
  );
  return computed === root ? succeed(undefined) : refuted("other-root", computed);
}
