/**
 * Text measured in terminal columns. Nothing here counts code units: a Vietnamese letter may be two or three of them,
 * an emoji many, and both must be cut whole. Text from the ledger is made printable first, so that a control
 * character in somebody's words can't command the terminal.
 */
import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
const ellipsis = "…";

/** Columns that the text fills. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** NFC, one line, and no character that commands the terminal or turns the reading direction. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** The text, cut at a whole character with an ellipsis when it is wider than this. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  return room < 0 ? "" : `${takeColumns(text, room)[0].trimEnd()}${ellipsis}`;
}

/** Lines no wider than this, broken at spaces; a word that is wider alone is broken at a whole character. */
export function wrap(text: string, width: number): ReadonlyArray<string> {
  const lines: Array<string> = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, width))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) line = joined;
    else {
      if (line !== "") lines.push(line.trimEnd());
      line = word;
    }
  }
  return line.trimEnd() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

function pieces(word: string, width: number): ReadonlyArray<string> {
  if (widthOf(word) <= width) return [word];
  const [head, rest] = takeColumns(word, width);
  // A single character wider than the line is kept: leaving it out would change what was said.
  if (head === "") return [word];
  return rest === "" ? [head] : [head, ...pieces(rest, width)];
}

/** As many whole characters as fill at most this many columns, and what is left. */
function takeColumns(text: string, width: number): readonly [string, string] {
  let end = 0;
  let filled = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    filled += widthOf(segment);
    if (filled > width) break;
    end = index + segment.length;
  }
  return [text.slice(0, end), text.slice(end)];
}
