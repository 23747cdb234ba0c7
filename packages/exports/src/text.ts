/**
 * Text as a cell may hold it: NFC, one line, nothing that commands a terminal or turns the reading direction, nothing
 * that XML can't carry. One line, because the screens show it so and because then every row of a CSV file is one line.
 */

/** Starts like a formula, also behind spaces and in the full-width forms that some spreadsheets accept. */
const formulaStart = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/u;

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, "\ufffd");
}

/** True for text that a spreadsheet would run rather than show when it reads it from a CSV file. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** At most this many characters, cut at a whole one, with an ellipsis where something was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(graphemes.segment(text));
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment);
  return `${kept.join("").trimEnd()}…`;
}
