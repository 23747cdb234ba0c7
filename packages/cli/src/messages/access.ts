/** Words about the access log. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const accessWords = {
  group: text("nhật ký truy cập cạnh sổ", "the access log beside the ledger"),
  about: text("những gì đã được đọc và giao ra từ sổ", "what was read out of the ledger and handed on"),
  notes: text(
    "Nhật ký ở TỆP.access.jsonl, ngoài sổ, nên việc xem không làm đầu cây thay đổi. Biến CHIDAO_ACCESS_LOG: exports (mặc định, mọi tệp được giao ra), all (cả khi chỉ xem), off. Mỗi dòng mang băm của dòng trước (mã thoát 5 khi không khớp); cắt bớt phần cuối thì không tự hiện ra.",
    "The log is FILE.access.jsonl, outside the ledger, so that looking moves no head. CHIDAO_ACCESS_LOG: exports (default, every file that is handed out), all (looks too), off. Each line bears the hash of the one before (exit code 5 where it does not); the last lines cut off do not show by themselves.",
  ),
  none: text("Chưa ghi lần nào.", "Nothing is logged."),
  nobody: text("không nêu ai", "nobody named"),
  looked: text("chỉ xem", "looked at"),
  gave: (path: string, sha256: string | null): Text =>
    text(
      `giao ${path}${sha256 === null ? "" : `, SHA-256 ${sha256}`}`,
      `handed out ${path}${sha256 === null ? "" : `, SHA-256 ${sha256}`}`,
    ),
  broken: (line: number): Text =>
    text(`Từ dòng ${line} nhật ký không còn liền nhau.`, `From line ${line} on the log does not follow from itself.`),
  given: (count: number): Text =>
    text(
      `Đã giao ra ${count} bản trước lúc này; bản nào hiện giá trị thì không gọi lại được:`,
      `${count} files were handed out before; where they showed the value it can't be called back:`,
    ),
} as const;
