/** The words of indicators and of the reports that look at the ledger from one side. */
import type { MatrixRole, Text, UpdateBox } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const analysis = {
  unit: {
    obligation: text("đơn vị tính: nghĩa vụ của từng cơ quan", "unit: obligation of each body"),
    assignment: text("đơn vị tính: nhiệm vụ", "unit: assignment"),
    entry: text("đơn vị tính: mục ghi", "unit: entry"),
  },
  versions: (calendar: number | null, policy: number) =>
    text(
      `Lịch làm việc: ${calendar === null ? "chưa công bố" : `bản ${calendar}`} · chính sách: ${policy === 0 ? "mặc định" : `bản ${policy}`}`,
      `Working calendar: ${calendar === null ? "none published" : `version ${calendar}`} · policy: ${policy === 0 ? "the default" : `version ${policy}`}`,
    ),
  body: text("Cơ quan", "Body"),
  all: text("Tất cả", "All"),
  total: text("Tổng", "Total"),
  open: text("Còn mở", "Open"),
  settled: text("Đã xử lý", "Settled"),

  indicators: text("CÁC CHỈ TIÊU", "INDICATORS"),
  published: text("CÁC CHỈ TIÊU CÓ THỂ TÍNH TỪ SỐ LIỆU CÔNG BỐ", "INDICATORS THAT FOLLOW FROM PUBLISHED FIGURES"),
  population: (words: Text, count: number) =>
    text(`Phạm vi: ${words.vi} (${count})`, `Population: ${words.en} (${count})`),
  unitNotStated: text("đơn vị tính: nguồn không nêu", "unit: the source doesn't say"),
  numeratorOf: (words: Text, count: number) =>
    text(`tử số: ${words.vi} (${count})`, `numerator: ${words.en} (${count})`),
  denominatorOf: (words: Text) => text(`trên ${words.vi}`, `of ${words.en}`),
  noValue: (why: Text) => text(`không có giá trị: ${why.vi}`, `no value: ${why.en}`),
  coverage: (judged: number, of: number) => text(`đánh giá được ${judged}/${of}`, `${judged} of ${of} can be judged`),
  bounds: (worst: Text, best: Text) =>
    text(`xấu nhất ${worst.vi}, tốt nhất ${best.vi}`, `worst ${worst.en}, best ${best.en}`),
  ratio: text("tỷ số, có thể trên 100 %", "a ratio, may be over 100 %"),
  sum: (sum: number, agrees: boolean | null) => {
    const suffix =
      agrees === null
        ? text("", "")
        : agrees
          ? text(", khớp với tổng số công bố", ", as the published total")
          : text(", KHÔNG khớp với tổng số công bố", ", which is NOT the published total");
    return text(`Tổng các loại: ${sum}${suffix.vi}`, `The classes sum to ${sum}${suffix.en}`);
  },
  comparison: text("Đối chiếu hai tổng số", "The two totals"),

  aging: text("SỐ NGÀY QUÁ HẠN", "AGING OF OVERDUE ASSIGNMENTS"),
  againstCurrent: text("So với hạn đang có hiệu lực", "Against the deadline in force"),
  againstFirst: text("So với hạn đầu (chưa hoàn thành)", "Against the first deadline (not done)"),
  band: (from: number, to: number | null) =>
    to === null
      ? text(`từ ${from} ngày`, `${from} days or more`)
      : from === to
        ? text(`${from} ngày`, `${from} days`)
        : text(`${from}–${to} ngày`, `${from}–${to} days`),
  longest: text("Lâu nhất", "Longest"),
  nothingBehind: text("Không có nhiệm vụ nào chậm.", "Nothing is behind."),
  withoutDay: (n: number) =>
    text(`Chưa hoàn thành mà không có ngày hạn: ${n}`, `Not done and without a day as deadline: ${n}`),

  discipline: text("KỶ LUẬT CẬP NHẬT", "UPDATE DISCIPLINE"),
  cycle: (days: number) =>
    text(
      `Coi là phải cập nhật trong ${days} ngày (do người hỏi nêu, không phải quy định)`,
      `An update is expected within ${days} days (as asked, and no rule)`,
    ),
  completionRate: text("Tỷ lệ hoàn thành (trên số đã giao)", "Completion rate (of all given)"),
  updateRate: text("Tỷ lệ cập nhật (trên số chưa hoàn thành)", "Update rate (of those not done)"),
  updates: {
    upToDate: text("Trong chu kỳ", "In the cycle"),
    notYetExpected: text("Chưa đến kỳ", "Not yet expected"),
    outOfDate: text("Quá chu kỳ", "Out of date"),
    neverReported: text("Chưa từng", "Never"),
    undated: text("Không rõ ngày", "Undated"),
  } satisfies Record<UpdateBox, Text>,
  silent: text("Không cập nhật, lâu nhất trước", "Without an update, longest first"),
  silentNone: text("không có", "none"),
  since: (days: number | null, never: boolean) => {
    if (days === null) return text("không rõ từ khi nào", "since when is not known");
    return never
      ? text(`chưa cập nhật lần nào từ khi giao, ${days} ngày`, `never updated since it was issued, ${days} days`)
      : text(`lần cập nhật cuối cách đây ${days} ngày`, `last updated ${days} days ago`);
  },

  irregularities: text("ĐIỂM BẤT THƯỜNG THEO QUY TẮC", "IRREGULARITIES BY RULE"),
  irregularitiesNone: text("Không có điểm bất thường nào.", "No irregularities."),
  rule: text("Quy tắc", "Rule"),
  source: text("nguồn", "source"),
  about: text("về", "about"),
  entryLag: text("ĐỘ TRỄ GHI SỔ", "LATE ENTRY"),
  provenances: {
    witnessed: text("Ghi khi việc diễn ra", "Recorded by witnesses"),
    imported: text("Nhập từ hệ thống khác", "Imported"),
    reconstructed: text("Ghi lại về sau", "Reconstructed"),
  },
  ahead: text("Ghi trước", "Ahead"),
  undated: text("Không rõ ngày", "Undated"),
  median: text("Trung vị", "Median"),
  entriesNone: text("Chưa có mục nào.", "No entries."),

  workload: text("KHỐI LƯỢNG NHIỆM VỤ", "WORKLOAD"),
  openLed: text("Đang chủ trì", "Open, leading"),
  openCoordinating: text("Đang phối hợp", "Open, coordinating"),
  overdue: text("Quá hạn", "Overdue"),
  dueSoon: (days: number) => text(`Đến hạn trong ${days} ngày`, `Due within ${days} days`),
  byMonth: text("Theo tháng, mọi nhiệm vụ", "By month, all assignments"),
  month: text("Tháng", "Month"),
  opening: text("Đầu tháng", "Opening"),
  given: text("Giao", "Given"),
  reopened: text("Mở lại", "Reopened"),
  left: text("Kết thúc", "Closed"),
  closing: text("Cuối tháng", "Closing"),

  matrix: (handle: string) => text(`MA TRẬN CỦA CHỈ ĐẠO ${handle}`, `MATRIX OF DIRECTIVE ${handle}`),
  matrixNone: text("Chưa giao nhiệm vụ nào.", "No assignment has been issued."),
  roles: {
    lead: text("CT", "L"),
    candidate: text("ĐX", "?"),
    coordinating: text("PH", "C"),
    acceptor: text("XN", "A"),
  } satisfies Record<MatrixRole, Text>,
  rolesKey: text(
    "CT: chủ trì · ĐX: được nêu, chưa xác định chủ trì · PH: phối hợp · XN: xác nhận kết quả",
    "L: leads · ?: named, lead not determined · C: coordinates · A: accepts the result",
  ),

  summary: (label: Text) => text(`TỔNG HỢP: ${label.vi}`, `SUMMARY: ${label.en}`),
  summaryCounts: (assignments: number, silent: number) =>
    text(
      `${assignments} nhiệm vụ thuộc loại này; ${silent} chưa có số liệu nào`,
      `${assignments} assignments of this kind; ${silent} with nothing recorded`,
    ),
  task: text("Nhiệm vụ", "Task"),
  rowsNone: text("chưa có dòng nào", "no rows"),

  tasks: text("CÁC NHIỆM VỤ", "ASSIGNMENTS"),
  tasksOf: (lead: Text | null, box: Text | null) => {
    const who = lead === null ? text("mọi cơ quan", "all bodies") : lead;
    const what = box === null ? text("mọi tình trạng", "all states") : box;
    return text(`${who.vi} · ${what.vi}`, `${who.en} · ${what.en}`);
  },
  provision: text("nội dung chỉ đạo", "the directive's words"),
} as const;
