/** Rules about accepting a result. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const acceptanceRules = {
  ownResultAccepted: {
    id: "acceptance.own-result",
    version: 1,
    title: {
      vi: "Cơ quan chủ trì tự xác nhận kết quả của mình",
      en: "The lead accepted its own result",
    },
    source: ofLogic,
    severity: "serious",
  },
  acceptedWithoutEvidence: {
    id: "acceptance.no-evidence",
    version: 1,
    title: {
      vi: "Kết quả được xác nhận mà không có tài liệu minh chứng",
      en: "The result was accepted without any evidence",
    },
    source: ofLogic,
    severity: "irregular",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
