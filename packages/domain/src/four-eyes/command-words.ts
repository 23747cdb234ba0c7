/** What a proposed command asks for, in a few words. */
import type { Text } from "@chidao/core";
import type { Kinds } from "../assignment/kinds.js";

const words: Readonly<Record<string, Text>> = {
  IssueAssignment: { vi: "giao nhiệm vụ", en: "issue the task" },
  ReceiveAssignment: { vi: "tiếp nhận", en: "receive the task" },
  ReportProgress: { vi: "báo cáo tiến độ", en: "report progress" },
  SetDeadline: { vi: "đặt hạn", en: "set a deadline" },
  GrantExtension: { vi: "gia hạn", en: "extend the deadline" },
  SubmitResult: { vi: "trình kết quả", en: "hand in the result" },
  AcceptResult: { vi: "xác nhận hoàn thành", en: "accept the result" },
  RejectResult: { vi: "trả lại kết quả", en: "send the result back" },
  RevokeAssignment: { vi: "thu hồi nhiệm vụ", en: "revoke the task" },
  AbandonAssignment: { vi: "dừng thực hiện nhiệm vụ", en: "give the task up" },
  AssertStatus: { vi: "ghi tình trạng theo nguồn", en: "record what a source says" },
  CorrectEntry: { vi: "sửa một mục ghi", en: "correct an entry" },
  ImportEntries: { vi: "nhập một dòng từ nguồn", en: "import a row" },
  RegisterAgency: { vi: "ghi một cơ quan vào sổ", en: "register a body" },
  EndAgency: { vi: "ghi cơ quan kết thúc", en: "record the end of a body" },
  IdentifyAgency: { vi: "ghi mã, tên gọi khác của cơ quan", en: "record a body's codes and aliases" },
  RenameAgency: { vi: "ghi cơ quan đổi tên", en: "record that a body was renamed" },
  ReclassifyAgency: { vi: "ghi cơ quan đổi loại", en: "record that a body changed its kind" },
  RecordSuccession: { vi: "ghi việc kế thừa chức năng", en: "record who succeeds a body" },
  CorrectAgencyEntry: { vi: "sửa một mục ghi của sổ cơ quan", en: "correct an entry of the register" },
  RegisterDirective: { vi: "ghi một văn bản chỉ đạo", en: "register a directive" },
  ErasePersonalValue: { vi: "xóa một giá trị cá nhân", en: "erase a personal value" },
  RefuseErasure: { vi: "từ chối xóa một giá trị cá nhân", en: "refuse to erase a personal value" },
  PlaceLegalHold: { vi: "giữ lại một giá trị cá nhân theo luật", en: "place a legal hold on a personal value" },
  LiftLegalHold: { vi: "gỡ lệnh giữ lại", en: "lift a legal hold" },
  SetRetention: { vi: "ghi thời hạn lưu giữ", en: "set how long a personal value is kept" },
  PublishCalendar: { vi: "công bố lịch làm việc", en: "publish a working calendar" },
  AdoptPolicy: { vi: "ban hành chính sách của sổ", en: "adopt a policy of the ledger" },
  IdentifyDirective: { vi: "ghi số, ký hiệu văn bản", en: "record a directive's number and symbol" },
  ScreenDocument: { vi: "ghi một văn bản đã đọc, không có nhiệm vụ", en: "record a document that holds no task" },
  AmendDirective: { vi: "ghi việc sửa đổi văn bản", en: "record that a directive was amended" },
  CorrectDirective: { vi: "ghi việc đính chính văn bản", en: "record that a directive was corrected in form" },
  ReplaceDirective: { vi: "ghi việc thay thế văn bản", en: "record that a directive was replaced" },
  RecallDirective: { vi: "ghi việc thu hồi văn bản", en: "record that a directive was recalled" },
  ConcludeMeeting: { vi: "ghi văn bản kết luận cuộc họp", en: "record what concludes a meeting" },
  MergeDirectives: { vi: "gộp hai văn bản ghi trùng", en: "merge a directive that was recorded twice" },
  RetainAssignment: { vi: "giữ nguyên một nhiệm vụ", en: "keep a task as it is" },
  CorrectDirectiveEntry: { vi: "sửa một mục ghi của văn bản", en: "correct an entry of a directive" },
};

/** The command's own name where nobody gave it words. */
export function commandWords(type: string, kinds: Kinds): Text {
  const known = Object.hasOwn(words, type) ? words[type] : kinds.findWork(type)?.work.label;
  return known ?? { vi: type, en: type };
}
