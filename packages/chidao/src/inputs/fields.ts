/** How each field is typed in: its codec at the front door, and how it becomes what a command carries. */
import {
  type AnyCodec,
  Codec,
  type Dated,
  integer,
  isRecord,
  list,
  nullable,
  OfficerId,
  oneOf,
  orUnknown,
  struct,
  textUpTo,
  Unknown,
} from "@chidao/core";
import type { AnyField, FieldInput, Fields } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Desk } from "../session.js";
import type { EvidenceInput, MeasureInput, OfficerInput, PartyInput } from "../types/inputs.js";
import { personalOf } from "./directives.js";
import { assignmentNamed, partyOf } from "./resolve.js";
import {
  DateGiven,
  DeadlineGiven,
  DocumentGiven,
  datedOf,
  deadlineOf,
  documentOf,
  notStated,
  PartyGiven,
  TextGiven,
} from "./values.js";

type Given = Readonly<Record<string, unknown>>;
type Converted = E.Either<FrontDoorFailure, unknown>;

interface Typed {
  /** What callers type in; `undefined`: what the command carries. */
  readonly given?: AnyCodec;
  readonly convert: (value: never, desk: Desk, on: Dated, field: AnyField) => Converted;
}

const OfficerGiven: Codec<OfficerInput> = struct({ officer: OfficerId, name: TextGiven });
const MeasureGiven: Codec<MeasureInput> = struct({ done: integer(0), unit: textUpTo(200) }, { of: integer(1) });
const evidenceForm = struct(
  { document: DocumentGiven },
  { proves: TextGiven, medium: orUnknown(oneOf("electronic", "paper")) },
);
const EvidenceGiven: Codec<EvidenceInput> = new Codec<EvidenceInput>(
  "evidence",
  {
    code: "evidence",
    vi: "tài liệu, hoặc {document, proves, medium}",
    en: "a document, or {document, proves, medium}",
  },
  (value) => DocumentGiven.is(value) || evidenceForm.is(value),
  (value, context) =>
    (isRecord(value) && "document" in value ? (evidenceForm as AnyCodec) : DocumentGiven).validate(value, context),
);

function evidenceOf(input: EvidenceInput) {
  if (typeof input === "string" || !("document" in input)) {
    return { document: documentOf(input), proves: notStated, medium: notStated };
  }
  const { document, proves, medium } = input;
  return { document: documentOf(document), proves: proves ?? notStated, medium: medium ?? notStated };
}

const asGiven = { convert: (value: unknown) => E.right(value) };

const inputs: Readonly<Record<FieldInput, Typed>> = {
  text: asGiven,
  choice: asGiven,
  decimal: asGiven,
  code: asGiven,
  "external-ref": asGiven,
  part: asGiven,
  data: asGiven,
  document: { given: DocumentGiven, convert: (value) => E.right(documentOf(value)) },
  evidence: { given: EvidenceGiven, convert: (value) => E.right(evidenceOf(value)) },
  date: { given: DateGiven, convert: (value) => E.right(datedOf(value)) },
  deadline: { given: DeadlineGiven, convert: (value) => E.right(deadlineOf(value)) },
  party: { given: PartyGiven, convert: (value: PartyInput, desk, on) => partyOf(desk, value, on) },
  assignment: { given: textUpTo(100), convert: (value: string, desk) => assignmentNamed(desk, value) },
  officer: {
    given: OfficerGiven,
    convert: ({ officer, name }: OfficerInput) => E.right({ officer, name: personalOf(name) }),
  },
  measure: {
    given: MeasureGiven,
    convert: ({ done, of, unit }: MeasureInput) => E.right({ done, of: of ?? null, unit }),
  },
  vnd: { convert: (value: unknown) => E.right(isRecord(value) ? value : { vnd: String(value) }) },
  integer: {
    convert: (value: unknown) =>
      E.right(typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
  },
  boolean: {
    convert: (value: unknown) => E.right(value === "true" || value === "false" ? value === "true" : value),
  },
  record: {
    convert: (value: unknown, desk, on, { fields }) =>
      isRecord(value) ? convertFields(desk, fields, value, on) : E.right(value),
  },
  list: {
    convert: (value: unknown, desk, on, { item }) => {
      if (!Array.isArray(value) || item === undefined) return E.right(value);
      const items = value.map((each) => convertField(desk, item, each, on));
      return items.find(E.isLeft) ?? E.right(items.map((each) => (E.isRight(each) ? each.right : undefined)));
    },
  },
};

/** The codec of a field as callers give it. */
export function givenCodec(field: AnyField): AnyCodec {
  const { input, known, item, mayBeUnknown, leftOut } = field;
  const one = inputs[input].given ?? (input === "list" && item !== undefined ? list(givenCodec(item)) : known);
  if (mayBeUnknown) return orUnknown(one);
  return leftOut?.value === null ? nullable(one) : one;
}

/** Fields that may be left out get what stands for that; what no field knows is passed on for the codec to refuse. */
export function convertFields(desk: Desk, fields: Fields, given: Given, on: Dated): E.Either<FrontDoorFailure, Given> {
  const values: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) {
      if (field.mayBeUnknown) values[name] = notStated;
      else if (field.leftOut !== undefined) values[name] = field.leftOut.value;
      continue;
    }
    const converted = convertField(desk, field, value, on);
    if (E.isLeft(converted)) return converted;
    values[name] = converted.right;
  }
  return E.right(values);
}

/** What is not understood is passed on as it is, so that the codec can say what it expected. */
export function convertField(desk: Desk, field: AnyField, value: unknown, on: Dated): Converted {
  if (value === null || Unknown.is(value)) return E.right(value);
  const { given, convert } = inputs[field.input];
  return given === undefined || given.is(value) ? convert(value as never, desk, on, field) : E.right(value);
}
