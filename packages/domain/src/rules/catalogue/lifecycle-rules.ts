/** Rules about the steps of a task's life. */
import { ofLogic, type RuleDefinition, type RuleSource } from "../rule.js";

/** Known from a transcription whose later chapters look abridged, so what rests on it stays advisory. */
const decree191 = (article: string): RuleSource => ({
  citation: `Nghị định 191/2026/NĐ-CP, ${article}`,
  confidence: "second-hand",
  validFrom: "2026-05-29",
});

export const lifecycleRules = {
  leadUnclear: {
    id: "lead.unclear",
    version: 1,
    title: {
      vi: "Văn bản nêu từ hai cơ quan chủ trì trở lên; cần xác định một cơ quan",
      en: "The text names two or more leads; one has to be determined",
    },
    source: ofLogic,
    severity: "advisory",
  },
  successorSuperseded: {
    id: "successor.itself-superseded",
    version: 1,
    title: {
      vi: "Nhiệm vụ được nêu là giữ lại hoặc thay thế thì chính nó đã bị thay thế, tách hoặc ghi trùng",
      en: "The task that is said to go on was itself superseded, split or marked as a duplicate",
    },
    source: ofLogic,
    severity: "irregular",
  },
  leadChanged: {
    id: "lead.changed-without-cause",
    version: 1,
    title: {
      vi: "Đổi cơ quan chủ trì khi không có trả lại, tranh chấp hay chuyển giao",
      en: "The lead was changed although the task was neither returned, disputed nor transferred",
    },
    source: ofLogic,
    severity: "advisory",
  },
  delegationCycle: {
    id: "delegation.back-to-giver",
    version: 2,
    title: {
      vi: "Nhiệm vụ được giao lại cho cơ quan đã chuyển nó xuống, trực tiếp hoặc qua các cơ quan khác",
      en: "The task is passed down to a body that passed it down itself, directly or through others",
    },
    source: decree191("Điều 12"),
    severity: "advisory",
  },
  splitLeavesOut: {
    id: "split.leaves-out",
    version: 1,
    title: {
      vi: "Các phần tách ra không bao hết lời văn của nhiệm vụ và không nêu phần bỏ lại",
      en: "The parts do not cover the task's words, and what is left out is not stated",
    },
    source: ofLogic,
    severity: "irregular",
  },
  refusedUnasked: {
    id: "extension.refused-unasked",
    version: 1,
    title: { vi: "Từ chối gia hạn khi chưa có đề nghị", en: "An extension was refused that nobody had asked for" },
    source: ofLogic,
    severity: "advisory",
  },
  answeredUnasked: {
    id: "superior.answered-unasked",
    version: 1,
    title: { vi: "Cấp trên trả lời khi chưa có xin ý kiến", en: "A superior answered what nobody had asked" },
    source: ofLogic,
    severity: "advisory",
  },
  inspectionNotOpened: {
    id: "inspection.not-opened",
    version: 1,
    title: { vi: "Kết luận kiểm tra mà chưa ghi mở kiểm tra", en: "An inspection was concluded that was never opened" },
    source: ofLogic,
    severity: "advisory",
  },
  waivedWithoutBasis: {
    id: "evidence.waived-without-basis",
    version: 1,
    title: { vi: "Miễn minh chứng mà không nêu căn cứ", en: "Evidence was waived without a document as its basis" },
    source: ofLogic,
    severity: "irregular",
  },
  reminderOutOfCount: {
    id: "reminder.out-of-count",
    version: 1,
    title: {
      vi: "Số lần đôn đốc không nối tiếp lần trước",
      en: "The number of the reminder does not follow the last one",
    },
    source: ofLogic,
    severity: "advisory",
  },
  transferNotFromHolder: {
    id: "transfer.not-from-holder",
    version: 1,
    title: {
      vi: "Chuyển giao từ cơ quan không giữ nhiệm vụ theo sổ",
      en: "Transferred from a body that did not hold the task according to the record",
    },
    source: ofLogic,
    severity: "irregular",
  },
  transferWithoutBasis: {
    id: "transfer.no-basis",
    version: 1,
    title: { vi: "Chuyển giao mà không nêu văn bản căn cứ", en: "Transferred without a document as its basis" },
    source: ofLogic,
    severity: "irregular",
  },
  occurrenceOfOther: {
    id: "occurrence.not-recurring",
    version: 1,
    title: {
      vi: "Mở kỳ thực hiện cho nhiệm vụ không phải định kỳ",
      en: "An occurrence was opened of a task that is not recurring",
    },
    source: ofLogic,
    severity: "irregular",
  },
  answersUnconsulted: {
    id: "coordination.not-asked",
    version: 1,
    title: {
      vi: "Ý kiến phối hợp của cơ quan không được giao phối hợp, cũng không được hỏi",
      en: "An answer of a body that neither coordinates nor was asked",
    },
    source: ofLogic,
    severity: "advisory",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
