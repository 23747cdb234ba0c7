/** The work events of a budget task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";

/**
 * The phases an amount passes through: estimate (dự toán), allotted (giao), distributed (phân bổ), advanced (tạm
 * ứng), paid (thanh toán), carried over (chuyển nguồn), lapsed (hủy), final account (quyết toán).
 */
export const phases = [
  "estimated",
  "allotted",
  "distributed",
  "advanced",
  "paid",
  "carried-over",
  "lapsed",
  "final-account",
] as const;

/** An amount in whole đồng that adds to a year's phase; a decrease is a negative amount. */
export const recordAmount = defineWork({
  command: "budget/RecordAmount",
  event: "budget/AmountRecorded",
  label: { vi: "ghi số kinh phí", en: "record an amount" },
  fields: {
    year: field.year("năm ngân sách", "budget year"),
    phase: field.choice("giai đoạn", "phase", phases),
    amount: field.vnd("số tiền (đồng)", "amount (đồng)"),
    decision: field.orUnknown(field.document("quyết định", "decision")),
  },
});

export const works = [recordAmount] as const;
