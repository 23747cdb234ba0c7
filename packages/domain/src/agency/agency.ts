/** What the register says of one body, corrections applied. Its id is its identity; names and kinds are dated facts. */
import {
  type CivilDate,
  type Dated,
  type Entry,
  type EntryData,
  type Event,
  emptyHistory,
  evolveHistory,
  type Fact,
  type History,
  inOrder,
} from "@chidao/core";
import type {
  AgencyDataOf,
  AgencyEvent,
  AgencyEventType,
  AgencyLevel,
  AgencyParent,
  AgencySource,
  DatedCode,
  DatedName,
  SuccessionGround,
} from "./events.js";
import type { AgencyKind } from "./kinds.js";

export interface Agency {
  readonly history: History;
  /** The last revision of the body's stream; -1 when it was never registered. */
  readonly revision: number;
}

export const unregisteredAgency: Agency = { history: emptyHistory, revision: -1 };

export function evolveAgency(agency: Agency, entry: Entry): Agency {
  return { history: evolveHistory(agency.history, entry), revision: entry.revision };
}

/** Of which kind, and under which body, from a day on. */
export interface DatedStanding {
  readonly kind: AgencyKind;
  readonly parent: AgencyParent;
  readonly from: Dated;
}

/** A succession as it stands on the stream of the body that is succeeded. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly on: Dated;
  /** `null`: all that no other succession of the body names. */
  readonly function: string | null;
  readonly words: ReadonlyArray<string>;
  readonly ground: SuccessionGround;
  readonly source: AgencySource;
  readonly entryId: string;
}

/** The body as the register describes it, corrections applied. */
export interface AgencyDescription {
  readonly id: string;
  /** The latest; `kindOn` tells the one on a day. */
  readonly kind: AgencyKind;
  readonly level: AgencyLevel | { readonly unknown: string };
  readonly established: Dated;
  readonly attestedFrom: CivilDate | null;
  readonly ended: Dated | undefined;
  readonly withoutSuccessor: string | null;
  readonly names: ReadonlyArray<DatedName>;
  readonly aliases: ReadonlyArray<string>;
  readonly codes: ReadonlyArray<DatedCode> | { readonly unknown: string };
  readonly standings: ReadonlyArray<DatedStanding>;
  readonly successions: ReadonlyArray<Succession>;
  readonly fictional: boolean;
  readonly source: AgencySource;
  /** The last revision that was read. */
  readonly revision: number;
}

/** `undefined` when the body is not registered. */
export function describeAgency({ history, revision }: Agency): AgencyDescription | undefined {
  const facts = inOrder(history.facts);
  const registered = dataOf(facts, "AgencyRegistered")[0];
  if (registered === undefined) return undefined;
  const { agency: id, level, established, attestedFrom, fictional, source } = registered;
  const identified = dataOf(facts, "AgencyIdentified");
  const standings = [
    { kind: registered.kind, parent: registered.parent, from: established },
    ...dataOf(facts, "AgencyReclassified").map(({ kind, parent, on }) => ({ kind, parent, from: on })),
  ];
  const ended = dataOf(facts, "AgencyEnded")[0];
  return {
    id,
    kind: standings.at(-1)?.kind ?? registered.kind,
    level,
    established,
    attestedFrom,
    ended: ended?.on,
    withoutSuccessor: ended?.withoutSuccessor ?? null,
    names: [...registered.names, ...dataOf(facts, "AgencyRenamed").map(({ name, on }) => ({ name, from: on }))],
    aliases: [...new Set([registered, ...identified].flatMap(({ aliases }) => aliases))],
    codes: codesOf(
      registered.codes,
      identified.flatMap(({ codes }) => codes),
    ),
    standings,
    successions: successionsIn(facts),
    fictional,
    source,
    revision,
  };
}

function codesOf(registered: AgencyDescription["codes"], learnt: ReadonlyArray<DatedCode>): AgencyDescription["codes"] {
  if (!("unknown" in registered)) return [...registered, ...learnt];
  return learnt.length === 0 ? registered : learnt;
}

function successionsIn(facts: ReadonlyArray<Fact>): ReadonlyArray<Succession> {
  return facts.filter(isOf("SuccessionRecorded")).map(({ entry, event }) => {
    const { from, to, on, words, ground, source } = event.data;
    const { function: what } = event.data;
    return { from: from.agency, to: to.agency, on, function: what, words, ground, source, entryId: entry.id };
  });
}

export function dataOf<T extends AgencyEventType>(facts: ReadonlyArray<Fact>, type: T): ReadonlyArray<AgencyDataOf<T>> {
  return facts.filter(isOf(type)).map(({ event }) => event.data as AgencyDataOf<T>);
}

function isOf<T extends AgencyEventType>(type: T) {
  return (fact: Fact): fact is Fact<Extract<AgencyEvent, { type: T }> & Event<string, EntryData>> =>
    fact.event.type === type;
}
