/** Examples of the stored work events of this kind; the golden files stand in its own folder. */
import type { EventExamples } from "../core-events.js";
import { document, kindEntry, notKnown } from "../parts.js";

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
};
