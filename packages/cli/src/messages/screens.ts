/** The fixed words of every screen, in both languages. What the ledger itself says comes from the front door. */
import { type DateGiven, reasonText, type StatusView, type Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const screens = {
  illustrative: text(
    "MINH HỌA / ILLUSTRATIVE: số liệu trong sổ này là ví dụ, không phải hồ sơ thật.",
    "ILLUSTRATIVE / MINH HỌA: what this ledger holds is an example, not a real record.",
  ),
  ledger: text("Sổ cái", "Ledger"),
  asOf: (day: string) => text(`Tính đến ngày ${day}`, `As of ${day}`),
  knownAt: (index: number, recordedAt: string | null) =>
    recordedAt === null
      ? text("Sổ chưa có mục nào", "Nothing recorded")
      : text(
          `Theo những gì đã ghi đến mục ${index} (${recordedAt})`,
          `As known at ledger entry ${index} (${recordedAt})`,
        ),
  rules: (rules: "as-then" | "as-now") =>
    rules === "as-then" ? text("quy tắc tại thời điểm đó", "rules as then") : text("quy tắc hiện nay", "rules as now"),

  copied: ({ found, added }: { readonly found: number; readonly added: number }) =>
    text(
      `Đã chuyển ${added} mục; đích đã có sẵn ${found} mục, đúng như nguồn.`,
      `${added} entries were copied; ${found} were in the target already, as they are in the source.`,
    ),
  backedUp: ({ to, events, root }: { readonly to: string; readonly events: number; readonly root: string }) =>
    text(
      `Đã sao ${events} mục vào ${to}; gốc chứng thực ${root}.`,
      `${events} entries copied to ${to}; root of the proof tree ${root}.`,
    ),

  // Board
  board: text("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", "STATUS OF ASSIGNMENTS"),
  asLead: text("Chủ trì", "As lead"),
  asCoordinating: text("Phối hợp (đếm riêng, không cộng vào trên)", "As coordinating body (counted apart)"),
  body: text("Cơ quan", "Body"),
  total: text("Tổng", "Total"),
  all: text("Tất cả nhiệm vụ", "All assignments"),
  allObligations: text("Tất cả nghĩa vụ", "All obligations"),
  byObligation: text(
    "Đếm theo nghĩa vụ: nhiệm vụ giao cho tập thể được tính theo từng cơ quan.",
    "Counted by obligation: a collective task that was fanned out counts once for each body.",
  ),
  heldAsThen: text("Theo cơ quan nêu khi giao.", "Under the bodies named at the issue."),
  undetermined: text("Chưa xác định chủ trì", "Lead not determined"),
  ended: (date: string) => text(`(đã kết thúc ${date})`, `(ended ${date})`),
  fictional: text("(hư cấu)", "(fictional)"),
  asWritten: text("(theo lời văn)", "(as written)"),
  collective: text("(tập thể)", "(collective)"),
  boardEmpty: text("Chưa có nhiệm vụ nào được giao.", "No assignment has been issued."),
  official: text("Bốn loại theo mẫu báo cáo", "The four official classes"),
  officialClasses: {
    doneOnTime: text("hoàn thành đúng hạn", "done on time"),
    doneLate: text("hoàn thành quá hạn", "done late"),
    notDoneInTime: text("chưa hoàn thành, trong hạn", "not done, within time"),
    notDoneOverdue: text("chưa hoàn thành, quá hạn", "not done, overdue"),
  },
  onTimeRate: (onTime: number, denominator: number, percent: string) =>
    text(
      `Tỷ lệ đúng hạn: ${percent} (${onTime}/${denominator} nhiệm vụ có hạn đã hoàn thành hoặc quá hạn)`,
      `On-time rate: ${percent} (${onTime} of ${denominator} with a deadline, done or overdue)`,
    ),
  onTimeRateNone: text(
    "Tỷ lệ đúng hạn: không tính được (chưa có nhiệm vụ có hạn nào hoàn thành hoặc quá hạn)",
    "On-time rate: none (no assignment with a deadline is done or overdue)",
  ),
  onTimeRateUnknown: (unknown: number) =>
    text(`; ${unknown} nhiệm vụ không rõ, không tính`, `; ${unknown} unknown and left out`),
  notYetAssigned: (n: number) =>
    text(`Nội dung chỉ đạo chưa giao thành nhiệm vụ: ${n}`, `Provisions not yet assigned: ${n}`),
  irregularities: (serious: number, irregular: number, advisory: number) =>
    text(
      `Điểm bất thường còn mở: ${serious} nghiêm trọng, ${irregular} bất thường, ${advisory} lưu ý`,
      `Open irregularities: ${serious} serious, ${irregular} irregular, ${advisory} advisory`,
    ),
  opaqueTasks: (n: number) =>
    text(
      `Nhiệm vụ thuộc loại mà chương trình này chưa biết: ${n} (vẫn được đếm)`,
      `Assignments of kinds unknown here: ${n} (counted all the same)`,
    ),

  asserted: (n: number, total: number) =>
    text(
      `Trong đó theo nguồn nhập (chưa có ghi nhận riêng): ${n}/${total}`,
      `Of these, as a source asserts (nothing recorded here yet): ${n} of ${total}`,
    ),
  assertedMark: text("theo nguồn nhập", "as its source asserts"),

  // Overdue
  overdue: text("NHIỆM VỤ QUÁ HẠN", "OVERDUE ASSIGNMENTS"),
  overdueNone: text("Không có nhiệm vụ quá hạn.", "Nothing is overdue."),
  overdueDays: (days: number) => text(`quá hạn ${days} ngày`, `overdue by ${days} ${days === 1 ? "day" : "days"}`),
  due: (due: string) => text(`hạn ${due}`, `due ${due}`),
  firstDue: (due: string, days: number) =>
    text(`hạn đầu ${due}, chậm ${days} ngày so với hạn đầu`, `first due ${due}, ${days} days behind it`),
  overdueBeforeExtension: (days: number) =>
    text(`đã quá hạn ${days} ngày trước khi gia hạn`, `${days} days overdue before an extension`),
  imprecise: text("ngày tính từ tháng hoặc năm", "a month or a year stands for a day"),
  rejections: (n: number) => text(`bị trả lại ${n} lần`, `rejected ${n === 1 ? "once" : `${n} times`}`),

  // Timeline
  timeline: text("DIỄN BIẾN NHIỆM VỤ", "TIMELINE OF AN ASSIGNMENT"),
  lead: text("Chủ trì", "Lead"),
  coordinating: text("Phối hợp", "Coordinating"),
  kind: text("Loại", "Kind"),
  kindUnknown: text("(loại chưa biết)", "(unknown kind)"),
  issuedOn: text("Giao ngày", "Issued on"),
  deadline: text("Hạn theo văn bản", "Deadline in words"),
  status: text("Tình trạng", "Status"),
  worst: (box: Text) => text(`cần chú ý nhất: ${box.vi}`, `worst: ${box.en}`),
  notIssuedYet: text("chưa giao vào ngày này", "not issued by this day"),
  met: text("Kết quả theo loại việc", "What the task asks for"),
  outcome: text("Tác động sau sản phẩm", "Effect beyond the product"),
  corrected: text("[đã sửa]", "[corrected]"),
  before: text("trước khi sửa", "before the correction"),
  struck: text("[đã hủy]", "[struck out]"),
  opaque: text("[không đọc được]", "[opaque]"),
  endsBefore: (asked: number, last: number) =>
    text(
      `Lưu ý: sổ mới có đến mục ${last}, chưa có mục ${asked}; trả lời theo mục ${last}.`,
      `Note: the ledger ends at entry ${last} and has no entry ${asked} yet; this is the answer as of entry ${last}.`,
    ),
  entryIndex: (index: number) => text(`mục ${index} của sổ`, `ledger entry ${index}`),
  entriesNone: text("Chưa có mục ghi nào.", "No entries."),

  // Directives and agencies
  directives: text("CÁC CHỈ ĐẠO", "DIRECTIVES"),
  directive: text("CHỈ ĐẠO", "DIRECTIVE"),
  directivesNone: text("Chưa có chỉ đạo nào.", "No directives."),
  reference: text("Số, ký hiệu", "Reference"),
  directedBy: text("Người, cơ quan chỉ đạo", "Directed by"),
  signedBy: text("Người ký", "Signed by"),
  withheld: text("(không công khai)", "(withheld)"),
  setAside: (count: number) =>
    text(
      `${count} mục không đọc được đã bị gác lại: nội dung của chúng không nằm trong màn hình này.`,
      `${count} unreadable entries were set aside: what they say is not on this screen.`,
    ),
  withheldUnder: (law: string) => text(`(đã xóa theo ${law})`, `(withheld: erased under ${law})`),
  unknownBecause: (reason: string) => {
    const { vi, en } = reasonText(reason);
    return text(`không rõ (${vi})`, `unknown (${en})`);
  },
  assignmentCount: (n: number) => text(`${n} nhiệm vụ`, `${n} ${n === 1 ? "assignment" : "assignments"}`),
  provisions: text("Các nội dung", "Provisions"),
  notAssigned: text("chưa giao", "not yet assigned"),
  assignments: text("Các nhiệm vụ", "Assignments"),
  agencies: text("CƠ QUAN", "AGENCIES"),
  agenciesNone: text("Chưa có cơ quan nào.", "No agencies."),
  aliases: text("còn gọi", "also"),
  established: text("thành lập", "established"),
  formerNames: text("các tên", "names"),
  source: text("nguồn", "source"),

  // Doctor
  doctor: text("KIỂM TRA", "DOCTOR"),
  checkOk: text("đạt", "ok"),
  checkFailed: text("HỎNG", "FAILED"),
  doctorOk: text("Mọi mục kiểm tra đều đạt.", "Every check passed."),
  doctorFailed: text("Có mục kiểm tra không đạt.", "A check failed."),

  // Writes
  recordedAt: (first: number, last: number) =>
    first === last
      ? text(`đã ghi vào mục ${first} của sổ`, `recorded as ledger entry ${first}`)
      : text(`đã ghi vào các mục ${first}–${last} của sổ`, `recorded as ledger entries ${first}–${last}`),
  repeated: text("lệnh này đã được thực hiện trước đó; không ghi thêm", "carried out before; nothing was added"),
  nothingRecorded: text("không có gì mới để ghi", "there was nothing to record"),
  agenciesWritten: (n: number) => text(`Đã ghi ${n} cơ quan.`, `${n} agencies recorded.`),
  fileWritten: (file: string, bytes: number) =>
    text(`Đã ghi ${file} (${bytes} byte).`, `Wrote ${file} (${bytes} bytes).`),
  errorWord: text("Lỗi", "Error"),
} as const;

/** Days of a timeliness, where they say more than the box does. */
export function timelinessText({ kind, days }: StatusView["timeliness"]): Text | undefined {
  if (days === null) return undefined;
  if (kind === "overdue") return screens.overdueDays(days);
  if (kind === "late") return text(`chậm ${days} ngày`, `late by ${days} ${days === 1 ? "day" : "days"}`);
  if (kind === "not-yet-due" || kind === "near-due") {
    return text(`còn ${days} ngày`, `${days} ${days === 1 ? "day" : "days"} left`);
  }
  return undefined;
}

export function dateText(date: DateGiven): Text {
  if ("day" in date) return text(date.day, date.day);
  if ("month" in date) return text(date.month, date.month);
  if ("year" in date) return text(date.year, date.year);
  return screens.unknownBecause(date.unknown);
}
