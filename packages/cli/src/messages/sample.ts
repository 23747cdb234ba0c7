/** Words about samples. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const sampleWords = {
  group: text("những gì kiểm toán viên hỏi sổ", "what an auditor asks a ledger for"),
  about: text("rút mẫu nhiệm vụ bằng một hạt giống công khai", "draw a sample of tasks by a public seed"),
  notes: text(
    "Tổng thể do đầu cây mới nhất đã ký xác định; hãy chọn hạt giống sau khi đầu cây được giữ bên ngoài. Ai cũng rút lại được: lấy SHA-256 của bốn dòng chidao-sample/1, gốc cây, hạt giống, số mục, rồi chọn các giá trị nhỏ nhất của mỗi tầng.",
    "The newest signed head fixes the population; choose the seed after somebody outside keeps that head. Anybody can draw it again: SHA-256 of the four lines chidao-sample/1, root, seed, entry; the lowest of each stratum are drawn.",
  ),
  seed: text(
    "một dòng chữ công khai, chưa ai biết lúc ký đầu cây",
    "a public line of text that nobody knew when the head was signed",
  ),
  each: text("bao nhiêu nhiệm vụ ở mỗi tầng", "how many tasks of each stratum"),
  by: text("chia tầng theo: none, lead, kind, status", "strata by: none, lead, kind, status"),
  to: text("thư mục để ghi đầu cây, danh sách và biên nhận", "folder for the head, the list and the receipts"),
  title: (drawn: number, population: number): Text =>
    text(`MẪU: ${drawn} trên ${population} nhiệm vụ`, `SAMPLE: ${drawn} of ${population} tasks`),
  head: (size: number, root: string): Text =>
    text(
      `Tổng thể: các nhiệm vụ trong ${size} mục đầu, gốc ${root}`,
      `Population: the tasks of the first ${size} records, root ${root}`,
    ),
  leftOut: (count: number): Text =>
    text(
      `Không tính ${count} dự thảo hoặc nhiệm vụ giao sau ngày được hỏi.`,
      `${count} drafts, or tasks issued after the day asked about, are not in it.`,
    ),
  stratum: (name: string, drawn: number, population: number): Text =>
    text(`Tầng ${name}: ${drawn} trên ${population}`, `Stratum ${name}: ${drawn} of ${population}`),
  written: (folder: string): Text =>
    text(`Đầu cây, danh sách và biên nhận ở ${folder}.`, `The head, the list and the receipts are in ${folder}.`),
} as const;
