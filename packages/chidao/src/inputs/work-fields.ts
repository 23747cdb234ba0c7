/** The fields of a kind's work as callers give them, made into what the kind's codec asks for. */
import { type Codec, type Dated, type DecodeFailure, decode, decodeFailure, isRecord } from "@chidao/core";
import type { AnyField, FieldInput, Work } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Desk } from "../session.js";
import type { PartyInput } from "../types/inputs.js";
import { assignmentNamed, partyOf } from "./resolve.js";
import { DateGiven, DocumentGiven, datedOf, documentOf, notStated, PartyGiven } from "./values.js";

type Given = Readonly<Record<string, unknown>>;

/** Fields that may be unknown and are not given become unknown; the others are left for the codec to miss. */
export function workFieldsOf(desk: Desk, work: Work, given: Given, on: Dated): E.Either<FrontDoorFailure, Given> {
  const unknownField = Object.keys(given).find((name) => !Object.hasOwn(work.fields, name));
  if (unknownField !== undefined) return E.left(noSuchField(work.command, unknownField, given[unknownField]));
  return convertFields(desk, work.fields, given, on);
}

/** What the fields do not know is passed on too: inside a record the codec tells where it stands. */
function convertFields(desk: Desk, fields: Work["fields"], given: Given, on: Dated): E.Either<FrontDoorFailure, Given> {
  const values: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) {
      if (field.mayBeUnknown) values[name] = notStated;
      continue;
    }
    const converted = convertField(desk, field, value, on);
    if (E.isLeft(converted)) return converted;
    values[name] = converted.right;
  }
  return E.right(values);
}

type Convert = (desk: Desk, value: unknown, on: Dated, field: AnyField) => E.Either<FrontDoorFailure, unknown>;

/** What is not understood is passed on as it is, so that the codec can say what it expected. */
const asGiven: Convert = (_desk, value) => E.right(value);

const converters: Readonly<Record<FieldInput, Convert>> = {
  text: asGiven,
  choice: asGiven,
  decimal: asGiven,
  code: asGiven,
  "external-ref": asGiven,
  document: (_desk, value) => E.right(DocumentGiven.is(value) ? documentOf(value) : value),
  date: (_desk, value) => E.right(DateGiven.is(value) ? datedOf(value) : value),
  party: (desk, value, on) => (PartyGiven.is(value) ? partyOf(desk, value as PartyInput, on) : E.right(value)),
  vnd: (_desk, value) => E.right(isRecord(value) ? value : { vnd: String(value) }),
  integer: (_desk, value) => E.right(typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
  boolean: (_desk, value) => E.right(value === "true" || value === "false" ? value === "true" : value),
  assignment: (desk, value) => (typeof value === "string" ? assignmentNamed(desk, value) : E.right(value)),
  record: (desk, value, on, { fields }) => (isRecord(value) ? convertFields(desk, fields, value, on) : E.right(value)),
  list: (desk, value, on, { item }) => {
    if (!Array.isArray(value) || item === undefined) return E.right(value);
    const items = value.map((each) => convertField(desk, item, each, on));
    return items.find(E.isLeft) ?? E.right(items.map((each) => (E.isRight(each) ? each.right : undefined)));
  },
};

export function convertField(
  desk: Desk,
  field: AnyField,
  value: unknown,
  on: Dated,
): E.Either<FrontDoorFailure, unknown> {
  if (isRecord(value) && "unknown" in value) return E.right(value);
  return converters[field.input](desk, value, on, field);
}

/** Checks a kind's command; the paths of its fields are told as the caller wrote them. */
export function checkWork<A>(codec: Codec<A>, command: unknown, work: Work): E.Either<DecodeFailure, A> {
  const asWritten = (path: string): string =>
    Object.hasOwn(work.fields, path.split("/")[1] ?? "") ? `/fields${path}` : path;
  return E.mapLeft((failure: DecodeFailure) => ({
    ...failure,
    issues: failure.issues.map((issue) => ({ ...issue, path: asWritten(issue.path) })),
  }))(decode(codec, command, work.command));
}

function noSuchField(command: string, name: string, value: unknown): DecodeFailure {
  const expected = { code: "unknown-field", vi: "không có trường này", en: "no such field" };
  return decodeFailure(command, `/fields/${name}`, expected, value);
}
