/**
 * One step of a task's life, declared once: its command and event as a list of fields, what makes it contradict the
 * record, what it does to the stage, the rules it may break, and its words. Event and command codecs, the front door's
 * input, the command line's flags, generators and the reference page follow from that.
 */
import {
  By,
  type Codec,
  Dated,
  defineEvent,
  type EntryData,
  type EventDefinition,
  entryFields,
  type Fact,
  oneOf,
  Provenance,
  struct,
  type Text,
  type TypeOf,
  Uuid,
} from "@chidao/core";
import type { RuleDefinition } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Naming } from "../shared/party.js";
import { codecsOf, type Fields, type ValuesOf } from "./field/field.js";
import type { Lifecycle } from "./lifecycle-state.js";

/** What must be so before a step; without it the step would contradict the record. */
export type Need = "open" | "submitted" | "closed" | "postponed" | "expanded";

export type StepData<F extends Fields> = EntryData & ValuesOf<F>;

/** Facts of a broken rule, or `undefined` when it is kept. */
type Broken = Readonly<Record<string, string | number | boolean>> | undefined;

/** A rule that a step may break. */
export interface StepRule<Data> {
  readonly rule: RuleDefinition;
  breaks(data: Data, before: Lifecycle, facts: DecideFacts): Broken;
}

export interface StepDeclaration<N extends string, C extends string, T extends string, F extends Fields> {
  /** The operation's name at the front door and on the command line. */
  readonly name: N;
  readonly command: C;
  readonly event: T;
  /** Default: 1. A changed field is a new version, with `upcast` for each older one. */
  readonly schema?: number;
  readonly upcast?: EventDefinition["upcast"];
  readonly label: Text;
  readonly fields: F;
  /** Default: the task is open. */
  readonly needs?: Need;
  /** `work`: by people, at every front door. `program`: by process managers and imports. */
  readonly by?: "people" | "program";
  /** False for a step that tells nothing of how far the work is. Default: true. */
  readonly tellsStatus?: boolean;
  /** Whether it is recorded already, so that there is nothing to add. Default: never. */
  readonly already?: (before: Lifecycle, data: StepData<F>) => boolean;
  /** Whether it would contradict itself, such as a task that takes its own place. Default: never. */
  readonly refuses?: (data: StepData<F>, before: Lifecycle) => boolean;
  /** What it does to the fold. Default: nothing. */
  readonly effect?: (before: Lifecycle, data: StepData<F>, fact: Fact) => Lifecycle;
  readonly rules?: ReadonlyArray<StepRule<StepData<F>>>;
  readonly say: (data: StepData<F>, named: Naming) => Text;
}

const common = { assignment: Uuid, on: Dated, by: By, provenance: Provenance };
type Common = { readonly [K in keyof typeof common]: TypeOf<(typeof common)[K]> };

export type CommandOf<C extends string, F extends Fields> = { readonly type: C } & Common & {
    readonly [K in keyof F]: TypeOf<F[K]["asked"]>;
  };

export function defineStep<
  const N extends string,
  const C extends string,
  const T extends string,
  const F extends Fields,
>(declared: StepDeclaration<N, C, T, F>) {
  const { name, command, label, fields, say } = declared;
  const data = struct({ ...entryFields, ...codecsOf(fields) }) as unknown as Codec<StepData<F>>;
  const commandCodec = struct({ type: oneOf(command), ...common, ...codecsOf(fields, "asked") });
  return {
    name,
    command,
    label,
    fields,
    say,
    event: defineEvent(declared.event, declared.schema ?? 1, data, declared.upcast),
    commandCodec: commandCodec as unknown as Codec<CommandOf<C, F>>,
    needs: declared.needs ?? ("open" as Need),
    by: declared.by ?? ("people" as "people" | "program"),
    tellsStatus: declared.tellsStatus ?? true,
    already: declared.already ?? (() => false),
    refuses: declared.refuses ?? (() => false),
    effect: declared.effect ?? ((before: Lifecycle) => before),
    rules: declared.rules ?? [],
  };
}

/** Any step; only the step itself looks into its data. */
export interface LifecycleStep {
  readonly name: string;
  readonly command: string;
  readonly event: EventDefinition;
  readonly label: Text;
  readonly fields: Fields;
  // biome-ignore lint/suspicious/noExplicitAny: a codec is contravariant in its value.
  readonly commandCodec: Codec<any>;
  readonly needs: Need;
  readonly by: "people" | "program";
  readonly tellsStatus: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: called with this step's own data only.
  readonly already: (before: Lifecycle, data: any) => boolean;
  // biome-ignore lint/suspicious/noExplicitAny: called with this step's own data only.
  readonly refuses: (data: any, before: Lifecycle) => boolean;
  // biome-ignore lint/suspicious/noExplicitAny: called with this step's own data only.
  readonly effect: (before: Lifecycle, data: any, fact: Fact) => Lifecycle;
  // biome-ignore lint/suspicious/noExplicitAny: called with this step's own data only.
  readonly rules: ReadonlyArray<StepRule<any>>;
  // biome-ignore lint/suspicious/noExplicitAny: called with this step's own data only.
  readonly say: (data: any, named: Naming) => Text;
}
