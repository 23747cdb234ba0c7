/**
 * One command for each kind's own work, made from what the kind says of itself. No kind is named here: a kind that is
 * added to the front door has its commands at once.
 */
import type { KindInfo } from "chidao";
import type { CommandGroup } from "../define/command.js";
import {
  badValue,
  booleanText,
  type Flag,
  integerText,
  needed,
  oneOfTexts,
  optional,
  type ParseText,
} from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { parseDocumentText } from "../input/document.js";
import { parseDateText } from "../input/entry.js";
import { parseExternalRefText } from "../input/external-ref.js";
import { parsePartyText } from "../input/party.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

type Work = KindInfo["works"][number];
type WorkField = Work["fields"][number];

export function kindGroups(kinds: ReadonlyArray<KindInfo>): ReadonlyArray<CommandGroup> {
  return kinds.map(({ name, label, works }) => ({
    name,
    about: { vi: `việc riêng của loại: ${label.vi}`, en: `work of the kind: ${label.en}` },
    commands: works.map(workCommand),
  }));
}

function workCommand({ command, label, fields }: Work) {
  return writeCommand({
    name: kebab(command.slice(command.indexOf("/") + 1)),
    about: label,
    ...(fields.some((field) => field.input === "party") ? { notes: about.party } : {}),
    argument: { name: "assignment", about: about.args.assignment, required: true },
    flags: Object.fromEntries(fields.map((field) => [field.name, flagOf(field)])),
    write: ({ chidao, argument, flags, entry }) =>
      chidao.assignments.work({ ...entry, assignment: argument, type: command, fields: given(fields, flags) }),
  });
}

/** What may be unknown is left out when it is not given; the front door records it as not stated. */
function given(fields: ReadonlyArray<WorkField>, flags: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    fields.map(({ name }) => [name, flags[name]] as const).filter(([, value]) => value !== undefined),
  );
}

function flagOf({ name, label, input, choices, mayBeUnknown, fields }: WorkField): Flag<unknown> {
  const form = `--${kebab(name)} <${placeholders[input]}>`;
  const known = parserOf(input, choices);
  const parts = fields.length === 0 ? "" : ` { ${fields.map((field) => field.name).join(", ")} }`;
  const listed = choices.length === 0 ? parts : `: ${choices.join(", ")}`;
  const words = { vi: label.vi + listed, en: label.en + listed };
  if (!mayBeUnknown) return needed(form, words, known);
  const orUnknown = { vi: `${words.vi}; hoặc unknown:LÝ-DO`, en: `${words.en}; or unknown:REASON` };
  return optional(form, orUnknown, (text, flag) =>
    text.startsWith("unknown:") ? { unknown: text.slice("unknown:".length).trim() } : known(text, flag),
  );
}

const placeholders: Readonly<Record<WorkField["input"], string>> = {
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
  record: "json",
  list: "json",
};

function parserOf(input: WorkField["input"], choices: ReadonlyArray<string>): ParseText<unknown> {
  const parsers: Readonly<Record<WorkField["input"], ParseText<unknown>>> = {
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

/** `RecordAmount` and `recordAmount` both become `record-amount`. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
