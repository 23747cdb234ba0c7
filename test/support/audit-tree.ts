/** Small logs for tests of proofs: leaf hashes and an index that keeps all of them. */
import { type TreeHashes, treeIndex } from "@chidao/audit";
import { leafHash } from "@chidao/core/merkle";
import { nodeHashing } from "./hashing.js";

export const leavesUpTo = (size: number): ReadonlyArray<string> =>
  Array.from({ length: size }, (_, at) => leafHash(nodeHashing, `leaf ${at}`));

export function treeOf(leaves: ReadonlyArray<string>): TreeHashes {
  const index = treeIndex(nodeHashing, 0);
  for (const leaf of leaves) index.add(leaf);
  return index.hashes(new Map());
}
