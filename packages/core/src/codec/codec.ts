/**
 * The codec of a stored or typed-in value. It is an io-ts `Type` that checks and never changes a value, so a value
 * that decodes is the very object that was given, and it carries what it expects in two languages.
 */
import * as t from "io-ts";
import type { Text } from "../text.js";
import type { Shaping } from "./shape.js";

/** What a codec wants, as a stable code for machines and a phrase for people. */
export interface Expected extends Text {
  readonly code: string;
}

export type Check = (value: unknown, context: t.Context) => t.Validation<unknown>;

export class Codec<A> extends t.Type<A, A, unknown> {
  readonly expected: Expected;
  /** What it takes, as far as JSON Schema can say it; its words where nothing more was given. */
  readonly shaping: Shaping;

  /** `explain` is called only for a value that `is` has refused; it names the failing places. */
  constructor(
    name: string,
    expected: Expected,
    is: (value: unknown) => boolean,
    explain?: Check,
    shaping: Shaping = () => ({ description: expected.en }),
  ) {
    const guard = is as (value: unknown) => value is A;
    super(
      name,
      guard,
      (value, context) => {
        if (guard(value)) return t.success(value);
        return explain === undefined ? t.failure(value, context) : (explain(value, context) as t.Validation<A>);
      },
      t.identity,
    );
    this.expected = expected;
    this.shaping = shaping;
  }
}

/** Any codec. A codec is contravariant in what it encodes, so `Codec<unknown>` would not do. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type AnyCodec = Codec<any>;

export type TypeOf<C extends { readonly _A: unknown }> = C["_A"];

/** A narrower codec over another one; `expected` replaces the wider codec's phrase. */
export function refine<A, B extends A = A>(
  base: Codec<A>,
  name: string,
  expected: Expected,
  holds: (value: A) => boolean,
): Codec<B> {
  return new Codec<B>(
    name,
    expected,
    (value) => base.is(value) && holds(value),
    undefined,
    (shapeOf) => ({ ...shapeOf(base), description: expected.en }),
  );
}
