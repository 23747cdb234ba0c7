import { existsSync, readFileSync } from "node:fs";
import { verifyConsistency, verifyInclusion } from "@chidao/audit";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../../support/hashing.js";

/** The probes of transparency-dev/merkle; they are not part of this repository, but may lie beside it. */
const beside = ["../../../../shared/", "../../../../../shared/"].map((path) => new URL(path, import.meta.url));
const folder = beside.map((shared) => new URL("vectors/rfc6962/", shared)).find((path) => existsSync(path));
const isThere = folder !== undefined;
if (!isThere) console.warn("skipped: the public probes of RFC 6962 are not there (../shared/vectors/rfc6962)");

interface Probe {
  readonly name: string;
  readonly desc: string;
  readonly proof: ReadonlyArray<string> | null;
  readonly wantErr: boolean;
}

interface InclusionProbe extends Probe {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
}

interface ConsistencyProbe extends Probe {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
}

const probes = <P extends Probe>(file: string): ReadonlyArray<P> =>
  isThere ? JSON.parse(readFileSync(new URL(file, folder), "utf8")) : [];

/** Loosely, as the probes are made: what is no hash must reach the check and be refused there. */
const hash = (text: string): string => Buffer.from(text, "base64").toString("hex");
const path = (proof: Probe["proof"]): ReadonlyArray<string> => (proof ?? []).map(hash);

/**
 * The one probe that is accepted elsewhere and refused here: two trees of size 1 whose root is the text "don't care" or
 * so, and not a hash. Who compares roots alone finds them equal; here a root that is not 32 bytes is no root.
 */
const placeholder = /sizes-are-equal-one-and-proof-is-empty$/;

describe.skipIf(!isThere)("the public probes of RFC 6962", () => {
  it("are all judged as they should be, for inclusion", () => {
    const cases = probes<InclusionProbe>("inclusion.json");
    expect(cases).toHaveLength(98);
    for (const { name, leafIdx, treeSize, root, leafHash, proof, wantErr } of cases) {
      const claim = { index: leafIdx, size: treeSize, leaf: hash(leafHash), proof: path(proof), root: hash(root) };
      expect([name, verifyInclusion(nodeHashing, claim).ok]).toEqual([name, !wantErr]);
    }
  });

  it("are all judged as they should be, for consistency, but for the one with a placeholder for a root", () => {
    const cases = probes<ConsistencyProbe>("consistency.json");
    expect(cases).toHaveLength(98);
    const strange: Array<string> = [];
    for (const { name, size1, size2, root1, root2, proof, wantErr } of cases) {
      const [older, newer] = [
        { size: size1, root: hash(root1) },
        { size: size2, root: hash(root2) },
      ];
      const { ok } = verifyConsistency(nodeHashing, { older, newer, proof: path(proof) });
      if (ok === wantErr) strange.push(name);
    }
    expect(strange).toHaveLength(1);
    expect(strange[0]).toMatch(placeholder);
  });
});
