/** Why a file or a mapping could not be used at all; what is wrong with single rows is said with the rows. */
import { type DecodeFailure, describeDecodeIssue, type Text } from "@chidao/core";

/** Each fault carries facts only; `describeImportFault` has the words. */
export type ImportFault =
  | { readonly _tag: "FileTooLarge"; readonly what: "bytes" | "rows" | "columns" | "cells"; readonly max: number }
  | { readonly _tag: "NotUtf8"; readonly fileName: string; readonly line: number }
  | { readonly _tag: "UnbalancedQuote"; readonly line: number }
  | { readonly _tag: "OldOrLockedWorkbook"; readonly fileName: string }
  | { readonly _tag: "DamagedWorkbook"; readonly fileName: string; readonly part: string }
  | { readonly _tag: "SheetNotFound"; readonly sheet: string; readonly sheets: ReadonlyArray<string> }
  | { readonly _tag: "EmptyTable"; readonly fileName: string }
  | { readonly _tag: "HeaderNotFound"; readonly from: number; readonly to: number }
  | { readonly _tag: "ColumnNotFound"; readonly column: string; readonly columns: ReadonlyArray<string> }
  | { readonly _tag: "InvalidMapping"; readonly failure: DecodeFailure };

/** The answer of everything here that can fail. */
export type ImportOutcome<A> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly error: ImportFault };

export const success = <A>(value: A): ImportOutcome<A> => ({ ok: true, value });
export const failure = (error: ImportFault): ImportOutcome<never> => ({ ok: false, error });

/** Thrown inside a reader to leave nested loops, and caught at its edge; it never leaves this package. */
export class Unreadable {
  readonly fault: ImportFault;
  constructor(fault: ImportFault) {
    this.fault = fault;
  }
}

export function attempt<A>(read: () => A): ImportOutcome<A> {
  try {
    return success(read());
  } catch (cause) {
    if (cause instanceof Unreadable) return failure(cause.fault);
    throw cause;
  }
}

const units = {
  bytes: { vi: "byte", en: "bytes" },
  rows: { vi: "dòng", en: "rows" },
  columns: { vi: "cột", en: "columns" },
  cells: { vi: "ô có nội dung", en: "cells with content" },
} as const;

/** What went wrong and what to do about it, in both languages. */
export function describeImportFault(fault: ImportFault): Text {
  switch (fault._tag) {
    case "FileTooLarge":
      return {
        vi: `Tệp vượt giới hạn ${fault.max} ${units[fault.what].vi}; hãy tách tệp.`,
        en: `The file is over the limit of ${fault.max} ${units[fault.what].en}; split it.`,
      };
    case "NotUtf8":
      return {
        vi: `${fault.fileName}, dòng ${fault.line}: không phải UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258). Hãy lưu lại dạng "CSV UTF-8".`,
        en: `${fault.fileName}, line ${fault.line}: not UTF-8 (it may be TCVN3, VNI or Windows-1258). Save it again as "CSV UTF-8".`,
      };
    case "UnbalancedQuote":
      return {
        vi: `Dấu ngoặc kép mở ở dòng ${fault.line} không được đóng đúng chỗ.`,
        en: `The quote that opens on line ${fault.line} is not closed in its place.`,
      };
    case "OldOrLockedWorkbook":
      return {
        vi: `${fault.fileName}: là tệp .xls cũ hoặc có mật khẩu. Hãy lưu lại dạng .xlsx không mật khẩu.`,
        en: `${fault.fileName}: an old .xls file, or one with a password. Save it as .xlsx without a password.`,
      };
    case "DamagedWorkbook":
      return {
        vi: `${fault.fileName}: không đọc được phần ${fault.part} của tệp Excel.`,
        en: `${fault.fileName}: the part ${fault.part} of the workbook could not be read.`,
      };
    default:
      return describeContentFault(fault);
  }
}

type ContentFault = Extract<
  ImportFault,
  { readonly _tag: "SheetNotFound" | "EmptyTable" | "HeaderNotFound" | "ColumnNotFound" | "InvalidMapping" }
>;

function describeContentFault(fault: ContentFault): Text {
  switch (fault._tag) {
    case "SheetNotFound":
      return {
        vi: `Không có trang tính "${fault.sheet}"; tệp có: ${fault.sheets.join(", ")}.`,
        en: `There is no sheet "${fault.sheet}"; the file has: ${fault.sheets.join(", ")}.`,
      };
    case "EmptyTable":
      return { vi: `${fault.fileName}: không có dòng nào.`, en: `${fault.fileName}: there are no rows.` };
    case "HeaderNotFound":
      return {
        vi: `Không có dòng tiêu đề từ dòng ${fault.from} đến dòng ${fault.to}.`,
        en: `There are no header rows from line ${fault.from} to line ${fault.to}.`,
      };
    case "ColumnNotFound":
      return {
        vi: `Không có cột "${fault.column}"; bảng có: ${fault.columns.join(" | ")}.`,
        en: `There is no column "${fault.column}"; the table has: ${fault.columns.join(" | ")}.`,
      };
    case "InvalidMapping": {
      const lines = (language: "vi" | "en") =>
        fault.failure.issues.map((issue) => describeDecodeIssue(issue, language)).join("\n");
      return { vi: `Tệp ánh xạ không hợp lệ:\n${lines("vi")}`, en: `The mapping is not valid:\n${lines("en")}` };
    }
  }
}
