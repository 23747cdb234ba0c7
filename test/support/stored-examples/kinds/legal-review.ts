/** Examples of the stored work events of this kind; the golden files stand in its own folder. */
import type { EventExamples } from "../core-events.js";
import { document, documentPartlyKnown, kindEntry, notKnown } from "../parts.js";

export const legalReviewEvents: EventExamples = {
  "DocumentListed.1": { ...kindEntry("2023-03-02"), item: "NĐ 09", document: { ...document, number: "09/2017/NĐ-VD" } },
  "DocumentConcluded.1": {
    ...kindEntry("2023-06-02"),
    item: "NĐ 09",
    conclusion: "abolish-part",
    ground: "Điều 4 khoản 2 không còn phù hợp.",
  },
  "OpinionRecorded.1": {
    ...kindEntry("2023-06-20"),
    from: { agency: "bo-gia-dinh" },
    opinion: "agreed-with-comments",
    document: documentPartlyKnown,
  },
  "OpinionRecorded.1.no-document": {
    ...kindEntry("2023-06-21"),
    from: { asWritten: "đại diện Bộ Giả Định dự họp" },
    opinion: "disagreed",
    document: notKnown("ý kiến tại cuộc họp"),
  },
};
