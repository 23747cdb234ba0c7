/** Rules about what an import found in another system's list. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const importRules = {
  assertionOverruled: {
    id: "import.contradicts-record",
    version: 1,
    title: {
      vi: "Nguồn nhập nêu tình trạng khác với những gì đã ghi nhận; giữ theo ghi nhận",
      en: "The source states another status than what was recorded; the record stands",
    },
    source: ofLogic,
    severity: "irregular",
  },
  statusContradictsDates: {
    id: "import.status-contradicts-dates",
    version: 1,
    title: {
      vi: "Tình trạng trong nguồn mâu thuẫn với các ngày trong nguồn",
      en: "The status in the source contradicts the dates in the source",
    },
    source: ofLogic,
    severity: "irregular",
  },
  unknownAgency: {
    id: "import.unmatched-agency",
    version: 1,
    title: {
      vi: "Tên cơ quan chưa khớp sổ đăng ký; giữ nguyên lời văn",
      en: "The body's name is not matched to the register and is kept as written",
    },
    source: ofLogic,
    severity: "advisory",
  },
  epochDate: {
    id: "import.epoch-date",
    version: 1,
    title: {
      vi: "Ngày 1/1/1970 trong nguồn được hiểu là không có hạn",
      en: "1 January 1970 in the source was read as no deadline",
    },
    source: ofLogic,
    severity: "advisory",
  },
  deadlineInWords: {
    id: "import.deadline-in-words",
    version: 1,
    title: {
      vi: "Hạn trong nguồn là lời văn, chưa hiểu được là ngày nào",
      en: "The deadline in the source is words that were not understood as a day",
    },
    source: ofLogic,
    severity: "advisory",
  },
  duplicateKey: {
    id: "import.duplicate-key",
    version: 1,
    title: { vi: "Nhiều dòng trong nguồn có cùng mã", en: "Several rows of the source bear the same key" },
    source: ofLogic,
    severity: "irregular",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
