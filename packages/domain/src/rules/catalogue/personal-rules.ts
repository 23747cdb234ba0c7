/** Rules about personal values that are erased. */
import type { RuleDefinition } from "../rule.js";

export const personalRules = {
  erasedEarly: {
    id: "personal.erased-before-retention-end",
    version: 1,
    title: {
      vi: "Giá trị cá nhân bị xóa khi thời hạn lưu giữ đã ghi chưa hết",
      en: "A personal value was erased before the day until which it was to be kept",
    },
    source: {
      citation: "Luật 91/2025/QH15, Điều 14",
      confidence: "second-hand",
      validFrom: "2026-01-01",
    },
    severity: "advisory",
  },
} as const satisfies Record<string, RuleDefinition>;
