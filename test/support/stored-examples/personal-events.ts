/** One literal example of each event about a personal value. */
import type { EventExamples } from "./core-events.js";
import { commitment, document, ministry, notKnown, office, on, witnessed } from "./parts.js";

const about = { by: office, provenance: witnessed, commitment };

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
