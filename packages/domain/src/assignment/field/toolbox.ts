/** The kinds of field there are. Each takes its label in Vietnamese and English first. */
import {
  bool,
  type Codec,
  Dated,
  ExternalRef,
  integer,
  list,
  oneOf,
  orUnknown,
  pattern,
  struct,
  type Text,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { Party } from "../../shared/party.js";
import { Decimal, DocumentRef, Vnd } from "../../shared/values.js";
import { codecsOf, type Field, type FieldInput, type Fields, type ValuesOf } from "./field.js";

/** The form of a code, and how it is told to people. */
export interface CodeForm extends Text {
  /** Anchored at both ends. */
  readonly form: RegExp;
}

export const field = {
  text: (vi: string, en: string) => ask(text, "text", { vi, en }),
  /** A name by which other entries refer to something, at most 200 characters. */
  name: (vi: string, en: string) => ask(textUpTo(200), "text", { vi, en }),
  document: (vi: string, en: string) => ask(DocumentRef, "document", { vi, en }),
  vnd: (vi: string, en: string) => ask(Vnd, "vnd", { vi, en }),
  integer: (vi: string, en: string, min: number, max: number) => ask(integer(min, max), "integer", { vi, en }),
  year: (vi: string, en: string) => ask(integer(1945, 2999), "integer", { vi, en }),
  boolean: (vi: string, en: string) => ask(bool, "boolean", { vi, en }),
  party: (vi: string, en: string) => ask(Party, "party", { vi, en }),
  /** A day, a month, a year, or unknown with the reason. */
  date: (vi: string, en: string): Field<Dated> => ({ ...ask(Dated, "date", { vi, en }), mayBeUnknown: true }),
  /** An exact decimal in digits, such as `12.50`; the digits given are the digits kept. */
  decimal: (vi: string, en: string) => ask(Decimal, "decimal", { vi, en }),
  /** A code of a fixed form, kept as it is written; leading zeroes count. */
  code: (vi: string, en: string, { form, ...words }: CodeForm): Field<string> => ({
    ...ask(pattern("code", form, words.vi, words.en), "code", { vi, en }),
    form,
  }),
  /** The key under which another system knows something. */
  externalRef: (vi: string, en: string) => ask(ExternalRef, "external-ref", { vi, en }),
  /** Another assignment of the same ledger. */
  assignment: (vi: string, en: string) => ask(Uuid, "assignment", { vi, en }),
  choice: <const A extends string>(vi: string, en: string, choices: ReadonlyArray<A>): Field<A> => ({
    ...ask(oneOf(...choices), "choice", { vi, en }),
    choices,
  }),
  /** Several fields that belong together. */
  record: <const F extends Fields>(vi: string, en: string, fields: F): Field<ValuesOf<F>> => ({
    ...ask(struct(codecsOf(fields)) as unknown as Codec<ValuesOf<F>>, "record", { vi, en }),
    fields,
  }),
  /** Any number of the same thing, up to `max`. */
  list: <A>(vi: string, en: string, item: Field<A>, max = 500): Field<ReadonlyArray<A>> => ({
    ...ask(list(item.codec, max), "list", { vi, en }),
    item,
  }),
  orUnknown: <A>(asked: Field<A>): Field<A | { readonly unknown: string }> => ({
    ...asked,
    codec: orUnknown(asked.codec),
    mayBeUnknown: true,
  }),
};

function ask<A>(codec: Codec<A>, input: FieldInput, label: Text): Field<A> {
  return { codec, label, input, choices: [], mayBeUnknown: false, form: undefined, fields: {}, item: undefined };
}
