/** Rules about the register of bodies. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const agencyRules = {
  endedBeforeEstablished: {
    id: "agency.ended-before-established",
    version: 1,
    title: { vi: "Cơ quan kết thúc trước ngày thành lập", en: "The body ended before it was established" },
    source: ofLogic,
    severity: "irregular",
  },
  successorNotInExistence: {
    id: "agency.successor-not-in-existence",
    version: 1,
    title: {
      vi: "Cơ quan kế thừa không tồn tại vào ngày kế thừa",
      en: "The successor did not exist on the day of the succession",
    },
    source: ofLogic,
    severity: "irregular",
  },
  successionBeforeExistence: {
    id: "agency.succession-before-existence",
    version: 1,
    title: {
      vi: "Cơ quan được kế thừa không tồn tại vào ngày trước ngày kế thừa",
      en: "The body that is succeeded did not exist on the day before",
    },
    source: ofLogic,
    severity: "irregular",
  },
  successionCycle: {
    id: "agency.succession-cycle",
    version: 1,
    title: {
      vi: "Các cơ quan kế thừa lẫn nhau thành vòng tròn",
      en: "The successions lead back to the body that is succeeded",
    },
    source: ofLogic,
    severity: "serious",
  },
  successionPresumed: {
    id: "agency.succession-presumed",
    version: 1,
    title: {
      vi: "Việc kế thừa chỉ là giả định, chưa có quyết định nêu cơ quan kế thừa",
      en: "The succession is a presumption; no decision names the successor",
    },
    source: ofLogic,
    severity: "advisory",
  },
  parentCycle: {
    id: "agency.parent-cycle",
    version: 1,
    title: {
      vi: "Các cơ quan trực thuộc lẫn nhau thành vòng tròn",
      en: "The bodies stand under each other in a circle",
    },
    source: ofLogic,
    severity: "serious",
  },
  codeShared: {
    id: "agency.code-shared",
    version: 1,
    title: { vi: "Hai cơ quan có cùng một mã vào một ngày", en: "Two bodies bear one code on one day" },
    source: ofLogic,
    severity: "irregular",
  },
  aliasShared: {
    id: "agency.alias-shared",
    version: 1,
    title: {
      vi: "Hai cơ quan có cùng một tên gọi khác vào một ngày",
      en: "Two bodies are known by one alias on one day",
    },
    source: ofLogic,
    severity: "advisory",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
