/** Rules about the identity of documents. */
import type { RuleDefinition } from "../rule.js";

export const identityRules = {
  identityContested: {
    id: "identity.contested",
    version: 1,
    title: {
      vi: "Số, ký hiệu này đã được ghi cho một văn bản khác",
      en: "This number and symbol are already claimed for another document",
    },
    source: {
      citation: "Nghị định 30/2020/NĐ-CP, Điều 15",
      confidence: "read",
      validFrom: { unknown: "the day of effect was not looked up" },
    },
    severity: "serious",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
