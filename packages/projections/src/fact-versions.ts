/**
 * Facts in time: what an entry says is a version that begins at the entry's index, and ends where a correction puts
 * another reading in its place. A history as known at any index is the versions begun by then, the last of each entry.
 */
import {
  canonicalJsonOf,
  type Entry,
  type EntryData,
  type Event,
  evolveHistory,
  type Fact,
  type History,
  isCorrection,
} from "@chidao/core";

export interface FactVersion {
  readonly fact: Fact;
  /** Index of the entry that brought this reading about: its own, or a correction's. */
  readonly since: number;
}

export interface FactChange {
  /** Revisions of the entries whose reading ended with this entry. */
  readonly ended: ReadonlyArray<number>;
  /** The entry's own reading is the last. */
  readonly begun: ReadonlyArray<FactVersion>;
}

/** What an entry changes in the facts of its stream. `before`, asked for corrections alone: the history without it. */
export function factChange(entry: Entry, before: () => History): FactChange {
  const since = entry.index;
  if (!isCorrection(entry.event)) {
    return { ended: [], begun: [{ fact: { entry, event: entry.event, correctedBy: [], struck: false }, since }] };
  }
  const old = before();
  const { facts } = evolveHistory(old, entry);
  const begun = facts.filter((fact, at) => !isSameReading(fact, old.facts[at])).map((fact) => ({ fact, since }));
  return { ended: begun.slice(0, -1).map(({ fact }) => fact.entry.revision), begun };
}

function isSameReading(one: Fact, other: Fact | undefined): boolean {
  if (other === undefined || one.struck !== other.struck) return false;
  if (one.correctedBy.length === 0 && other.correctedBy.length === 0) return true;
  return one.correctedBy.join() === other.correctedBy.join() && isSameEvent(one.event, other.event);
}

function isSameEvent(one: Event<string, EntryData>, other: Event<string, EntryData>): boolean {
  return one.type === other.type && canonicalJsonOf(one.data) === canonicalJsonOf(other.data);
}
