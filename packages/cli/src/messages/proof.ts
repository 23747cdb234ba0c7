/** Words about heads, receipts, witnesses and checks. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const proofWords = {
  verify: text("KIỂM TRA TÍNH TOÀN VẸN", "INTEGRITY CHECK"),
  steps: {
    read: text("đọc", "read"),
    positions: text("thứ tự", "order"),
    frontier: text("biên của kho", "frontier of the store"),
    heads: text("đầu cây đã ký", "signed heads"),
    leaves: text("băm từng mục", "hashes of records"),
    "given-heads": text("đầu cây giữ nơi khác", "heads kept elsewhere"),
    policy: text("tệp tin cậy", "trust file"),
    authors: text("chữ ký của người ghi", "signatures of authors"),
  },
  firstBroken: (place: string): Text => text(`Mục sai đầu tiên: ${place}`, `First broken record: ${place}`),
  bundleBroken: (file: string, line: number): Text =>
    text(`Chỗ sai đầu tiên: ${file}, dòng ${line}`, `First broken line: ${file}, line ${line}`),
  verifyBundle: text("KIỂM TRA GÓI CHỨNG CỨ", "CHECK OF AN EVIDENCE BUNDLE"),
  exported: (path: string, exported: number, leftOut: number): Text =>
    text(
      `Đã ghi ${path}: nội dung của ${exported} mục${leftOut === 0 ? ", là toàn bộ sổ" : `; ${leftOut} mục khác chỉ có phần đầu`}.`,
      `Wrote ${path}: the texts of ${exported} records${leftOut === 0 ? ", which is the whole ledger" : `; of ${leftOut} others the header alone`}.`,
    ),
  size: (size: number): Text => text(`${size} mục`, `${size} records`),
  origin: text("Sổ", "Log"),
  root: text("Gốc", "Root"),
  signedBy: (names: string): Text => text(`Người ký: ${names}`, `Signed by: ${names}`),
  notSigned: text("đã giữ, chưa ký", "kept, not signed yet"),
  noHeads: text("Chưa ký đầu cây nào.", "No head has been signed."),
  keyMade: (file: string): Text =>
    text(
      `Đã tạo khóa trong ${file}; chỉ chủ tệp đọc được. Khóa công khai:`,
      `The key is in ${file}; only its owner may read it. Its public half:`,
    ),
  written: (file: string): Text => text(`Đã ghi ${file}.`, `Wrote ${file}.`),
  receiptGood: (index: number, origin: string): Text =>
    text(
      `Biên nhận đúng: mục ${index} có trong sổ ${origin}.`,
      `The receipt holds: entry ${index} is in the log ${origin}.`,
    ),
  entry: (type: string, stream: string, at: string): Text =>
    text(`${type} trong ${stream}, ghi lúc ${at}`, `${type} in ${stream}, recorded at ${at}`),
  receiptSigned: (known: Text): Text =>
    text(`Chữ ký của người ghi: ${known.vi}`, `Signature of its author: ${known.en}`),
  anchored: (names: string): Text => text(`Đầu cây đã được ${names} thấy.`, `Its head was seen by ${names}.`),
  notAnchored: text(
    "Chưa có ai bên ngoài thấy đầu cây này: biên nhận chỉ chứng tỏ sổ đã ký.",
    "Nobody outside has seen its head: the receipt shows only what the log signed.",
  ),
  consistent: (older: number, newer: number): Text =>
    text(`Cây ${newer} mục chứa trọn cây ${older} mục.`, `The tree of ${newer} records holds the one of ${older}.`),
  cosigned: (origin: string, size: number): Text =>
    text(`Đã chứng ${size} mục của ${origin}.`, `Cosigned ${size} records of ${origin}.`),
  cosignedFirst: text(
    "Lần đầu gặp sổ này: chưa chứng điều gì trước đó; từ nay sổ không thể rút lại.",
    "The first head of this log: nothing older is vouched for; from now on the log can't take it back.",
  ),
} as const;
