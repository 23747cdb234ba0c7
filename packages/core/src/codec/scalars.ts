/** Codecs of single values. Strings are NFC, free of NUL and lone surrogates, and bounded. */
import { Codec } from "./codec.js";

/** ASCII, Latin letters with their marks in them, and those of Vietnamese: whatever is made of these is NFC. */
const plainLetters = /^[\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9]*$/;

/** True for text that may be stored: NFC, well formed, without NUL. */
export function isStorableText(value: string): boolean {
  if (plainLetters.test(value)) return true;
  return !value.includes("\u0000") && isWellFormed(value) && value.normalize("NFC") === value;
}

/** False when the text holds half of a surrogate pair. */
export function isWellFormed(value: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);
}

/** The longest text one field may hold, in UTF-16 code units. */
export const textLengthMax = 20_000;

/** Text of one or more characters that is not only white space. */
export const text = textUpTo(textLengthMax);

/** Text that may be empty. */
export const textOrEmpty = new Codec<string>(
  "textOrEmpty",
  { code: "text", vi: "văn bản", en: "text" },
  (value) => typeof value === "string" && value.length <= textLengthMax && isStorableText(value),
  undefined,
  () => ({ type: "string", maxLength: textLengthMax, description: "Unicode NFC, without NUL" }),
);

export function textUpTo(lengthMax: number): Codec<string> {
  return new Codec<string>(
    `text(${lengthMax})`,
    {
      code: "text",
      vi: `văn bản không rỗng, tối đa ${lengthMax} ký tự, không có ký tự NUL hay nửa cặp thay thế`,
      en: `text that is not empty, at most ${lengthMax} characters, without NUL or half of a surrogate pair`,
    },
    (value) =>
      typeof value === "string" && value.length <= lengthMax && value.trim().length > 0 && isStorableText(value),
    undefined,
    () => ({ type: "string", minLength: 1, maxLength: lengthMax, description: "Unicode NFC, without NUL" }),
  );
}

/** Text of a fixed form, such as an identifier. */
export function pattern<A extends string = string>(
  name: string,
  form: RegExp,
  vi: string,
  en: string,
  holds: (value: string) => boolean = () => true,
): Codec<A> {
  return new Codec<A>(
    name,
    { code: name, vi, en },
    (value) => typeof value === "string" && form.test(value) && holds(value),
    undefined,
    () => ({ type: "string", pattern: form.source, description: en }),
  );
}

export const bool = new Codec<boolean>(
  "boolean",
  { code: "boolean", vi: "true hoặc false", en: "true or false" },
  (value) => typeof value === "boolean",
  undefined,
  () => ({ type: "boolean" }),
);

export function integer(min = 0, max: number = Number.MAX_SAFE_INTEGER): Codec<number> {
  const bounds = max === Number.MAX_SAFE_INTEGER ? `>= ${min}` : `${min}..${max}`;
  return new Codec<number>(
    `integer(${bounds})`,
    { code: "integer", vi: `số nguyên ${bounds}`, en: `a whole number ${bounds}` },
    (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
    undefined,
    () => ({ type: "integer", minimum: min, maximum: max }),
  );
}

/** One of a closed list of words. A new word is a new schema version. */
export function oneOf<const A extends string>(...words: ReadonlyArray<A>): Codec<A> {
  const known = new Set<unknown>(words);
  const listed = words.join(", ");
  return new Codec<A>(
    `oneOf(${listed})`,
    {
      code: "one-of",
      vi: words.length === 1 ? `"${listed}"` : `một trong: ${listed}`,
      en: words.length === 1 ? `"${listed}"` : `one of: ${listed}`,
    },
    (value) => known.has(value),
    undefined,
    () => ({ enum: words }),
  );
}
