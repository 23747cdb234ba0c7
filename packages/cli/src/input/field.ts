/**
 * A flag for each field that people fill in, made from what the front door says of the field. Kinds' works and the
 * steps of a task share it, so a new field of either has its flag at once.
 */
import type { FieldInfo, Text } from "chidao";
import {
  badValue,
  booleanText,
  type Flag,
  integerText,
  needed,
  oneOfTexts,
  optional,
  type ParseText,
  repeated,
} from "../define/flag.js";
import { errors } from "../messages/errors.js";
import { parseDocumentText, parseEvidenceText } from "./document.js";
import { parseDateText, parseKnownText } from "./entry.js";
import { parseExternalRefText } from "./external-ref.js";
import { parsePartyText } from "./party.js";

type Input = FieldInfo["input"];

/** By field; what only programs hand in has no flag. */
export function flagsOf(fields: ReadonlyArray<FieldInfo>): Readonly<Record<string, Flag<unknown>>> {
  return Object.fromEntries(
    fields.filter(({ input }) => input !== "data").map((field) => [field.name, flagOf(field)] as const),
  );
}

/** What was given, by field; the front door knows what stands for the rest. */
export function givenFields(fields: ReadonlyArray<FieldInfo>, flags: Readonly<Record<string, unknown>>) {
  // A repeatable flag that is not there is an empty list; a list typed as JSON may be empty on purpose.
  const isGiven = (field: FieldInfo, value: unknown): boolean =>
    value !== undefined && !(isRepeatable(field) && Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    fields.filter((field) => isGiven(field, flags[field.name])).map(({ name }) => [name, flags[name]] as const),
  );
}

function isRepeatable({ each }: FieldInfo): boolean {
  return each !== null && each !== "record";
}

export function asksForBodies(fields: ReadonlyArray<FieldInfo>): boolean {
  return fields.some(({ input, each }) => input === "party" || each === "party");
}

function flagOf(field: FieldInfo): Flag<unknown> {
  const { name, label, choices, mayBeUnknown, mayBeLeftOut, each } = field;
  const parts = field.fields.length === 0 ? "" : ` { ${field.fields.map((part) => part.name).join(", ")} }`;
  const listed = choices.length === 0 ? parts : `: ${choices.join(", ")}`;
  const words = { vi: label.vi + listed, en: label.en + listed };
  if (isRepeatable(field) && each !== null) {
    const form = `--${kebab(singular[name] ?? name)} <${placeholders[each]}>`;
    const repeatable = { vi: `${words.vi} (lặp lại được)`, en: `${words.en} (repeatable)` };
    return repeated(form, repeatable, parserOf(each, choices));
  }
  const form = `--${kebab(shortened[name] ?? name)} <${placeholders[field.input]}>`;
  const known = parserOf(field.input, choices);
  if (!mayBeLeftOut) return needed(form, words, known);
  if (!mayBeUnknown) return optional(form, words, known);
  const orUnknown = { vi: `${words.vi}; hoặc unknown:LÝ-DO`, en: `${words.en}; or unknown:REASON` };
  return optional(form, orUnknown, (text, flag) =>
    text.startsWith("unknown:") ? parseKnownText(text) : known(text, flag),
  );
}

/** The flag of a list names one of them. */
const singular: Readonly<Record<string, string>> = {
  articles: "article",
  bodies: "body",
  candidates: "candidate",
  parts: "part",
  products: "product",
};
const shortened: Readonly<Record<string, string>> = { officerInCharge: "officer" };

const placeholders: Readonly<Record<Input, string>> = {
  text: "text",
  document: "document",
  vnd: "amount",
  integer: "number",
  choice: "choice",
  boolean: "true|false",
  party: "body",
  date: "date",
  decimal: "decimal",
  code: "code",
  "external-ref": "system|id",
  assignment: "assignment",
  deadline: "day",
  evidence: "document",
  officer: "pseudonym=name",
  measure: "done/of:unit",
  part: "key=words",
  data: "json",
  record: "json",
  list: "json",
};

function parserOf(input: Input, choices: ReadonlyArray<string>): ParseText<unknown> {
  const parsers: Readonly<Record<Input, ParseText<unknown>>> = {
    text: asTyped,
    document: parseDocumentText,
    vnd: amountText,
    integer: integerText,
    choice: oneOfTexts(...choices),
    boolean: booleanText,
    party: parsePartyText,
    date: parseDateText,
    decimal: asTyped,
    code: asTyped,
    "external-ref": parseExternalRefText,
    assignment: asTyped,
    deadline: asTyped,
    evidence: parseEvidenceText,
    officer: officerText,
    measure: measureText,
    part: partText,
    data: jsonText,
    record: jsonText,
    list: jsonText,
  };
  return parsers[input];
}

const asTyped: ParseText<string> = (text) => text;

/** Parts and lists are given as JSON; what it says is judged by the front door. */
function jsonText(text: string, flag: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badValue(flag, text, errors.expected.json);
  }
}

/** Amounts stay text: they may be larger than a number holds exactly. */
function amountText(text: string, flag: string): string {
  if (!/^-?\d+$/.test(text)) throw badValue(flag, text, errors.expected.amount);
  return text;
}

function officerText(text: string, flag: string) {
  const [officer, name] = pairOf(text, flag, errors.expected.pseudonym);
  return { officer, name };
}

function partText(text: string, flag: string) {
  const [key, words] = pairOf(text, flag, errors.expected.fieldValue);
  return { key, words };
}

function pairOf(text: string, flag: string, wanted: Text): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals <= 0) throw badValue(flag, text, wanted);
  return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}

/** `37/102:documents`, or `37:documents` when the whole is not known. */
function measureText(text: string, flag: string) {
  const [, done, of, unit] = /^(\d{1,15})(?:\/(\d{1,15}))?:(.+)$/su.exec(text.trim()) ?? [];
  if (done === undefined || unit === undefined) throw badValue(flag, text, errors.expected.measure);
  return { done: Number(done), ...(of === undefined ? {} : { of: Number(of) }), unit: unit.trim() };
}

/** `RecordAmount` and `recordAmount` both become `record-amount`. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
