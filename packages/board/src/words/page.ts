/** The fixed words of the page, in both languages. What the ledger itself says comes from the front door. */
import type { Text } from "chidao";
import { numberText, text } from "./format.js";

const counted = (count: number, vi: (n: string) => string, en: (n: string) => string): Text => {
  const number = numberText(count);
  return text(vi(number.vi), en(number.en));
};

export const page = {
  title: text("Tình hình thực hiện nhiệm vụ", "Status of assignments"),
  skip: text("Đến nội dung chính", "Skip to the main content"),
  language: text("Ngôn ngữ", "Language"),
  illustrative: text("Minh họa", "Illustrative"),
  illustrativeWords: text(
    "Số liệu trong sổ này là ví dụ, không phải hồ sơ thật.",
    "What this ledger holds is an example, not a real record.",
  ),
  ledger: text("Sổ cái", "Ledger"),
  asOf: text("Tính đến ngày", "As of"),
  knownAt: text("Theo những gì đã ghi đến", "As known at"),
  knownAtNothing: text("sổ chưa có mục nào", "nothing recorded"),
  entry: (index: number) =>
    counted(
      index,
      (n) => `mục ${n} của sổ`,
      (n) => `ledger entry ${n}`,
    ),
  rules: text("Quy tắc", "Rules"),
  rulesNames: {
    "as-then": text("tại thời điểm đó", "as then"),
    "as-now": text("hiện nay", "as now"),
  },
  calendar: text("Lịch làm việc", "Working calendar"),
  calendarVersion: (version: number | null) =>
    version === null ? text("chưa công bố", "none published") : text(`bản ${version}`, `version ${version}`),
  policy: text("Chính sách", "Policy"),
  policyVersion: (version: number) =>
    version === 0 ? text("mặc định", "the default") : text(`bản ${version}`, `version ${version}`),
  unit: text("Đơn vị đếm", "Unit counted"),
  unitAssignment: text("nhiệm vụ", "assignment"),
  contents: text("Mục lục", "Contents"),
  scrolls: text("Bảng cuộn ngang được.", "The table scrolls sideways."),
  made: text(
    "Tệp này không có mã lệnh và không tải gì từ mạng. Ai có sổ cái thì dựng lại được đúng trang này từ ngày, mục và quy tắc nêu trên.",
    "This file holds no script and loads nothing from the network. Whoever has the ledger can make this very page again from the day, entry and rules above.",
  ),
} as const;

export const summary = {
  heading: text("Tóm tắt", "Summary"),
  total: text("Tổng số nhiệm vụ", "All assignments"),
  official: text("Bốn loại theo mẫu báo cáo", "The four official classes"),
  officialClasses: {
    doneOnTime: text("Hoàn thành đúng hạn", "Done on time"),
    doneLate: text("Hoàn thành quá hạn", "Done late"),
    notDoneInTime: text("Chưa hoàn thành, trong hạn", "Not done, within time"),
    notDoneOverdue: text("Chưa hoàn thành, quá hạn", "Not done, overdue"),
  },
  onTimeRate: text("Tỷ lệ đúng hạn", "On-time rate"),
  onTimeOf: (onTime: number, denominator: number) =>
    text(
      `${numberText(onTime).vi} trên ${numberText(denominator).vi} nhiệm vụ có hạn đã hoàn thành hoặc quá hạn`,
      `${numberText(onTime).en} of ${numberText(denominator).en} with a deadline, done or overdue`,
    ),
  onTimeNone: text("không tính được", "none"),
  onTimeNoneWhy: text(
    "chưa có nhiệm vụ có hạn nào hoàn thành hoặc quá hạn",
    "no assignment with a deadline is done or overdue",
  ),
  unknownLeftOut: (count: number) =>
    counted(
      count,
      (n) => `${n} nhiệm vụ không rõ, không tính vào tỷ lệ`,
      (n) => `${n} unknown, left out of the rate`,
    ),
  bounds: (worst: Text, best: Text) =>
    text(`nếu biết rõ thì từ ${worst.vi} đến ${best.vi}`, `if they were known, between ${worst.en} and ${best.en}`),
  notYetAssigned: text("Nội dung chưa giao thành nhiệm vụ", "Provisions not yet assigned"),
  irregularities: text("Điểm bất thường còn mở", "Open irregularities"),
  asserted: text("Tình trạng chỉ do nguồn nêu", "Statuses asserted by their source only"),
  assertedWhy: text(
    "nhập từ bảng theo dõi, chưa có việc nào được ghi lúc xảy ra; đếm trong tổng và đếm riêng ở đây",
    "imported from a tracker and not recorded as they happened; in the totals, and counted apart here",
  ),
  opaque: text("Thuộc loại mà chương trình này chưa biết", "Of kinds unknown to this software"),
  byState: text("Các nhiệm vụ theo tình trạng", "Assignments by state"),
  state: text("Tình trạng", "State"),
  count: text("Số nhiệm vụ", "Assignments"),
  ofWhichAsserted: text("Trong đó chỉ do nguồn nêu", "Of which asserted only"),
  sum: text("Tổng", "Total"),
} as const;

export const bodies = {
  heading: text("Các cơ quan, từ đáng lo nhất", "Bodies, worst first"),
  order: text(
    "Cơ quan có nhiều nhiệm vụ quá hạn nhất đứng trước. Mỗi nhiệm vụ được đếm một lần, ở cơ quan chủ trì.",
    "The body with most overdue assignments comes first. Each assignment is counted once, at its lead.",
  ),
  caption: text("Nhiệm vụ chủ trì của từng cơ quan, theo tình trạng", "Assignments led by each body, by state"),
  helpers: text("Nhiệm vụ phối hợp", "Assignments coordinated"),
  helpersCaption: text(
    "Nhiệm vụ phối hợp của từng cơ quan: đếm riêng, không cộng vào bảng trên",
    "Assignments that each body coordinates: counted apart, not added to the table above",
  ),
  body: text("Cơ quan", "Body"),
  chart: text("Biểu đồ", "Chart"),
  all: text("Tất cả", "All"),
  none: text("Chưa có nhiệm vụ nào được giao.", "No assignment has been issued."),
  undetermined: text("Chưa xác định chủ trì", "Lead not determined"),
  ended: text("đã kết thúc", "ended"),
  fictional: text("hư cấu", "fictional"),
  asWritten: text("theo lời văn", "as written"),
  collective: text("tập thể", "collective"),
} as const;

export const lists = {
  aging: text("Quá hạn bao lâu", "How long overdue"),
  agingCaption: text("Nhiệm vụ quá hạn, theo số ngày quá hạn", "Overdue assignments, by days overdue"),
  days: text("Số ngày quá hạn", "Days overdue"),
  band: (from: number, to: number | undefined) =>
    to === undefined
      ? text(`trên ${from - 1} ngày`, `over ${from - 1} days`)
      : text(`${from}–${to} ngày`, `${from}–${to} days`),
  urge: text("Cần đôn đốc", "To urge"),
  urgeCaption: text(
    "Nhiệm vụ quá hạn, lâu nhất trước; rồi nhiệm vụ sắp đến hạn, gần nhất trước",
    "Overdue assignments, longest first; then those near due, soonest first",
  ),
  urgeNone: text("Không có nhiệm vụ nào quá hạn hay sắp đến hạn.", "Nothing is overdue or near due."),
  more: (shown: number, all: number) =>
    text(
      `Bảng nêu ${numberText(shown).vi} trong ${numberText(all).vi} nhiệm vụ; phần còn lại ở mục của từng cơ quan.`,
      `The table shows ${numberText(shown).en} of ${numberText(all).en}; the others stand under their bodies.`,
    ),
  task: text("Nhiệm vụ", "Assignment"),
  words: text("Nội dung", "Words"),
  due: text("Hạn", "Due"),
  how: text("Mức độ", "How far"),
} as const;

export const tasks = {
  heading: text("Từng nhiệm vụ", "Each assignment"),
  open: text("Bấm hoặc nhấn Enter vào một nhiệm vụ để xem chi tiết.", "Open an assignment to see the whole of it."),
  manyTasks: (full: number, all: number) =>
    text(
      `Sổ có ${numberText(all).vi} nhiệm vụ. Để trang còn nhẹ, ${numberText(full).vi} nhiệm vụ cần chú ý nhất được nêu đủ chi tiết; các nhiệm vụ còn lại được nêu thành dòng trong bảng của từng cơ quan.`,
      `The ledger holds ${numberText(all).en} assignments. To keep the page light, the ${numberText(full).en} that need most attention are told whole; the others are lines in the table of their body.`,
    ),
  printed: text(
    "Bản in của sổ lớn gồm số đếm và danh sách cần đôn đốc; chi tiết từng nhiệm vụ xem trên màn hình.",
    "The print of a large ledger holds the counts and the list to urge; each assignment is told on the screen.",
  ),
  counted: (count: number) =>
    counted(
      count,
      (n) => `${n} nhiệm vụ`,
      (n) => `${n} ${count === 1 ? "assignment" : "assignments"}`,
    ),
  lines: (count: number) =>
    counted(
      count,
      (n) => `Các nhiệm vụ còn lại: ${n}`,
      (n) => `The other assignments: ${n}`,
    ),
  linesCaption: text("Các nhiệm vụ còn lại, theo tình trạng", "The other assignments, by state"),
  appendix: text("Phụ lục: từng nhiệm vụ và diễn biến thời hạn", "Appendix: each assignment and its deadline history"),
  bodyHeading: text("Cơ quan chủ trì", "Lead body"),
} as const;

export const task = {
  lead: text("Chủ trì", "Lead"),
  coordinating: text("Phối hợp", "Coordinating"),
  kind: text("Loại", "Kind"),
  kindUnknown: text("loại chưa biết", "unknown kind"),
  directive: text("Chỉ đạo", "Directive"),
  provision: text("mục", "provision"),
  status: text("Tình trạng", "State"),
  deadlineWords: text("Hạn theo văn bản", "Deadline in words"),
  deadlineNone: text("văn bản không nêu", "none stated"),
  met: text("Kết quả theo loại việc", "What the task asks for"),
  outcome: text("Tác động sau sản phẩm", "Effect beyond the product"),
  lastReport: text("Báo cáo gần nhất", "Last report"),
  irregularities: text("Điểm bất thường", "Irregularities"),
  settled: text("đã xử lý", "settled"),
  provenance: text("Nguồn ghi", "How it is known"),
  asserted: text("Tình trạng chỉ do nguồn nêu", "The status is asserted by its source only"),
  assertedShort: text("theo nguồn", "asserted"),
  externalRefs: text("Mã ở hệ thống khác", "Keys in other systems"),
  history: text("Diễn biến thời hạn", "Deadline history"),
  firstDue: (due: Text) => text(`hạn đầu ${due.vi}`, `first due ${due.en}`),
  behindFirst: (days: Text) => text(`chậm ${days.vi} so với hạn đầu`, `${days.en} behind the first deadline`),
  overdueBefore: (days: Text) =>
    text(`đã quá hạn ${days.vi} trước khi gia hạn`, `${days.en} overdue before an extension`),
  imprecise: text("ngày tính từ tháng hoặc năm", "a month or a year stands for a day"),
  rejections: (n: number) => text(`bị trả lại ${n} lần`, `rejected ${n === 1 ? "once" : `${n} times`}`),
  because: text("lý do", "reason"),
} as const;

export const band = {
  issued: text("giao nhiệm vụ", "issued"),
  "first-due": text("hạn đầu", "first deadline"),
  due: text("hạn mới", "new deadline"),
  extended: text("gia hạn", "extension granted"),
  submitted: text("trình kết quả", "result submitted"),
  completed: text("xác nhận hoàn thành", "accepted as complete"),
  "as-of": text("ngày tính", "as of"),
  notUnderstood: text("chưa hiểu thành ngày", "not understood as a day"),
  newDue: (due: Text) => text(`hạn ${due.vi}`, `due ${due.en}`),
  overdueDays: (days: Text) => text(`tổng cộng quá hạn ${days.vi}`, `overdue for ${days.en} in all`),
  waiting: text("chờ xác nhận", "awaiting verification"),
} as const;

export const period = {
  heading: (from: Text, to: Text) => text(`Kỳ ${from.vi} – ${to.vi}`, `Period ${from.en} – ${to.en}`),
  caption: text(
    "Đầu kỳ + giao mới + mở lại = hoàn thành + thu hồi + không tiếp tục + được thay thế + cuối kỳ",
    "Opening + given + reopened = done + revoked + not pursued + superseded + closing",
  ),
  opening: text("Đầu kỳ", "Opening"),
  given: text("Giao mới", "Given"),
  reopened: text("Mở lại", "Reopened"),
  done: text("Hoàn thành", "Done"),
  revoked: text("Thu hồi", "Revoked"),
  notPursued: text("Không tiếp tục", "Not pursued"),
  superseded: text("Được thay thế", "Superseded"),
  closing: text("Cuối kỳ", "Closing"),
  onTime: text("Đúng hạn trong số hoàn thành có hạn", "On time, of those done with a deadline"),
  bounds: (worst: Text, best: Text) => text(`từ ${worst.vi} đến ${best.vi}`, `between ${worst.en} and ${best.en}`),
  onTimeParts: (onTime: number, late: number, unknown: number) =>
    text(
      `${onTime} đúng hạn, ${late} quá hạn, ${unknown} không rõ`,
      `${onTime} on time, ${late} late, ${unknown} unknown`,
    ),
  onTimeNone: text("không có nhiệm vụ nào", "none"),
  coverage: text("Độ phủ", "Coverage"),
  coverageOf: (judged: number, total: number, asserted: number) =>
    text(
      `đánh giá được ${judged} trên ${total} nhiệm vụ; ${asserted} chỉ do nguồn nêu`,
      `${judged} of ${total} can be judged; ${asserted} asserted by their source only`,
    ),
  causes: text("Nguyên nhân chậm được ghi", "Causes of delay on record"),
  causesNone: text("không có", "none"),
  lateWithoutCause: (count: number) =>
    counted(
      count,
      (n) => `${n} nhiệm vụ chậm mà không có nguyên nhân nào được ghi`,
      (n) => `${n} late without any cause on record`,
    ),
} as const;
