/**
 * `--set field=value` of a correction. A value that parses as JSON is taken as JSON, anything else as text; dates stay
 * text, since a bare year would otherwise become a number.
 */
import { badValue } from "../define/flag.js";
import { usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";

const dateFields: ReadonlySet<string> = new Set(["on", "completedOn", "deadline", "directedOn", "effectiveOn"]);

export type Change = readonly [field: string, value: unknown];

export function parseChangeText(text: string, flag: string): Change {
  const equals = text.indexOf("=");
  if (equals <= 0) throw badValue(flag, text, errors.expected.fieldValue);
  const field = text.slice(0, equals).trim();
  const value = text.slice(equals + 1);
  const isPlainDate = dateFields.has(field) && !value.trimStart().startsWith("{");
  return [field, isPlainDate ? value.trim() : jsonOrText(value)];
}

/** The fields that were given, or the whole entry. Exactly one of the two. */
export function changesGiven(
  changes: ReadonlyArray<Change>,
  strike: boolean,
): Readonly<Record<string, unknown>> | "strike" {
  if (strike === changes.length > 0) throw usageFailure("FlagsConflict", errors.nothingToCorrect());
  return strike ? "strike" : Object.fromEntries(changes);
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
