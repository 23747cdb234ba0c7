/** Rules about who says something, on whose behalf, and how sure we are of that. */
import { ofLogic, type RuleDefinition } from "../rule.js";

export const authorityRules = {
  notEntitled: {
    id: "authority.not-entitled",
    version: 1,
    title: {
      vi: "Mục ghi do cơ quan không có vai trò tương ứng trong nhiệm vụ nêu",
      en: "Said by a body whose part in the task does not entitle it to say so",
    },
    source: {
      citation:
        "Quyết định 42/2014/QĐ-TTg, sửa đổi bởi Quyết định 23/2018/QĐ-TTg: Văn phòng Chính phủ nhập, phân loại; cơ quan được giao cập nhật kết quả",
      confidence: "second-hand",
      validFrom: "2014-09-10",
    },
    severity: "advisory",
  },
  actorNotRegistered: {
    id: "authority.actor-not-registered",
    version: 1,
    title: {
      vi: "Lịch hoặc chính sách do cơ quan chưa có trong danh bạ nêu",
      en: "A calendar or policy is set by a body that is not in the register",
    },
    source: ofLogic,
    severity: "advisory",
  },
  approverNotEntitled: {
    id: "four-eyes.approver-not-entitled",
    version: 1,
    title: {
      vi: "Người duyệt thuộc cơ quan không có vai trò để tự nêu điều được duyệt",
      en: "Approved by a body that would not be entitled to say itself what it approves",
    },
    source: ofLogic,
    severity: "advisory",
  },
  settledBeforeProposed: {
    id: "four-eyes.settled-before-proposed",
    version: 1,
    title: {
      vi: "Đề nghị được ghi là đã duyệt, từ chối hoặc rút trước ngày đề nghị",
      en: "The proposal is said to have been settled before it was made",
    },
    source: ofLogic,
    severity: "irregular",
  },
  otherAcceptor: {
    id: "acceptance.other-acceptor",
    version: 1,
    title: {
      vi: "Kết quả do cơ quan khác với cơ quan được giao xác nhận xử lý",
      en: "The result was judged by another body than the one named to accept it",
    },
    source: ofLogic,
    severity: "irregular",
  },
  selfLedWithoutAcceptor: {
    id: "acceptance.self-led-without-acceptor",
    version: 1,
    title: {
      vi: "Cơ quan giao và theo dõi tự chủ trì nhiệm vụ mà không nêu cơ quan khác xác nhận kết quả",
      en: "The body that gives and watches the task leads it itself, and no other body is named to accept the result",
    },
    source: ofLogic,
    severity: "irregular",
  },
  assuranceBelow: {
    id: "authority.assurance-below",
    version: 1,
    title: {
      vi: "Mức xác thực của người ghi thấp hơn mức mà chính sách của sổ yêu cầu",
      en: "The actor is known with less assurance than the ledger's policy asks for",
    },
    source: ofLogic,
    severity: "irregular",
  },
  correctsAnothersEntry: {
    id: "authority.corrects-anothers-entry",
    version: 1,
    title: {
      vi: "Mục ghi do cơ quan không nêu mục đó và không theo dõi nhiệm vụ sửa",
      en: "An entry was corrected by a body that neither made it nor watches over the task",
    },
    source: ofLogic,
    severity: "irregular",
  },
  secondPersonIsFirst: {
    id: "correction.second-person-same",
    version: 1,
    title: {
      vi: "Người thứ hai của việc sửa chính là người sửa",
      en: "The second person of a correction is the one who makes it",
    },
    source: ofLogic,
    severity: "serious",
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
