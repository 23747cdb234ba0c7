/** The words about read models: what stood in the way of using them, and how far a replay is. */
import type { ReadModelsNotice, Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

/** The answer is the same; it took longer. */
export function readModelsNotice(notice: ReadModelsNotice): Text {
  switch (notice.kind) {
    case "behind":
      return text(
        `Lưu ý: mô hình đọc mới đến mục ${notice.position}/${notice.head}; trả lời từ sổ cái. Cập nhật: chidao replay.`,
        `Note: the read models are at entry ${notice.position} of ${notice.head}; the ledger was read instead. Catch them up with chidao replay.`,
      );
    case "no-models":
      return text(
        "Lưu ý: mô hình đọc chưa dựng xong hoặc của phiên bản khác; trả lời từ sổ cái. Dựng lại: chidao replay.",
        "Note: the read models are unfinished or of another release; the ledger was read instead. Build them with chidao replay.",
      );
    case "unusable":
      return text(
        `Lưu ý: không dùng được tệp mô hình đọc ${notice.file} (${notice.fault}); trả lời từ sổ cái.`,
        `Note: the file of read models ${notice.file} can't be used (${notice.fault}); the ledger was read instead.`,
      );
  }
}

export const replayWords = {
  built: (file: string, position: number, events: number) =>
    text(
      `Đã dựng mô hình đọc ở ${file}: đến mục ${position}, đã đọc ${events} mục.`,
      `Read models built in ${file}: up to entry ${position}, ${events} entries read.`,
    ),
  caughtUp: (file: string, position: number, events: number) =>
    text(
      `Mô hình đọc ở ${file} đã đến mục ${position}; thêm ${events} mục.`,
      `The read models in ${file} are at entry ${position}; ${events} entries were added.`,
    ),
  compared: (position: number) =>
    text(`So với sổ cái, đến mục ${position}:`, `Compared with the ledger, up to entry ${position}:`),
  model: (model: string, rows: number, hash: string) =>
    text(`${model}: ${rows} dòng, ${hash}`, `${model}: ${rows} rows, ${hash}`),
  folded: (hash: string) => text(`từ sổ cái: ${hash}`, `from the ledger: ${hash}`),
  same: text("Mọi dòng giống hệt sổ cái.", "Every row is what the ledger says."),
  differs: (model: string, row: string) =>
    text(
      `KHÁC SỔ CÁI, trước hết ở ${model}, ${row}. Sổ cái không bị ảnh hưởng; hãy dựng lại: chidao replay --rebuild.`,
      `DIFFERENT FROM THE LEDGER, first in ${model}, ${row}. The ledger is not touched by it; build them anew: chidao replay --rebuild.`,
    ),
  inFile: (words: string | null) => text(`trong tệp: ${words ?? "(thiếu)"}`, `in the file: ${words ?? "(missing)"}`),
  inLedger: (words: string | null) =>
    text(`theo sổ cái: ${words ?? "(không có)"}`, `by the ledger: ${words ?? "(no such row)"}`),
};
