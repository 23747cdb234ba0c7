/**
 * Flags as values with types, so that a command's code never casts what the parser hands it. A parser function gets
 * the flag's name, since its complaint must say which flag it is about.
 */
import type { Text } from "chidao";
import { usageFailure } from "../failure.js";
import { errors } from "../messages/errors.js";

export type ParseText<A> = (text: string, flag: string) => A;

export interface Flag<V> {
  /** As help shows it: `--lead <party>`, or `--strike` for a switch. */
  readonly form: string;
  readonly about: Text;
  readonly required: boolean;
  /** What the value is when the flag is not given. */
  readonly initial: V | undefined;
  /** Takes the next occurrence; a switch has none. A method, so that flags of all values stand in one list. */
  take?(text: string, before: V | undefined): V;
}

export type Flags = Readonly<Record<string, Flag<unknown>>>;
export type ValuesOf<F extends Flags> = { readonly [K in keyof F]: F[K] extends Flag<infer V> ? V : never };

const asText: ParseText<string> = (text) => text;

export function needed(form: string, about: Text): Flag<string>;
export function needed<A>(form: string, about: Text, parse: ParseText<A>): Flag<A>;
export function needed(form: string, about: Text, parse: ParseText<unknown> = asText): Flag<unknown> {
  return { form, about, required: true, initial: undefined, take: (text) => parse(text, nameOf(form)) };
}

export function optional(form: string, about: Text): Flag<string | undefined>;
export function optional<A>(form: string, about: Text, parse: ParseText<A>): Flag<A | undefined>;
export function optional(form: string, about: Text, parse: ParseText<unknown> = asText): Flag<unknown> {
  return { form, about, required: false, initial: undefined, take: (text) => parse(text, nameOf(form)) };
}

/** May be given more than once; the values are kept in order. */
export function repeated(form: string, about: Text): Flag<ReadonlyArray<string>>;
export function repeated<A>(form: string, about: Text, parse: ParseText<A>): Flag<ReadonlyArray<A>>;
export function repeated(form: string, about: Text, parse: ParseText<unknown> = asText): Flag<ReadonlyArray<unknown>> {
  const take = (text: string, before: ReadonlyArray<unknown> | undefined) => [
    ...(before ?? []),
    parse(text, nameOf(form)),
  ];
  return { form, about, required: false, initial: [], take };
}

/** A flag without a value. */
export function toggle(form: string, about: Text): Flag<boolean> {
  return { form, about, required: false, initial: false };
}

/** `--lead` of `--lead <party>`. */
export function nameOf(form: string): string {
  return form.split(" ")[0] ?? form;
}

// Parsers that several commands use

export function integerText(text: string, flag: string): number {
  const value = Number(text);
  if (/^[+-]?\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw badValue(flag, text, errors.expected.integer);
}

export function oneOfTexts<const A extends string>(...choices: ReadonlyArray<A>): ParseText<A> {
  return (text, flag) => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw badValue(flag, text, errors.expected.oneOf(choices));
    return found;
  };
}

export function booleanText(text: string, flag: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw badValue(flag, text, errors.expected.boolean);
}

export function badValue(flag: string, text: string, wanted: Text) {
  return usageFailure("BadValue", errors.badValue(flag, text, wanted), { flag, value: text });
}
