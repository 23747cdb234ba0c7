/** What the steps of checking a bundle say, in Vietnamese and English; never more than was seen. */
import { meaningOfFailure } from "../author/authors-step.js";
import { brokenRecordWords } from "../judge/record-words.js";
import type { Step, Text, Verdict } from "../judge/step.js";
import { type Checked, type Covered, verdictMeaning } from "../judge/verdict-words.js";
import type { Manifest, Scope } from "./manifest.js";
import type { BrokenLine, LineRule } from "./read-bundle.js";

const lineRules: Readonly<Record<LineRule, Text>> = {
  missing: { vi: "không có tệp này", en: "there is no such file" },
  "not-in-form": { vi: "không đúng mẫu", en: "is not in form" },
  unterminated: { vi: "bị cắt giữa chừng", en: "is cut off" },
  "too-long": { vi: "quá dài", en: "is too long" },
  "data-differs": { vi: "nội dung không khớp với băm", en: "has other data than its digest says" },
  "metadata-differs": { vi: "dữ liệu kèm theo không khớp với băm", en: "has other metadata than its digest says" },
  "out-of-place": { vi: "không đứng đúng chỗ", en: "is not in its place" },
  "other-count": { vi: "không khớp với các mục", en: "is not what the records amount to" },
};

export const bundleWords = {
  noManifest: {
    vi: "không có manifest.json: không biết gói gồm những gì",
    en: "there is no manifest.json to judge by",
  },
  manifestMalformed: (reason: string): Text => ({
    vi: `manifest.json không đúng mẫu (${reason})`,
    en: `manifest.json is not in form (${reason})`,
  }),
  manifest: ({ scope, exportedBy }: Manifest): Text => {
    const who = exportedBy === null ? { vi: "không nêu", en: "nobody named" } : named(exportedBy.agency);
    return {
      vi: `phạm vi: ${scopeWords(scope).vi}; người xuất: ${who.vi} (lời của bên xuất)`,
      en: `scope: ${scopeWords(scope).en}; exported by: ${who.en} (the exporter's own word)`,
    };
  },
  notJudged: {
    vi: "phần trước chưa kiểm tra được nên phần này cũng vậy",
    en: "what comes before could not be read, so this can't be judged",
  },
  fileMissing: (name: string): Text => ({ vi: `thiếu tệp ${name}`, en: `${name} is missing` }),
  fileDiffers: (name: string): Text => ({
    vi: `tệp ${name} không còn như lúc xuất`,
    en: `${name} is not what it was when it was exported`,
  }),
  files: (count: number, others: ReadonlyArray<string>): Text => ({
    vi: `${count} tệp đúng như bản kê${others.length === 0 ? "" : `; ngoài gói: ${others.join(", ")}`}`,
    en: `${count} files are as listed${others.length === 0 ? "" : `; no part of the bundle: ${others.join(", ")}`}`,
  }),
  line: ({ file, line, rule, index }: BrokenLine): Text => ({
    vi: `${file}, dòng ${line}${index === null ? "" : ` (mục #${index})`}: ${lineRules[rule].vi}`,
    en: `${file}, line ${line}${index === null ? "" : ` (record #${index})`}: ${lineRules[rule].en}`,
  }),
  record: brokenRecordWords,
  otherTree: (listed: number, found: number): Text => ({
    vi: `các phần đầu (${found} mục) không dẫn tới gốc cây mà bản kê nêu (${listed} mục)`,
    en: `the headers (${found} records) do not lead to the root that the manifest names (${listed} records)`,
  }),
  leaves: (size: number, streams: number): Text => ({
    vi: `phần đầu của cả ${size} mục liền nhau trong sổ và trong ${streams} dòng, và dẫn tới gốc cây`,
    en: `the headers of all ${size} records are dense, in the ledger and in ${streams} streams, and lead to the root`,
  }),
  otherCount: (listed: number, found: number): Text => ({
    vi: `bản kê nêu ${listed} mục có nội dung, tìm thấy ${found} mục khớp`,
    en: `the manifest lists ${listed} records with their texts, and ${found} were found to be right`,
  }),
  records: (exported: number, leftOut: number): Text =>
    leftOut === 0
      ? {
          vi: `nội dung của cả ${exported} mục khớp với băm`,
          en: `the texts of all ${exported} records are those of their digests`,
        }
      : {
          vi: `nội dung của ${exported} mục khớp với băm; ${leftOut} mục chỉ có phần đầu, không thấy nội dung`,
          en: `the texts of ${exported} records are those of their digests; of ${leftOut} others only the header is here`,
        },
  otherScope: (scope: Scope, exported: number): Text => ({
    vi: `phạm vi nêu trong bản kê (${scopeWords(scope).vi}) không khớp với ${exported} mục trong gói`,
    en: `the scope that the manifest names (${scopeWords(scope).en}) is not that of the ${exported} records in the bundle`,
  }),
  counts: { vi: "số mục theo dòng và theo loại đúng như kê", en: "the counts by stream and by type are right" },
} as const;

const named = (agency: string): Text => ({ vi: agency, en: agency });

export function scopeWords(scope: Scope): Text {
  if (scope.kind === "ledger") return { vi: "toàn bộ sổ", en: "the whole ledger" };
  const kinds = {
    directive: { vi: "văn bản", en: "directive" },
    agency: { vi: "cơ quan", en: "agency" },
    assignment: { vi: "nhiệm vụ", en: "assignment" },
  } as const;
  const { kind, name, asked, context } = scope;
  return {
    vi: `${kinds[kind].vi} ${name} (${asked} mục được hỏi, ${context} mục làm căn cứ)`,
    en: `${kinds[kind].en} ${name} (${asked} records asked for, ${context} that they rest on)`,
  };
}

export interface BundleSeen extends Covered {
  readonly exported: number;
}

const bundle: Checked = {
  name: { vi: "Gói", en: "The bundle" },
  changed: { vi: "Gói chứng cứ đã bị thay đổi.", en: "The bundle was changed." },
};

export function bundleMeaning(verdict: Verdict, steps: ReadonlyArray<Step<string>>, seen: BundleSeen): Text {
  const { size, exported } = seen;
  const checked = { ...bundle, changed: meaningOfFailure(steps, bundle.changed) };
  const meaning = verdictMeaning(verdict, checked, seen);
  if (verdict === "broken" || exported === size) return meaning;
  return {
    vi: `${meaning.vi} Gói chỉ có nội dung của ${exported} trên ${size} mục: phần còn lại không thể xem ở đây.`,
    en: `${meaning.en} The bundle holds the texts of ${exported} of ${size} records: the others can't be seen here.`,
  };
}
