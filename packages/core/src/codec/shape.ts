/**
 * What a codec takes, said in JSON Schema (2020-12), for people and programs that have the stored bytes and not this software.
 * What a schema can't say (NFC, calendars, one rule between two fields) stands in `description`.
 */
/** The keywords that are used here, and no other. */
export interface Shape {
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "boolean" | "null";
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: ReadonlyArray<string>;
  readonly additionalProperties?: false;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: ReadonlyArray<Shape>;
  readonly enum?: ReadonlyArray<string>;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** How a codec says its shape; it asks for those of its parts. */
export type Shaping = (shapeOf: (part: Shaped) => Shape) => Shape;

/** What of a codec matters here. */
export interface Shaped {
  readonly expected: { readonly en: string };
  readonly shaping: Shaping;
}

/** A codec that stands within itself is named there and not unfolded again. */
export function shapeOf(codec: Shaped): Shape {
  return unfolded(codec, []);
}

function unfolded(codec: Shaped, within: ReadonlyArray<Shaped>): Shape {
  if (within.includes(codec)) return { description: codec.expected.en };
  return codec.shaping((part) => unfolded(part, [...within, codec]));
}
