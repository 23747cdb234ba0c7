/** Words about who wrote a ledger. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const writersWords = {
  about: text(
    "ai ghi sổ, mức bảo đảm nào, đồng hồ lùi ở đâu",
    "who wrote, with which assurance, and where the clock went back",
  ),
  notes: text(
    "Mức bảo đảm là điều hệ thống ghi sổ khai về người ghi, không phải chữ ký đã được kiểm tra: mục chưa mang chữ ký của người ghi.",
    "The assurance is what the writing system said of the writer, not a signature that was checked: entries carry no signature of their writers.",
  ),
  title: (size: number): Text => text(`NGƯỜI GHI: ${size} mục`, `WRITERS: ${size} records`),
  all: text("Tất cả", "All"),
  nobody: text("không đọc được cơ quan", "no body can be read"),
  levels: {
    declared: text("tự khai", "declared"),
    authenticated: text("đã xác thực", "authenticated"),
    signed: text("khai là đã ký", "said to be signed"),
    unknown: text("không rõ", "unknown"),
  },
  clock: (count: number): Text =>
    count === 0
      ? text("Đồng hồ không lùi lần nào.", "The clock never went back.")
      : text(`Đồng hồ lùi ở ${count} mục:`, `The clock went back at ${count} records:`),
  step: (index: number, at: string, before: number, latest: string): Text =>
    text(`#${index} ghi ${at}, sau #${before} ghi ${latest}`, `#${index} at ${at}, after #${before} at ${latest}`),
} as const;
