import {
  consistencyProof,
  inclusionProof,
  rootAt,
  tilesFor,
  treeIndex,
  verifyConsistency,
  verifyInclusion,
} from "@chidao/audit";
import { emptyFrontier, emptyRoot, extend, rootOf } from "@chidao/core/merkle";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leavesUpTo, treeOf } from "../../support/audit-tree.js";
import { nodeHashing } from "../../support/hashing.js";

const leaves = leavesUpTo(64);
const tree = treeOf(leaves);
const root = (size: number): string => rootAt(nodeHashing, tree, size);
const other = "ff".repeat(32);

const inclusion = (index: number, size: number) => ({
  index,
  size,
  leaf: leaves[index] ?? "",
  proof: inclusionProof(nodeHashing, tree, index, size),
  root: root(size),
});

const consistency = (older: number, newer: number) => ({
  older: { size: older, root: root(older) },
  newer: { size: newer, root: root(newer) },
  proof: consistencyProof(nodeHashing, tree, older, newer),
});

const pairs = Array.from({ length: 64 }, (_, at) => at + 1).flatMap((newer) =>
  Array.from({ length: newer }, (_, at) => [at + 1, newer] as const),
);

const reasonOf = (outcome: ReturnType<typeof verifyInclusion> | ReturnType<typeof verifyConsistency>) =>
  outcome.ok ? "fine" : outcome.error.reason;

describe("roots of a tree that is kept", () => {
  it("are those of the frontier, at every size", () => {
    let frontier = emptyFrontier;
    expect(root(0)).toBe(emptyRoot);
    for (const [at, leaf] of leaves.entries()) {
      frontier = extend(nodeHashing, frontier, leaf);
      expect(root(at + 1)).toBe(rootOf(nodeHashing, frontier));
    }
  });
});

describe("a proof of inclusion", () => {
  it("holds for every leaf in every tree of up to 64", () => {
    for (const [count, size] of pairs)
      expect(reasonOf(verifyInclusion(nodeHashing, inclusion(count - 1, size)))).toBe("fine");
  });

  it("is as long as the way up and no longer", () => {
    expect(inclusion(0, 1).proof).toHaveLength(0);
    expect(inclusion(0, 64).proof).toHaveLength(6);
    expect(inclusion(32, 33).proof).toHaveLength(1);
  });

  it("fails for another leaf, another place, another size or another root, with the claim as evidence", () => {
    const claim = inclusion(5, 13);
    const wrong = { ...claim, leaf: other };
    const refuted = verifyInclusion(nodeHashing, wrong);
    expect(refuted).toMatchObject({
      ok: false,
      error: { _tag: "InclusionRefuted", reason: "other-root", claim: wrong },
    });
    expect(!refuted.ok && refuted.error.computed).toMatch(/^[0-9a-f]{64}$/);
    expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, index: 4 }))).toBe("other-root");
    expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, root: other }))).toBe("other-root");
    expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, size: 6 }))).toBe("proof-too-long");
    expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, size: 33 }))).toBe("proof-too-short");
  });

  it("fails when a hash is changed, left out or added", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.nat(), ([count, size], pick) => {
        const claim = inclusion(count - 1, size);
        const longer = [...claim.proof, other];
        expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, proof: longer }))).toBe("proof-too-long");
        if (claim.proof.length === 0) return;
        const at = pick % claim.proof.length;
        expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, proof: claim.proof.with(at, other) }))).toBe(
          "other-root",
        );
        expect(reasonOf(verifyInclusion(nodeHashing, { ...claim, proof: claim.proof.toSpliced(at, 1) }))).toBe(
          "proof-too-short",
        );
      }),
    );
  });

  it.each([
    ["an index that is no number", { index: Number.NaN }, "not-a-count"],
    ["half an index", { index: 0.5 }, "not-a-count"],
    ["an index below nothing", { index: -1 }, "not-a-count"],
    ["a size that numbers can't tell", { size: 2 ** 53 }, "not-a-count"],
    ["an index at the size", { index: 13 }, "index-outside"],
    ["an empty tree", { index: 0, size: 0, proof: [] }, "index-outside"],
    ["a leaf that is no hash", { leaf: "00" }, "not-a-hash"],
    ["a root that is no hash", { root: other.toUpperCase() }, "not-a-hash"],
    ["a proof that is no hashes", { proof: [""] }, "not-a-hash"],
  ])("is refused with %s", (_, change, reason) => {
    expect(reasonOf(verifyInclusion(nodeHashing, { ...inclusion(5, 13), ...change }))).toBe(reason);
  });

  it("is not made for a leaf or a size that is not there", () => {
    for (const [index, size] of [
      [5, 5],
      [0, 0],
      [0, 65],
      [-1, 3],
      [0.5, 3],
      [0, 2.5],
    ] as const) {
      expect(() => inclusionProof(nodeHashing, tree, index, size)).toThrow(RangeError);
    }
    expect(inclusionProof(nodeHashing, tree, 3)).toEqual(inclusionProof(nodeHashing, tree, 3, 64));
  });
});

describe("a proof of consistency", () => {
  it("holds between every two sizes from 1 to 64", () => {
    for (const [older, newer] of pairs) {
      expect(reasonOf(verifyConsistency(nodeHashing, consistency(older, newer)))).toBe("fine");
    }
  });

  it("is empty from a size to itself, and leaves out the old root where that is a full subtree", () => {
    expect(consistency(7, 7).proof).toEqual([]);
    expect(consistency(4, 7).proof).toHaveLength(1);
    expect(consistency(3, 7).proof).toHaveLength(4);
  });

  it("fails when the older or the newer tree is another, with both heads and the proof as evidence", () => {
    for (const [older, newer] of pairs.filter(([some, more]) => some < more)) {
      const claim = consistency(older, newer);
      const wrongOlder = { ...claim, older: { size: older, root: other } };
      const wrongNewer = { ...claim, newer: { size: newer, root: other } };
      // Where the older tree is a full subtree its root is the first hash of the way, so another one changes both.
      expect(reasonOf(verifyConsistency(nodeHashing, wrongOlder))).toMatch(/^other-(older|newer)-root$/);
      expect(verifyConsistency(nodeHashing, wrongNewer)).toEqual({
        ok: false,
        error: { _tag: "ConsistencyRefuted", reason: "other-newer-root", claim: wrongNewer },
      });
    }
    expect(reasonOf(verifyConsistency(nodeHashing, { ...consistency(3, 7), older: { size: 3, root: other } }))).toBe(
      "other-older-root",
    );
  });

  it("fails when a hash is changed, left out or added", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.nat(), ([older, newer], pick) => {
        const claim = consistency(older, newer);
        const longer = [...claim.proof, other];
        expect(reasonOf(verifyConsistency(nodeHashing, { ...claim, proof: longer }))).toBe("proof-too-long");
        if (claim.proof.length === 0) return;
        const at = pick % claim.proof.length;
        const changed = { ...claim, proof: claim.proof.with(at, other) };
        expect(reasonOf(verifyConsistency(nodeHashing, changed))).toMatch(/^other-(older|newer)-root$/);
        const shorter = { ...claim, proof: claim.proof.toSpliced(at, 1) };
        expect(reasonOf(verifyConsistency(nodeHashing, shorter))).toBe("proof-too-short");
      }),
    );
  });

  const six = { size: 6, root: root(6) };
  it.each([
    ["an empty older tree", { older: { size: 0, root: emptyRoot } }, "empty-older-tree"],
    [
      "two empty trees",
      { older: { size: 0, root: emptyRoot }, newer: { size: 0, root: emptyRoot } },
      "empty-older-tree",
    ],
    ["a tree that shrank", { older: { size: 14, root: root(14) } }, "shrunk"],
    ["two roots of one size", { older: { size: 13, root: other }, proof: [] }, "same-size-other-root"],
    ["a proof from a size to itself", { older: six, newer: six, proof: [other] }, "proof-too-long"],
    ["half a size", { older: { size: 1.5, root: other } }, "not-a-count"],
    ["a newer size that numbers can't tell", { newer: { size: 2 ** 53, root: other } }, "not-a-count"],
    ["an older root that is no hash", { older: { size: 6, root: "" } }, "not-a-hash"],
    ["a newer root that is no hash", { newer: { size: 13, root: "00" } }, "not-a-hash"],
    ["a proof that is no hashes", { proof: ["0"] }, "not-a-hash"],
    ["nothing", { proof: [] }, "proof-too-short"],
    // 2^53 - 1 is no power of two, though its logarithm is rounded to one.
    [
      "nothing, from a very large tree",
      { older: { size: 2 ** 53 - 2, root: other }, newer: { size: 2 ** 53 - 1, root: other }, proof: [] },
      "proof-too-short",
    ],
  ])("is refused with %s", (_, change, reason) => {
    expect(reasonOf(verifyConsistency(nodeHashing, { ...consistency(6, 13), ...change }))).toBe(reason);
  });

  it("is not made from an empty tree, backward, or beyond what is known", () => {
    for (const [older, newer] of [
      [0, 5],
      [6, 5],
      [1, 65],
      [1.5, 5],
      [1, 2.5],
    ] as const) {
      expect(() => consistencyProof(nodeHashing, tree, older, newer)).toThrow(RangeError);
    }
    expect(consistencyProof(nodeHashing, tree, 3)).toEqual(consistencyProof(nodeHashing, tree, 3, 64));
  });
});

describe("an index that keeps no leaves", () => {
  const many = leavesUpTo(1100);
  const full = treeOf(many);
  const index = treeIndex(nodeHashing, 3);
  for (const leaf of many) index.add(leaf);
  const hashesFor = (indexes: ReadonlyArray<number>, sizes: ReadonlyArray<number>) =>
    index.hashes(new Map(tilesFor(index, indexes, sizes).map(({ tile, from, to }) => [tile, many.slice(from, to)])));

  it("has the frontier that the leaves have", () => {
    expect(index.size()).toBe(1100);
    const frontier = many.reduce((grown, leaf) => extend(nodeHashing, grown, leaf), emptyFrontier);
    expect(index.frontier()).toEqual(frontier);
    expect(treeIndex(nodeHashing).frontier()).toEqual(emptyFrontier);
  });

  it("gives every proof once the tiles are there that it asks for, and no more than three of them", () => {
    const size = fc.integer({ min: 1, max: 1100 });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(tilesFor(index, [less - 1], [less, more]).length).toBeLessThanOrEqual(3);
        expect(inclusionProof(nodeHashing, hashesFor([less - 1], [more]), less - 1, more)).toEqual(
          inclusionProof(nodeHashing, full, less - 1, more),
        );
        expect(consistencyProof(nodeHashing, hashesFor([], [less, more]), less, more)).toEqual(
          consistencyProof(nodeHashing, full, less, more),
        );
      }),
    );
  });

  it("throws where a tile is missing or short, rather than prove something else", () => {
    expect(() => inclusionProof(nodeHashing, index.hashes(new Map()), 9, 1100)).toThrow(/no subtree/);
    expect(() => inclusionProof(nodeHashing, index.hashes(new Map([[1, many.slice(8, 10)]])), 15, 1100)).toThrow(
      /no subtree/,
    );
    expect(() => index.hashes(new Map()).subtree(5, 99)).toThrow(/no subtree/);
  });

  it("asks for no tile at all when it keeps the leaves", () => {
    expect(tilesFor(treeIndex(nodeHashing, 0), [5], [7])).toEqual([]);
  });
});
