/** Number and symbol as people print them, taken apart as the rules on documents have it. Nothing is guessed. */
import { type DecodeFailure, decodeFailure } from "@chidao/core";
import {
  describeNumberSymbolError,
  type NumberSymbolError,
  parseNumberSymbol,
  printNumberSymbol,
  typeOfSymbol,
} from "@chidao/vietnam";
import * as E from "fp-ts/lib/Either.js";
import type { IdentityInput } from "../types/inputs.js";

/** The same identity with its parts; an input without a reference stays as it is. */
export function withReferenceRead(input: IdentityInput): E.Either<DecodeFailure, IdentityInput> {
  const { reference, ...parts } = input;
  if (reference === undefined) return E.right(parts);
  const twice = (["number", "symbol"] as const).find((field) => parts[field] !== undefined);
  if (twice !== undefined) return E.left(decodeFailure("identity", `/identity/${twice}`, onlyOnce, parts[twice]));
  const parsed = parseNumberSymbol(reference);
  if (!parsed.ok) return E.left(decodeFailure("identity", "/identity/reference", expectedBy(parsed.error), reference));
  const { symbol, year } = parsed.value;
  if (year !== null && typeof parts.year === "string" && parts.year !== year) {
    return E.left(decodeFailure("identity", "/identity/year", sameYear, parts.year));
  }
  const type = typeOfSymbol(symbol);
  return E.right({
    ...(type.kind === "exact" && type.type.abbreviation !== null ? { type: type.type.abbreviation } : {}),
    ...(year === null ? {} : { year }),
    ...parts,
    number: printNumberSymbol(parsed.value).split("/")[0] ?? parsed.value.number,
    symbol,
  });
}

const onlyOnce = {
  code: "only-once",
  vi: "bỏ trống khi đã có reference",
  en: "nothing, since the reference says it",
};

const sameYear = {
  code: "same-year",
  vi: "đúng năm ghi trong số, ký hiệu",
  en: "the year that stands in the reference",
};

function expectedBy(error: NumberSymbolError) {
  const { vi, en } = describeNumberSymbolError(error);
  return { code: "reference", vi: `số, ký hiệu như 07/CT-TTg: ${vi}`, en: `a reference such as 07/CT-TTg: ${en}` };
}
