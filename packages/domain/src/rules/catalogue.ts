/** Every rule of the lifecycle, by id. A kind's own rules stand in its folder; `findRule` asks both. */
import type { RuleDefinition } from "./rule.js";

const ofLogic = { citation: "Chidao: the record itself", confidence: "logic", validFrom: "always" } as const;

export const rules = {
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
  agencyNotInExistence: {
    id: "agency.not-in-existence",
    version: 1,
    title: {
      vi: "Cơ quan không tồn tại vào ngày đó theo sổ đăng ký",
      en: "The body did not exist on that day according to the register",
    },
    source: ofLogic,
    severity: "irregular",
  },
  outOfOrder: {
    id: "entry.out-of-order",
    version: 1,
    title: { vi: "Mục ghi có ngày trước ngày giao nhiệm vụ", en: "The entry is dated before the task was issued" },
    source: ofLogic,
    severity: "irregular",
  },
  insertedLate: {
    id: "entry.inserted-late",
    version: 1,
    title: {
      vi: "Mục ghi bổ sung: có ngày trước một mục đã ghi",
      en: "Entered late: dated before an entry that was already recorded",
    },
    source: ofLogic,
    severity: "advisory",
  },
  futureDated: {
    id: "entry.future-dated",
    version: 1,
    title: { vi: "Mục ghi có ngày sau ngày nhập", en: "The entry is dated after the day it was written down" },
    source: ofLogic,
    severity: "irregular",
  },
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
  leavesContradiction: {
    id: "correction.leaves-contradiction",
    version: 1,
    title: {
      vi: "Sau khi sửa, các mục ghi còn mâu thuẫn với nhau",
      en: "After the correction, entries contradict each other",
    },
    source: ofLogic,
    severity: "irregular",
  },
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
