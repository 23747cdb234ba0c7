/** A report in plain lines, in one language. */
import {
  type BundleReport,
  bundleStepLabels,
  type CheckOutcome,
  checkOutcomeLabels,
  checkVerdictLabels,
  type Malformed,
} from "@chidao/audit";

export type Language = "vi" | "en";

export interface ReportLine {
  readonly outcome: CheckOutcome | "verdict";
  readonly text: string;
}

export function reportLines(report: BundleReport, language: Language): ReadonlyArray<ReportLine> {
  const { steps, verdict, meaning, size, root } = report;
  const records = { vi: "mục; gốc cây", en: "records; root" }[language];
  return [
    ...steps.map(({ name, outcome, detail }) => ({
      outcome,
      text: `[${checkOutcomeLabels[outcome][language]}] ${bundleStepLabels[name][language]}: ${detail[language]}`,
    })),
    { outcome: "verdict", text: `${size} ${records} ${root}` },
    { outcome: "verdict", text: `${checkVerdictLabels[verdict][language]}. ${meaning[language]}` },
  ];
}

/** What can't be taken apart as a question; undefined: as a zip file. */
export function refusedText(fault: Malformed | undefined, language: Language): string {
  if (fault === undefined) return refusedWords.zip[language];
  const { what, line, reason } = fault;
  const words = what === "authors" ? refusedWords.authors : refusedWords.policy;
  return `${words[language]} (${line}: ${reason})`;
}

const refusedWords = {
  policy: { vi: "Tệp tin cậy không đúng mẫu", en: "The trust file is not in form" },
  authors: { vi: "Danh sách khóa của người ghi không đúng mẫu", en: "The list of authors' keys is not in form" },
  zip: {
    vi: "Tệp zip không phải do chidao ghi (hãy giải nén và chọn thư mục)",
    en: "The zip file is not as chidao writes it (unpack it and choose the folder)",
  },
} as const;
