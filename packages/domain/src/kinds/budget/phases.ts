/**
 * The phases an amount passes through: estimate (dự toán), allotted (giao), distributed (phân bổ), advanced (tạm ứng),
 * paid (thanh toán), an advance settled into a payment or returned (thanh toán, thu hồi tạm ứng), carried over (chuyển
 * nguồn), lapsed (hủy), final account (quyết toán).
 */
import type { Text } from "@chidao/core";

export const phases = [
  "estimated",
  "allotted",
  "distributed",
  "advanced",
  "paid",
  "advance-settled",
  "advance-returned",
  "carried-over",
  "lapsed",
  "final-account",
] as const;

export type Phase = (typeof phases)[number];

export const phaseLabels: Readonly<Record<Phase, Text>> = {
  estimated: { vi: "dự toán", en: "estimated" },
  allotted: { vi: "giao", en: "allotted" },
  distributed: { vi: "phân bổ", en: "distributed" },
  advanced: { vi: "tạm ứng", en: "advanced" },
  paid: { vi: "thanh toán", en: "paid" },
  "advance-settled": { vi: "thanh toán tạm ứng", en: "advance settled" },
  "advance-returned": { vi: "thu hồi tạm ứng", en: "advance returned" },
  "carried-over": { vi: "chuyển nguồn", en: "carried over" },
  lapsed: { vi: "hủy dự toán", en: "lapsed" },
  "final-account": { vi: "quyết toán", en: "final account" },
};
