/** Words of the screens about who may decide and who did. */
import type { EvidenceView, ProposalView, Text } from "chidao";

const states: Readonly<Record<ProposalView["state"], Text>> = {
  open: { vi: "chờ duyệt", en: "awaits approval" },
  expired: { vi: "hết hạn duyệt", en: "expired" },
  approved: { vi: "đã duyệt", en: "approved" },
  declined: { vi: "không duyệt", en: "declined" },
  withdrawn: { vi: "đã rút", en: "withdrawn" },
};

const evidenceStates: Readonly<Record<EvidenceView["state"], Text>> = {
  "not-checked": { vi: "chưa kiểm tra", en: "not checked" },
  present: { vi: "có và đúng", en: "present" },
  missing: { vi: "không tìm thấy", en: "missing" },
  mismatched: { vi: "không đúng tệp đã ghi", en: "not the file that was recorded" },
  "paper-only": { vi: "chỉ có bản giấy", en: "on paper only" },
};

export const authority = {
  evidence: { vi: "Minh chứng", en: "Evidence" },
  evidenceNone: { vi: "Chưa có minh chứng nào.", en: "There is no evidence." },
  evidenceStates,
  proves: { vi: "chứng minh:", en: "proves" },
  filedBy: { vi: "nộp:", en: "filed by" },
  checkedBy: { vi: "kiểm tra:", en: "checked by" },
  states,
  proposals: { vi: "Đề nghị cần người thứ hai duyệt", en: "Proposals that need a second person" },
  proposalsNone: { vi: "Chưa có đề nghị nào.", en: "There are no proposals." },
  madeBy: { vi: "người đề nghị:", en: "proposed by" },
  until: { vi: "duyệt trước hết ngày", en: "can be approved until" },
  settledBy: { vi: "người xử lý:", en: "settled by" },
  awaits: (handle: string): Text => ({
    vi: `chưa có hiệu lực; đề nghị ${handle} chờ người thứ hai duyệt`,
    en: `not in effect yet; proposal ${handle} awaits a second person`,
  }),
  duties: { vi: "Phân tách trách nhiệm", en: "Separation of duties" },
  dutiesNone: {
    vi: "Không thấy trường hợp một người làm việc của hai người.",
    en: "Nowhere did one hand do what two should have done.",
  },
  said: { vi: "Ai đã nêu gì", en: "Who said what" },
} as const;
