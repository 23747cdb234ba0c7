/**
 * RFC 8785 (JCS) over a closed value domain: NFC text without NUL or lone surrogates, safe integers, booleans, null,
 * arrays, plain objects. No floats, dates, bigint or undefined. The text written here is the only thing ever hashed,
 * exported or verified; nothing is serialised a second time in order to verify it.
 */
import * as E from "fp-ts/lib/Either.js";
import { type DecodeFailure, decodeFailure } from "./codec/decode-failure.js";
import { isStorableText } from "./codec/scalars.js";
import { isRecord } from "./codec/structures.js";

export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<CanonicalValue>
  | { readonly [key: string]: CanonicalValue };

/** Deeper values are refused, so that no stored event can exhaust a reader's stack. */
export const depthMax = 64;

/** The canonical text of a value, or where it leaves the domain. */
export function canonicalJson(value: unknown, source = "value"): E.Either<DecodeFailure, string> {
  try {
    return E.right(write(value, source, []));
  } catch (error) {
    if (error instanceof OutsideDomain) return E.left(error.failure);
    throw error;
  }
}

/** For values that a codec has already checked; a value outside the domain is then a defect. */
export function canonicalJsonOf(value: unknown): string {
  const result = canonicalJson(value);
  if (E.isLeft(result)) throw new Error(`not canonical: ${JSON.stringify(result.left.issues)}`);
  return result.right;
}

/** Every text in a typed-in value brought to NFC; all else is left for a codec to judge. */
export function normaliseText(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(normaliseText);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize("NFC"), normaliseText(inner)]));
}

/** The failure of a typed-in value that is nested too deep to be stored, and maybe too deep to be looked at at all. */
export function findTooDeep(value: unknown, source: string): DecodeFailure | undefined {
  return isDeeper(value, depthMax) ? decodeFailure(source, "", expectations.nesting, "…") : undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

class OutsideDomain extends Error {
  readonly failure: DecodeFailure;
  constructor(failure: DecodeFailure) {
    super("outside the canonical value domain");
    this.failure = failure;
  }
}

function write(value: unknown, source: string, path: ReadonlyArray<string | number>): string {
  if (typeof value === "string") return writeText(value, source, path);
  if (typeof value === "number" && Number.isSafeInteger(value)) return value === 0 ? "0" : String(value);
  if (value === true || value === false || value === null) return String(value);
  if (path.length >= depthMax) return refuse(source, path, value, "nesting");
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, position) => write(item, source, [...path, position])).join(",")}]`;
  }
  if (isRecord(value) && isPlain(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${writeText(key, source, path)}:${write(value[key], source, [...path, key])}`);
    return `{${members.join(",")}}`;
  }
  return refuse(source, path, value, "value");
}

function writeText(value: string, source: string, path: ReadonlyArray<string | number>): string {
  if (!isStorableText(value)) refuse(source, path, value, "text");
  return JSON.stringify(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const expectations = {
  text: {
    code: "nfc-text",
    vi: "văn bản Unicode NFC, không có ký tự NUL hay nửa cặp thay thế",
    en: "NFC text without NUL or half of a surrogate pair",
  },
  value: {
    code: "canonical-value",
    vi: "văn bản, số nguyên an toàn, true, false, null, danh sách hoặc đối tượng",
    en: "text, a safe integer, true, false, null, a list or a plain object",
  },
  nesting: { code: "nesting", vi: `lồng nhau tối đa ${depthMax} tầng`, en: `at most ${depthMax} levels of nesting` },
};

function refuse(
  source: string,
  path: ReadonlyArray<string | number>,
  value: unknown,
  what: keyof typeof expectations,
): never {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const actual = what === "nesting" ? "…" : typeof value === "number" ? String(value) : value;
  throw new OutsideDomain(decodeFailure(source, pointer, expectations[what], actual));
}
