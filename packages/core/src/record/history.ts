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
  return { entry, event: entry.event, correctedBy: noCorrections, struck: false };
}

const noCorrections: ReadonlyArray<string> = [];

/** From the last entry to the first, since only a later entry corrects an earlier one: each is resolved once. */
function resolveAll<E extends Event<string, EntryData>>(entries: ReadonlyArray<Entry<E>>): ReadonlyArray<Fact<E>> {
  const inForce = new Map<string, ReadonlyArray<Fact<E>>>();
  const resolved = entries.toReversed().map((entry) => {
    const fact = resolve(entry, inForce.get(entry.id) ?? []);
    if (!fact.struck && isCorrection(fact.event)) {
      const { target } = fact.event.data;
      inForce.set(target, [fact, ...(inForce.get(target) ?? [])]);
    }
    return fact;
  });
  return resolved.reverse();
}

/** The entry as its corrections in force leave it; the last of them counts. */
function resolve<E extends Event<string, EntryData>>(entry: Entry<E>, inForce: ReadonlyArray<Fact<E>>): Fact<E> {
  const last = inForce.at(-1);
  if (last === undefined || !isCorrection(last.event)) return standing(entry);
  const { replacement } = last.event.data;
  const event =
    replacement === null
      ? entry.event
      : ({ ...entry.event, type: replacement.type, data: replacement.data } as unknown as E);
  return { entry, event, correctedBy: inForce.map((fact) => fact.entry.id), struck: replacement === null };
}
