/** One literal example of each event about a personal value, and of an entry that is set aside. */
import type { EventExamples } from "./core-events.js";
import { commitment, document, fileDigest, ids, ministry, notKnown, office, on, witnessed } from "./parts.js";

const about = { by: office, provenance: witnessed, commitment };

/** An entry of a newer version that two persons set aside. */
export const asideEvents: EventExamples = {
  "EventSetAside.1": {
    on: on("2026-04-02"),
    by: office,
    provenance: witnessed,
    index: 415,
    stream: `assignment-${ids.assignment}`,
    revision: 1,
    entry: ids.entry,
    type: "ProgressReported",
    schema: 99,
    data: fileDigest,
    metadata: commitment,
    fault: "Entry #415 is of a newer version than this software reads.",
    reason: "Bản phần mềm mới chưa được phép cài.",
    secondPerson: ministry,
  },
};

export const personalEvents: EventExamples = {
  "PersonalValueErased.1": {
    ...about,
    on: on("2026-03-20"),
    legalBasis: "Luật 91/2025/QH15, Điều 14",
    ground: "request",
    document,
    secondPerson: ministry,
  },
  "ErasureRefused.1": {
    ...about,
    on: on("2026-03-10"),
    legalBasis: "Luật 91/2025/QH15",
    reason: "Hồ sơ đang được thanh tra.",
    document: notKnown("trả lời miệng"),
  },
  "LegalHoldPlaced.1": {
    ...about,
    on: on("2026-03-01"),
    legalBasis: "Quyết định thanh tra (hư cấu)",
    reason: "Thanh tra trách nhiệm người đứng đầu.",
    document,
  },
  "LegalHoldLifted.1": {
    ...about,
    on: on("2026-03-15"),
    legalBasis: "Kết luận thanh tra (hư cấu)",
    reason: "Thanh tra đã kết thúc.",
  },
  "RetentionSet.1": {
    ...about,
    on: on("2026-01-05"),
    legalBasis: "Bảng thời hạn lưu trữ của cơ quan (hư cấu)",
    keepUntil: "2036-12-31",
  },
};
