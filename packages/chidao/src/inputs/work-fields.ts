/** The fields of a kind's work as callers give them, made into what the kind's codec asks for. */
import { type Codec, type Dated, type DecodeFailure, decode, decodeFailure, isRecord } from "@chidao/core";
import type { FieldInput, Work } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Desk } from "../session.js";
import type { PartyInput } from "../types/inputs.js";
import { partyOf } from "./resolve.js";
import { DocumentGiven, documentOf, notStated, PartyGiven } from "./values.js";

type Given = Readonly<Record<string, unknown>>;

/** Fields that may be unknown and are not given become unknown; the others are left for the codec to miss. */
export function workFieldsOf(desk: Desk, work: Work, given: Given, on: Dated): E.Either<FrontDoorFailure, Given> {
  const unknownField = Object.keys(given).find((name) => !Object.hasOwn(work.fields, name));
  if (unknownField !== undefined) return E.left(noSuchField(work.command, unknownField, given[unknownField]));
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(work.fields)) {
    const value = given[name];
    if (value === undefined) {
      if (field.mayBeUnknown) values[name] = notStated;
      continue;
    }
    const converted = convertField(desk, field.input, value, on);
    if (E.isLeft(converted)) return converted;
    values[name] = converted.right;
  }
  return E.right(values);
}

type Convert = (desk: Desk, value: unknown, on: Dated) => E.Either<FrontDoorFailure, unknown>;

/** What is not understood is passed on as it is, so that the codec can say what it expected. */
const asGiven: Convert = (_desk, value) => E.right(value);

const converters: Readonly<Record<FieldInput, Convert>> = {
  text: asGiven,
  choice: asGiven,
  document: (_desk, value) => E.right(DocumentGiven.is(value) ? documentOf(value) : value),
  party: (desk, value, on) => (PartyGiven.is(value) ? partyOf(desk, value as PartyInput, on) : E.right(value)),
  vnd: (_desk, value) => E.right(isRecord(value) ? value : { vnd: String(value) }),
  integer: (_desk, value) => E.right(typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
  boolean: (_desk, value) => E.right(value === "true" || value === "false" ? value === "true" : value),
};

export function convertField(
  desk: Desk,
  input: FieldInput,
  value: unknown,
  on: Dated,
): E.Either<FrontDoorFailure, unknown> {
  if (isRecord(value) && "unknown" in value) return E.right(value);
  return converters[input](desk, value, on);
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
