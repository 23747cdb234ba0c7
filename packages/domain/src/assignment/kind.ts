/**
 * A kind of assignment is an opaque value: its own work events, what counts as met, its rules, and the words for all
 * of them. Shared code asks the kind and never looks at its name.
 */
import type { EntryData, Event, Text } from "@chidao/core";
import type { Flag, RuleDefinition } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import { byId, type Naming } from "../shared/party.js";
import type { Fields } from "./field/field.js";
import type { Detail, Met, SummaryTable, WorkOutcome } from "./kind-report.js";
import type { Work, WorkData, WorkOf } from "./work.js";

export { field } from "./field/toolbox.js";
export { defineWork, type KindCommand, type Work } from "./work.js";

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
  /** The product: what the task itself was to bring about. */
  readonly met: (state: State) => Met;
  /** The effect beyond the product; `undefined` when this kind, or this task, has none of its own. */
  readonly outcome: (state: State) => WorkOutcome | undefined;
  readonly details: (state: State) => ReadonlyArray<Detail>;
  readonly summary: (state: State) => ReadonlyArray<SummaryTable>;
  /** One sentence about one of the kind's events. Bodies are called as `named` calls them; default: by their ids. */
  readonly describe: (event: Event<string, EntryData>, named?: Naming) => Text;
}

/** A kind whose state's type is hidden; only the kind's own functions look inside. */
// biome-ignore lint/suspicious/noExplicitAny: the state is opaque to everybody but the kind itself.
export type AnyKind = AssignmentKind<any>;

/** What a rule may look at besides the entry: the work before it, the work with it, and the facts of the day. */
export interface StepContext<State> {
  readonly before: State;
  readonly after: State;
  readonly facts: DecideFacts;
}

/** One work, what it does to the kind's state, and the rules it may break. */
export interface Step<State> {
  readonly work: Work;
  readonly evolve: (state: State, event: Event<string, EntryData>) => State;
  readonly flags: (event: Event<string, EntryData>, context: StepContext<State>) => ReadonlyArray<Flag>;
}

export interface StepParts<State, Data> {
  readonly evolve: (state: State, data: Data) => State;
  readonly flags?: (data: Data, context: StepContext<State>) => ReadonlyArray<Flag>;
}

export function step<State, F extends Fields>(work: WorkOf<F>, parts: StepParts<State, WorkData<F>>): Step<State> {
  return {
    work,
    evolve: (state, event) => parts.evolve(state, event.data as WorkData<F>),
    flags: (event, context) => parts.flags?.(event.data as WorkData<F>, context) ?? [],
  };
}

export interface KindDeclaration<State> {
  readonly name: string;
  readonly label: Text;
  readonly rules: ReadonlyArray<RuleDefinition>;
  readonly initialState: State;
  readonly steps: ReadonlyArray<Step<State>>;
  readonly met: (state: State) => Met;
  /** Default: no outcome of its own. */
  readonly outcome?: (state: State) => WorkOutcome | undefined;
  readonly details: (state: State) => ReadonlyArray<Detail>;
  /** Default: no tables. */
  readonly summary?: (state: State) => ReadonlyArray<SummaryTable>;
}

/** Puts a kind together from its steps. */
export function defineKind<State>(declared: KindDeclaration<State>): AssignmentKind<State> {
  const { name, label, rules, initialState, steps, met, outcome, details, summary } = declared;
  const byType = new Map(steps.map((each) => [each.work.event.type, each]));
  const evolve = (state: State, event: Event<string, EntryData>): State =>
    byType.get(event.type)?.evolve(state, event) ?? state;
  return {
    name,
    label,
    works: steps.map((each) => each.work),
    rules,
    initialState,
    evolve,
    flags: (event, before, facts) =>
      byType.get(event.type)?.flags(event, { before, after: evolve(before, event), facts }) ?? [],
    met,
    outcome: outcome ?? (() => undefined),
    details,
    summary: summary ?? (() => []),
    describe: (event, named = byId) =>
      byType.get(event.type)?.work.say(event.data, named) ?? { vi: event.type, en: event.type },
  };
}
