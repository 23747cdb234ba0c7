/**
 * Types of documents with their exact abbreviations. Case and diacritics tell them apart: HD is a guidance and HĐ a
 * contract, QĐ a decision and QyĐ a regulation, CT a directive and CĐ a telegram.
 */
import type { Text } from "@chidao/core";
import type { RuleSource } from "@chidao/domain";
import { decree30 } from "./source.js";

export interface DocumentType {
  readonly name: Text;
  /** As it stands in a symbol; `null`: documents of this type bear none. */
  readonly abbreviation: string | null;
  readonly group: "administrative" | "copy" | "legal";
  readonly source: RuleSource;
}

const of =
  (group: DocumentType["group"], source: RuleSource) =>
  (vi: string, en: string, abbreviation: string | null): DocumentType => ({
    name: { vi, en },
    abbreviation,
    group,
    source,
  });

const administrative = of("administrative", decree30("Điều 7 và Phụ lục III"));
const copy = of("copy", decree30("Phụ lục III"));
/** Seen in numbers of real documents that the rules of this product cite. */
const legal = of("legal", {
  citation: "Số, ký hiệu của các văn bản được viện dẫn trong sản phẩm này",
  confidence: "second-hand",
  validFrom: { unknown: "older than any document cited here" },
});

/** The 29 types of article 7, in its order. Official letters and letters of address bear no abbreviation. */
export const administrativeTypes: ReadonlyArray<DocumentType> = [
  administrative("nghị quyết (cá biệt)", "resolution (of one case)", "NQ"),
  administrative("quyết định (cá biệt)", "decision (of one case)", "QĐ"),
  administrative("chỉ thị", "directive", "CT"),
  administrative("quy chế", "rules of operation", "QC"),
  administrative("quy định", "regulation", "QyĐ"),
  administrative("thông cáo", "communiqué", "TC"),
  administrative("thông báo", "notice", "TB"),
  administrative("hướng dẫn", "guidance", "HD"),
  administrative("chương trình", "programme", "CTr"),
  administrative("kế hoạch", "plan", "KH"),
  administrative("phương án", "option paper", "PA"),
  administrative("đề án", "scheme", "ĐA"),
  administrative("dự án", "project", "DA"),
  administrative("báo cáo", "report", "BC"),
  administrative("biên bản", "minutes", "BB"),
  administrative("tờ trình", "submission", "TTr"),
  administrative("hợp đồng", "contract", "HĐ"),
  administrative("công văn", "official letter", null),
  administrative("công điện", "telegram", "CĐ"),
  administrative("bản ghi nhớ", "memorandum", "BGN"),
  administrative("bản thỏa thuận", "agreement", "BTT"),
  administrative("giấy ủy quyền", "letter of authority", "GUQ"),
  administrative("giấy mời", "invitation", "GM"),
  administrative("giấy giới thiệu", "letter of introduction", "GGT"),
  administrative("giấy nghỉ phép", "leave slip", "GNP"),
  administrative("phiếu gửi", "dispatch slip", "PG"),
  administrative("phiếu chuyển", "transfer slip", "PC"),
  administrative("phiếu báo", "notification slip", "PB"),
  administrative("thư công", "letter of address", null),
];

export const copyTypes: ReadonlyArray<DocumentType> = [
  copy("bản sao y", "full copy", "SY"),
  copy("bản trích sao", "extract", "TrS"),
  copy("bản sao lục", "copy of a copy", "SL"),
];

/** Only those that were met; laws and resolutions of the National Assembly bear no type in their symbol (`QH15`). */
export const legalTypes: ReadonlyArray<DocumentType> = [
  legal("nghị định", "decree", "NĐ"),
  legal("thông tư", "circular", "TT"),
];

export const documentTypes: ReadonlyArray<DocumentType> = [...administrativeTypes, ...copyTypes, ...legalTypes];

/** The type that this abbreviation stands for, whatever its case; Đ and D are different letters. */
export function documentTypeOf(abbreviation: string): DocumentType | undefined {
  return byAbbreviation.get(abbreviation.toUpperCase());
}

/** Types whose abbreviation becomes this one when it loses its diacritics, as in file names; itself included. */
export function typesWithoutDiacritics(abbreviation: string): ReadonlyArray<DocumentType> {
  const plain = plainLetters(abbreviation);
  return documentTypes.filter((type) => type.abbreviation !== null && plainLetters(type.abbreviation) === plain);
}

export function plainLetters(text: string): string {
  return text.toUpperCase().replaceAll("Đ", "D").normalize("NFD").replaceAll(/\p{M}/gu, "");
}

const byAbbreviation: ReadonlyMap<string, DocumentType> = new Map(
  documentTypes.flatMap((type) =>
    type.abbreviation === null ? [] : [[type.abbreviation.toUpperCase(), type] as const],
  ),
);
