/** The toolbox of fields as authors of kinds see it: each field carries the type of its value, and no library's type. */
import { field as tools } from "@chidao/domain";
import type { DateGiven, FieldInput, Text } from "../types/answers.js";
import type { DocumentValue, ExternalRefValue, PartyValue, UnknownValue, VndValue } from "./values.js";

declare const valueType: unique symbol;

/** A field of a kind's work. */
export interface Field<A> {
  readonly label: Text;
  readonly input: FieldInput;
  readonly choices: ReadonlyArray<string>;
  readonly mayBeUnknown: boolean;
  /** Never there; it carries the type of the value. */
  readonly [valueType]?: A;
}

// biome-ignore lint/suspicious/noExplicitAny: a record may hold fields of any type.
export type Fields = Readonly<Record<string, Field<any>>>;
export type ValueOf<F> = F extends Field<infer A> ? A : never;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** How a code is written: anchored at both ends, and told to people in two languages. */
export interface CodeForm extends Text {
  readonly form: RegExp;
}

/** Every field takes its label in Vietnamese and in English first. */
export interface FieldTools {
  text(vi: string, en: string): Field<string>;
  /** A name by which other entries refer to something, at most 200 characters. */
  name(vi: string, en: string): Field<string>;
  document(vi: string, en: string): Field<DocumentValue>;
  vnd(vi: string, en: string): Field<VndValue>;
  integer(vi: string, en: string, min: number, max: number): Field<number>;
  year(vi: string, en: string): Field<number>;
  boolean(vi: string, en: string): Field<boolean>;
  party(vi: string, en: string): Field<PartyValue>;
  /** A day, a month, a year, or unknown with the reason. */
  date(vi: string, en: string): Field<DateGiven>;
  /** An exact decimal in digits, such as `12.50`. */
  decimal(vi: string, en: string): Field<string>;
  code(vi: string, en: string, form: CodeForm): Field<string>;
  externalRef(vi: string, en: string): Field<ExternalRefValue>;
  /** Another assignment of the same ledger, by id; callers give its handle. */
  assignment(vi: string, en: string): Field<string>;
  choice<const A extends string>(vi: string, en: string, choices: ReadonlyArray<A>): Field<A>;
  record<const F extends Fields>(vi: string, en: string, fields: F): Field<ValuesOf<F>>;
  list<A>(vi: string, en: string, item: Field<A>, max?: number): Field<ReadonlyArray<A>>;
  orUnknown<A>(asked: Field<A>): Field<A | UnknownValue>;
}

export const field: FieldTools = tools as unknown as FieldTools;
