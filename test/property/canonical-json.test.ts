import { canonicalJson, canonicalJsonOf, claimStreamOf, normaliseClaimPart, normaliseText } from "@chidao/core";
import { words } from "@chidao/testing";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const { value: storable } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words(),
    fc.maxSafeInteger(),
    fc.constantFrom(true, false, null, 0, -0, ""),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(words(), tie("value"), { maxKeys: 4 }),
  ),
}));

function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner)]);
  return Object.fromEntries(entries.reverse());
}

describe("canonical JSON", () => {
  it("is the same for the same value, in whatever order its fields were given", () => {
    fc.assert(fc.property(storable, (value) => canonicalJsonOf(reordered(value)) === canonicalJsonOf(value)));
  });

  it("is a fixed point: reading and writing it again changes no byte", () => {
    fc.assert(
      fc.property(storable, (value) => {
        const written = canonicalJsonOf(value);
        expect(canonicalJsonOf(JSON.parse(written))).toBe(written);
      }),
    );
  });

  it("is made of, or refused for, any JSON value; it never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = canonicalJson(value);
        if (E.isRight(result)) expect(JSON.parse(result.right)).toEqual(JSON.parse(JSON.stringify(value)));
        else expect(result.left.issues.length).toBe(1);
      }),
    );
  });

  it("takes any well-formed text without NUL once it is brought to NFC", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        fc.pre(!value.includes("\u0000"));
        expect(E.isRight(canonicalJson(normaliseText(value)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the normaliser of claims", () => {
  it("is stable: a normalised part is its own normal form", () => {
    fc.assert(
      fc.property(words(), (part) => {
        const once = normaliseClaimPart(part);
        expect(normaliseClaimPart(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it("names a stream for any key", () => {
    fc.assert(
      fc.property(fc.array(words(), { maxLength: 5 }), (parts) => {
        expect(claimStreamOf(nodeHashing, parts)).toMatch(/^claim-1-[0-9a-f]{64}$/);
      }),
    );
  });
});
