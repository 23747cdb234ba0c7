/** The words of an import's report. */
import type { Text } from "chidao";
import type { RowOutcome } from "../import/run-import.js";

const text = (vi: string, en: string): Text => ({ vi, en });

export const importWords = {
  rehearsal: text(
    "CHẠY THỬ: chưa ghi gì. Thêm --apply để ghi vào sổ.",
    "REHEARSAL: nothing was written. Add --apply to record it.",
  ),
  systemIsFile: (system: string) =>
    text(
      `Lưu ý: "system" của tệp ánh xạ là tên tệp (${system}). Nếu tệp lần sau mang tên khác và "system" đổi theo, mọi dòng sẽ thành nhiệm vụ mới; hãy giữ nguyên một tên.`,
      `Note: the mapping's "system" is a file's name (${system}). If it changes with the next file, every row becomes a new task; keep one name.`,
    ),
  applied: text("ĐÃ GHI VÀO SỔ", "RECORDED"),
  rows: (n: number) => text(`Số dòng sau tiêu đề: ${n}`, `Rows after the header: ${n}`),
  outcomes: {
    added: text("thêm mới", "added"),
    changed: text("có thay đổi", "changed"),
    unchanged: text("không đổi", "unchanged"),
    refused: text("từ chối", "refused"),
    skipped: text("bỏ qua", "skipped"),
  } satisfies Record<RowOutcome, Text>,
  irregular: (n: number) => text(`trong đó có điểm bất thường: ${n}`, `of these with irregularities: ${n}`),
  row: (line: number, key: string, outcome: Text) =>
    text(
      `dòng ${line}${key === "" ? "" : ` [${key}]`}: ${outcome.vi}`,
      `row ${line}${key === "" ? "" : ` [${key}]`}: ${outcome.en}`,
    ),
  more: (n: number) =>
    text(`… và ${n} dòng nữa; dùng --all để xem hết.`, `… and ${n} more rows; --all shows every one.`),
  unmatched: text(
    "Tên cơ quan chưa khớp sổ đăng ký (giữ nguyên lời văn):",
    "Bodies not matched to the register (kept as written):",
  ),
  maybe: (names: string) => text(`có thể là: ${names}`, `perhaps: ${names}`),
  matchAdvice: text(
    'Nếu đúng, ghi vào tệp ánh xạ: "agencies": { "tên như đã viết": "mã cơ quan" }.',
    'If so, say it in the mapping: "agencies": { "name as written": "agency id" }.',
  ),
  doubts: text("Cần kiểm tra:", "To check:"),
  mapNeeded: text("Cần --map TỆP; tạo bản nháp bằng --draft.", "--map FILE is needed; --draft makes a first one."),
} as const;
