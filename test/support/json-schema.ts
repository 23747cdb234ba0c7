/** Judges a value by the few keywords of JSON Schema that our shapes use; one that is not known here is an error. */
import type { Shape } from "@chidao/core";

type Judge = (wanted: never, value: unknown, shape: Shape) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
};

const keywords: Readonly<Record<keyof Shape, Judge>> = {
  description: () => true,
  type: (type: string, value) => typeOf(value) === type,
  enum: (words: ReadonlyArray<unknown>, value) => words.includes(value),
  anyOf: (shapes: ReadonlyArray<Shape>, value) => shapes.some((shape) => fits(shape, value)),
  required: (names: ReadonlyArray<string>, value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  properties: (properties: Readonly<Record<string, Shape>>, value) =>
    !isObject(value) ||
    Object.entries(properties).every(([name, shape]) => !Object.hasOwn(value, name) || fits(shape, value[name])),
  additionalProperties: (_: false, value, { properties = {} }) =>
    !isObject(value) || Object.keys(value).every((name) => Object.hasOwn(properties, name)),
  items: (shape: Shape, value) => !Array.isArray(value) || value.every((item) => fits(shape, item)),
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most: number, value) => !Array.isArray(value) || value.length <= most,
  pattern: (pattern: string, value) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
  minLength: (least: number, value) => typeof value !== "string" || [...value].length >= least,
  maxLength: (most: number, value) => typeof value !== "string" || [...value].length <= most,
  minimum: (least: number, value) => typeof value !== "number" || value >= least,
  maximum: (most: number, value) => typeof value !== "number" || value <= most,
};

export function fits(shape: Shape, value: unknown): boolean {
  return Object.entries(shape).every(([keyword, wanted]) => {
    const judge = keywords[keyword as keyof Shape];
    if (judge === undefined) throw new Error(`no such keyword here: ${keyword}`);
    return judge(wanted as never, value, shape);
  });
}
