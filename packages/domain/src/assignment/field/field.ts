/**
 * A field of a kind's work, as a value: what is stored, what it is called, and how it is asked for. The stored event,
 * the command, the form, the generator and the reference page all follow from it.
 */
import type { Codec, Text, TypeOf } from "@chidao/core";

/** How a field is asked for. */
export type FieldInput =
  | "text"
  | "document"
  | "vnd"
  | "integer"
  | "choice"
  | "boolean"
  | "party"
  | "date"
  | "decimal"
  | "code"
  | "external-ref"
  | "assignment"
  | "record"
  | "list";

export interface Field<A = unknown> {
  readonly codec: Codec<A>;
  readonly label: Text;
  readonly input: FieldInput;
  /** The words to choose from; empty for other inputs. */
  readonly choices: ReadonlyArray<string>;
  /** When true, "not known" is an answer: the codec takes `{"unknown": reason}`. */
  readonly mayBeUnknown: boolean;
  /** How a code is written; `undefined` for other inputs. */
  readonly form: RegExp | undefined;
  /** The parts of a record; empty for other inputs. */
  readonly fields: Fields;
  /** What a list holds; `undefined` for other inputs. */
  readonly item: AnyField | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a field's codec is contravariant in its value.
export type AnyField = Field<any>;
export type Fields = Readonly<Record<string, AnyField>>;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]["codec"]> };

/** The codecs of fields, by name. */
export function codecsOf(fields: Fields): Readonly<Record<string, Codec<unknown>>> {
  return Object.fromEntries(Object.entries(fields).map(([name, asked]) => [name, asked.codec]));
}
