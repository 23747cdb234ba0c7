/** Rules about who leads a task. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const leadRules = {
  coEqualLeads: {
    id: "lead.co-equal",
    version: 1,
    title: {
      vi: "Văn bản nêu từ hai cơ quan đồng chủ trì trở lên; mỗi nhiệm vụ chỉ giao một cơ quan chủ trì",
      en: "The text names two or more co-equal leads; each task is given to one lead agency",
    },
    source: { citation: "Nghị định 191/2026/NĐ-CP, Điều 2(2)", confidence: "second-hand", validFrom: "2026-05-29" },
    severity: "advisory",
  },
  leadAlsoCoordinates: {
    id: "lead.also-coordinating",
    version: 1,
    title: { vi: "Cơ quan chủ trì cũng được ghi là phối hợp", en: "The lead is also named as coordinating" },
    source: ofLogic,
    severity: "irregular",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
