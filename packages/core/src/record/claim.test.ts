import { describe, expect, it } from "vitest";
import { normaliseClaimPart } from "./claim.js";

describe("a part of a claimed key", () => {
  it.each([
    ["a dash that a word processor made", "NĐ\u2013CP"],
    ["a non-breaking hyphen", "NĐ\u2011CP"],
    ["an invisible space", "NĐ-\u200bCP"],
    ["a soft hyphen", "NĐ-C\u00adP"],
    ["full-width letters", "ＮĐ－ＣＰ"],
    ["spaces round the hyphen", " NĐ - CP "],
    ["the other Đ", "NÐ-CP"],
    ["lower case", "nđ-cp"],
    ["letters and marks apart", "NĐ-CP".normalize("NFD")],
  ])("is the same with %s", (_what, written) => {
    expect(normaliseClaimPart(written)).toBe("NĐ-CP");
  });

  it("keeps apart what law keeps apart", () => {
    const symbols = ["HD", "HĐ", "QĐ", "QyĐ", "CĐ", "CT", "BC-TTg", "BCTTg"];
    expect(new Set(symbols.map(normaliseClaimPart)).size).toBe(symbols.length);
  });

  it("drops leading zeroes of a number and nothing else", () => {
    expect(["07", "7", "007a", "0"].map(normaliseClaimPart)).toEqual(["7", "7", "7A", "0"]);
  });
});
