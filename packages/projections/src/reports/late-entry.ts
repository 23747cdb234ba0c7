/**
 * Late entry: how many days after it happened something was written down. Entries that were imported or reconstructed
 * are late by nature and counted apart from those of witnesses.
 */
import { type CivilDate, daysOf, type Fact, recordedOn } from "@chidao/core";
import { daysBetween } from "@chidao/domain";
import type { ReadModel } from "../read-model.js";
import { hasHappened } from "../status.js";
import { countBands, entryDelayBands } from "./bands.js";

export interface EntryDelays {
  /** In the order of `entryDelayBands`. */
  readonly bands: ReadonlyArray<number>;
  /** Written down before the day on which it is said to have happened. */
  readonly ahead: number;
  /** Nobody knows when it happened. */
  readonly undated: number;
  readonly total: number;
  /** Of those with a known day: the middle one, the lower of two. */
  readonly median: number | undefined;
  readonly longest: number;
}

export type Provenance = "witnessed" | "imported" | "reconstructed";

export interface LateEntryRow {
  /** On whose behalf the entries were made. */
  readonly agency: string;
  readonly witnessed: EntryDelays;
  readonly imported: EntryDelays;
  readonly reconstructed: EntryDelays;
}

export interface LateEntry {
  readonly rows: ReadonlyArray<LateEntryRow>;
  readonly all: Omit<LateEntryRow, "agency">;
}

/** Entries about directives and assignments that had happened by the day; corrections and flags are no entries here. */
export function lateEntryOf(model: ReadModel, day: CivilDate): LateEntry {
  const facts = [...model.directives.values(), ...model.assignments.values()]
    .flatMap(({ history }) => history.facts)
    .filter((fact) => !fact.struck && !isNote(fact) && hasHappened(fact, day));
  const byAgency = new Map<string, Array<Fact>>();
  for (const fact of facts) {
    const { agency } = fact.event.data.by;
    byAgency.set(agency, [...(byAgency.get(agency) ?? []), fact]);
  }
  return {
    rows: [...byAgency].map(([agency, own]) => ({ agency, ...delaysByProvenance(own) })),
    all: delaysByProvenance(facts),
  };
}

function isNote({ event }: Fact): boolean {
  return event.type === "EntryCorrected" || event.type === "IrregularityFlagged";
}

function delaysByProvenance(facts: ReadonlyArray<Fact>): Omit<LateEntryRow, "agency"> {
  const those = (kind: Provenance) => delaysOf(facts.filter(({ event }) => event.data.provenance.kind === kind));
  return { witnessed: those("witnessed"), imported: those("imported"), reconstructed: those("reconstructed") };
}

/** A month or a year counts from its last day: the delay is what is sure. */
function delaysOf(facts: ReadonlyArray<Fact>): EntryDelays {
  const delays = facts
    .flatMap((fact) => {
      const last = daysOf(fact.event.data.on)?.last;
      return last === undefined ? [] : [daysBetween(last, recordedOn(fact.entry))];
    })
    .sort((a, b) => a - b);
  return {
    bands: countBands(entryDelayBands, delays),
    ahead: delays.filter((delay) => delay < 0).length,
    undated: facts.length - delays.length,
    total: facts.length,
    median: delays[Math.floor((delays.length - 1) / 2)],
    longest: Math.max(0, delays.at(-1) ?? 0),
  };
}
