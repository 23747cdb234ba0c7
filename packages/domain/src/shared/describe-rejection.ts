/** A rejection as one clear sentence in each language. */
import { describeDecodeIssue, type Text } from "@chidao/core";
import type { LifecycleStage } from "../assignment/lifecycle-state.js";
import type { Need } from "../assignment/lifecycle-step.js";
import { citationText, confidenceWords } from "../rules/rule.js";
import type { RefusedByPolicy, Rejection, Subject } from "./rejection.js";

export function describeRejection(rejection: Rejection): Text {
  switch (rejection._tag) {
    case "NotFound":
      return {
        vi: `Không tìm thấy ${subjects[rejection.what].vi} "${rejection.id}".`,
        en: `No ${subjects[rejection.what].en} "${rejection.id}" was found.`,
      };
    case "AlreadyExists":
      return {
        vi: `Đã có ${subjects[rejection.what].vi} "${rejection.id}".`,
        en: `The ${subjects[rejection.what].en} "${rejection.id}" exists already.`,
      };
    case "AgencyAlreadyEnded":
      return {
        vi: `Cơ quan "${rejection.agency}" đã được ghi là kết thúc.`,
        en: `The end of agency "${rejection.agency}" is recorded already.`,
      };
    case "NamesItself": {
      const words = itself[rejection.field];
      return {
        vi: `Cơ quan "${rejection.agency}" không thể ${words.vi}.`,
        en: `Agency "${rejection.agency}" can't ${words.en}.`,
      };
    }
    case "IdentityAlreadyClaimed":
      return {
        vi: `Số, ký hiệu này đã được ghi cho văn bản ${rejection.heldBy}; nếu vẫn ghi, hãy nêu lý do.`,
        en: `This number and symbol are claimed for directive ${rejection.heldBy}; give a reason to record it all the same.`,
      };
    case "IdentityAlreadyKnown":
      return {
        vi: "Văn bản đã có số, ký hiệu; hãy sửa mục ghi nếu sai.",
        en: "The directive is already identified; correct the entry if it is wrong.",
      };
    case "IdentityIncomplete":
      return {
        vi: `Còn thiếu: ${rejection.missing.join(", ")}.`,
        en: `Still missing: ${rejection.missing.join(", ")}.`,
      };
    case "TextMissing":
      return {
        vi: `Nội dung "${rejection.path}" có vị trí nhưng không kèm toàn văn để đối chiếu.`,
        en: `The provision "${rejection.path}" has a span, and no text was given to check it against.`,
      };
    case "SpanMismatch":
      return {
        vi: `Nội dung "${rejection.path}" không khớp toàn văn: ở vị trí đó là "${rejection.found}".`,
        en: `The provision "${rejection.path}" does not match the text: "${rejection.found}" stands there.`,
      };
    case "SecretInOpenLedger":
      return {
        vi: `Văn bản mật: "${rejection.field}" không được ghi vào sổ mở.`,
        en: `The document is secret: "${rejection.field}" must not enter an open ledger.`,
      };
    case "RelatedToItself":
      return {
        vi: "Một văn bản không thể tự sửa đổi, thay thế, thu hồi hay hợp nhất với chính nó.",
        en: "Nothing is done to a directive by itself.",
      };
    case "RelationCycle":
      return {
        vi: "Các văn bản sẽ thay thế lẫn nhau thành vòng.",
        en: "The directives would replace each other in a circle.",
      };
    case "DirectiveClosed":
      return {
        vi: `Văn bản ${directiveStates[rejection.state].vi}; chỉ có thể sửa mục ghi.`,
        en: `The directive ${directiveStates[rejection.state].en}; entries can only be corrected.`,
      };
    case "MergedElsewhere":
      return {
        vi: `Văn bản này đã được hợp nhất vào ${rejection.survivor}; hãy hợp nhất vào văn bản đó.`,
        en: `That directive was itself merged into ${rejection.survivor}; merge into that one.`,
      };
    case "UnknownKind":
      return {
        vi: `Không có loại nhiệm vụ "${rejection.kind}"; hiện có: ${rejection.known.join(", ")}.`,
        en: `There is no kind "${rejection.kind}"; known: ${rejection.known.join(", ")}.`,
      };
    case "WrongKind":
      return {
        vi: `Nhiệm vụ thuộc loại "${rejection.kind}", không nhận "${rejection.command}".`,
        en: `The task is of kind "${rejection.kind}" and does not take "${rejection.command}".`,
      };
    case "NotSubmitted":
      return {
        vi: `Không thể thực hiện: kết quả chưa được trình (đang ở bước "${stages[rejection.stage].vi}").`,
        en: `Not possible: no result is submitted (the task is "${stages[rejection.stage].en}").`,
      };
    case "NotPossibleYet":
      return {
        vi: `Không thể thực hiện: ${needs[rejection.needs].vi} (đang ở bước "${stages[rejection.stage].vi}").`,
        en: `Not possible: ${needs[rejection.needs].en} (the task is "${stages[rejection.stage].en}").`,
      };
    case "OfItself":
      return {
        vi: "Nhiệm vụ không thể trùng với chính nó hay thay thế chính nó.",
        en: "A task can be neither a duplicate nor the successor of itself.",
      };
    case "DelegationCycle":
      return {
        vi: `Nhiệm vụ ${rejection.assignment} không thể đứng dưới chính nó.`,
        en: `The task ${rejection.assignment} can't stand under itself.`,
      };
    case "AlreadyClosed":
      return {
        vi: `Nhiệm vụ đã kết thúc ("${stages[rejection.stage].vi}"); chỉ có thể sửa mục ghi.`,
        en: `The task is closed ("${stages[rejection.stage].en}"); entries can only be corrected.`,
      };
    case "ContradictsLaterEntry":
      return {
        vi: `Mâu thuẫn với mục #${rejection.entry} (${rejection.type}) ghi sau đó.`,
        en: `This contradicts the later entry #${rejection.entry} (${rejection.type}).`,
      };
    case "ReplacementOfOtherType":
      return {
        vi: `Mục được sửa thuộc loại ${rejection.expected}, không phải ${rejection.actual}.`,
        en: `The entry is a ${rejection.expected}, not a ${rejection.actual}.`,
      };
    case "ReplacementMalformed": {
      const list = (language: "vi" | "en"): string =>
        rejection.issues.map((issue) => describeDecodeIssue(issue, language)).join("; ");
      return { vi: `Dữ liệu sửa không hợp lệ: ${list("vi")}`, en: `The replacement is malformed: ${list("en")}` };
    }
    case "EntryChangedMeanwhile":
      return {
        vi: `Mục #${rejection.entry} vừa được người khác sửa; hãy xem lại rồi sửa.`,
        en: `Entry #${rejection.entry} was corrected by somebody else meanwhile; look at it again first.`,
      };
    case "FixedField":
      return {
        vi: `Không thể sửa trường "${rejection.field}".`,
        en: `The field "${rejection.field}" can't be changed.`,
      };
    case "CalendarContradiction":
      return {
        vi: `Lịch làm việc tự mâu thuẫn ở "${rejection.about}": ghi hai lần, ngoài năm, hoặc làm bù vào ngày vốn là ngày làm việc.`,
        en: `The calendar contradicts itself at "${rejection.about}": named twice, outside its year, or made up on a day that is worked anyway.`,
      };
    case "ValueErased":
      return {
        vi: `Giá trị cá nhân ${rejection.commitment} đã được xóa.`,
        en: `The personal value ${rejection.commitment} was erased.`,
      };
    case "UnderLegalHold":
      return {
        vi: `Giá trị cá nhân ${rejection.commitment} đang bị giữ lại theo ${rejection.legalBasis}; không được xóa.`,
        en: `The personal value ${rejection.commitment} is under a legal hold (${rejection.legalBasis}) and is not erased.`,
      };
    case "NotUnderHold":
      return {
        vi: `Giá trị cá nhân ${rejection.commitment} không bị giữ lại.`,
        en: `The personal value ${rejection.commitment} is under no legal hold.`,
      };
    case "NeedsTwoPersons":
      return {
        vi: `Việc này (${rejection.about}) cần hai người: người thứ hai không được là người yêu cầu.`,
        en: `This (${rejection.about}) takes two persons: the second one is not the one who asks.`,
      };
    case "EntryReadable":
      return {
        vi: `Mục #${rejection.index} đọc được; không có gì để gác lại.`,
        en: `Entry #${rejection.index} can be read; there is nothing to set aside.`,
      };
    case "RefusedByPolicy":
      return describePolicyRefusal(rejection);
    case "ProposalSettled":
      return {
        vi: `Đề nghị này đã được xử lý (${proposalStates[rejection.state]?.vi ?? rejection.state}).`,
        en: `This proposal is settled already (${rejection.state}).`,
      };
    case "ProposalExpired":
      return {
        vi: `Đề nghị đã hết hạn duyệt ngày ${rejection.expires}; hãy đề nghị lại.`,
        en: `The proposal could be approved until ${rejection.expires}; propose it again.`,
      };
    case "ApproverIsProposer":
      return {
        vi: "Người đề nghị không thể tự duyệt hoặc tự từ chối; cần người khác, hoặc hãy rút đề nghị.",
        en: "Whoever made a proposal can't approve or decline it; another person must, or it can be withdrawn.",
      };
    case "NotTheProposer":
      return { vi: "Chỉ người đề nghị mới rút được đề nghị.", en: "Only whoever made a proposal can withdraw it." };
    case "ProposalUnreadable":
      return {
        vi: `Không đọc được lệnh "${rejection.command}" của đề nghị; hãy đề nghị lại.`,
        en: `The proposed command "${rejection.command}" can't be read here; propose it again.`,
      };
  }
}

const itself: Readonly<Record<"parent" | "to", Text>> = {
  parent: { vi: "trực thuộc chính mình", en: "stand under itself" },
  to: { vi: "kế thừa chính mình", en: "succeed itself" },
};

function describePolicyRefusal({ rule, ruleVersion, title, source, policyVersion }: RefusedByPolicy): Text {
  const sure = confidenceWords[source.confidence];
  const cited = citationText(source.citation);
  const named = `${rule} v${ruleVersion}`;
  return {
    vi: `Chính sách của sổ (phiên bản ${policyVersion}) không cho ghi: ${title.vi}. Quy tắc ${named}; nguồn: ${cited.vi} (${sure.vi}).`,
    en: `The ledger's policy (version ${policyVersion}) refuses this: ${title.en}. Rule ${named}; source: ${cited.en} (${sure.en}).`,
  };
}

const proposalStates: Readonly<Record<string, Text>> = {
  approved: { vi: "đã duyệt", en: "approved" },
  declined: { vi: "không duyệt", en: "declined" },
  withdrawn: { vi: "đã rút", en: "withdrawn" },
};

const subjects: Readonly<Record<Subject, Text>> = {
  agency: { vi: "cơ quan", en: "agency" },
  group: { vi: "nhóm cơ quan", en: "group of bodies" },
  directive: { vi: "văn bản chỉ đạo", en: "directive" },
  assignment: { vi: "nhiệm vụ", en: "assignment" },
  provision: { vi: "điểm trong văn bản", en: "provision" },
  "personal-value": { vi: "giá trị cá nhân", en: "personal value" },
  entry: { vi: "mục ghi", en: "entry" },
  ledger: { vi: "sổ cái", en: "ledger" },
  file: { vi: "tệp", en: "file" },
  rule: { vi: "quy tắc", en: "rule" },
  evidence: { vi: "tài liệu minh chứng", en: "evidence" },
  proposal: { vi: "đề nghị", en: "proposal" },
};

const directiveStates = {
  recalled: { vi: "đã được ghi là thu hồi", en: "is recorded as recalled already" },
  replaced: { vi: "đã được ghi là bị thay thế", en: "is recorded as replaced already" },
  merged: { vi: "đã hợp nhất vào một văn bản khác", en: "was merged into another one" },
} as const;

const stages: Readonly<Record<LifecycleStage, Text>> = {
  none: { vi: "chưa giao", en: "not issued" },
  drafted: { vi: "dự thảo", en: "drafted" },
  issued: { vi: "đã giao", en: "issued" },
  received: { vi: "đã tiếp nhận", en: "received" },
  "in-progress": { vi: "đang thực hiện", en: "in progress" },
  submitted: { vi: "chờ xác nhận", en: "awaiting verification" },
  returned: { vi: "đã trả lại", en: "returned" },
  postponed: { vi: "tạm hoãn", en: "postponed" },
  accepted: { vi: "đã xác nhận hoàn thành", en: "accepted" },
  revoked: { vi: "đã thu hồi", en: "revoked" },
  "not-pursued": { vi: "không tiếp tục", en: "not pursued" },
  superseded: { vi: "đã được thay thế", en: "superseded" },
  unknown: { vi: "không rõ", en: "unknown" },
};

const needs: Readonly<Record<Need, Text>> = {
  open: { vi: "nhiệm vụ đã kết thúc", en: "the task is closed" },
  submitted: { vi: "kết quả chưa được trình", en: "no result is submitted" },
  closed: { vi: "nhiệm vụ chưa kết thúc", en: "the task is not closed" },
  postponed: { vi: "nhiệm vụ không tạm hoãn", en: "the task is not postponed" },
  expanded: { vi: "tập thể chưa được xác định gồm những cơ quan nào", en: "the collective has not been expanded" },
};
