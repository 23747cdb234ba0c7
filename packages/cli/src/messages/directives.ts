/** The words of the screens about directives, in both languages. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const directiveWords = {
  state: text("Hiệu lực", "Standing"),
  states: {
    "in-force": text("chưa ghi nhận thu hồi, thay thế", "no recall or replacement recorded"),
    recalled: text("ĐÃ THU HỒI", "RECALLED"),
    replaced: text("ĐÃ BỊ THAY THẾ", "REPLACED"),
    merged: text("đã hợp nhất", "merged"),
  },
  urgency: text("Độ khẩn", "Urgency"),
  urgencies: {
    none: text("thường", "none"),
    urgent: text("khẩn", "urgent"),
    "very-urgent": text("thượng khẩn", "very urgent"),
    express: text("hỏa tốc", "express"),
  } as Readonly<Record<string, Text>>,
  secrecy: text("Độ mật", "Secrecy"),
  secrecies: {
    none: text("không mật", "none"),
    confidential: text("mật", "confidential"),
    secret: text("tối mật", "secret"),
    "top-secret": text("tuyệt mật", "top secret"),
  } as Readonly<Record<string, Text>>,
  effectiveOn: text("Có hiệu lực", "Takes effect"),
  concludes: text("Kết luận", "Concludes"),
  notedBy: text("Người ghi lại", "Noted by"),
  sealed: text("Số, ký hiệu (niêm phong)", "Reference (sealed)"),
  mergedInto: (handle: string) => text(`đã hợp nhất vào ${handle}`, `merged into ${handle}`),
  merged: (handles: string) => text(`gồm cả ${handles}`, `with ${handles}`),
  relations: {
    amended: text("Sửa đổi, bổ sung", "Amended"),
    corrected: text("Đính chính", "Corrected"),
    replaced: text("Thay thế", "Replaced"),
    recalled: text("Thu hồi", "Recalled"),
    merged: text("Hợp nhất", "Merged"),
  },
  through: (words: string) => text(`bằng ${words}`, `by ${words}`),
  provisionStates: {
    original: text("", ""),
    added: text("bổ sung", "added"),
    changed: text("đã sửa", "changed"),
    removed: text("đã bỏ", "removed"),
  },
  screened: text("VĂN BẢN ĐÃ ĐỌC, KHÔNG GIAO NHIỆM VỤ", "DOCUMENTS READ, WITHOUT TASKS"),
  affected: text("NHIỆM VỤ BỊ ẢNH HƯỞNG", "AFFECTED TASKS"),
  affectedNone: text(
    "Không có nhiệm vụ đang mở nào bị ảnh hưởng.",
    "No open task is touched by a change to its directive.",
  ),
  whats: {
    recalled: text("chỉ đạo bị thu hồi", "its directive was recalled"),
    replaced: text("chỉ đạo bị thay thế", "its directive was replaced"),
    "provision-removed": text("nội dung bị bỏ", "its provision was removed"),
    "provision-changed": text("nội dung bị sửa", "its provision was changed"),
    "became-secret": text(
      "chỉ đạo hóa ra là mật, lời văn đã nằm trong sổ mở",
      "its directive turned out to be secret, and its words stand in the open",
    ),
  },
  proposals: {
    revoke: text("đề xuất: thu hồi nhiệm vụ", "proposed: revoke the task"),
    supersede: text("đề xuất: thay bằng nhiệm vụ mới", "proposed: supersede it by a new task"),
    review: text("đề xuất: xem lại nhiệm vụ", "proposed: look at the task"),
  },
  settledNone: text("Không còn nhiệm vụ nào phải ghi.", "There was nothing left to record."),
  proposed: text("đã đề nghị, chờ người thứ hai", "proposed, waits for a second person"),
  settled: {
    revoke: text("đã ghi thu hồi", "revoked"),
    supersede: text("đã ghi được thay thế", "superseded"),
    retain: text("đã ghi giữ nguyên", "stands"),
  },
  gaps: text("SỐ VĂN BẢN CỦA TỪNG DÃY", "NUMBERS OF DOCUMENT SERIES"),
  gapsNone: text("Chưa có dãy số nào.", "No series."),
  commonSeries: text("dãy chung", "common series"),
  numbers: {
    registered: text("đã ghi", "registered"),
    screened: text("đã đọc, không giao nhiệm vụ", "screened"),
    contested: text("trùng số", "contested"),
    missing: text("chưa có trong sổ", "missing"),
  },
  counted: (n: number, numbers: string) => text(`${n} (số ${numbers})`, `${n} (numbers ${numbers})`),
  notCounted: text("không tính (không phải số nguyên)", "not counted (no whole number)"),
  upTo: (n: number, known: boolean) =>
    known
      ? text(`tính đến số ${n} (theo người hỏi)`, `up to number ${n} (as stated)`)
      : text(
          `tính đến số ${n}, là số lớn nhất đã ghi; chưa rõ số cuối cùng được cấp`,
          `up to number ${n}, the highest recorded; the last number given is not known`,
        ),
  outside: (n: number) =>
    text(
      `Ngoài các dãy trên: ${n} văn bản chưa rõ hoặc niêm phong số, ký hiệu.`,
      `Outside these series: ${n} documents whose reference is not known or is sealed.`,
    ),
} as const;
