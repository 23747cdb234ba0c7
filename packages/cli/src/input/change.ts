/**
 * `--set field=value` of a correction. A value that parses as JSON is taken as JSON, anything else as text; dates stay
 * text, since a bare year would otherwise become a number.
 */
import { badValue } from "../define/flag.js";
import { errors } from "../messages/errors.js";

const dateFields: ReadonlySet<string> = new Set(["on", "completedOn", "deadline"]);

export type Change = readonly [field: string, value: unknown];

export function parseChangeText(text: string, flag: string): Change {
  const equals = text.indexOf("=");
  if (equals <= 0) throw badValue(flag, text, errors.expected.fieldValue);
  const field = text.slice(0, equals).trim();
  const value = text.slice(equals + 1);
  const isPlainDate = dateFields.has(field) && !value.trimStart().startsWith("{");
  return [field, isPlainDate ? value.trim() : jsonOrText(value)];
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
