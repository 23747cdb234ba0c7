/** Numbers in digits, in words and in Roman numerals. "Năm" is five only where a unit follows; that is for callers to see. */

const units: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const word = "(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ)";

/** A number as a part of a larger pattern: digits or number words. */
export const numberPattern = `(?:\\d{1,4}|${word}(?: ${word})*)`;

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `undefined` for what is no number from 1 to 9999. */
export function readNumber(words: string): number | undefined {
  if (/^\d{1,4}$/.test(words)) return Number(words) || undefined;
  return readWords(words.split(" "));
}

/** I to IV, 1 to 4, or in words ("quý hai"). */
export function readQuarter(words: string): number | undefined {
  const number = roman[words] ?? readNumber(words);
  return number !== undefined && number <= 4 ? number : undefined;
}

/** "một trăm hai mươi", "ba mươi mốt", "mười lăm", "chín". */
function readWords(words: ReadonlyArray<string>): number | undefined {
  const hundreds = words.indexOf("trăm");
  if (hundreds >= 0) {
    const count = hundreds === 1 ? units[words[0] ?? ""] : undefined;
    const rest = words.slice(hundreds + 1);
    const below =
      rest.length === 0 ? 0 : readBelowHundred(rest[0] === "linh" || rest[0] === "lẻ" ? rest.slice(1) : rest);
    return count === undefined || below === undefined ? undefined : count * 100 + below;
  }
  return readBelowHundred(words);
}

function readBelowHundred(words: ReadonlyArray<string>): number | undefined {
  const [first = "", second, third, ...more] = words;
  if (more.length > 0) return undefined;
  if (first === "mười" && third === undefined) return sum(10, second);
  if (second === "mươi") return units[first] === undefined ? undefined : sum(units[first] * 10, third);
  return second === undefined ? units[first] : undefined;
}

function sum(tens: number, unit: string | undefined): number | undefined {
  if (unit === undefined) return tens;
  const value = units[unit];
  return value === undefined ? undefined : tens + value;
}
