/**
 * Number and symbol of a document, such as `365/TB-VPCP`, `07/CT-TTg` or `188/1999/QĐ-TTg`: a slash after the number,
 * hyphens between the groups of the symbol, a number below ten with a zero before it (Decree 30/2020/NĐ-CP, annex I).
 * What is read is never guessed: a type whose diacritics may be lost is said to be possible.
 */
import type { Outcome, Text } from "@chidao/core";
import { type DocumentType, documentTypeOf, plainLetters, typesWithoutDiacritics } from "./document-types.js";

export interface NumberSymbol {
  /** Without leading zeroes; letters after it (`12a`) belong to it. */
  readonly number: string;
  /** Four digits between number and symbol, as legal documents have them; `null`: the year is not in the text. */
  readonly year: string | null;
  /** As written, with Đ for Ð and a known type's abbreviation in its own case. */
  readonly symbol: string;
}

export type NumberSymbolError =
  | { readonly _tag: "NumberMissing"; readonly text: string }
  | { readonly _tag: "SymbolMissing"; readonly text: string }
  | { readonly _tag: "SymbolMalformed"; readonly text: string; readonly group: string };

/** What the first group of a symbol tells of the type. */
export type TypeReading =
  | { readonly kind: "exact"; readonly type: DocumentType }
  /** The letters fit these types only if diacritics were lost; a person must look. */
  | { readonly kind: "possible"; readonly types: ReadonlyArray<DocumentType> }
  /** No known abbreviation: an official letter, whose symbol begins with the issuer, or a type unknown here. */
  | { readonly kind: "none" };

const form = /^(\d{1,6})([A-ZĐ]{0,3})(?:\/(\d{4}))?\/(.*)$/iu;
const group = /^[\p{L}\d]+(?:[.&][\p{L}\d]+)*$/u;

export function parseNumberSymbol(given: string): Outcome<NumberSymbol, NumberSymbolError> {
  const text = tidy(given);
  const found = form.exec(text);
  if (found === null || /^0+$/.test(found[1] ?? ""))
    return refused(/\d/.test(text) && !text.includes("/") ? "SymbolMissing" : "NumberMissing", given);
  const [, digits = "", letters = "", year, symbol = ""] = found;
  if (symbol === "") return refused("SymbolMissing", given);
  const groups = symbol.split("-");
  const wrong = groups.find((each) => !group.test(each));
  if (wrong !== undefined) {
    return { ok: false, error: { _tag: "SymbolMalformed", text: given, group: wrong } };
  }
  const [first = "", ...rest] = groups;
  const known = rest.length === 0 ? undefined : documentTypeOf(first)?.abbreviation;
  const number = digits.replace(/^0+(?=\d)/, "") + letters.toLowerCase();
  return { ok: true, value: { number, year: year ?? null, symbol: [known ?? first, ...rest].join("-") } };
}

export function printNumberSymbol({ number, year, symbol }: NumberSymbol): string {
  const padded = /^\d(?!\d)/.test(number) ? `0${number}` : number;
  return [padded, ...(year === null ? [] : [year]), symbol].join("/");
}

/**
 * The type that the symbol names. `diacriticsMayBeMissing`: the text comes from a place that loses them, such as a
 * file name; then HD may be HĐ as well, and both are told.
 */
export function typeOfSymbol(symbol: string, options: { readonly diacriticsMayBeMissing?: boolean } = {}): TypeReading {
  const groups = tidy(symbol).split("-");
  const first = groups[0] ?? "";
  // The symbol of the National Assembly (QH15) and of an issuer alone has one group and names no type.
  if (groups.length < 2) return { kind: "none" };
  const exact = documentTypeOf(first);
  const possible = typesWithoutDiacritics(first);
  const isSure = options.diacriticsMayBeMissing !== true || possible.length < 2;
  if (exact !== undefined && isSure) return { kind: "exact", type: exact };
  return possible.length === 0 || first.toUpperCase() !== plainLetters(first)
    ? { kind: "none" }
    : { kind: "possible", types: possible };
}

/**
 * Whether two texts name one document of one issuer and year. `possibly`: they differ by lost diacritics alone, which
 * may be one document or two.
 */
export function compareNumberSymbols(a: NumberSymbol, b: NumberSymbol): "same" | "possibly" | "different" {
  const years = a.year === null || b.year === null || a.year === b.year;
  if (a.number !== b.number || !years || plainLetters(a.symbol) !== plainLetters(b.symbol)) return "different";
  return a.symbol.toUpperCase() === b.symbol.toUpperCase() ? "same" : "possibly";
}

/** One sentence for each language: what the number, the type and the other groups say. */
export function explainNumberSymbol(value: NumberSymbol): Text {
  const { number, year, symbol } = value;
  const reading = typeOfSymbol(symbol);
  const [first = "", ...rest] = symbol.split("-");
  const type: Text =
    reading.kind === "exact"
      ? reading.type.name
      : reading.kind === "possible"
        ? {
            vi: `loại chưa chắc (${reading.types.map(({ name }) => name.vi).join(" hoặc ")})`,
            en: `type not certain (${reading.types.map(({ name }) => name.en).join(" or ")})`,
          }
        : {
            vi: "không có tên loại trong ký hiệu (như công văn)",
            en: "no type in the symbol (as in official letters)",
          };
  const others = (reading.kind === "none" ? [first, ...rest] : rest).join(", ");
  return {
    vi: `số ${number}${year === null ? "" : ` năm ${year}`}; ${type.vi}; ${others}`,
    en: `number ${number}${year === null ? "" : ` of ${year}`}; ${type.en}; ${others}`,
  };
}

export function describeNumberSymbolError(error: NumberSymbolError): Text {
  switch (error._tag) {
    case "NumberMissing":
      return {
        vi: `"${error.text}" không bắt đầu bằng số và dấu gạch chéo, như 07/CT-TTg.`,
        en: `"${error.text}" does not begin with a number and a slash, such as 07/CT-TTg.`,
      };
    case "SymbolMissing":
      return { vi: `"${error.text}" không có ký hiệu.`, en: `"${error.text}" has no symbol.` };
    case "SymbolMalformed":
      return {
        vi: `Nhóm "${error.group}" trong "${error.text}" không phải chữ viết tắt.`,
        en: `The group "${error.group}" of "${error.text}" is no abbreviation.`,
      };
  }
}

/** NFC, Đ for Ð, plain hyphens, no space round slashes and hyphens, no word "Số" before it. */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\p{Pd}|\u2212/gu, "-")
    .replaceAll("\u00d0", "\u0110")
    .replaceAll("\u00f0", "\u0111")
    .replaceAll(/\s*([-/])\s*/gu, "$1")
    .trim()
    .replace(/^số\s*:?\s*/iu, "");
}

function refused(
  tag: "NumberMissing" | "SymbolMissing",
  text: string,
): { readonly ok: false; readonly error: NumberSymbolError } {
  return { ok: false, error: { _tag: tag, text } };
}
