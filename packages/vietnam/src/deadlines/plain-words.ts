/** One spelling for words that are typed in many ways, so that the grammar has one form to look for. */
import { numberPattern, readNumber } from "./numbers.js";

const wordsThenDigits = new RegExp(`(${numberPattern}) ?\\((\\d{1,4})\\)`, "g");

/** Lower case, one blank between words, one spelling. The words themselves are kept by whoever asked. */
export function plainWords(words: string): string {
  return (
    words
      .normalize("NFC")
      .replace(/[ÐðĐ]/g, "đ")
      .toLowerCase()
      .replace(/[\u00a0\u2000-\u200b\s]+/g, " ")
      .replace(/[–—]/g, "-")
      .replace(/[“”"'‘’`´]/g, "")
      .replace(/(\d+) ?\((?:[^()\d]*)\)/g, "$1")
      // "năm (05) ngày": said twice; where the two differ, nobody knows which is meant.
      .replace(wordsThenDigits, (all, said: string, digits: string) =>
        readNumber(said) === Number(digits) ? digits : all,
      )
      .replace(/[()]/g, " ")
      .replace(/(\d) ?([/.-]) ?(?=\d)/g, "$1$2")
      .replace(/qúy|quí/g, "quý")
      .replace(/(^|[ ,])hàng (?=ngày|tuần|tháng|quý|năm|nửa|\d)/g, "$1hằng ")
      .replace(/kì /g, "kỳ ")
      .replace(/ ?,/g, ",")
      .replace(/ +/g, " ")
      .replace(/^[ ,;:.-]+|[ ,;:.-]+$/g, "")
  );
}

/** Verbs that say what is to be done by the limit, and nouns that announce it; they tell nothing of the time. */
const announcing =
  /^(?:phải |cần |và )?(?:hoàn thành|hoàn tất|thực hiện xong|thực hiện|báo cáo|trình|gửi|thời hạn(?: hoàn thành| thực hiện)?(?: là)?|thời gian hoàn thành(?: là)?|hạn hoàn thành(?: là)?|tiến độ(?: hoàn thành)?)(?::|,)? (?=\S)/;

/** Purposes that follow the limit: "trước ngày 30/9/2026 để tổng hợp". */
const purpose = /,? để .*$/;

/** The words without what announces the limit and what it is for. */
export function limitWords(words: string): string {
  let rest = plainWords(words).replace(purpose, "");
  // "thời hạn 15 ngày" is a period: the noun belongs to it.
  for (let next = rest.replace(announcing, ""); next !== rest; next = rest.replace(announcing, "")) rest = next;
  return rest;
}
