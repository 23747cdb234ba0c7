/** The words of the sheets of indicators, aging, discipline and workload; those of the screens. */
import type { Text, UpdateBox } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const analysisWords = {
  titles: {
    indicators: text("CÁC CHỈ TIÊU", "INDICATORS"),
    aging: text("SỐ NGÀY QUÁ HẠN", "AGING OF OVERDUE ASSIGNMENTS"),
    discipline: text("KỶ LUẬT CẬP NHẬT", "UPDATE DISCIPLINE"),
    workload: text("KHỐI LƯỢNG NHIỆM VỤ", "WORKLOAD"),
  },
  sheets: {
    indicators: text("Chỉ tiêu", "Indicators"),
    aging: text("Số ngày quá hạn", "Aging"),
    discipline: text("Kỷ luật cập nhật", "Update discipline"),
    workload: text("Khối lượng", "Workload"),
  },
  indicator: text("Chỉ tiêu", "Indicator"),
  numeratorWords: text("Tử số là", "Numerator"),
  denominatorWords: text("Mẫu số là", "Denominator"),
  value: text("Tỷ lệ", "Rate"),
  numerator: text("Tử số", "Counted"),
  denominator: text("Mẫu số", "Of"),
  judged: text("Đánh giá được", "Judged"),
  judgedOf: text("Trong số", "Of which"),
  worst: text("Xấu nhất", "Worst"),
  best: text("Tốt nhất", "Best"),
  noValue: text("Vì sao không có giá trị", "Why there is no value"),
  id: text("Mã, phiên bản", "Id, version"),
  population: (words: Text, count: number) =>
    text(`Phạm vi: ${words.vi} (${count})`, `Population: ${words.en} (${count})`),
  againstHead: text("So với", "Against"),
  against: {
    current: text("hạn đang có hiệu lực", "the deadline in force"),
    first: text("hạn đầu (chưa hoàn thành)", "the first deadline (not done)"),
  },
  band: (from: number, to: number | null) =>
    to === null ? text(`từ ${from} ngày`, `${from} days or more`) : text(`${from}–${to} ngày`, `${from}–${to} days`),
  longest: text("Lâu nhất", "Longest"),
  withoutDay: (n: number) =>
    text(`Chưa hoàn thành mà không có ngày hạn: ${n}`, `Not done and without a day as deadline: ${n}`),
  cycle: (days: number) =>
    text(
      `Coi là phải cập nhật trong ${days} ngày (do người hỏi nêu, không phải quy định)`,
      `An update is expected within ${days} days (as asked, and no rule)`,
    ),
  updates: {
    upToDate: text("Trong chu kỳ", "In the cycle"),
    notYetExpected: text("Chưa đến kỳ", "Not yet expected"),
    outOfDate: text("Quá chu kỳ", "Out of date"),
    neverReported: text("Chưa từng", "Never"),
    undated: text("Không rõ ngày", "Undated"),
  } satisfies Record<UpdateBox, Text>,
  open: text("Còn mở", "Open"),
  updateRate: text("Tỷ lệ cập nhật (trên số chưa hoàn thành)", "Update rate (of those not done)"),
  completionRate: text("Tỷ lệ hoàn thành (trên số đã giao)", "Completion rate (of all given)"),
  openLed: text("Đang chủ trì", "Open, leading"),
  overdue: text("Quá hạn", "Overdue"),
  dueSoon: (days: number) => text(`Đến hạn trong ${days} ngày`, `Due within ${days} days`),
  openCoordinating: text("Đang phối hợp", "Open, coordinating"),
  opened: (month: string) => text(`Giao ${month}`, `Given ${month}`),
  closed: (month: string) => text(`Kết thúc ${month}`, `Closed ${month}`),
} as const;
