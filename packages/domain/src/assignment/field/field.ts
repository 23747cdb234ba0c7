/**
 * A field of something that people record, as a value: what is stored, what a command carries, what it is called, and
 * how it is asked for. The stored event, the command, the form, the generator and the reference page all follow from
 * it. Kinds' works and the steps of a task's life share it.
 */
import type { AnyCodec, Codec, Dated, Text, TypeOf } from "@chidao/core";
import type { Deadline, StatedDeadline } from "../../shared/deadline.js";

/** How a field is asked for. `data`: by programs only. */
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
  | "deadline"
  | "evidence"
  | "officer"
  | "measure"
  | "part"
  | "data"
  | "record"
  | "list";

/** What a stored value may rest on besides what was asked. */
export interface Storing {
  readonly on: Dated;
  /** When the result that awaits verification was handed in. */
  readonly submittedOn: Dated | undefined;
  /** How many reminders were sent before. */
  readonly reminders: number;
  readonly resolve: (stated: StatedDeadline) => Deadline;
}

/**
 * `Asked`: the value in a command. `Form` says in the type how the field is asked for, so that hand-written types of
 * inputs can be held equal to the declarations: `party`, `party|unknown`, `party|none` (may be left out), `party[]`, `party[1]` (at least
 * one), `text|empty`.
 */
export interface Field<Stored = unknown, Asked = Stored, Form extends string = string> {
  readonly codec: Codec<Stored>;
  readonly asked: Codec<Asked>;
  readonly toStored: (asked: Asked, storing: Storing) => Stored;
  readonly label: Text;
  readonly input: FieldInput;
  /** The words to choose from; empty for other inputs. */
  readonly choices: ReadonlyArray<string>;
  /** When true, "not known" is an answer: the codec takes `{"unknown": reason}`. */
  readonly mayBeUnknown: boolean;
  /** What a command carries when the field is left out; `undefined` when it must be given, or is then unknown. */
  readonly leftOut: { readonly value: unknown } | undefined;
  /** The codec of a known value in a command, whatever stands when it is left out or unknown. */
  readonly known: AnyCodec;
  /** How a code is written; `undefined` for other inputs. */
  readonly form: RegExp | undefined;
  /** The parts of a record; empty for other inputs. */
  readonly fields: Fields;
  /** What a list holds; `undefined` for other inputs. */
  readonly item: AnyField | undefined;
  /** False for a body that may have ended by the day of the entry. */
  readonly mustExist: boolean;
  /** In types only. */
  readonly asks?: Form | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a field's codec is contravariant in its value.
export type AnyField = Field<any, any>;
export type Fields = Readonly<Record<string, AnyField>>;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]["codec"]> };

/** The codecs of fields by name, as they are stored or as a command carries them. */
export function codecsOf(fields: Fields, which: "codec" | "asked" = "codec"): Readonly<Record<string, Codec<unknown>>> {
  return Object.fromEntries(Object.entries(fields).map(([name, asked]) => [name, asked[which]]));
}

/** The values to be stored from those of a command. */
export function storedValues<F extends Fields>(fields: F, command: unknown, storing: Storing): ValuesOf<F> {
  const asked = command as Readonly<Record<string, unknown>>;
  const stored = Object.entries(fields).map(([name, { toStored }]) => [name, toStored(asked[name], storing)]);
  return Object.fromEntries(stored) as ValuesOf<F>;
}
