/**
 * A policy for Vietnamese State bodies to adopt: the documented default, and the limit of the Government's work
 * programme. That limit is known from a transcription that looks abridged, so it is adopted by a decision and is no
 * default.
 */
import { defaultPolicy, type PolicyParameters } from "@chidao/domain";

const { version, validFrom, decision, read, ...parameters } = defaultPolicy;

/** Decree 191/2026/NĐ-CP, article 20: items are submitted before the 20th of their month; in force 29 May 2026. */
export const vietnamPolicy: PolicyParameters = {
  ...parameters,
  monthLimit: { ordinary: "last-day", workProgramme: "before-20th" },
};

/** What a ledger states as the ground of adopting it. */
export const vietnamPolicyReason =
  "Mặc định của Chidao; riêng đề án trong Chương trình công tác của Chính phủ trình trước ngày 20 của tháng (Nghị định 191/2026/NĐ-CP, Điều 20; biết qua bản chép lại)";

export const vietnamPolicyValidFrom = "2026-05-29";
