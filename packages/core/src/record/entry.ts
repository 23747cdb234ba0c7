/** A decoded event in its place: what deciders and projections fold. */
import type { RecordedEvent } from "../store/event-store.js";
import type { CivilDate } from "../time/civil-date.js";
import { countsFrom } from "../time/dated.js";
import { civilDateOf, type Instant } from "../time/instant.js";
import type { EntryData } from "./entry-data.js";
import type { Event } from "./event-definition.js";

/** An event of a kind that this process does not know: it is counted and shown, and its content stays closed. */
export interface OpaqueEvent {
  readonly type: string;
  readonly data: EntryData;
  readonly opaque: true;
}

export interface Entry<E extends Event<string, unknown> = Event<string, EntryData>> {
  readonly id: string;
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly event: E;
}

/** An entry after corrections. */
export interface Fact<E extends Event<string, unknown> = Event<string, EntryData>> {
  readonly entry: Entry<E>;
  /** The event that counts now: the entry's own, or its replacement. */
  readonly event: E;
  /** Ids of the corrections in force, in order; empty when the entry stands as it was written. */
  readonly correctedBy: ReadonlyArray<string>;
  /** True when the entry was struck out. */
  readonly struck: boolean;
}

export function entryOf<E extends Event<string, unknown>>(recorded: RecordedEvent, event: E): Entry<E> {
  return {
    id: recorded.id,
    index: recorded.index,
    stream: recorded.stream,
    revision: recorded.revision,
    recordedAt: recorded.recordedAt as Instant,
    event,
  };
}

/** The day on which the entry was written down, in Vietnam. */
export function recordedOn(entry: Pick<Entry, "recordedAt">): CivilDate {
  return civilDateOf(entry.recordedAt);
}

/**
 * The day by which a fact is ordered. An unknown day is ordered by the day it was written down, since it had
 * happened by then; whatever is computed from it stays unknown.
 */
export function orderingDay(fact: Fact): CivilDate {
  return countsFrom(fact.event.data.on) ?? recordedOn(fact.entry);
}

/** Facts as they happened: by day, and within a day by index. */
export function inOrder<E extends Event<string, EntryData>>(facts: ReadonlyArray<Fact<E>>): ReadonlyArray<Fact<E>> {
  const keyed = facts.filter((fact) => !fact.struck).map((fact) => ({ fact, day: orderingDay(fact as Fact) }));
  keyed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.fact.entry.index - b.fact.entry.index));
  return keyed.map(({ fact }) => fact);
}
