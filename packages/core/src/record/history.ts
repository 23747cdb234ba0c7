/**
 * The history of one stream with its corrections applied. The rest of a fold reads `facts`; `entries` keep what was
 * written. A correction may itself be corrected: striking it out brings the earlier reading back.
 */
import type { EntryCorrected } from "./correction.js";
import type { Entry, Fact } from "./entry.js";
import type { EntryData } from "./entry-data.js";
import type { Event } from "./event-definition.js";

export interface History<E extends Event<string, EntryData> = Event<string, EntryData>> {
  readonly entries: ReadonlyArray<Entry<E>>;
  readonly facts: ReadonlyArray<Fact<E>>;
}

export const emptyHistory: History<never> = { entries: [], facts: [] };

/** Adds an entry. Total: whatever was stored can be folded. */
export function evolveHistory<E extends Event<string, EntryData>>(history: History<E>, entry: Entry<E>): History<E> {
  const entries = [...history.entries, entry];
  if (!isCorrection(entry.event)) return { entries, facts: [...history.facts, standing(entry)] };
  return { entries, facts: resolveAll(entries) };
}

export function isCorrection(event: Event<string, unknown>): event is Event<"EntryCorrected", EntryCorrected> {
  return event.type === "EntryCorrected";
}

/** The fact made by the entry with this id. */
export function factOf<E extends Event<string, EntryData>>(history: History<E>, id: string): Fact<E> | undefined {
  return history.facts.find((fact) => fact.entry.id === id);
}

function standing<E extends Event<string, EntryData>>(entry: Entry<E>): Fact<E> {
  return { entry, event: entry.event, correctedBy: [], struck: false };
}

function resolveAll<E extends Event<string, EntryData>>(entries: ReadonlyArray<Entry<E>>): ReadonlyArray<Fact<E>> {
  const corrections = entries.filter((entry) => isCorrection(entry.event));
  const resolve = (entry: Entry<E>): Fact<E> => {
    const inForce = corrections
      .filter((correction) => correction.revision > entry.revision)
      .map((correction) => ({ correction, fact: resolve(correction) }))
      .filter(({ fact }) => !fact.struck && isCorrection(fact.event) && fact.event.data.target === entry.id);
    const last = inForce.at(-1);
    if (last === undefined || !isCorrection(last.fact.event)) return standing(entry);
    const { replacement } = last.fact.event.data;
    const event =
      replacement === null ? entry.event : ({ type: replacement.type, data: replacement.data } as unknown as E);
    const correctedBy = inForce.map(({ correction }) => correction.id);
    return { entry, event, correctedBy, struck: replacement === null };
  };
  return entries.map(resolve);
}
