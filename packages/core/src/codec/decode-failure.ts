/** io-ts errors turned into data that a person can act on: where, what was expected, what stood there. */
import * as E from "fp-ts/lib/Either.js";
import type { Context, ValidationError } from "io-ts";
import type { Language } from "../text.js";
import { Codec, type Expected } from "./codec.js";
import { noSuchField } from "./structures.js";

export interface DecodeIssue {
  /** JSON Pointer (RFC 6901) to the offending place; empty for the whole value. */
  readonly path: string;
  readonly expected: Expected;
  /** What stood there, shortened; `undefined` when the field is missing. */
  readonly actual: string | undefined;
}

export interface DecodeFailure {
  readonly _tag: "DecodeFailure";
  /** What was being read: an event's type, a command's name, a file. */
  readonly source: string;
  readonly issues: ReadonlyArray<DecodeIssue>;
}

/** At most this many issues are reported for one value. */
export const issuesMax = 20;

/** Checks a value against a codec. The value itself is returned, never a copy. */
export function decode<A>(codec: Codec<A>, value: unknown, source: string): E.Either<DecodeFailure, A> {
  const result = codec.decode(value);
  if (E.isRight(result)) return result;
  return E.left({ _tag: "DecodeFailure", source, issues: result.left.slice(0, issuesMax).map(toIssue) });
}

/** A failure found by other means than a codec, in the same shape. */
export function decodeFailure(source: string, path: string, expected: Expected, actual: unknown): DecodeFailure {
  return { _tag: "DecodeFailure", source, issues: [{ path, expected, actual: show(actual) }] };
}

/** One line per issue, in the chosen language. */
export function describeDecodeIssue(issue: DecodeIssue, language: Language): string {
  const place = issue.path === "" ? "" : `${issue.path}: `;
  if (issue.expected.code === noSuchField.expected.code) return `${place}${issue.expected[language]}`;
  if (issue.actual === undefined) {
    return language === "vi"
      ? `${place}thiếu; cần ${issue.expected.vi}`
      : `${place}missing; expected ${issue.expected.en}`;
  }
  return language === "vi"
    ? `${place}cần ${issue.expected.vi}; đã nhận ${issue.actual}`
    : `${place}expected ${issue.expected.en}; got ${issue.actual}`;
}

function toIssue(error: ValidationError): DecodeIssue {
  const last = error.context[error.context.length - 1];
  const expected =
    last?.type instanceof Codec ? last.type.expected : { code: "value", vi: "một giá trị hợp lệ", en: "a valid value" };
  return { path: pointer(error.context), expected, actual: show(error.value) };
}

function pointer(context: Context): string {
  return context
    .map((entry) => entry.key)
    .filter((key) => key !== "")
    .map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

function show(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const shown = typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? String(value));
  return shown.length <= 80 ? shown : `${shown.slice(0, 77)}...`;
}
