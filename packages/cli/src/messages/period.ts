/** The words of the period report. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const periodWords = {
  title: (from: string, to: string) => text(`BÁO CÁO KỲ ${from} – ${to}`, `PERIOD REPORT ${from} – ${to}`),
  opening: text("Đầu kỳ", "Opening"),
  given: text("Giao trong kỳ", "Given"),
  done: text("Hoàn thành", "Done"),
  revoked: text("Thu hồi", "Revoked"),
  notPursued: text("Không tiếp tục", "Not pursued"),
  superseded: text("Được thay thế", "Superseded"),
  reopened: text("Mở lại", "Reopened"),
  closing: text("Cuối kỳ", "Closing"),
  reconciled: text(
    "Đầu kỳ + giao + mở lại − hoàn thành − thu hồi − không tiếp tục − được thay thế = cuối kỳ",
    "Opening + given + reopened − done − revoked − not pursued − superseded = closing",
  ),
  onTime: (onTime: number, denominator: number, worst: string, best: string) =>
    text(
      `Hoàn thành trong kỳ và có hạn: ${denominator}; đúng hạn ${onTime}; tỷ lệ đúng hạn từ ${worst} đến ${best}`,
      `Done in the period with a deadline: ${denominator}; on time ${onTime}; rate between ${worst} and ${best}`,
    ),
  onTimeNone: text(
    "Không có nhiệm vụ có hạn nào hoàn thành trong kỳ",
    "No task with a deadline was done in the period",
  ),
  coverage: (judged: number, total: number, asserted: number) =>
    text(
      `Đánh giá được ${judged}/${total} nhiệm vụ; ${asserted} theo nguồn nhập`,
      `${judged} of ${total} tasks can be judged; ${asserted} as a source asserts`,
    ),
  causes: text("Nguyên nhân đã ghi (gia hạn, trả lại)", "Causes on record (extensions, rejections)"),
  causesNone: text("chưa ghi nhận", "none on record"),
  lateWithoutCause: (n: number) => text(`Chậm mà chưa ghi nguyên nhân: ${n}`, `Late without any cause on record: ${n}`),
  urge: text("Cần đôn đốc", "To urge"),
  urgeNone: text("không có", "none"),
} as const;
