/** Rules about deadlines and their extension. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const deadlineRules = {
  dueBeforeIssue: {
    id: "deadline.before-issue",
    version: 1,
    title: { vi: "Hạn trước ngày giao", en: "The deadline is before the day of issue" },
    source: ofLogic,
    severity: "irregular",
  },
  extendedAfterDue: {
    id: "deadline.extended-after-due",
    version: 1,
    title: {
      vi: "Gia hạn sau khi đã quá hạn; số ngày quá hạn vẫn được tính",
      en: "Extended after the due day; the overdue days still count",
    },
    source: ofLogic,
    severity: "irregular",
  },
  extensionShortens: {
    id: "deadline.extension-shortens",
    version: 1,
    title: { vi: "Gia hạn nhưng hạn mới không muộn hơn hạn cũ", en: "An extension that does not give a later day" },
    source: ofLogic,
    severity: "irregular",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
