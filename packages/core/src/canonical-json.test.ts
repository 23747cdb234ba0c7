import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { canonicalJson, canonicalJsonOf, depthMax, normaliseText } from "./canonical-json.js";

const codeOf = (value: unknown): string | undefined => {
  const result = canonicalJson(value);
  return E.isLeft(result) ? result.left.issues[0]?.expected.code : undefined;
};

describe("canonical JSON", () => {
  it("sorts keys by UTF-16 code units and writes no white space", () => {
    expect(canonicalJsonOf({ b: [1, { d: null, c: true }], a: "é", "\ue000": 1, "\u{1F600}": 2 })).toBe(
      '{"a":"é","b":[1,{"c":true,"d":null}],"\u{1F600}":2,"\ue000":1}',
    );
  });

  it("writes minus zero as zero", () => {
    expect(canonicalJsonOf([-0])).toBe("[0]");
  });

  it("refuses what JSON or the closed value domain does not hold", () => {
    const outside = [1.5, 2 ** 53, Number.NaN, Infinity, 1n, undefined, new Date(0), new Map(), () => 1, Symbol("x")];
    expect(outside.map((value) => codeOf([value]))).toEqual(outside.map(() => "canonical-value"));
    expect(codeOf({ a: undefined })).toBe("canonical-value");
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
    expect(codeOf([1, , 2])).toBe("canonical-value");
  });

  it("refuses keys that are not storable text", () => {
    expect([codeOf({ "a\u0000": 1 }), codeOf({ "e\u0301": 1 })]).toEqual(["nfc-text", "nfc-text"]);
  });

  it("nests as deep as it says and no deeper", () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect([codeOf(nested(depthMax)), codeOf(nested(depthMax + 1))]).toEqual([undefined, "nesting"]);
  });

  it("is a defect to ask for of a value that was not checked", () => {
    expect(() => canonicalJsonOf(1.5)).toThrow("not canonical");
  });
});

describe("normalising typed-in text", () => {
  it("brings every text and key to NFC and leaves the rest alone", () => {
    const typed = { "e\u0301": ["Thu\u0309 tu\u031bo\u031b\u0301ng", 1, null, { a: true }] };
    expect(normaliseText(typed)).toEqual({ é: ["Thủ tướng", 1, null, { a: true }] });
  });
});
