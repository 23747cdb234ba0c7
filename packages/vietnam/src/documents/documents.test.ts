import type { CivilDate, Outcome } from "@chidao/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AgencyCode,
  convertAgencyCode,
  describeAgencyCodeError,
  isSameAgencyCode,
  parseAgencyCode,
  printAgencyCode,
} from "./agency-code.js";
import { describeDocumentIdError, parseDocumentId, printDocumentId } from "./document-id.js";
import {
  administrativeTypes,
  copyTypes,
  documentTypeOf,
  documentTypes,
  plainLetters,
  typesWithoutDiacritics,
} from "./document-types.js";
import {
  compareNumberSymbols,
  describeNumberSymbolError,
  explainNumberSymbol,
  type NumberSymbol,
  parseNumberSymbol,
  printNumberSymbol,
  typeOfSymbol,
} from "./number-symbol.js";

function good<A>(outcome: Outcome<A, { readonly _tag: string }>): A {
  return outcome.ok ? outcome.value : expect.unreachable(JSON.stringify(outcome.error));
}
const errorOf = (outcome: Outcome<unknown, { readonly _tag: string }>) => (outcome.ok ? "none" : outcome.error._tag);
const read = (text: string) => good(parseNumberSymbol(text));
const nameOf = (abbreviation: string) => documentTypeOf(abbreviation)?.name.vi;

describe("the types of Decree 30/2020", () => {
  it("are 29, of which official letters and letters of address bear no abbreviation; and three kinds of copies", () => {
    expect(administrativeTypes).toHaveLength(29);
    const without = administrativeTypes.filter(({ abbreviation }) => abbreviation === null);
    expect(without.map(({ name }) => name.vi)).toEqual(["công văn", "thư công"]);
    expect(copyTypes.map(({ abbreviation }) => abbreviation)).toEqual(["SY", "TrS", "SL"]);
  });

  it("are told apart by their abbreviations, whatever the case", () => {
    const all = documentTypes.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(new Set(all.map((each) => each.toUpperCase())).size).toBe(all.length);
    expect(all.every((each) => each.normalize("NFC") === each && !each.includes("\u00d0"))).toBe(true);
  });

  it.each([
    ["CT", "chỉ thị"],
    ["CĐ", "công điện"],
    ["CTr", "chương trình"],
    ["HD", "hướng dẫn"],
    ["HĐ", "hợp đồng"],
    ["QĐ", "quyết định (cá biệt)"],
    ["QyĐ", "quy định"],
    ["DA", "dự án"],
    ["ĐA", "đề án"],
    ["qyđ", "quy định"],
  ])("%s is %s and nothing else", (abbreviation, name) => expect(nameOf(abbreviation)).toBe(name));

  it("that lose their diacritics are never guessed", () => {
    expect(nameOf("QD")).toBeUndefined();
    expect(typesWithoutDiacritics("DA").map(({ name }) => name.vi)).toEqual(["đề án", "dự án"]);
    expect(typesWithoutDiacritics("XX")).toEqual([]);
  });
});

describe("number and symbol", () => {
  it("of a notice, a legal document and an official letter are read", () => {
    expect(read("365/TB-VPCP")).toEqual({ number: "365", year: null, symbol: "TB-VPCP" });
    expect(read("188/1999/QĐ-TTg")).toEqual({ number: "188", year: "1999", symbol: "QĐ-TTg" });
    expect(read("7816/VPCP-TTĐT")).toEqual({ number: "7816", year: null, symbol: "VPCP-TTĐT" });
    expect(read("190/2025/QH15")).toEqual({ number: "190", year: "2025", symbol: "QH15" });
    expect(read("12a/KH-BCĐ.389")).toEqual({ number: "12a", year: null, symbol: "KH-BCĐ.389" });
  });

  it("07/CT-TTg and 7/CT-TTg are one document, and are printed with the zero", () => {
    expect(read("7/CT-TTg")).toEqual(read("07/CT-TTg"));
    expect(printNumberSymbol(read("7/CT-TTg"))).toBe("07/CT-TTg");
    expect(printNumberSymbol(read("07a/CT-TTg"))).toBe("07a/CT-TTg");
  });

  it("with Ð (U+00D0), small letters, other dashes, spaces and the word Số are the same", () => {
    const plain = read("188/1999/QĐ-TTg");
    for (const typed of [
      "188/1999/Q\u00d0-TTg",
      "188 / 1999 / qđ – ttg",
      "Số: 188/1999/QĐ-TTg",
      "số 0188/1999/QĐ-TTG",
    ]) {
      expect(compareNumberSymbols(read(typed), plain)).toBe("same");
    }
    expect(read("05/qyđ-bnv").symbol).toBe("QyĐ-bnv");
  });

  it("without diacritics, as in file names, may be the same document and are never taken for it", () => {
    expect(compareNumberSymbols(read("30/2020/ND-CP"), read("30/2020/NĐ-CP"))).toBe("possibly");
    expect(typeOfSymbol("ND-CP")).toMatchObject({ kind: "possible", types: [{ abbreviation: "NĐ" }] });
    expect(typeOfSymbol("HD-BNV")).toMatchObject({ kind: "exact", type: { abbreviation: "HD" } });
    expect(typeOfSymbol("HD-BNV", { diacriticsMayBeMissing: true })).toMatchObject({
      kind: "possible",
      types: [{ abbreviation: "HD" }, { abbreviation: "HĐ" }],
    });
    expect(typeOfSymbol("HĐ-BNV")).toMatchObject({ kind: "exact", type: { abbreviation: "HĐ" } });
    expect(typeOfSymbol("HĐ-BNV", { diacriticsMayBeMissing: true })).toEqual({ kind: "none" });
  });

  it("of a directive and of a telegram, of a guidance and of a contract are different", () => {
    expect(compareNumberSymbols(read("20/CT-TTg"), read("20/CĐ-TTg"))).toBe("different");
    expect(compareNumberSymbols(read("20/HD-BNV"), read("20/HĐ-BNV"))).toBe("possibly");
    expect(compareNumberSymbols(read("20/QĐ-TTg"), read("20/QyĐ-TTg"))).toBe("different");
    expect(compareNumberSymbols(read("20/2020/QĐ-TTg"), read("20/2021/QĐ-TTg"))).toBe("different");
    expect(compareNumberSymbols(read("20/QĐ-TTg"), read("20/2021/QĐ-TTg"))).toBe("same");
    expect(compareNumberSymbols(read("20/QĐ-TTg"), read("21/QĐ-TTg"))).toBe("different");
  });

  it("name no type in an official letter, and in the symbol of the National Assembly", () => {
    expect(typeOfSymbol("VPCP-TTĐT")).toEqual({ kind: "none" });
    expect(typeOfSymbol("QH15")).toEqual({ kind: "none" });
  });

  it("are explained in both languages", () => {
    expect(explainNumberSymbol(read("07/CT-TTg"))).toEqual({
      vi: "số 7; chỉ thị; TTg",
      en: "number 7; directive; TTg",
    });
    expect(explainNumberSymbol(read("30/2020/ND-CP")).vi).toBe("số 30 năm 2020; loại chưa chắc (nghị định); CP");
    expect(explainNumberSymbol(read("7816/VPCP-TTĐT")).en).toContain("VPCP, TTĐT");
  });

  it.each([
    ["", "NumberMissing"],
    ["CT-TTg", "NumberMissing"],
    ["00/CT-TTg", "NumberMissing"],
    ["365", "SymbolMissing"],
    ["365/", "SymbolMissing"],
    ["365/TB--VPCP", "SymbolMalformed"],
    ["365/TB VPCP", "SymbolMalformed"],
    ["1234567/TB-VPCP", "NumberMissing"],
  ])("%j is refused: %s", (text, tag) => {
    const parsed = parseNumberSymbol(text);
    expect(errorOf(parsed)).toBe(tag);
    if (!parsed.ok) expect(describeNumberSymbolError(parsed.error).vi).not.toBe("");
  });

  it("printed and read again are what they were", () => {
    const groups = fc.constantFrom("CT", "QĐ", "QyĐ", "HD", "HĐ", "TTg", "VPCP", "BCĐ.389", "UBND", "H&V");
    const values: fc.Arbitrary<NumberSymbol> = fc.record({
      number: fc
        .tuple(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom("", "a", "bis"))
        .map((each) => each.join("")),
      year: fc.option(fc.integer({ min: 1945, max: 2099 }).map(String)),
      symbol: fc.array(groups, { minLength: 1, maxLength: 4 }).map((each) => each.join("-")),
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(read(printNumberSymbol(value))).toEqual(value);
      }),
    );
  });

  it("never throw, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const parsed = parseNumberSymbol(text);
        if (parsed.ok) expect(read(printNumberSymbol(parsed.value))).toEqual(parsed.value);
        else expect(describeNumberSymbolError(parsed.error).en).not.toBe("");
      }),
    );
  });
});

describe("codes of bodies", () => {
  const code = (text: string) => good(parseAgencyCode(text));

  it("are read in each form", () => {
    expect(code("G22")).toEqual({ form: "decision-20", groups: ["G22"] });
    expect(code("g22.101.5a")).toEqual({ form: "decision-20", groups: ["G22", "101", "5A"] });
    expect(code("000.00.00.G22")).toEqual({ form: "qcvn-102", levels: ["G22"] });
    expect(code("000.00.12.H99")).toEqual({ form: "qcvn-102", levels: ["H99", "12"] });
    expect(code("Z010101234567")).toEqual({ form: "outside", scheme: "Z01", code: "0101234567" });
    expect(code("Z01.0101.234")).toEqual({ form: "outside", scheme: "Z01", code: ".0101.234" });
  });

  it("of one place are the same in both forms; one place below is another", () => {
    expect(isSameAgencyCode(code("000.00.00.G22"), code("G22"))).toBe(true);
    expect(isSameAgencyCode(code("000.00.12.H99"), code("H99.12"))).toBe(true);
    expect(isSameAgencyCode(code("000.00.12.H99"), code("H99"))).toBe(false);
    expect(isSameAgencyCode(code("Z01.1"), code("Z02.1"))).toBe(false);
  });

  it("are converted where the other form has a place for them, and refused where it has not", () => {
    const toOld = (text: string) => convertAgencyCode(code(text), "qcvn-102");
    expect(printAgencyCode(good(toOld("G22")))).toBe("000.00.00.G22");
    expect(printAgencyCode(good(toOld("H99.12.03.004")))).toBe("004.03.12.H99");
    for (const text of ["G22.101", "G22.1A", "G22.12.03.004.1", "G22.00", "Z01.1"]) {
      expect(errorOf(toOld(text))).toBe("NotRepresentable");
    }
    expect(errorOf(convertAgencyCode(code("Z01.1"), "decision-20"))).toBe("NotRepresentable");
  });

  it.each([
    ["", "CodeMalformed"],
    ["22G", "CodeMalformed"],
    ["Z00.1", "CodeMalformed"],
    ["Z01", "CodeMalformed"],
    ["G22..1", "CodeMalformed"],
    ["G22.", "CodeMalformed"],
    ["G22.Đ1", "CodeMalformed"],
    ["000.01.00.G22", "LevelSkipped"],
    [`G22.${"1".repeat(40)}`, "CodeTooLong"],
  ])("%j is refused: %s", (text, tag) => {
    const parsed = parseAgencyCode(text);
    expect(errorOf(parsed)).toBe(tag);
    if (!parsed.ok) expect(describeAgencyCodeError(parsed.error).vi).not.toBe("");
  });

  const digits = (length: number) =>
    fc.integer({ min: 1, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"));
  const first = fc.tuple(fc.constantFrom(..."ABGHXY"), fc.integer({ min: 0, max: 99 })).map(([letter, n]) => {
    return letter + String(n).padStart(2, "0");
  });
  const old: fc.Arbitrary<AgencyCode> = fc
    .tuple(first, digits(2), digits(2), digits(3), fc.integer({ min: 1, max: 4 }))
    .map(([a, b, c, d, depth]) => ({ form: "qcvn-102", levels: [a, b, c, d].slice(0, depth) }));
  const recent: fc.Arbitrary<AgencyCode> = fc
    .tuple(first, fc.array(fc.constantFrom("1", "05", "101", "2B"), { maxLength: 5 }))
    .map(([a, rest]) => ({ form: "decision-20", groups: [a, ...rest] }));

  it("printed and read again are what they were; those of the older form survive both ways", () => {
    fc.assert(
      fc.property(fc.oneof(old, recent), (each) => {
        expect(code(printAgencyCode(each))).toEqual(each);
      }),
    );
    fc.assert(
      fc.property(old, (each) => {
        const there = good(convertAgencyCode(each, "decision-20"));
        expect(good(convertAgencyCode(there, "qcvn-102"))).toEqual(each);
        expect(isSameAgencyCode(each, there)).toBe(true);
      }),
    );
  });
});

describe("ids of documents in exchange", () => {
  const text = "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT";

  it("hold body, day, number and symbol", () => {
    const id = good(parseDocumentId(text));
    expect(id).toEqual({
      body: { form: "qcvn-102", levels: ["G22"] },
      issuedOn: "2015-09-30" as CivilDate,
      reference: { number: "7816", year: null, symbol: "VPCP-TTĐT" },
    });
    expect(printDocumentId(id)).toBe(text);
  });

  it.each([
    ["000.00.00.G22,2015/09/30", "DocumentIdMalformed"],
    ["000.00.00.G22,2015/02/30,1/CT-X", "DateUnreal"],
    ["000.00.00.G22,2015-09-30,1/CT-X", "DateUnreal"],
    ["G2,2015/09/30,1/CT-X", "CodeMalformed"],
    ["G22,2015/09/30,CT-X", "NumberMissing"],
  ])("%j is refused: %s", (given, tag) => {
    const parsed = parseDocumentId(given);
    expect(errorOf(parsed)).toBe(tag);
    if (!parsed.ok) expect(describeDocumentIdError(parsed.error).en).not.toBe("");
  });

  it("never confuse letters that only look alike", () => {
    expect(plainLetters("Đ\u00d0")).not.toBe("DD");
    expect(plainLetters("QyĐ")).toBe("QYD");
  });
});
