/**
 * One piece of work of a kind, declared once as a list of fields and a sentence. Its stored event, its command and its
 * form (for a command line or a screen) follow from that.
 */
import {
  By,
  type Codec,
  Dated,
  defineEvent,
  type EntryData,
  type Event,
  type EventDefinition,
  entryFields,
  oneOf,
  Provenance,
  struct,
  type Text,
  Uuid,
} from "@chidao/core";
import type { ActorRole } from "../authority/roles.js";
import type { Naming } from "../shared/party.js";
import { codecsOf, type Fields, type ValuesOf } from "./field/field.js";

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
  /** One sentence about an event of this work. Bodies are called as `named` calls them. */
  // biome-ignore lint/suspicious/noExplicitAny: called with this work's own data only.
  readonly say: (data: any, named: Naming) => Text;
  /** Whether its rules count working days, so that the calendar is read and becomes part of the entry's basis. */
  readonly readsCalendar: boolean;
  /** Whose business it is to say so; whoever else does is flagged. Absent: everybody whom the task names. */
  readonly saidBy?: ReadonlyArray<ActorRole> | undefined;
}

/** A work whose data is known by its fields. */
export interface WorkOf<F extends Fields> extends Work {
  readonly event: EventDefinition<string, Codec<WorkData<F>>> & ((data: WorkData<F>) => Event<string, WorkData<F>>);
  readonly fields: F;
  readonly say: (data: WorkData<F>, named: Naming) => Text;
  readonly isEvent: (candidate: Event) => candidate is Event<string, WorkData<F>>;
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
  readonly say: (data: WorkData<F>, named: Naming) => Text;
  /** Default: false. */
  readonly readsCalendar?: boolean;
  /** Default: everybody whom the task names. */
  readonly saidBy?: ReadonlyArray<ActorRole>;
}

/** Declares one piece of work of a kind. The stored event has exactly the common fields and these. */
export function defineWork<const F extends Fields>(declared: WorkDeclaration<F>): WorkOf<F> {
  const data = struct({ ...entryFields, ...codecsOf(declared.fields) }) as unknown as Codec<WorkData<F>>;
  const { command, label, fields, say, saidBy, readsCalendar = false } = declared;
  const commandCodec = struct({
    type: oneOf(command),
    assignment: Uuid,
    on: Dated,
    by: By,
    provenance: Provenance,
    ...codecsOf(fields, "asked"),
  }) as unknown as Codec<KindCommand>;
  const event = defineEvent(declared.event, declared.schema ?? 1, data, declared.upcast);
  const isEvent = (candidate: Event): candidate is Event<string, WorkData<F>> => candidate.type === declared.event;
  return { command, label, fields, event, commandCodec, readsCalendar, say, saidBy, isEvent };
}
