/** The verdict on each row, and its reasons in words. Every row after the header gets exactly one. */
import type { Text } from "@chidao/core";
import type { ImportRowInput } from "chidao";

/** A row as the front door takes it; the caller adds whose statement it is (`by`) and of which day (`on`). */
export type ImportRow = Omit<ImportRowInput, "on" | "by">;

export type ReasonCode =
  | "key-missing"
  | "key-too-long"
  | "key-repeated"
  | "words-missing"
  | "text-too-long"
  | "too-many-bodies"
  | "impossible-date"
  | "error-cell"
  | "directed-by-missing"
  | "kind-missing";

/** Why a row cannot be taken. `column` is the header's label, `cell` the text as it stands there. */
export interface Reason extends Text {
  readonly code: ReasonCode;
  readonly column?: string;
  readonly cell?: string;
  /** The other row with the same key. */
  readonly otherLine?: number;
}

export type SkipCode =
  | "blank"
  | "repeated-header"
  | "column-numbers"
  | "total"
  | "section-title"
  | "repeated-row"
  | "superseded-by-later-row";

export interface Skip extends Text {
  readonly code: SkipCode;
  readonly otherLine?: number;
}

export type RemarkCode =
  | "epoch-date"
  | "deadline-read"
  | "deadline-in-words"
  | "status-contradicts-dates"
  | "duplicate-key"
  | "text-cleaned"
  | "serial-date"
  | "date-in-words"
  | "status-unknown"
  | "lead-missing"
  | "several-leads";

/** Something to know about a row that is taken all the same. */
export interface Remark extends Text {
  readonly code: RemarkCode;
  readonly column?: string;
  readonly cell?: string;
}

export type InterpretedRow =
  | {
      readonly verdict: "taken";
      readonly line: number;
      readonly row: ImportRow;
      /** All that was noticed. Those that are irregularities are in `row.notes` too and so enter the ledger. */
      readonly remarks: ReadonlyArray<Remark>;
    }
  | {
      readonly verdict: "refused";
      readonly line: number;
      /** The tracker's key, when the row has one. */
      readonly key?: string;
      readonly reasons: ReadonlyArray<Reason>;
    }
  | { readonly verdict: "skipped"; readonly line: number; readonly reason: Skip };

type Place = Pick<Reason, "column" | "cell">;

const at = ({ column = "", cell = "" }: Place) => ({
  vi: `${column === "" ? "" : `Cột "${column}": `}${cell === "" ? "" : `"${cell}" `}`,
  en: `${column === "" ? "" : `Column "${column}": `}${cell === "" ? "" : `"${cell}" `}`,
});

const reasonWords: Readonly<Record<Exclude<ReasonCode, "key-repeated">, Text>> = {
  "key-missing": { vi: "không có mã; mã không tự đặt ra", en: "no key; none is made up" },
  "key-too-long": { vi: "mã dài quá 500 ký tự", en: "a key of more than 500 characters" },
  "words-missing": { vi: "không có nội dung nhiệm vụ", en: "it does not say what is to be done" },
  "text-too-long": { vi: "văn bản quá dài", en: "the text is too long" },
  "too-many-bodies": { vi: "quá nhiều cơ quan trong một ô", en: "too many bodies in one cell" },
  "impossible-date": {
    vi: "không phải ngày có thật theo thứ tự ngày của ánh xạ; không đoán",
    en: "not a real day in the mapping's date order; it is not guessed",
  },
  "error-cell": { vi: "ô bị lỗi công thức", en: "the cell holds an error of a formula" },
  "kind-missing": {
    vi: "không nêu loại nhiệm vụ, và ánh xạ không có defaults.kind",
    en: "it gives no kind, and the mapping has no defaults.kind",
  },
  "directed-by-missing": {
    vi: "không nêu người chỉ đạo, và ánh xạ không có defaults.directedBy",
    en: "it does not say who directed, and the mapping has no defaults.directedBy",
  },
};

export function reason(code: Exclude<ReasonCode, "key-repeated">, place: Place = {}): Reason {
  const { vi, en } = reasonWords[code];
  return { code, ...place, vi: at(place).vi + vi, en: at(place).en + en };
}

export const keyRepeated = (key: string, otherLine: number, line: number): Reason => ({
  code: "key-repeated",
  cell: key,
  otherLine,
  vi: `Mã "${key}" ở dòng ${line} đã dùng ở dòng ${otherLine} với nội dung khác`,
  en: `Key "${key}" on line ${line} was used on line ${otherLine} with other content`,
});

const skipWords: Readonly<Record<SkipCode, Text>> = {
  blank: { vi: "dòng trống", en: "a blank row" },
  "repeated-header": { vi: "dòng tiêu đề lặp lại", en: "the header repeated" },
  "column-numbers": { vi: "dòng đánh số cột", en: "a row that numbers the columns" },
  total: { vi: "dòng tổng", en: "a total" },
  "section-title": { vi: "tên nhóm, gộp ngang cả dòng", en: "a section title merged across the row" },
  "repeated-row": { vi: "lặp lại nguyên dòng", en: "the same as line" },
  "superseded-by-later-row": { vi: "cùng mã, lấy dòng sau:", en: "the same key; the later row is taken: line" },
};

export function skip(code: SkipCode, otherLine?: number): Skip {
  const { vi, en } = skipWords[code];
  if (otherLine === undefined) return { code, vi, en };
  return { code, otherLine, vi: `${vi} ${otherLine}`, en: `${en} ${otherLine}` };
}

const remarkWords: Readonly<Record<RemarkCode, Text>> = {
  "epoch-date": { vi: "hiểu là không có ngày", en: "read as no date" },
  "deadline-read": {
    vi: "hạn bằng lời văn, được hiểu theo quy tắc thời hạn",
    en: "a deadline in words, read by the rules of deadlines",
  },
  "deadline-in-words": {
    vi: "giữ nguyên lời văn, chưa hiểu là ngày nào",
    en: "kept as words, not understood as a day",
  },
  "status-contradicts-dates": { vi: "tình trạng mâu thuẫn với các ngày", en: "the status contradicts the dates" },
  "duplicate-key": { vi: "mã có ở nhiều dòng; lấy dòng cuối", en: "the key is on several rows; the last is taken" },
  "text-cleaned": { vi: "đã bỏ ký tự ẩn hoặc ghép lại dấu", en: "invisible characters removed or marks composed" },
  "serial-date": { vi: "số ngày của Excel, đọc thành ngày", en: "Excel's number of a day, read as the day" },
  "date-in-words": {
    vi: "không hiểu là ngày nào; ghi là chưa biết",
    en: "not understood as a day; recorded as unknown",
  },
  "status-unknown": { vi: "chưa có trong bảng tình trạng của ánh xạ", en: "not among the mapping's statuses" },
  "lead-missing": { vi: "nguồn để trống cơ quan chủ trì", en: "the source names no lead" },
  "several-leads": { vi: "nhiều cơ quan chủ trì; ghi là chưa xác định", en: "several leads; recorded as undetermined" },
};

export function remark(code: RemarkCode, place: Place = {}): Remark {
  const { vi, en } = remarkWords[code];
  return { code, ...place, vi: at(place).vi + vi, en: at(place).en + en };
}
