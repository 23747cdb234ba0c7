/** Words about who wrote a ledger. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const writersWords = {
  about: text(
    "ai ghi sổ, mức bảo đảm nào, ai đã ký, đồng hồ lùi ở đâu",
    "who wrote, with which assurance, who signed, and where the clock went back",
  ),
  notes: text(
    "Tự khai, đã xác thực, khai là đã ký: đó là lời của hệ thống ghi sổ. Chữ ký chỉ được coi là đã kiểm tra khi khớp với mục và với một khóa của chính người ghi trong danh sách khóa được đưa vào (--authors).",
    "Declared, authenticated, said to be signed: that is the writing system's own word. A signature counts as checked only when it fits the entry and a key of the very writer in the list of keys that was given (--authors).",
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
  signatures: {
    fits: text("đã ký, đã kiểm tra", "signed and checked"),
    "unknown-key": text("có chữ ký, không rõ khóa", "signed with a key that is not known"),
    refuted: text("CHỮ KÝ SAI", "WRONG SIGNATURE"),
  },
  clock: (count: number): Text =>
    count === 0
      ? text("Đồng hồ không lùi lần nào.", "The clock never went back.")
      : text(`Đồng hồ lùi ở ${count} mục:`, `The clock went back at ${count} records:`),
  step: (index: number, at: string, before: number, latest: string): Text =>
    text(`#${index} ghi ${at}, sau #${before} ghi ${latest}`, `#${index} at ${at}, after #${before} at ${latest}`),
} as const;
