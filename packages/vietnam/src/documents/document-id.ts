/**
 * The id of a document in the exchange between agencies' systems: `<body>,<yyyy/mm/dd>,<number>/<symbol>`, for example
 * `000.00.00.G22,2015/09/30,7816/VPCP-TTĐT`.
 */
import { CivilDate, type Outcome, type Text } from "@chidao/core";
import {
  type AgencyCode,
  type AgencyCodeError,
  describeAgencyCodeError,
  parseAgencyCode,
  printAgencyCode,
} from "./agency-code.js";
import {
  describeNumberSymbolError,
  type NumberSymbol,
  type NumberSymbolError,
  parseNumberSymbol,
  printNumberSymbol,
} from "./number-symbol.js";

export interface DocumentId {
  readonly body: AgencyCode;
  readonly issuedOn: CivilDate;
  readonly reference: NumberSymbol;
}

export type DocumentIdError =
  | AgencyCodeError
  | NumberSymbolError
  | { readonly _tag: "DocumentIdMalformed"; readonly text: string }
  | { readonly _tag: "DateUnreal"; readonly text: string };

export function parseDocumentId(given: string): Outcome<DocumentId, DocumentIdError> {
  const [organ, date, ...rest] = given.split(",");
  if (organ === undefined || date === undefined || rest.length !== 1) {
    return { ok: false, error: { _tag: "DocumentIdMalformed", text: given } };
  }
  const body = parseAgencyCode(organ);
  if (!body.ok) return body;
  const issuedOn = date.trim().replaceAll("/", "-");
  if (!/^\d{4}\/\d{2}\/\d{2}$/.test(date.trim()) || !CivilDate.is(issuedOn)) {
    return { ok: false, error: { _tag: "DateUnreal", text: date } };
  }
  const reference = parseNumberSymbol(rest[0] ?? "");
  if (!reference.ok) return reference;
  return { ok: true, value: { body: body.value, issuedOn, reference: reference.value } };
}

export function printDocumentId({ body, issuedOn, reference }: DocumentId): string {
  return [printAgencyCode(body), issuedOn.replaceAll("-", "/"), printNumberSymbol(reference)].join(",");
}

export function describeDocumentIdError(error: DocumentIdError): Text {
  switch (error._tag) {
    case "DocumentIdMalformed":
      return {
        vi: `"${error.text}" không có dạng <mã cơ quan>,<năm/tháng/ngày>,<số>/<ký hiệu>.`,
        en: `"${error.text}" is not of the form <body>,<yyyy/mm/dd>,<number>/<symbol>.`,
      };
    case "DateUnreal":
      return {
        vi: `"${error.text}" không phải một ngày có thật dạng 2015/09/30.`,
        en: `"${error.text}" is no real day such as 2015/09/30.`,
      };
    case "NumberMissing":
    case "SymbolMissing":
    case "SymbolMalformed":
      return describeNumberSymbolError(error);
    default:
      return describeAgencyCodeError(error);
  }
}
