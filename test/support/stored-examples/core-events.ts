/** One literal example, or several, of each event that any kind of ledger holds, and of bodies. */
import { ids, imported, ministry, month, notKnown, office, on, reconstructed, witnessed, year } from "./parts.js";

/** A golden event: `<type>.<schema>[.<case>]` names its file. */
export type EventExamples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const source = {
  citation: "Hư cấu: chỉ dùng để minh họa và kiểm thử",
  note: "Không có cơ quan nào mang tên này.",
};

export const ledgerEvents: EventExamples = {
  "LedgerOpened.1": {
    on: on("2022-11-24"),
    by: office,
    provenance: witnessed,
    ledger: ids.ledger,
    name: "Sổ theo dõi minh họa “Ví Dụ”",
    illustrative: true,
  },
  "IrregularityFlagged.1": {
    on: on("2023-07-01"),
    by: office,
    provenance: witnessed,
    about: ids.entry,
    rule: "deadline.extended-after-due",
    ruleVersion: 1,
    severity: "irregular",
    facts: { due: "2023-06-30", on: "2023-07-01", daysOverdue: 1, minuted: false },
  },
  "EntryCorrected.1": {
    on: on("2023-08-02"),
    by: office,
    provenance: witnessed,
    target: ids.entry,
    replacement: {
      type: "ProgressReported",
      schema: 1,
      data: { on: on("2023-06-15"), by: ministry, provenance: witnessed, words: "Đã hoàn thành dự thảo lần 2." },
    },
    reason: "Nhập nhầm ngày báo cáo: 2023-06-15, không phải 2023-06-16",
    secondPerson: { agency: "van-phong-vi-du", role: "trưởng phòng", officer: "cb-0009" },
  },
  "EntryCorrected.1.struck": {
    on: on("2023-08-03"),
    by: office,
    provenance: witnessed,
    target: ids.entry,
    replacement: null,
    reason: "Báo cáo của nhiệm vụ khác",
    secondPerson: null,
  },
};

export const agencyEvents: EventExamples = {
  "AgencyRegistered.1": {
    on: on("2022-11-24"),
    by: office,
    provenance: reconstructed,
    agency: "bo-gia-dinh",
    kind: "ministry",
    established: on("2007-08-08"),
    names: [
      { name: "Bộ Giả Định", from: on("2007-08-08") },
      { name: "Bộ Giả Định, Kế hoạch và Thử nghiệm", from: month("2016-04") },
    ],
    aliases: ["bgđ", "Bộ GĐ, KH&TN"],
    fictional: true,
    source,
  },
  "AgencyRegistered.1.partly-known": {
    on: notKnown("không ghi ngày đưa vào sổ"),
    by: office,
    provenance: imported,
    agency: "tinh-vi-du",
    kind: "province",
    established: year("1997"),
    names: [{ name: "tỉnh Ví Dụ", from: notKnown("chưa tra cứu") }],
    aliases: [],
    fictional: true,
    source,
  },
  "AgencyEnded.1": { on: on("2025-03-01"), by: office, provenance: witnessed, source },
};
