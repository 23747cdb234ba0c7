/** The kinds of field there are. Each takes its label in Vietnamese and English first. */
import {
  bool,
  type Codec,
  Dated,
  ExternalRef,
  integer,
  list,
  nonEmpty,
  nullable,
  oneOf,
  orUnknown,
  pattern,
  sealed,
  struct,
  type Text,
  text,
  textOrEmpty,
  textUpTo,
  Unknown,
  Uuid,
} from "@chidao/core";
import { Deadline, StatedDeadline } from "../../shared/deadline.js";
import { EvidenceRef } from "../../shared/evidence.js";
import { Party } from "../../shared/party.js";
import { Decimal, DocumentRef, Vnd } from "../../shared/values.js";
import { codecsOf, type Field, type FieldInput, type Fields, type Storing, type ValuesOf } from "./field.js";
import { AskedOfficer, ChildKey, Measure, SplitPart, StoredOfficer } from "./values.js";

/** The form of a code, and how it is told to people. */
export interface CodeForm extends Text {
  /** Anchored at both ends. */
  readonly form: RegExp;
}

export const field = {
  text: (vi: string, en: string) => ask(text, "text", { vi, en }),
  /** A name by which other entries refer to something, at most 200 characters. */
  name: (vi: string, en: string) => ask(textUpTo(200), "text", { vi, en }),
  /** A text that may be left out; then it is empty. */
  note: (vi: string, en: string): Field<string, string, "text|empty"> => ({
    ...ask(textOrEmpty, "text", { vi, en }),
    leftOut: { value: "" },
    asks: undefined,
  }),
  /** The key of a child among its siblings. */
  key: (vi: string, en: string) => ask(ChildKey, "text", { vi, en }),
  document: (vi: string, en: string) => ask(DocumentRef, "document", { vi, en }),
  /** A document, what it proves and its medium. */
  evidence: (vi: string, en: string) => ask(EvidenceRef, "evidence", { vi, en }),
  vnd: (vi: string, en: string) => ask(Vnd, "vnd", { vi, en }),
  integer: (vi: string, en: string, min: number, max: number) => ask(integer(min, max), "integer", { vi, en }),
  year: (vi: string, en: string) => ask(integer(1945, 2999), "integer", { vi, en }),
  boolean: (vi: string, en: string) => ask(bool, "boolean", { vi, en }),
  party: (vi: string, en: string) => ask(Party, "party", { vi, en }),
  /** A body that may have ended by the day of the entry. */
  formerParty: (vi: string, en: string) => ({ ...ask(Party, "party", { vi, en }), mustExist: false }),
  /** A day, a month, a year, or unknown with the reason. */
  date: (vi: string, en: string): Field<Dated, Dated, "date|unknown"> => ({
    ...ask(Dated, "date", { vi, en }),
    mayBeUnknown: true,
    asks: undefined,
  }),
  /** An exact decimal in digits, such as `12.50`; the digits given are the digits kept. */
  decimal: (vi: string, en: string) => ask(Decimal, "decimal", { vi, en }),
  /** A code of a fixed form, kept as it is written; leading zeroes count. */
  code: (vi: string, en: string, { form, ...words }: CodeForm): Field<string, string, "code"> => ({
    ...ask(pattern("code", form, words.vi, words.en), "code", { vi, en }),
    form,
  }),
  /** The key under which another system knows something. */
  externalRef: (vi: string, en: string) => ask(ExternalRef, "external-ref", { vi, en }),
  /** Another assignment of the same ledger. */
  assignment: (vi: string, en: string) => ask(Uuid, "assignment", { vi, en }),
  /** How far the work is. */
  measure: (vi: string, en: string) => ask(Measure, "measure", { vi, en }),
  part: (vi: string, en: string) => ask(SplitPart, "part", { vi, en }),
  /** Asked for as words and what was read in them; stored with the day that was worked out. */
  deadline: (vi: string, en: string) =>
    askAs("deadline", { vi, en }, StatedDeadline, Deadline, (stated, { resolve }) => resolve(stated)),
  /** The officer in charge; the name is sealed before anything is decided. */
  officer: (vi: string, en: string) =>
    askAs("officer", { vi, en }, AskedOfficer, StoredOfficer, ({ officer, name }) => ({ officer, name: sealed(name) })),
  /** What only programs hand in. */
  data: <A>(codec: Codec<A>, vi: string, en: string) => ask(codec, "data", { vi, en }),
  choice: <const A extends string>(vi: string, en: string, choices: ReadonlyArray<A>): Field<A, A, `choice:${A}`> => ({
    ...ask(oneOf(...choices), "choice", { vi, en }),
    choices,
    asks: undefined,
  }),
  /** Several fields that belong together. */
  record: <const F extends Fields>(vi: string, en: string, fields: F): Field<ValuesOf<F>, ValuesOf<F>, "record"> => ({
    ...ask(struct(codecsOf(fields)) as unknown as Codec<ValuesOf<F>>, "record", { vi, en }),
    fields,
  }),
  /** Any number of the same thing, up to `max`. */
  list: <A>(vi: string, en: string, item: Field<A>, max = 500): Field<ReadonlyArray<A>, ReadonlyArray<A>, "list"> => ({
    ...ask(list(item.codec, max), "list", { vi, en }),
    item,
  }),
  /** Any number of the same thing; left out, there is none. The words are those of the item. */
  many: <B, A, F extends string>(
    item: Field<B, A, F>,
    max = 200,
  ): Field<ReadonlyArray<B>, ReadonlyArray<A>, `${F}[]`> => ({
    ...listOf(item, list(item.codec, max), list(item.asked, max)),
    leftOut: { value: [] },
  }),
  /** At least one of the same thing. */
  some: <B, A, F extends string>(
    item: Field<B, A, F>,
    max = 200,
  ): Field<ReadonlyArray<B>, ReadonlyArray<A>, `${F}[1]`> =>
    listOf(item, nonEmpty(list(item.codec, max)), nonEmpty(list(item.asked, max))),
  orUnknown: <B, A, F extends string>(asked: Field<B, A, F>): Field<B | Unknown, A | Unknown, `${F}|unknown`> => ({
    ...asked,
    codec: orUnknown(asked.codec),
    asked: orUnknown(asked.asked),
    toStored: (value, storing) => (Unknown.is(value) ? value : asked.toStored(value as A, storing)),
    mayBeUnknown: true,
    asks: undefined,
  }),
  /** May be left out; then it is null. */
  orNone: <B, A, F extends string>(asked: Field<B, A, F>): Field<B | null, A | null, `${F}|none`> =>
    orElse(asked, nullable(asked.codec), () => null),
  /** May be left out; then it follows from what is recorded. */
  orFrom: <B, A, F extends string>(asked: Field<B, A, F>, otherwise: (storing: Storing) => B) =>
    orElse(asked, asked.codec, otherwise),
};

/** Stored as it is asked for. */
function ask<A, const I extends FieldInput>(codec: Codec<A>, input: I, label: Text): Field<A, A, I> {
  return askAs(input, label, codec, codec, (asked) => asked);
}

function askAs<A, B, const I extends FieldInput>(
  input: I,
  label: Text,
  asked: Codec<A>,
  codec: Codec<B>,
  toStored: (asked: A, storing: Storing) => B,
): Field<B, A, I> {
  return {
    codec,
    asked,
    toStored,
    label,
    input,
    choices: [],
    mayBeUnknown: false,
    leftOut: undefined,
    known: asked,
    form: undefined,
    fields: {},
    item: undefined,
    mustExist: true,
  };
}

function orElse<B, C, A, F extends string>(
  asked: Field<B, A, F>,
  codec: Codec<B | C>,
  otherwise: (storing: Storing) => B | C,
): Field<B | C, A | null, `${F}|none`> {
  return {
    ...asked,
    codec,
    asked: nullable(asked.asked),
    toStored: (value, storing) => (value === null ? otherwise(storing) : asked.toStored(value, storing)),
    mayBeUnknown: false,
    leftOut: { value: null },
    asks: undefined,
  };
}

function listOf<B, A>(
  item: Field<B, A>,
  codec: Codec<ReadonlyArray<B>>,
  asked: Codec<ReadonlyArray<A>>,
): Field<ReadonlyArray<B>, ReadonlyArray<A>, never> {
  return {
    ...askAs("list", item.label, asked, codec, (values, storing) => values.map((each) => item.toStored(each, storing))),
    item,
    mustExist: item.mustExist,
    asks: undefined,
  };
}
