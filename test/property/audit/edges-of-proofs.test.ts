/** Texts in bytes, receipts, requests to a witness and proofs at their very edges, and what is said of them where. */
import {
  base64Of,
  base64OfHash,
  bytesOfBase64,
  consistencyProof,
  hashOfBase64,
  inclusionProof,
  type Malformed,
  noteLengthMax,
  parseReceipt,
  parseWitnessRequest,
  receiptLengthMax,
  textOfUtf8,
  tilesFor,
  treeIndex,
  utf8Of,
} from "@chidao/audit";
import { emptyFrontier, extend } from "@chidao/core/merkle";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../../support/hashing.js";

const hash = "ab".repeat(32);
const refusal = (what: Malformed["what"], line: number, reason: Malformed["reason"]) => ({
  ok: false,
  error: { _tag: "Malformed", what, line, reason },
});

describe("texts in bytes", () => {
  const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x1_0000, 0x10_ffff];

  it("are those of UTF-8 at every edge of its forms", () => {
    for (const point of edges) {
      const text = String.fromCodePoint(point);
      expect([point, [...utf8Of(text)]]).toEqual([point, [...Buffer.from(text)]]);
      expect(textOfUtf8(new Uint8Array(Buffer.from(text)))).toBe(text);
    }
    expect([...utf8Of("a\ud800b\udc00")]).toEqual([...Buffer.from("a\ufffdb\ufffd")]);
  });

  it("are read exactly where the platform reads them", () => {
    const platform = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const read = (bytes: Uint8Array): string | undefined => {
      try {
        return platform.decode(bytes);
      } catch {
        return undefined;
      }
    };
    const tails = [[], [0x80], [0xbf], [0x41], [0x80, 0x80], [0xbf, 0xbf], [0x80, 0x41]];
    const seconds = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0];
    const wrong: Array<ReadonlyArray<number>> = [];
    for (let first = 0; first < 256; first += 1) {
      for (const more of [[], ...seconds.flatMap((second) => tails.map((tail) => [second, ...tail]))]) {
        const bytes = Uint8Array.of(first, ...more);
        if (textOfUtf8(bytes) !== read(bytes)) wrong.push([...bytes]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("are read from base64 in its one spelling", () => {
    const letters = ["A", "Q", "w", "=", "/", "-", " ", "\n"];
    const grown = (length: number): ReadonlyArray<string> =>
      length === 0 ? [""] : grown(length - 1).flatMap((text) => letters.map((letter) => text + letter));
    const wrong = [0, 1, 2, 3, 4].flatMap(grown).filter((text) => {
      const isOne = Buffer.from(text, "base64").toString("base64") === text;
      return (bytesOfBase64(text) !== undefined) !== isOne;
    });
    expect(wrong).toEqual([]);
    for (const text of ["QQ==QQ==", "=QUJ", "QUJDRA", "QUJDRA===", "QUJD\n"]) {
      expect([text, bytesOfBase64(text)]).toEqual([text, undefined]);
    }
    for (const length of [31, 33]) expect(hashOfBase64(base64Of(new Uint8Array(length)))).toBeUndefined();
  });
});

describe("a receipt and a request to a witness", () => {
  const first = "c2sp.org/tlog-proof@v1";

  it("are refused at the line that is not in form", () => {
    const line = base64OfHash(hash);
    const cases: ReadonlyArray<readonly [string, ReturnType<typeof refusal>]> = [
      [`${first}\n\nhead`, refusal("receipt", 2, "not-a-count")],
      [`${first}\nxindex 5\n\nhead`, refusal("receipt", 2, "not-a-count")],
      [`${first}\nindex 5`, refusal("receipt", 2, "line-missing")],
      [`${first}\nextra ?\nindex 5\n\nhead`, refusal("receipt", 2, "not-base64")],
      [`${first}\nextra \nindex x\n\nhead`, refusal("receipt", 3, "not-a-count")],
      [`${first}\nindex 5\nx\n\nhead`, refusal("receipt", 3, "not-a-hash")],
      [`${first}\nindex 5\n${line}\nx\n\nhead`, refusal("receipt", 4, "not-a-hash")],
      [`${first}\nindex 5\n${`${line}\n`.repeat(64)}\nhead`, refusal("receipt", 3, "too-many-hashes")],
      ["\n\nhead", refusal("receipt", 1, "line-unknown")],
      ["x".repeat(receiptLengthMax + 1), refusal("receipt", 1, "too-long")],
      ["x".repeat(receiptLengthMax), refusal("receipt", 1, "line-unknown")],
    ];
    for (const [text, expected] of cases)
      expect([text.slice(0, 60), parseReceipt(text)]).toEqual([text.slice(0, 60), expected]);
    expect(parseReceipt(`${first}\nindex 12\n${line}\n\nhead\n\nmore`)).toEqual({
      ok: true,
      value: { extra: null, index: 12, proof: [hash], head: "head\n\nmore" },
    });
  });

  it("are refused likewise when they go to a witness", () => {
    const line = base64OfHash(hash);
    const cases: ReadonlyArray<readonly [string, ReturnType<typeof refusal>]> = [
      ["old 5", refusal("request", 1, "line-missing")],
      ["\n\nhead", refusal("request", 1, "not-a-count")],
      ["xold 5\n\nhead", refusal("request", 1, "not-a-count")],
      ["old 5 \n\nhead", refusal("request", 1, "not-a-count")],
      ["old 5\nx\n\nhead", refusal("request", 2, "not-a-hash")],
      [`old 5\n${line}\nx\n\nhead`, refusal("request", 3, "not-a-hash")],
      [`old 5\n${`${line}\n`.repeat(64)}\nhead`, refusal("request", 2, "too-many-hashes")],
      ["x".repeat(noteLengthMax + 1), refusal("request", 1, "too-long")],
      ["x".repeat(noteLengthMax), refusal("request", 1, "line-missing")],
    ];
    for (const [text, expected] of cases)
      expect([text.slice(0, 30), parseWitnessRequest(text)]).toEqual([text.slice(0, 30), expected]);
    expect(parseWitnessRequest(`old 12\n${line}\n\nhead`)).toEqual({
      ok: true,
      value: { oldSize: 12, proof: [hash], head: "head" },
    });
  });
});

describe("proofs", () => {
  const index = (leaves: number, level?: number) => {
    const grown = treeIndex(nodeHashing, level);
    for (let at = 0; at < leaves; at += 1) grown.add(nodeHashing.sha256(String(at)));
    return grown;
  };

  it("are not made of what is not there, and say so", () => {
    const tree = index(5, 0).hashes(new Map());
    for (const [older, newer] of [
      [0, 5],
      [3, 2],
      [2, 6],
      [-1, 5],
      [1.5, 5],
      [1, 4.5],
    ] as const) {
      expect(() => consistencyProof(nodeHashing, tree, older, newer)).toThrow(
        new RangeError(`no proof from ${older} to ${newer} leaves out of 5`),
      );
    }
    for (const [leaf, size] of [
      [5, 5],
      [0, 6],
      [-1, 5],
    ] as const) {
      expect(() => inclusionProof(nodeHashing, tree, leaf, size)).toThrow(
        new RangeError(`no leaf ${leaf} in a tree of ${size} out of 5`),
      );
    }
    expect(() => tree.subtree(20, 0)).toThrow(new RangeError("no subtree 0 of 2^20 leaves is known"));
    expect(() => tree.subtree(2, 9)).toThrow(new RangeError("no subtree 9 of 2^2 leaves is known"));
  });

  it("ask for the tiles that they need, each once and in order", () => {
    const grown = index(700);
    expect(grown.size()).toBe(700);
    expect(tilesFor(grown, [], [256, 512])).toEqual([]);
    expect(tilesFor(grown, [600, 3, 5], [300])).toEqual([
      { tile: 0, from: 0, to: 256 },
      { tile: 1, from: 256, to: 512 },
      { tile: 2, from: 512, to: 768 },
    ]);
    expect(tilesFor(index(5, 0), [3], [4])).toEqual([]);
  });

  it("are of the frontier that the leaves have, and of subtrees within a tile", () => {
    for (const leaves of [0, 1, 2, 3, 6, 7, 300]) {
      let frontier = emptyFrontier;
      for (let at = 0; at < leaves; at += 1) frontier = extend(nodeHashing, frontier, nodeHashing.sha256(String(at)));
      expect(index(leaves).frontier()).toEqual(frontier);
    }
    const all = Array.from({ length: 300 }, (_, at) => nodeHashing.sha256(String(at)));
    const tiled = index(300).hashes(
      new Map([
        [1, all.slice(256)],
        [0, all.slice(0, 256)],
      ]),
    );
    const whole = index(300, 0).hashes(new Map());
    for (const [level, place] of [
      [0, 0],
      [0, 299],
      [1, 149],
      [3, 5],
      [5, 8],
      [8, 0],
    ] as const) {
      expect([level, place, tiled.subtree(level, place)]).toEqual([level, place, whole.subtree(level, place)]);
    }
  });
});
