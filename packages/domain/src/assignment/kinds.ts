/** A set of kinds: what shared code asks instead of looking at names. */
import {
  EntryCorrected,
  type EntryData,
  type Event,
  type EventRegistry,
  eventRegistry,
  type Fact,
  IrregularityFlagged,
  inOrder,
  kindNameOf,
  LedgerOpened,
} from "@chidao/core";
import { agencyEvents } from "../agency/events.js";
import { asideEvents } from "../aside/events.js";
import { calendarEvents } from "../calendar/events.js";
import { claimEvents } from "../directive/claim.js";
import { directiveEvents } from "../directive/events.js";
import { EvidenceChecked } from "../evidence/events.js";
import { proposalEvents } from "../four-eyes/events.js";
import { personalEvents } from "../personal/events.js";
import { policyEvents } from "../policy/events.js";
import { rules } from "../rules/catalogue.js";
import type { RuleDefinition } from "../rules/rule.js";
import { assignmentEvents } from "./events.js";
import type { AnyKind, Work } from "./kind.js";

export interface Kinds {
  readonly all: ReadonlyArray<AnyKind>;
  readonly registry: EventRegistry;
  find(name: string): AnyKind | undefined;
  /** The kind and its work that a command asks for. */
  findWork(command: string): { readonly kind: AnyKind; readonly work: Work } | undefined;
  findRule(id: string, version: number): RuleDefinition | undefined;
  /** Whether there is a rule of this id, in any version. */
  knowsRule(id: string): boolean;
}

/** Throws (a defect of the caller) when two kinds share a name or two events do. */
export function kindsOf(all: ReadonlyArray<AnyKind>): Kinds {
  const registry = eventRegistry(
    [
      LedgerOpened,
      IrregularityFlagged,
      EntryCorrected,
      ...agencyEvents,
      ...directiveEvents,
      ...claimEvents,
      ...assignmentEvents,
      ...calendarEvents,
      ...policyEvents,
      ...personalEvents,
      ...asideEvents,
      ...proposalEvents,
      EvidenceChecked,
    ],
    all.map((kind) => ({ name: kind.name, events: kind.works.map((work) => work.event) })),
  );
  const every: ReadonlyArray<RuleDefinition> = [...Object.values(rules), ...all.flatMap((kind) => kind.rules)];
  return {
    all,
    registry,
    find: (name) => all.find((kind) => kind.name === name),
    findWork: (command) => {
      for (const kind of all) {
        const work = kind.works.find((candidate) => candidate.command === command);
        if (work !== undefined) return { kind, work };
      }
      return undefined;
    },
    findRule: (id, version) => every.find((rule) => rule.id === id && rule.version === version),
    knowsRule: (id) => every.some((rule) => rule.id === id),
  };
}

/** The kind's own state from facts in any order; facts of other kinds are left out. */
export function kindStateOf<State>(
  kind: {
    readonly name: string;
    readonly initialState: State;
    evolve(state: State, event: Event<string, EntryData>): State;
  },
  facts: ReadonlyArray<Fact>,
): State {
  return inOrder(facts)
    .filter((fact) => kindNameOf(fact.event.type) === kind.name)
    .reduce((state, fact) => kind.evolve(state, fact.event), kind.initialState);
}
