/** The words of the indicators on the page. */
import { numberText, text } from "./format.js";

export const indicatorWords = {
  heading: text("Các chỉ tiêu và mẫu số", "Indicators and their denominators"),
  lead: text(
    "Cùng một tử số với mẫu số khác là một chỉ tiêu khác. Khi dẫn một tỷ lệ, hãy dẫn cả mẫu số.",
    "The same numerator under another denominator is another indicator. Whoever quotes a rate should quote its denominator.",
  ),
  caption: text("Mỗi chỉ tiêu theo từng mẫu số", "Each indicator by denominator"),
  denominator: text("Trên", "Of"),
  value: text("Tỷ lệ", "Rate"),
  fraction: text("Phân số", "Fraction"),
  coverage: text("Đánh giá được", "Judged"),
  bounds: text("Nếu biết rõ mọi nhiệm vụ", "If all were known"),
  numerator: (count: number) => text(`tử số: ${numberText(count).vi}`, `numerator: ${numberText(count).en}`),
  none: text("không có", "none"),
  ratio: text("tỷ số, có thể trên 100 %", "a ratio, may be over 100 %"),
  from: text("từ", "from"),
  to: text("đến", "to"),
} as const;
