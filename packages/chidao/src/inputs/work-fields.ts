/** The fields of a kind's work as callers give them, made into what the kind's codec asks for. */
import { type Codec, type Dated, type DecodeFailure, decode, decodeFailure } from "@chidao/core";
import type { Work } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Desk } from "../session.js";
import { convertFields } from "./fields.js";

type Given = Readonly<Record<string, unknown>>;

/** Fields that may be unknown and are not given become unknown; the others are left for the codec to miss. */
export function workFieldsOf(desk: Desk, work: Work, given: Given, on: Dated): E.Either<FrontDoorFailure, Given> {
  const unknownField = Object.keys(given).find((name) => !Object.hasOwn(work.fields, name));
  if (unknownField !== undefined) return E.left(noSuchField(work.command, unknownField, given[unknownField]));
  return convertFields(desk, work.fields, given, on);
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
