/** Rules about when an entry is said to have happened, and what a correction leaves. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const entryOrderRules = {
  agencyNotInExistence: {
    id: "agency.not-in-existence",
    version: 1,
    title: {
      vi: "Cơ quan không tồn tại vào ngày đó theo sổ đăng ký",
      en: "The body did not exist on that day according to the register",
    },
    source: ofLogic,
    severity: "irregular",
  },
  outOfOrder: {
    id: "entry.out-of-order",
    version: 1,
    title: { vi: "Mục ghi có ngày trước ngày giao nhiệm vụ", en: "The entry is dated before the task was issued" },
    source: ofLogic,
    severity: "irregular",
  },
  insertedLate: {
    id: "entry.inserted-late",
    version: 1,
    title: {
      vi: "Mục ghi bổ sung: có ngày trước một mục đã ghi",
      en: "Entered late: dated before an entry that was already recorded",
    },
    source: ofLogic,
    severity: "advisory",
  },
  futureDated: {
    id: "entry.future-dated",
    version: 1,
    title: { vi: "Mục ghi có ngày sau ngày nhập", en: "The entry is dated after the day it was written down" },
    source: ofLogic,
    severity: "irregular",
  },
  correctedBeforehand: {
    id: "correction.before-what-it-says",
    version: 1,
    title: {
      vi: "Việc sửa có ngày trước ngày của điều được ghi lại cho đúng",
      en: "The correction is dated before the day of what it puts on record",
    },
    source: ofLogic,
    severity: "irregular",
  },
  leavesContradiction: {
    id: "correction.leaves-contradiction",
    version: 1,
    title: {
      vi: "Sau khi sửa, các mục ghi còn mâu thuẫn với nhau",
      en: "After the correction, entries contradict each other",
    },
    source: ofLogic,
    severity: "irregular",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
