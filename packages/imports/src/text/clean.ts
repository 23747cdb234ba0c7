/**
 * Cleaning what people pasted, and folding it for comparison. Cleaning keeps every letter and is what gets recorded;
 * folding loses marks and is for comparing only.
 */

/** Spaces that look like a space and are not one. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g;
/** Characters without any width: joiners, marks of direction, soft hyphens, byte order marks. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u00AD\uFEFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
const halfPairs = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Invisible characters and no-break spaces: what people could not have seen. */
const hidden = new RegExp(`${invisible.source}|\u00A0`);
/** Anything that cleaning would change, but for the composition of marks. One look saves a large tracker eight. */
const untidy = new RegExp(
  `${oddSpaces.source}|${invisible.source}|${controls.source}|${halfPairs.source}|\\s\\s|^\\s|\\s$| \\n|\\n `,
);

/** What was put right in a text. */
export type CleaningDeed = "nfd" | "invisible" | "apostrophe";

/** NFC, ordinary spaces, no invisible characters; line breaks stay. */
export function clean(raw: string): string {
  if (!untidy.test(raw)) return raw.normalize("NFC");
  return raw
    .replace(/\r\n?/g, "\n")
    .replace(oddSpaces, " ")
    .replace(invisible, "")
    .replace(controls, "")
    .replace(halfPairs, "\uFFFD")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim()
    .normalize("NFC");
}

/** A name or a key: cleaned, on one line, without the apostrophe by which people force a text in a spreadsheet. */
export function cleanName(raw: string): string {
  return clean(raw).replaceAll("\n", " ").replace(/^'+/, "").trim();
}

/** What cleaning changed beyond ordinary spaces; empty for most texts. */
export function cleaningOf(raw: string): ReadonlyArray<CleaningDeed> {
  const deeds: Array<CleaningDeed> = [];
  if (raw.normalize("NFC") !== raw) deeds.push("nfd");
  if (hidden.test(raw)) deeds.push("invisible");
  if (/^\s*'/.test(raw)) deeds.push("apostrophe");
  return deeds;
}

/** For equality between texts that differ only in case and in white space. */
export const lower = (text: string): string => cleanName(text).toLowerCase();

/** For equality without marks: lower case, đ as d, no diacritics, words apart by one space. */
export function fold(text: string): string {
  return lower(text)
    .replaceAll("đ", "d")
    .replaceAll("ð", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}&/]+/gu, " ")
    .trim();
}

/** At most `max` code units, never cutting a character in two. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
