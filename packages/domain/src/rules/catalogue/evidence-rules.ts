/** Rules about evidence that was looked at. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const evidenceRules = {
  acceptedOnMissing: {
    id: "evidence.accepted-on-missing",
    version: 1,
    title: {
      vi: "Kết quả được xác nhận khi lần kiểm tra gần nhất không tìm thấy tệp minh chứng",
      en: "The result was accepted although the last check did not find a file of its evidence",
    },
    source: ofLogic,
    severity: "irregular",
  },
  acceptedOnMismatched: {
    id: "evidence.accepted-on-mismatched",
    version: 1,
    title: {
      vi: "Kết quả được xác nhận khi tệp minh chứng không đúng với mã băm đã ghi",
      en: "The result was accepted although a file of its evidence is not the one that was recorded",
    },
    source: ofLogic,
    severity: "serious",
  },
  checkedBeforeFiled: {
    id: "evidence.checked-before-filed",
    version: 1,
    title: {
      vi: "Minh chứng được ghi là đã kiểm tra trước ngày nộp",
      en: "The evidence is said to have been checked before it was filed",
    },
    source: ofLogic,
    severity: "irregular",
  },
  ownEvidenceChecked: {
    id: "evidence.checked-by-filer",
    version: 1,
    title: {
      vi: "Cơ quan nộp minh chứng tự kiểm tra minh chứng đó",
      en: "The body that filed the evidence checked it itself",
    },
    source: ofLogic,
    severity: "advisory",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
