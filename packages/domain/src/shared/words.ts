/** Small words that kinds' sentences and tables are made of. */
import { type Dated, isUnknown, type Text, type Unknown } from "@chidao/core";

/** Words that are the same in both languages, such as a name. */
export function same(words: string): Text {
  return { vi: words, en: words };
}

export const unknownWords: Text = { vi: "không rõ", en: "unknown" };

/** `2026-08-10`, `2026-08` or `2026`; `null` when not known: a cell of a table. */
export function dateText(date: Dated): string | null {
  if ("day" in date) return date.day;
  if ("month" in date) return date.month;
  return "year" in date ? date.year : null;
}

/** The value, or `null` when it is not known: a cell of a table. */
export function knownOr<A extends string | number | boolean>(value: A | Unknown): A | null {
  return isUnknown(value) ? null : value;
}

/** Whole numbers in groups of three: `1.200.000` in Vietnamese, `1,200,000` in English. */
export function grouped(amount: bigint): Text {
  const by = (separator: string) => amount.toString().replaceAll(/\B(?=(\d{3})+$)/g, separator);
  return { vi: by("."), en: by(",") };
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
