/** Words of the screens about who may decide and who did. */
import type { ProposalView, Text } from "chidao";

const states: Readonly<Record<ProposalView["state"], Text>> = {
  open: { vi: "chờ duyệt", en: "awaits approval" },
  expired: { vi: "hết hạn duyệt", en: "expired" },
  approved: { vi: "đã duyệt", en: "approved" },
  declined: { vi: "không duyệt", en: "declined" },
  withdrawn: { vi: "đã rút", en: "withdrawn" },
};

export const authority = {
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
