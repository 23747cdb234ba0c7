/**
 * The fixed words of every sheet, in both languages. They are the words of the screens of `@chidao/cli`; names of
 * boxes come from the front door. An end-to-end test compares the sheets with what the command shows.
 */
import { type Box, type DateGiven, reasonText, type StatusView, type Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });
const days = (n: number): string => (n === 1 ? "day" : "days");

export const words = {
  illustrative: text(
    "MINH HỌA / ILLUSTRATIVE: số liệu trong sổ này là ví dụ, không phải hồ sơ thật.",
    "ILLUSTRATIVE / MINH HỌA: what this ledger holds is an example, not a real record.",
  ),
  illustrativeShort: text("MINH HỌA / ILLUSTRATIVE", "ILLUSTRATIVE / MINH HỌA"),
  ledger: text("Sổ cái", "Ledger"),
  asOf: (day: string) => text(`Tính đến ngày ${day}`, `As of ${day}`),
  period: (from: string, to: string) => text(`Từ ngày ${from} đến hết ngày ${to}`, `From ${from} to the end of ${to}`),
  knownAt: (index: number, recordedAt: string | null) =>
    recordedAt === null
      ? text("Sổ chưa có mục nào", "Nothing recorded")
      : text(
          `Theo những gì đã ghi đến mục ${index} (${recordedAt})`,
          `As known at ledger entry ${index} (${recordedAt})`,
        ),
  rules: {
    "as-then": text("quy tắc tại thời điểm đó", "rules as then"),
    "as-now": text("quy tắc hiện nay", "rules as now"),
  },

  // Titles, and names of sheets (at most 31 characters, none of []/\:*?)
  board: text("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", "STATUS OF ASSIGNMENTS"),
  assignments: text("DANH MỤC NHIỆM VỤ", "LIST OF ASSIGNMENTS"),
  overdue: text("NHIỆM VỤ QUÁ HẠN", "OVERDUE ASSIGNMENTS"),
  periodReport: text("BÁO CÁO KỲ", "PERIOD REPORT"),
  causes: text("NGUYÊN NHÂN CHẬM", "CAUSES OF DELAY"),
  urge: text("CẦN ĐÔN ĐỐC", "TO URGE"),
  asLead: text("Chủ trì", "As lead"),
  asCoordinating: text("Phối hợp (đếm riêng, không cộng vào trên)", "As coordinating body (counted apart)"),
  asAsserted: text(
    "Chủ trì, trong đó tình trạng chỉ do nguồn khai (đã nằm trong bảng chủ trì)",
    "As lead, of which the status is asserted by a source only (part of the table of leads)",
  ),
  sheets: {
    lead: text("Chủ trì", "As lead"),
    source: text("Nguồn dữ liệu", "Source"),
    coordinating: text("Phối hợp", "As coordinating body"),
    asserted: text("Do nguồn khai", "Asserted by a source"),
    assignments: text("Nhiệm vụ", "Assignments"),
    overdue: text("Quá hạn", "Overdue"),
    period: text("Báo cáo kỳ", "Period report"),
    causes: text("Nguyên nhân", "Causes"),
    urge: text("Đôn đốc", "To urge"),
  },

  // Counted tables
  body: text("Cơ quan", "Body"),
  role: text("Vai trò", "Role"),
  total: text("Tổng", "Total"),
  ofWhichAsserted: text("Trong đó do nguồn khai", "Of which asserted by a source"),
  all: text("Tất cả nhiệm vụ", "All assignments"),
  roles: {
    lead: text("Chủ trì", "Lead"),
    asserted: text("Chủ trì, do nguồn khai", "Lead, asserted by a source"),
    coordinating: text("Phối hợp", "Coordinating"),
  },
  boardEmpty: text("Chưa có nhiệm vụ nào được giao.", "No assignment has been issued."),
  overdueNone: text("Không có nhiệm vụ quá hạn.", "Nothing is overdue."),
  urgeNone: text("Không có nhiệm vụ cần đôn đốc.", "Nothing to urge."),
  causesNone: text("Không có nguyên nhân nào được ghi.", "No cause is on record."),
  opening: text("Đầu kỳ", "Opening"),
  given: text("Giao trong kỳ", "Given"),
  done: text("Hoàn thành", "Done"),
  revoked: text("Thu hồi", "Revoked"),
  notPursued: text("Không tiếp tục", "Not pursued"),
  superseded: text("Được thay thế", "Superseded"),
  reopened: text("Mở lại", "Reopened"),
  closing: text("Cuối kỳ", "Closing"),
  reconciles: text(
    "Đầu kỳ + giao trong kỳ + mở lại = hoàn thành + thu hồi + không tiếp tục + được thay thế + cuối kỳ. Các cột tình trạng: nhiệm vụ còn mở trong kỳ, xếp theo tình trạng cuối kỳ.",
    "Opening + given + reopened = done + revoked + not pursued + superseded + closing. Columns of status: where the tasks that were open in the period stand at its end.",
  ),
  cause: text("Nguyên nhân", "Cause"),
  count: text("Số lần", "Count"),
  onTimeBounds: (worst: string, best: string, denominator: number) =>
    text(
      `Hoàn thành đúng hạn trong kỳ: từ ${worst} đến ${best} (${denominator} nhiệm vụ có hạn đã hoàn thành trong kỳ)`,
      `Done on time in the period: between ${worst} and ${best} (${denominator} with a deadline, done in the period)`,
    ),
  onTimeBoundsNone: text(
    "Hoàn thành đúng hạn trong kỳ: không tính được (không có nhiệm vụ có hạn nào hoàn thành trong kỳ)",
    "Done on time in the period: none (no assignment with a deadline was done in the period)",
  ),
  coverage: (judged: number, total: number, asserted: number) =>
    text(
      `Đánh giá được ${judged}/${total} nhiệm vụ; trong đó ${asserted} do nguồn khai`,
      `Judged: ${judged} of ${total} assignments; ${asserted} of them asserted by a source`,
    ),
  lateWithoutCause: (n: number) =>
    text(`Nhiệm vụ chậm mà không ghi nguyên nhân: ${n}`, `Late without a cause on record: ${n}`),

  // Summary of the board
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
  assertedOf: (asserted: number, total: number) =>
    text(
      `Tình trạng chỉ do nguồn khai: ${asserted}/${total} nhiệm vụ`,
      `Status asserted by a source only: ${asserted} of ${total}`,
    ),
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
} as const;

/** Words about bodies. */
export const partyWords = {
  undetermined: text("Chưa xác định chủ trì", "Lead not determined"),
  ended: (date: string) => text(`(đã kết thúc ${date})`, `(ended ${date})`),
  fictional: text("(hư cấu)", "(fictional)"),
  asWritten: text("(theo lời văn)", "(as written)"),
  collective: text("(tập thể)", "(collective)"),
} as const;

/** Headings of the columns of a list of tasks, and words in their cells. */
export const taskWords = {
  handle: text("Mã", "Handle"),
  words: text("Nhiệm vụ", "Assignment"),
  kind: text("Loại", "Kind"),
  kindUnknown: text("(loại chưa biết)", "(unknown kind)"),
  lead: text("Chủ trì", "Lead"),
  coordinating: text("Phối hợp", "Coordinating"),
  issuedOn: text("Giao ngày", "Issued on"),
  deadlineWords: text("Hạn theo văn bản", "Deadline in words"),
  due: text("Hạn", "Due"),
  firstDue: text("Hạn đầu", "First due"),
  status: text("Tình trạng", "Status"),
  details: text("Diễn giải", "Details"),
  stage: text("Giai đoạn", "Stage"),
  daysOverdue: text("Quá hạn (ngày)", "Overdue (days)"),
  daysLate: text("Hoàn thành chậm (ngày)", "Done late (days)"),
  daysBehindFirst: text("Chậm so với hạn đầu (ngày)", "Behind the first deadline (days)"),
  daysBeforeExtension: text("Quá hạn trước gia hạn (ngày)", "Overdue before an extension (days)"),
  rejections: text("Bị trả lại (lần)", "Times rejected"),
  submittedOn: text("Trình kết quả", "Submitted on"),
  completedOn: text("Xác nhận hoàn thành", "Accepted on"),
  lastReportOn: text("Báo cáo gần nhất", "Last report on"),
  asserted: text("Do nguồn khai", "Asserted by a source"),
  assertedYes: text("có", "yes"),
  assertedDetail: text("theo nguồn khai", "asserted by a source"),
  irregularities: text("Điểm bất thường còn mở", "Open irregularities"),
  directive: text("Chỉ đạo", "Directive"),
  provision: text("Nội dung", "Provision"),
  provenance: text("Nguồn ghi", "Provenance"),
  provenances: {
    witnessed: text("ghi trực tiếp", "witnessed"),
    imported: text("nhập từ nguồn khác", "imported"),
    reconstructed: text("dựng lại", "reconstructed"),
  },
  externalRefs: text("Mã ở hệ thống khác", "References elsewhere"),
  notIssuedYet: text("chưa giao vào ngày này", "not issued by this day"),
  overdueDays: (n: number) => text(`quá hạn ${n} ngày`, `overdue by ${n} ${days(n)}`),
  lateDays: (n: number) => text(`chậm ${n} ngày`, `late by ${n} ${days(n)}`),
  daysLeft: (n: number) => text(`còn ${n} ngày`, `${n} ${days(n)} left`),
  behindFirst: (n: number) => text(`chậm ${n} ngày so với hạn đầu`, `${n} ${days(n)} behind the first deadline`),
  beforeExtension: (n: number) =>
    text(`đã quá hạn ${n} ngày trước khi gia hạn`, `${n} ${days(n)} overdue before an extension`),
  timesRejected: (n: number) => text(`bị trả lại ${n} lần`, `rejected ${n === 1 ? "once" : `${n} times`}`),
  imprecise: text("ngày tính từ tháng hoặc năm", "a month or a year stands for a day"),
} as const;

/** The sheet that states where the figures come from. */
export const sourceWords = {
  title: text("NGUỒN DỮ LIỆU", "SOURCE"),
  field: text("Mục", "Field"),
  value: text("Giá trị", "Value"),
  ledgerName: text("Sổ cái", "Ledger"),
  ledgerId: text("Mã sổ cái", "Ledger id"),
  nature: text("Tính chất", "Nature"),
  real: text("hồ sơ của cơ quan giữ sổ", "a record of the body that keeps the ledger"),
  asOf: text("Tính đến ngày", "As of"),
  period: text("Kỳ báo cáo", "Period"),
  periodFrom: text("Từ ngày", "From"),
  knownIndex: text("Ghi nhận đến mục", "Known at ledger entry"),
  knownRecordedAt: text("Thời điểm ghi mục đó (giờ UTC)", "Recorded at (UTC)"),
  nothing: text("sổ chưa có mục nào", "nothing recorded"),
  rules: text("Quy tắc", "Rules"),
  filters: text("Bộ lọc", "Filters"),
  noFilters: text("không lọc", "none"),
  unit: text("Đơn vị đếm", "Unit of counting"),
  assignment: text("nhiệm vụ (mỗi nhiệm vụ một lần)", "assignment (each counted once)"),
  obligation: text("nghĩa vụ của từng cơ quan", "obligation of each body"),
  entry: text("mục ghi", "entry"),
  rows: text("Số dòng", "Rows"),
  asserted: text("Tình trạng chỉ do nguồn khai", "Status asserted by a source only"),
  timeZone: text("Múi giờ của ngày", "Time zone of days"),
  software: text("Phần mềm", "Software"),
} as const;

/** The calendar feed. */
export const calendarWords = {
  name: (ledger: string) => text(`Hạn nhiệm vụ – ${ledger}`, `Deadlines – ${ledger}`),
} as const;

/** Days of a timeliness, where they say more than the box does. */
export function timelinessText({ kind, days: n }: StatusView["timeliness"]): Text | undefined {
  if (n === null) return undefined;
  if (kind === "overdue") return taskWords.overdueDays(n);
  if (kind === "late") return taskWords.lateDays(n);
  return kind === "not-yet-due" || kind === "near-due" ? taskWords.daysLeft(n) : undefined;
}

export function dateText(date: DateGiven): Text {
  if ("day" in date) return text(date.day, date.day);
  if ("month" in date) return text(date.month, date.month);
  if ("year" in date) return text(date.year, date.year);
  const { vi, en } = reasonText(date.unknown);
  return text(`không rõ (${vi})`, `unknown (${en})`);
}

/** How a box is coloured; the words are always there too. */
export type Tone = "good" | "warning" | "bad" | "late";

export const toneOf: Partial<Readonly<Record<Box, Tone>>> = {
  doneOnTime: "good",
  doneLate: "late",
  nearDue: "warning",
  overdue: "bad",
};
