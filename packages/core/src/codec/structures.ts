/**
 * Codecs of objects and lists. They are closed: a field that the codec does not know is refused, because a field
 * that is silently dropped would be missing from what people later read as the record.
 */
import * as E from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { type AnyCodec, Codec, type Expected, type TypeOf } from "./codec.js";
import { text } from "./scalars.js";
import type { Shape } from "./shape.js";

type Fields = Readonly<Record<string, AnyCodec>>;
type Required<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: TypeOf<F[K]> };

const anObject: Expected = { code: "object", vi: "một đối tượng JSON", en: "a JSON object" };

/** The codec that nothing fits; it stands in the context of an unknown field. */
export const noSuchField = new Codec<unknown>(
  "noSuchField",
  { code: "unknown-field", vi: "không có trường này", en: "no such field" },
  () => false,
);

/** An object with exactly these fields; those in `optional` may be absent, which is how only typed-in commands look. */
export function struct<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Codec<Required<R> & Optional<O>> {
  const requiredKeys = Object.keys(required);
  const fields: Fields = { ...required, ...optional };
  const isClosed = (value: Readonly<Record<string, unknown>>): boolean => {
    for (const key in value) if (!Object.hasOwn(fields, key)) return false;
    return true;
  };
  const is = (value: unknown): boolean => {
    if (!isRecord(value)) return false;
    for (const key of requiredKeys) if (!(fields[key] as AnyCodec).is(value[key])) return false;
    for (const key in optional) {
      if (value[key] !== undefined && !(optional[key] as AnyCodec).is(value[key])) return false;
    }
    return isClosed(value);
  };
  const explain = (value: unknown, context: t.Context): t.Validation<unknown> => {
    if (!isRecord(value)) return t.failure(value, context);
    const errors: t.Errors = [];
    for (const key of Object.keys(fields)) {
      const codec = fields[key] as AnyCodec;
      if (value[key] === undefined && !requiredKeys.includes(key)) continue;
      collect(errors, codec, value[key], context, key);
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) collect(errors, noSuchField, value[key], context, key);
    }
    return errors.length === 0 ? t.success(value) : t.failures(errors);
  };
  return new Codec(`{ ${Object.keys(fields).join(", ")} }`, anObject, is, explain, (shapeOf) => ({
    type: "object",
    properties: Object.fromEntries(Object.entries(fields).map(([key, codec]) => [key, shapeOf(codec)])),
    required: requiredKeys,
    additionalProperties: false,
  }));
}

/** A list with at most `max` items. */
export function list<A>(item: Codec<A>, max = 10_000): Codec<ReadonlyArray<A>> {
  const is = (value: unknown): boolean => {
    if (!Array.isArray(value) || value.length > max) return false;
    for (const element of value) if (!item.is(element)) return false;
    return true;
  };
  const explain = (value: unknown, context: t.Context): t.Validation<unknown> => {
    if (!Array.isArray(value) || value.length > max) return t.failure(value, context);
    const errors: t.Errors = [];
    value.forEach((element, position) => {
      collect(errors, item, element, context, String(position));
    });
    return t.failures(errors);
  };
  const expected = { code: "list", vi: `danh sách tối đa ${max} phần tử`, en: `a list of at most ${max} items` };
  return new Codec(`list(${item.name})`, expected, is, explain, (shapeOf) => ({
    type: "array",
    items: shapeOf(item),
    maxItems: max,
  }));
}

/** A list with at least one item. */
export function nonEmpty<A>(codec: Codec<ReadonlyArray<A>>): Codec<ReadonlyArray<A>> {
  const expected = { code: "list", vi: "danh sách không rỗng", en: "a list that is not empty" };
  return new Codec(
    `nonEmpty(${codec.name})`,
    expected,
    (value) => codec.is(value) && value.length > 0,
    (value, context) => (codec.is(value) ? t.failure(value, context) : codec.validate(value, context)),
    (shapeOf) => ({ ...shapeOf(codec), minItems: 1 }),
  );
}

export function nullable<A>(codec: Codec<A>): Codec<A | null> {
  const expected = {
    code: codec.expected.code,
    vi: `${codec.expected.vi}, hoặc null`,
    en: `${codec.expected.en}, or null`,
  };
  return new Codec(
    `${codec.name} | null`,
    expected,
    (value) => value === null || codec.is(value),
    (value, context) => codec.validate(value, context),
    (shapeOf) => ({ anyOf: [shapeOf(codec), { type: "null" }] }),
  );
}

/** The value, or `{"unknown":"<reason>"}`; never a null beside a guess. */
export function orUnknown<A>(codec: Codec<A>): Codec<A | { readonly unknown: string }> {
  const unknown = variant({ unknown: text });
  const expected = {
    code: codec.expected.code,
    vi: `${codec.expected.vi}, hoặc {"unknown": "lý do"}`,
    en: `${codec.expected.en}, or {"unknown": "reason"}`,
  };
  const saysUnknown = (value: unknown): boolean => isRecord(value) && Object.hasOwn(value, "unknown");
  return new Codec(
    `${codec.name} | unknown`,
    expected,
    (value) => codec.is(value) || unknown.is(value),
    (value, context) => (saysUnknown(value) ? unknown : codec).validate(value, context),
    (shapeOf) => ({ anyOf: [shapeOf(codec), shapeOf(unknown)] }),
  );
}

type Variants<F extends Fields> = { [K in keyof F]: { readonly [P in K]: TypeOf<F[K]> } }[keyof F];

/** An object with exactly one field, whose name says which alternative it is: `{"day":...}` or `{"unknown":...}`. */
export function variant<F extends Fields>(alternatives: F): Codec<Variants<F>> {
  const listed = Object.keys(alternatives).join(" | ");
  const expected = {
    code: "variant",
    vi: `đối tượng có đúng một trong các trường: ${listed}`,
    en: `an object with exactly one of the fields: ${listed}`,
  };
  const soleKey = (value: unknown): string | undefined => {
    if (!isRecord(value)) return undefined;
    const keys = Object.keys(value);
    const key = keys[0];
    return keys.length === 1 && key !== undefined && Object.hasOwn(alternatives, key) ? key : undefined;
  };
  const is = (value: unknown): boolean => {
    const key = soleKey(value);
    return key !== undefined && (alternatives[key] as AnyCodec).is((value as Record<string, unknown>)[key]);
  };
  const explain = (value: unknown, context: t.Context): t.Validation<unknown> => {
    const key = soleKey(value);
    if (key === undefined) return t.failure(value, context);
    const codec = alternatives[key] as AnyCodec;
    const inner = (value as Record<string, unknown>)[key];
    return codec.validate(inner, t.appendContext(context, key, codec, inner));
  };
  const only = (key: string, shape: Shape): Shape => ({
    type: "object",
    properties: { [key]: shape },
    required: [key],
    additionalProperties: false,
  });
  return new Codec(`variant(${listed})`, expected, is, explain, (shapeOf) => ({
    anyOf: Object.entries(alternatives).map(([key, codec]) => only(key, shapeOf(codec))),
  }));
}

/** A closed union of objects told apart by the text in one field. */
export function tagged<A>(tag: string, alternatives: Readonly<Record<string, AnyCodec>>): Codec<A> {
  const tagCodec = new Codec<string>(
    "tag",
    {
      code: "one-of",
      vi: `một trong: ${Object.keys(alternatives).join(", ")}`,
      en: `one of: ${Object.keys(alternatives).join(", ")}`,
    },
    () => false,
  );
  const pick = (value: unknown): AnyCodec | undefined => {
    if (!isRecord(value)) return undefined;
    const word = value[tag];
    return typeof word === "string" && Object.hasOwn(alternatives, word) ? alternatives[word] : undefined;
  };
  const explain = (value: unknown, context: t.Context): t.Validation<unknown> => {
    const codec = pick(value);
    if (codec !== undefined) return codec.validate(value, context);
    if (!isRecord(value)) return t.failure(value, context);
    return t.failure(value[tag], t.appendContext(context, tag, tagCodec, value[tag]));
  };
  return new Codec<A>(
    `tagged(${tag})`,
    anObject,
    (value) => pick(value)?.is(value) === true,
    explain,
    (shapeOf) => ({
      anyOf: Object.values(alternatives).map(shapeOf),
    }),
  );
}

function collect(errors: t.Errors, codec: AnyCodec, value: unknown, context: t.Context, key: string): void {
  const result = codec.validate(value, t.appendContext(context, key, codec, value));
  if (E.isLeft(result)) errors.push(...result.left);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
