/** Names of steps, outcomes and verdicts for people: the same wherever a report is shown. */
import type { BundleStepName } from "../bundle/judge-bundle.js";
import type { CheckOutcome, Text, Verdict } from "./step.js";

const text = (vi: string, en: string): Text => ({ vi, en });

export const checkOutcomeLabels: Readonly<Record<CheckOutcome, Text>> = {
  pass: text("đạt", "passed"),
  fail: text("SAI", "FAILED"),
  "could-not-check": text("không kiểm tra được", "could not check"),
  "nothing-to-check": text("không có gì để kiểm tra", "nothing to check"),
};

export const checkVerdictLabels: Readonly<Record<Verdict, Text>> = {
  broken: text("ĐÃ BỊ THAY ĐỔI", "BROKEN"),
  unchecked: text("CHƯA KIỂM TRA HẾT", "NOT FULLY CHECKED"),
  "self-consistent": text("TỰ KHỚP", "SELF-CONSISTENT"),
  anchored: text("ĐÃ NEO BÊN NGOÀI", "ANCHORED"),
};

/** Steps of checking a bundle. */
export const bundleStepLabels: Readonly<Record<BundleStepName, Text>> = {
  manifest: text("bản kê", "manifest"),
  files: text("các tệp", "files"),
  leaves: text("phần đầu của mọi mục", "headers of all records"),
  records: text("nội dung các mục", "texts of records"),
  counts: text("số lượng", "counts"),
  heads: text("đầu cây đã ký", "signed heads"),
  "given-heads": text("đầu cây giữ nơi khác", "heads kept elsewhere"),
  policy: text("tệp tin cậy", "trust file"),
  authors: text("chữ ký của người ghi", "signatures of authors"),
};
