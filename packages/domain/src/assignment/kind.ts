/**
 * A kind of assignment is an opaque value: its own work events, what counts as met, and the words for both. Shared
 * code asks the kind and never looks at its name. A work is declared once, as a list of fields; its stored event, its
 * command and its form (for a command line or a screen) follow from that list.
 */
import {
  By,
  bool,
  type Codec,
  Dated,
  defineEvent,
  type EntryData,
  type Event,
  type EventDefinition,
  entryFields,
  integer,
  oneOf,
  orUnknown,
  Provenance,
  struct,
  type Text,
  type TypeOf,
  text,
  Uuid,
} from "@chidao/core";
import type { Flag, RuleDefinition } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import { Party } from "../shared/party.js";
import { DocumentRef, Vnd } from "../shared/values.js";

/** How a field is asked for. */
export type FieldInput = "text" | "document" | "vnd" | "integer" | "choice" | "boolean" | "party";

export interface Field<A = unknown> {
  readonly codec: Codec<A>;
  readonly label: Text;
  readonly input: FieldInput;
  readonly choices: ReadonlyArray<string>;
  /** When true, "not known" is an answer: the codec takes `{"unknown": reason}`. */
  readonly mayBeUnknown: boolean;
}

export const field = {
  text: (vi: string, en: string) => ask(text, "text", { vi, en }),
  document: (vi: string, en: string) => ask(DocumentRef, "document", { vi, en }),
  vnd: (vi: string, en: string) => ask(Vnd, "vnd", { vi, en }),
  integer: (vi: string, en: string, min: number, max: number) => ask(integer(min, max), "integer", { vi, en }),
  year: (vi: string, en: string) => ask(integer(1945, 2999), "integer", { vi, en }),
  boolean: (vi: string, en: string) => ask(bool, "boolean", { vi, en }),
  party: (vi: string, en: string) => ask(Party, "party", { vi, en }),
  choice: <const A extends string>(vi: string, en: string, choices: ReadonlyArray<A>): Field<A> => ({
    ...ask(oneOf(...choices), "choice", { vi, en }),
    choices,
  }),
  orUnknown: <A>(asked: Field<A>): Field<A | { readonly unknown: string }> => ({
    ...asked,
    codec: orUnknown(asked.codec),
    mayBeUnknown: true,
  }),
};

function ask<A>(codec: Codec<A>, input: FieldInput, label: Text): Field<A> {
  return { codec, label, input, choices: [], mayBeUnknown: false };
}

// biome-ignore lint/suspicious/noExplicitAny: a field's codec is contravariant in its value.
type Fields = Readonly<Record<string, Field<any>>>;
type ValuesOf<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]["codec"]> };
export type WorkData<F extends Fields> = EntryData & ValuesOf<F>;

/** A kind's command has the lifecycle's common fields and the work's own. */
export interface KindCommand {
  readonly type: string;
  readonly assignment: string;
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
}

export interface Work {
  /** `kind/Imperative`, such as `staffing/IssueGuidance`. */
  readonly command: string;
  readonly event: EventDefinition;
  readonly label: Text;
  readonly fields: Fields;
  readonly commandCodec: Codec<KindCommand>;
}

export interface WorkDeclaration<F extends Fields> {
  readonly command: string;
  readonly event: string;
  /** Default: 1. A changed field is a new version, with `upcast` for each older one. */
  readonly schema?: number;
  /** From data of an older schema version to the next one, by the older version's number. */
  readonly upcast?: EventDefinition["upcast"];
  readonly label: Text;
  readonly fields: F;
}

/** Declares one piece of work of a kind. The stored event has exactly the common fields and these. */
export function defineWork<const F extends Fields>(declared: WorkDeclaration<F>) {
  const codecs = Object.fromEntries(Object.entries(declared.fields).map(([name, asked]) => [name, asked.codec]));
  const data = struct({ ...entryFields, ...codecs }) as unknown as Codec<WorkData<F>>;
  const { command, label, fields } = declared;
  const commandCodec = struct({
    type: oneOf(command),
    assignment: Uuid,
    on: Dated,
    by: By,
    provenance: Provenance,
    ...codecs,
  }) as unknown as Codec<KindCommand>;
  const event = defineEvent(declared.event, declared.schema ?? 1, data, declared.upcast);
  const isEvent = (candidate: Event): candidate is Event<string, WorkData<F>> => candidate.type === declared.event;
  return { command, label, fields, event, commandCodec, isEvent };
}

/** Whether the kind's own work reached what the task asks for. It informs; it never blocks anything. */
export interface Met {
  readonly verdict: "met" | "not-met" | "not-recorded";
  readonly because: Text;
}

/** One line about the kind's own work, such as "allotted 2023: 1 200 000 000 đ". */
export interface Detail {
  readonly label: Text;
  readonly value: Text;
}

export interface AssignmentKind<State = never> {
  readonly name: string;
  readonly label: Text;
  readonly works: ReadonlyArray<Work>;
  readonly rules: ReadonlyArray<RuleDefinition>;
  readonly initialState: State;
  /** Total; called with the kind's own events only, in the order in which they happened. */
  readonly evolve: (state: State, event: Event<string, EntryData>) => State;
  /** Rules that this event would break, given the work before it. */
  readonly flags: (event: Event<string, EntryData>, state: State, facts: DecideFacts) => ReadonlyArray<Flag>;
  readonly met: (state: State) => Met;
  readonly details: (state: State) => ReadonlyArray<Detail>;
  /** One sentence about one of the kind's events. */
  readonly describe: (event: Event<string, EntryData>) => Text;
}

/** A kind whose state's type is hidden; only the kind's own functions look inside. */
// biome-ignore lint/suspicious/noExplicitAny: the state is opaque to everybody but the kind itself.
export type AnyKind = AssignmentKind<any>;

export function defineKind<State>(kind: AssignmentKind<State>): AssignmentKind<State> {
  return kind;
}
