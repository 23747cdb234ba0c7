/** Rules about what is recorded of a directive's paper and what is done to it later. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const directiveRules = {
  oralOrderUnnoted: {
    id: "directive.oral-order-unnoted",
    version: 1,
    title: {
      vi: "Chỉ đạo miệng nhưng không rõ ai ghi lại, ghi ngày nào",
      en: "An oral order, and it is not known who noted it and when",
    },
    source: ofLogic,
    severity: "irregular",
  },
  effectiveBeforeIssue: {
    id: "directive.effective-before-issue",
    version: 1,
    title: { vi: "Ngày có hiệu lực trước ngày ban hành", en: "It takes effect before the day it was issued" },
    source: ofLogic,
    severity: "advisory",
  },
  sealedThoughOpen: {
    id: "directive.sealed-though-open",
    version: 1,
    title: {
      vi: "Văn bản không mật nhưng số, ký hiệu được niêm phong",
      en: "The document is not secret, and its reference is sealed",
    },
    source: ofLogic,
    severity: "advisory",
  },
  secretWordsInTheOpen: {
    id: "directive.secret-words-in-the-open",
    version: 1,
    title: {
      vi: "Lời văn nhiệm vụ của văn bản mật nằm trong sổ mở",
      en: "Words of a task under a secret document stand in the open ledger",
    },
    source: ofLogic,
    severity: "irregular",
  },
  secrecyLearnt: {
    id: "directive.secrecy-learnt",
    version: 1,
    title: {
      vi: "Độ mật được biết sau khi đã ghi sổ: lời văn đã nằm trong sổ mở, kể cả ở các nhiệm vụ đã giao",
      en: "Secrecy was learnt after the entry: the words stand in the open ledger, those of issued tasks too",
    },
    source: ofLogic,
    severity: "serious",
  },
  directiveNotEntitled: {
    id: "directive.not-entitled",
    version: 1,
    title: {
      vi: "Mục ghi về văn bản do cơ quan không chỉ đạo, không ban hành và không theo dõi văn bản đó nêu",
      en: "Said of a directive by a body that neither gave, nor issued, nor recorded it",
    },
    source: ofLogic,
    severity: "advisory",
  },
  beforeDirection: {
    id: "directive.entry-before-direction",
    version: 1,
    title: {
      vi: "Mục ghi có ngày trước ngày chỉ đạo",
      en: "The entry is dated before the day of the direction",
    },
    source: ofLogic,
    severity: "irregular",
  },
  changedAfterEnd: {
    id: "directive.changed-after-end",
    version: 1,
    title: {
      vi: "Văn bản đã bị thu hồi hoặc thay thế mà vẫn có thay đổi",
      en: "The directive was recalled or replaced, and is changed all the same",
    },
    source: ofLogic,
    severity: "irregular",
  },
  provisionNotLocated: {
    id: "directive.provision-not-located",
    version: 1,
    title: {
      vi: "Không xác định được vị trí của nội dung trong toàn văn",
      en: "Where the provision stands in the text is not known",
    },
    source: ofLogic,
    severity: "advisory",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
