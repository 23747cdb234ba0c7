/** The laws that the rules and the calendar rest on, and how sure we are of each. */
import type { RuleSource } from "../../rules/rule.js";

/** The first budget year of Law 89/2025/QH15. The articles of the 2015 law were not read: earlier years are advisory. */
export const firstYearOfLaw = 2026;

export const law2025 = (articles: string): RuleSource => ({
  citation: `Luật Ngân sách nhà nước 89/2025/QH15, ${articles}`,
  confidence: "read",
  validFrom: "2026-01-01",
});

/** The decree is known from a process note made of it, not from its own text. */
export const decree73: RuleSource = {
  citation: "Nghị định 73/2026/NĐ-CP, theo bản tóm tắt quy trình",
  confidence: "second-hand",
  validFrom: "2026-01-01",
};

export const indexes: RuleSource = {
  citation: "Thông tư 324/2016/TT-BTC; Thông tư 130/2025/TT-BTC, theo nguồn thứ cấp",
  confidence: "second-hand",
  validFrom: "2026-01-01",
};
