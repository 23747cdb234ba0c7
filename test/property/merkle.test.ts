import { canonicalJsonOf, leafHashOf, leafHeaderOf, leafHeaderText, type RecordedEvent } from "@chidao/core";
import {
  emptyFrontier,
  emptyRoot,
  extend,
  type Frontier,
  frontierText,
  leafHash,
  nodeHash,
  parseFrontier,
  rootOf,
} from "@chidao/core/merkle";
import { words } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

/** RFC 9162 section 2.1.1, word for word: split at the largest power of two below the size. */
function rootByDefinition(leaves: ReadonlyArray<string>): string {
  const [only] = leaves;
  if (only === undefined) return nodeHashing.sha256("");
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split))];
  return nodeHashing.sha256(new Uint8Array([0x01]), Buffer.from(left, "hex"), Buffer.from(right, "hex"));
}

function frontierOf(leaves: ReadonlyArray<string>): Frontier {
  return leaves.reduce((frontier, leaf) => extend(nodeHashing, frontier, leaf), emptyFrontier);
}

const leavesUpTo = (size: number): ReadonlyArray<string> =>
  Array.from({ length: size }, (_, at) => leafHash(nodeHashing, `leaf ${at}`));

/** The leaves and roots that the public tests of Certificate Transparency have used since RFC 6962. */
const knownLeaves = ["", "\0", "\x10", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"];
const knownRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the proof tree", () => {
  it("gives the roots that everybody knows for the eight leaves that everybody hashes", () => {
    const leaves = knownLeaves.map((leaf) => leafHash(nodeHashing, leaf));
    const roots = knownRoots.map((_, size) => rootOf(nodeHashing, frontierOf(leaves.slice(0, size))));
    expect(roots).toEqual(knownRoots);
  });

  it("tells an empty tree from a tree with one empty leaf", () => {
    expect(rootOf(nodeHashing, emptyFrontier)).toBe(emptyRoot);
    expect(emptyRoot).toBe(nodeHashing.sha256(""));
    expect(leafHash(nodeHashing, "")).not.toBe(emptyRoot);
  });

  it("hashes a node over bytes, not over digits", () => {
    const [left = "", right = ""] = leavesUpTo(2);
    const bytes = Buffer.from(`01${left}${right}`, "hex");
    expect(nodeHash(nodeHashing, left, right)).toBe(nodeHashing.sha256(bytes));
  });

  it("has for every size the root of the recursive definition", () => {
    const leaves = leavesUpTo(200);
    for (let size = 0; size <= leaves.length; size += 1) {
      const some = leaves.slice(0, size);
      expect(rootOf(nodeHashing, frontierOf(some))).toBe(rootByDefinition(some));
    }
  });

  it("is not changed by being extended", () => {
    const seven = frontierOf(leavesUpTo(7));
    const before = frontierText(seven);
    extend(nodeHashing, seven, leafHash(nodeHashing, "another"));
    expect(frontierText(seven)).toBe(before);
  });
});

describe("a frontier as text", () => {
  it("comes back as it was, and goes on to the same roots", () => {
    const leaves = leavesUpTo(130);
    for (let size = 0; size < leaves.length; size += 1) {
      const frontier = frontierOf(leaves.slice(0, size));
      const read = parseFrontier(frontierText(frontier));
      expect(read).toEqual(frontier);
    }
  });

  it("keeps a hash for each binary one of its size, the largest subtree first", () => {
    const leaves = leavesUpTo(11);
    expect(frontierOf(leaves).hashes).toEqual([
      rootByDefinition(leaves.slice(0, 8)),
      rootByDefinition(leaves.slice(8, 10)),
      leaves[10],
    ]);
    expect(frontierText(emptyFrontier)).toBe("0");
  });

  it("is read at the largest size that numbers can tell", () => {
    const text = [String(Number.MAX_SAFE_INTEGER), ...Array.from({ length: 53 }, () => emptyRoot)].join(" ");
    expect(parseFrontier(text)?.hashes).toHaveLength(53);
  });

  it.each([
    ["nothing", ""],
    ["a sign", `+1 ${emptyRoot}`],
    ["a leading zero", `01 ${emptyRoot}`],
    ["an exponent", `1e0 ${emptyRoot}`],
    ["a size that numbers can't tell", `9007199254740992 ${emptyRoot}`],
    ["a hash too few", "1"],
    ["a hash too many", `1 ${emptyRoot} ${emptyRoot}`],
    ["two spaces", `1  ${emptyRoot}`],
    ["a space at the end", `1 ${emptyRoot} `],
    ["a line's end", `1 ${emptyRoot}\n`],
    ["capital digits", `1 ${emptyRoot.toUpperCase()}`],
    ["a short hash", `1 ${emptyRoot.slice(1)}`],
    ["a text without end", `3 ${`${emptyRoot} `.repeat(1000)}`],
  ])("is refused with %s", (_, text) => {
    expect(parseFrontier(text)).toBeUndefined();
  });

  it("is read only where writing it again gives the same text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 a-f]{0,140}$/), (text) => {
        const read = parseFrontier(text);
        expect(read === undefined || frontierText(read) === text).toBe(true);
      }),
    );
  });
});

describe("a leaf header", () => {
  const count = fc.maxSafeInteger().map(Math.abs);
  const recorded: fc.Arbitrary<RecordedEvent> = fc.record({
    index: count,
    stream: words(),
    revision: count,
    id: fc.uuid(),
    type: words(),
    schema: count,
    recordedAt: words(),
    data: words(),
    metadata: words(),
  });

  it("is written in canonical form", () => {
    fc.assert(
      fc.property(fc.uuid(), recorded, (ledger, event) => {
        const header = leafHeaderOf(nodeHashing, ledger, event);
        expect(leafHeaderText(header)).toBe(canonicalJsonOf(header));
        expect(leafHashOf(nodeHashing, header)).toBe(nodeHashing.sha256(`\0${canonicalJsonOf(header)}`));
      }),
    );
  });

  it("is hashed for any text that stands in a store, also for one that the record would refuse", () => {
    const event = { index: 0, stream: "x\u0000\ud800e\u0301", revision: 0, id: "", type: "", schema: 1 };
    const header = leafHeaderOf(nodeHashing, "", { ...event, recordedAt: "", data: "", metadata: "" });
    expect(leafHeaderText(header)).toContain('"stream":"x\\u0000\\ud800e\u0301"');
  });
});
