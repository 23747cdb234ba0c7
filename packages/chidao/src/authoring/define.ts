/** Kinds from outside: a work is declared once, a kind is put together from steps, and no library's type is seen. */
import { defineKind as makeKind, step as makeStep, defineWork as makeWork } from "@chidao/domain";
import type { Text } from "../types/answers.js";
import type { Kind } from "../types/chidao.js";
import type { KindFacts } from "./facts.js";
import type { Fields, ValuesOf } from "./fields.js";
import { kindFacts } from "./kind-facts.js";
import type { Detail, KindRule, Met, RuleBroken, SummaryTable, WorkOutcome } from "./report.js";
import type { EntryValue } from "./values.js";

/** What an event of a work holds: the common fields of every entry, and the work's own. */
export type WorkData<F extends Fields> = EntryValue & ValuesOf<F>;

export interface WorkDeclaration<F extends Fields> {
  /** `kind/Imperative`, such as `vn.example.audit/PlanSample`. */
  readonly command: string;
  /** `kind/Event`, such as `vn.example.audit/SamplePlanned`. The name and the shape are a storage contract. */
  readonly event: string;
  /** Default: 1. Changed fields are a new version, with an upcaster for each older one. */
  readonly schema?: number;
  /** From data of an older version to the next one, by the older version's number. */
  readonly upcast?: Readonly<Record<number, (older: unknown) => unknown>>;
  readonly label: Text;
  readonly fields: F;
  /** One sentence about an event of this work. `named` gives what a body is called, by its id. */
  readonly say: (data: WorkData<F>, named: (agency: string) => string) => Text;
  /** Whether its rules count working days: the published calendar is then read for it. Default: false. */
  readonly readsCalendar?: boolean;
  /** Whose business it is to say so; whoever else does is flagged. Default: everybody whom the task names. */
  readonly saidBy?: ReadonlyArray<ActorRole>;
}

/** What an actor is to the task. */
export type ActorRole =
  | "directing"
  | "issuing"
  | "monitoring"
  | "supervising"
  | "lead"
  | "coordinating"
  | "acceptor"
  | "recipient"
  | "auditor"
  | "system"
  | "outsider";

export interface Work<F extends Fields = Fields> {
  readonly command: string;
  readonly label: Text;
  readonly fields: F;
}

/** What a rule may look at besides the entry: the work before it, the work with it, and the facts of the decision. */
export interface RuleContext<State> {
  readonly before: State;
  readonly after: State;
  readonly facts: KindFacts;
}

export interface StepParts<State, F extends Fields> {
  /** What the work does to the kind's state; total, without clock or chance. */
  readonly evolve: (state: State, data: WorkData<F>) => State;
  /** The rules that this entry breaks; it is recorded and flagged, never refused. */
  readonly flags?: (data: WorkData<F>, context: RuleContext<State>) => ReadonlyArray<RuleBroken>;
}

declare const stateType: unique symbol;

/** One work with what it does. */
export interface Step<State> {
  readonly work: Work;
  readonly [stateType]?: (state: State) => State;
}

export interface KindDeclaration<State> {
  /** In reverse DNS, such as `vn.example.audit`. */
  readonly name: string;
  readonly label: Text;
  readonly rules: ReadonlyArray<KindRule>;
  readonly initialState: State;
  readonly steps: ReadonlyArray<Step<State>>;
  /** The product: what the task itself was to bring about. It informs; it never blocks. */
  readonly met: (state: State) => Met;
  /** The effect beyond the product; default: none. */
  readonly outcome?: (state: State) => WorkOutcome | undefined;
  readonly details: (state: State) => ReadonlyArray<Detail>;
  /** Tables for reports; default: none. */
  readonly summary?: (state: State) => ReadonlyArray<SummaryTable>;
}

export function defineWork<const F extends Fields>(declared: WorkDeclaration<F>): Work<F> {
  return makeWork(declared as never) as unknown as Work<F>;
}

export function step<State, F extends Fields>(work: Work<F>, parts: StepParts<State, F>): Step<State> {
  const { evolve, flags } = parts;
  const asked = flags && ((data: WorkData<F>, context: DomainContext<State>) => flags(data, outside(context)));
  return makeStep(work as never, { evolve, ...(asked && { flags: asked }) } as never) as unknown as Step<State>;
}

type DomainContext<State> = Omit<RuleContext<State>, "facts"> & { readonly facts: Parameters<typeof kindFacts>[0] };

/** Rules from outside see the facts in plain types and nothing else. */
function outside<State>({ before, after, facts }: DomainContext<State>): RuleContext<State> {
  return { before, after, facts: kindFacts(facts) };
}

/** What is wrong with its names is told by `checkKinds`, and by `createChidao`, which takes no kind with a fault. */
export function defineKind<State>(declared: KindDeclaration<State>): Kind {
  return makeKind(declared as never);
}
