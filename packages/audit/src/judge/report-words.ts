/** Names of steps, outcomes and verdicts for people: the same wherever a report is shown. */
import type { BundleStepName } from "../bundle/judge-bundle.js";
import type { CheckOutcome, Text, Verdict } from "./step.js";

export const checkOutcomeLabels: Readonly<Record<CheckOutcome, Text>> = {
  pass: { vi: "đạt", en: "passed" },
  fail: { vi: "SAI", en: "FAILED" },
  "could-not-check": { vi: "không kiểm tra được", en: "could not check" },
  "nothing-to-check": { vi: "không có gì để kiểm tra", en: "nothing to check" },
};

export const checkVerdictLabels: Readonly<Record<Verdict, Text>> = {
  broken: { vi: "ĐÃ BỊ THAY ĐỔI", en: "BROKEN" },
  unchecked: { vi: "CHƯA KIỂM TRA HẾT", en: "NOT FULLY CHECKED" },
  "self-consistent": { vi: "TỰ KHỚP", en: "SELF-CONSISTENT" },
  anchored: { vi: "ĐÃ NEO BÊN NGOÀI", en: "ANCHORED" },
};

/** Steps of checking a bundle. */
export const bundleStepLabels: Readonly<Record<BundleStepName, Text>> = {
  manifest: { vi: "bản kê", en: "manifest" },
  files: { vi: "các tệp", en: "files" },
  leaves: { vi: "phần đầu của mọi mục", en: "headers of all records" },
  records: { vi: "nội dung các mục", en: "texts of records" },
  counts: { vi: "số lượng", en: "counts" },
  heads: { vi: "đầu cây đã ký", en: "signed heads" },
  "given-heads": { vi: "đầu cây giữ nơi khác", en: "heads kept elsewhere" },
  policy: { vi: "tệp tin cậy", en: "trust file" },
  authors: { vi: "chữ ký của người ghi", en: "signatures of authors" },
};
