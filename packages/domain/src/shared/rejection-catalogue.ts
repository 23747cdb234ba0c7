/**
 * The rule behind each refusal: an id to cite, what it is for, and where it comes from. Only what is malformed, not
 * allowed or self-contradictory is refused, so nearly all of them follow from the record itself.
 */
import type { Text } from "@chidao/core";
import { ofLogic, type RuleSource } from "../rules/rule.js";
import type { Rejection } from "./rejection.js";

export interface RejectionRule {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: RuleSource;
}

const rule = (id: string, vi: string, en: string, source: RuleSource = ofLogic): RejectionRule => ({
  id,
  version: 1,
  title: { vi, en },
  source,
});

const numbersAreUnique: RuleSource = {
  citation: "Nghị định 30/2020/NĐ-CP, Điều 15",
  confidence: "read",
  validFrom: { unknown: "the day of effect was not looked up" },
};

/** `RefusedByPolicy` cites the hardened rule instead of the one that stands here. */
export const rejectionRules: Readonly<Record<Rejection["_tag"], RejectionRule>> = {
  NotFound: rule("record.not-found", "Chỉ ghi về những gì đã có trong sổ", "Only what is recorded can be spoken of"),
  AlreadyExists: rule("record.already-exists", "Mỗi thứ chỉ được mở một lần", "A thing begins once"),
  AgencyAlreadyEnded: rule("agency.ends-once", "Một cơ quan chỉ kết thúc một lần", "A body ends once"),
  NamesItself: rule(
    "agency.stands-to-another",
    "Một cơ quan không trực thuộc hay kế thừa chính nó",
    "A body neither stands under nor succeeds itself",
  ),
  IdentityAlreadyClaimed: rule(
    "identity.contested-without-reason",
    "Số, ký hiệu là duy nhất trong một cơ quan, một năm; ghi trùng phải nêu lý do",
    "Number and symbol are unique within one issuer and year; a second claim needs a reason",
    numbersAreUnique,
  ),
  IdentityAlreadyKnown: rule(
    "identity.known-once",
    "Số, ký hiệu đã biết thì sửa mục ghi, không ghi lại",
    "An identity that is known is corrected, not learnt again",
  ),
  IdentityIncomplete: rule(
    "identity.complete",
    "Ghi nhận số, ký hiệu phải đủ các phần",
    "An identity that is learnt is complete",
  ),
  TextMissing: rule(
    "directive.spans-need-the-text",
    "Vị trí trong văn bản chỉ ghi được khi có văn bản",
    "A place in the text is recorded together with the text",
  ),
  SpanMismatch: rule(
    "directive.span-holds-the-words",
    "Lời trích đúng là lời ở vị trí đã nêu trong văn bản",
    "The words quoted stand at the place that is given",
  ),
  SecretInOpenLedger: rule(
    "secrecy.sealed-in-the-open-ledger",
    "Nội dung mật không vào sổ công khai",
    "What is secret does not enter the open ledger",
  ),
  RelatedToItself: rule(
    "directive.related-to-another",
    "Văn bản không sửa, thay hay gộp vào chính nó",
    "A directive changes another one, not itself",
  ),
  RelationCycle: rule(
    "directive.no-cycle",
    "Quan hệ giữa các văn bản không đi vòng",
    "Relations between directives do not run in a ring",
  ),
  DirectiveClosed: rule(
    "directive.closed-is-final",
    "Văn bản đã thu hồi, thay thế hoặc gộp thì chỉ còn sửa mục ghi",
    "A directive that was recalled, replaced or merged is only corrected",
  ),
  MergedElsewhere: rule(
    "directive.merged-once",
    "Một văn bản chỉ được gộp vào một văn bản khác",
    "A directive is merged into one other",
  ),
  UnknownKind: rule("kind.known", "Loại nhiệm vụ phải là loại phần mềm biết", "The kind of a task is one known here"),
  WrongKind: rule("kind.own-work", "Mỗi loại nhiệm vụ có công việc riêng", "A task takes the work of its own kind"),
  NotSubmitted: rule(
    "lifecycle.submitted-first",
    "Chỉ xác nhận hoặc trả lại kết quả đã trình",
    "Only a result that was handed in is accepted or sent back",
  ),
  NotPossibleYet: rule(
    "assignment.needs-what-came-before",
    "Bước này chỉ ghi được khi đã có bước mà nó dựa vào",
    "A step is recorded after the one that it rests on",
  ),
  OfItself: rule(
    "assignment.replaced-by-another",
    "Nhiệm vụ không trùng với chính nó, cũng không thay thế chính nó",
    "A task is neither a duplicate nor the successor of itself",
  ),
  DelegationCycle: rule(
    "assignment.stands-under-another",
    "Nhiệm vụ không đứng dưới chính nó",
    "A task does not stand under itself",
  ),
  AlreadyClosed: rule(
    "lifecycle.exit-is-final",
    "Nhiệm vụ đã kết thúc chỉ còn sửa mục ghi hoặc mở lại",
    "After an exit only corrections and a reopening follow",
  ),
  ContradictsLaterEntry: rule(
    "lifecycle.no-contradiction",
    "Mục ghi bổ sung không được mâu thuẫn với mục đã ghi sau ngày đó",
    "An entry put in late does not contradict those after it",
  ),
  ReplacementOfOtherType: rule(
    "correction.same-type",
    "Sửa một mục bằng mục cùng loại",
    "An entry is replaced by one of its own type",
  ),
  ReplacementMalformed: rule(
    "correction.well-formed",
    "Dữ liệu sửa phải đúng dạng của mục được sửa",
    "New data has the form of the entry that it replaces",
  ),
  EntryChangedMeanwhile: rule(
    "correction.nothing-undone-unseen",
    "Không sửa đè lên một lần sửa mà mình chưa thấy",
    "A correction does not undo another one unseen",
  ),
  FixedField: rule(
    "correction.fixed-field",
    "Mã và loại giữ nguyên vì các mục khác dựa vào",
    "Ids and the kind stay, since other entries hang on them",
  ),
  CalendarContradiction: rule(
    "calendar.no-contradiction",
    "Lịch làm việc của một năm không tự mâu thuẫn",
    "The calendar of a year does not contradict itself",
  ),
  ValueErased: rule(
    "personal.erased-once",
    "Giá trị cá nhân đã xóa thì không còn gì để ghi về nó",
    "Of a personal value that was erased there is nothing more to record",
  ),
  UnderLegalHold: rule(
    "personal.hold-forbids-erasure",
    "Đang bị giữ lại theo luật thì không xóa; hãy ghi việc từ chối",
    "Nothing under a legal hold is erased; the refusal is recorded instead",
  ),
  NotUnderHold: rule(
    "personal.hold-lifted-once",
    "Chỉ gỡ được lệnh giữ lại đang có hiệu lực",
    "Only a hold that is in force is lifted",
  ),
  NeedsTwoPersons: rule(
    "record.two-persons",
    "Xóa giá trị cá nhân hoặc gác một mục không đọc được cần hai người khác nhau",
    "To erase a personal value or set an unreadable entry aside takes two different persons",
  ),
  EntryReadable: rule(
    "entry.set-aside-unreadable-only",
    "Chỉ gác lại mục mà phần mềm không đọc được",
    "Only an entry that can't be read is set aside",
  ),
  RefusedByPolicy: rule(
    "policy.hardened",
    "Chính sách của sổ biến một cảnh báo thành từ chối",
    "The ledger's policy turns a flag into a refusal",
  ),
  ProposalSettled: rule("four-eyes.settled-once", "Mỗi đề nghị chỉ được xử lý một lần", "A proposal is settled once"),
  ProposalExpired: rule("four-eyes.expires", "Đề nghị chỉ được duyệt trong hạn", "A proposal is approved in its time"),
  ApproverIsProposer: rule(
    "four-eyes.another-person",
    "Người duyệt không phải người đề nghị",
    "The approver is not the proposer",
  ),
  NotTheProposer: rule(
    "four-eyes.own-withdrawal",
    "Chỉ người đề nghị mới rút đề nghị",
    "Only the proposer withdraws a proposal",
  ),
  ProposalUnreadable: rule(
    "four-eyes.readable",
    "Lệnh được đề nghị phải đọc được khi duyệt",
    "A proposed command can be read when it is approved",
  ),
};

/** The rule that a refusal rests on: what a reader may look up. */
export function citeRejection(rejection: Rejection): RejectionRule {
  if (rejection._tag !== "RefusedByPolicy") return rejectionRules[rejection._tag];
  const { rule: id, ruleVersion: version, title, source } = rejection;
  return { id, version, title, source };
}
