/** Examples of the stored work events of this kind; the golden files stand in its own folder. */
import type { EventExamples } from "../core-events.js";
import { document, fileDigest, kindEntry, notKnown } from "../parts.js";

export const budgetEvents: EventExamples = {
  "AmountRecorded.1": {
    ...kindEntry("2023-12-20"),
    year: 2024,
    phase: "allotted",
    amount: { vnd: "1200000000" },
    decision: document,
  },
  "AmountRecorded.1.decrease": {
    ...kindEntry("2024-08-01"),
    year: 2024,
    phase: "allotted",
    amount: { vnd: "-150000000" },
    decision: notKnown("chưa nhận được quyết định điều chỉnh"),
  },
  "AmountRecorded.2": {
    ...kindEntry("2025-12-20"),
    year: 2026,
    phase: "allotted",
    amount: { vnd: "1200000000" },
    decision: document,
    nature: "original",
    line: {
      level: "province",
      levelOneUnit: { agency: "bo-gia-dinh" },
      usingUnit: { asWritten: "Trung tâm Truyền thông Ví Dụ" },
      index: "130/2025/TT-BTC",
      chapter: "018",
      sector: "171",
      item: "6650",
    },
    sourceUnit: "million",
  },
  "AmountRecorded.2.partly-known": {
    ...kindEntry("2026-11-20"),
    year: 2026,
    phase: "advance-settled",
    amount: { vnd: "-150000" },
    decision: notKnown("chưa nhận được chứng từ"),
    nature: notKnown("nguồn không nêu"),
    line: {
      level: notKnown("nguồn không nêu"),
      levelOneUnit: notKnown("nguồn không nêu"),
      usingUnit: notKnown("nguồn không nêu"),
      index: notKnown("nguồn không nêu"),
      chapter: notKnown("nguồn không nêu"),
      sector: notKnown("nguồn không nêu"),
      item: notKnown("nguồn không nêu"),
    },
    sourceUnit: notKnown("nguồn không nêu"),
  },
  "AmountRecorded.2.no-line": {
    ...kindEntry("2026-12-01"),
    year: 2026,
    phase: "paid",
    amount: { vnd: "90000000" },
    decision: document,
    nature: "adjustment",
    line: notKnown("bảng chỉ ghi tổng số"),
    sourceUnit: "dong",
  },
  "BooksClosed.1": { ...kindEntry("2026-12-31"), year: 2026, document: notKnown("chưa nhận được văn bản") },
  "DataReferred.1": {
    ...kindEntry("2026-12-31"),
    what: "dự toán năm 2026",
    ref: { system: "TABMIS tỉnh Ví Dụ", id: "DT-2026-018" },
    dataAsOf: { month: "2026-12" },
    digest: fileDigest,
  },
};
