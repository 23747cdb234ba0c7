/** The work events of a budget task. Names and shapes are a storage contract. */
import { defineWork, field } from "../../assignment/kind.js";
import { amountOf } from "../../shared/values.js";
import { capital, grouped } from "../../shared/words.js";

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

type Phase = (typeof phases)[number];

export const phaseLabels: Readonly<Record<Phase, { readonly vi: string; readonly en: string }>> = {
  estimated: { vi: "dự toán", en: "estimated" },
  allotted: { vi: "giao", en: "allotted" },
  distributed: { vi: "phân bổ", en: "distributed" },
  advanced: { vi: "tạm ứng", en: "advanced" },
  paid: { vi: "thanh toán", en: "paid" },
  "carried-over": { vi: "chuyển nguồn", en: "carried over" },
  lapsed: { vi: "hủy dự toán", en: "lapsed" },
  "final-account": { vi: "quyết toán", en: "final account" },
};

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
  say: ({ year, phase, amount }) => {
    const { vi, en } = phaseLabels[phase];
    const dong = grouped(amountOf(amount));
    return {
      vi: `${capital(vi)} ${dong.vi} đ, năm ${year}`,
      en: `${capital(en)} ${dong.en} VND for ${year}`,
    };
  },
});
