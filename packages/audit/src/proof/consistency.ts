/**
 * Proofs that a tree only grew (RFC 9162 sections 2.1.4.1 and 2.1.4.2). Everything is consistent with an empty tree, so
 * nothing is proved by a proof that starts there; whoever meets a log for the first time says so instead.
 */
import type { Hashing } from "@chidao/core/merkle";
import { isHash, nodeHash } from "@chidao/core/merkle";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { isCount } from "../encoding/count.js";
import { largestPowerBelow, levelOf, rootOfRange, type TreeHashes } from "./tree-hashes.js";
import { firstLeftAbove, siblingSides } from "./way-up.js";

export interface SizedRoot {
  readonly size: number;
  readonly root: string;
}

export interface ConsistencyClaim {
  readonly older: SizedRoot;
  readonly newer: SizedRoot;
  readonly proof: ReadonlyArray<string>;
}

/** The proof does not show what was claimed; it carries both heads and the proof. */
export interface ConsistencyRefuted {
  readonly _tag: "ConsistencyRefuted";
  readonly reason:
    | "not-a-count"
    | "not-a-hash"
    | "empty-older-tree"
    | "shrunk"
    | "same-size-other-root"
    | "proof-too-short"
    | "proof-too-long"
    | "other-older-root"
    | "other-newer-root";
  readonly claim: ConsistencyClaim;
}

/** Throws when the tree never had one of the sizes, or the older one is 0: a defect of the caller. */
export function consistencyProof(
  hashing: Hashing,
  tree: TreeHashes,
  older: number,
  newer: number = tree.size,
): ReadonlyArray<string> {
  if (!isCount(older) || !isCount(newer) || older === 0 || older > newer || newer > tree.size) {
    throw new RangeError(`no proof from ${older} to ${newer} leaves out of ${tree.size}`);
  }
  return subproof(hashing, tree, older, 0, newer, true);
}

/** `isWhole`: the older tree is this very range, so that its verifier holds the root and need not be told. */
function subproof(
  hashing: Hashing,
  tree: TreeHashes,
  older: number,
  from: number,
  to: number,
  isWhole: boolean,
): ReadonlyArray<string> {
  if (older === to) return isWhole ? [] : [rootOfRange(hashing, tree, from, to)];
  const middle = from + largestPowerBelow(to - from);
  return older <= middle
    ? [...subproof(hashing, tree, older, from, middle, isWhole), rootOfRange(hashing, tree, middle, to)]
    : [...subproof(hashing, tree, older, middle, to, false), rootOfRange(hashing, tree, from, middle)];
}

export function verifyConsistency(hashing: Hashing, claim: ConsistencyClaim): Outcome<void, ConsistencyRefuted> {
  const reason = findRefutation(hashing, claim);
  return reason === undefined ? succeed(undefined) : fail({ _tag: "ConsistencyRefuted", reason, claim });
}

function findRefutation(hashing: Hashing, claim: ConsistencyClaim): ConsistencyRefuted["reason"] | undefined {
  const { older, newer, proof } = claim;
  if (!isCount(older.size) || !isCount(newer.size)) return "not-a-count";
  if (![older.root, newer.root, ...proof].every(isHash)) return "not-a-hash";
  if (older.size === 0) return "empty-older-tree";
  if (older.size > newer.size) return "shrunk";
  if (older.size === newer.size) {
    if (proof.length > 0) return "proof-too-long";
    return older.root === newer.root ? undefined : "same-size-other-root";
  }
  return findDisagreement(hashing, claim);
}

/** Both roots are rebuilt from one path: the older from its left part, the newer from all of it. */
function findDisagreement(
  hashing: Hashing,
  { older, newer, proof }: ConsistencyClaim,
): ConsistencyRefuted["reason"] | undefined {
  const path = levelOf(older.size) === undefined ? proof : [older.root, ...proof];
  const [first = "", ...others] = path;
  const sides = siblingSides(...firstLeftAbove(older.size - 1, newer.size - 1));
  if (path.length < sides.length + 1) return "proof-too-short";
  if (path.length > sides.length + 1) return "proof-too-long";
  let [olderRoot, newerRoot] = [first, first];
  for (const [step, node] of others.entries()) {
    if (sides[step] === "left") olderRoot = nodeHash(hashing, node, olderRoot);
    newerRoot = sides[step] === "left" ? nodeHash(hashing, node, newerRoot) : nodeHash(hashing, newerRoot, node);
  }
  if (olderRoot !== older.root) return "other-older-root";
  return newerRoot === newer.root ? undefined : "other-newer-root";
}
