/**
 * What names and keys are looked up in: handles, other systems' keys, the register. It keeps nothing of what entries
 * say, so a process that writes needs memory for each task's names and not for its history.
 */
import { categoryOf, type Entry, type LedgerOpened } from "@chidao/core";
import {
  type Agency,
  type Calendars,
  evolveCalendars,
  evolvePolicies,
  noCalendars,
  noPolicies,
  type Policies,
} from "@chidao/domain";
import { foldHandles, type Handles } from "./handles.js";
import { agencyRows, applyTo } from "./read-model.js";
import { foldReferences, type References } from "./references.js";

export interface LedgerIndex {
  readonly ledger: LedgerOpened | undefined;
  readonly handles: Handles;
  readonly references: References;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** Everything adopted and published so far: the policy and the calendar of a day are read from it. */
  readonly policies: Policies;
  readonly calendars: Calendars;
  /** How many entries the register has; it is the same register while this is the same. */
  readonly registerEntries: number;
  /** Index of the last event folded; -1 for none. */
  readonly position: number;
  /** Recorded time of that event. */
  readonly recordedAt: string | undefined;
}

/** An index that is being folded. */
export interface LedgerIndexFold {
  add(entry: Entry): void;
  readonly index: LedgerIndex;
}

export function foldLedgerIndex(): LedgerIndexFold {
  const handles = foldHandles();
  const references = foldReferences();
  const agencies = new Map<string, Agency>();
  let ledger: LedgerOpened | undefined;
  let last: { readonly position: number; readonly recordedAt: string } | undefined;
  let policies = noPolicies;
  let calendars = noCalendars;
  let registerEntries = 0;
  return {
    add: (entry) => {
      last = { position: entry.index, recordedAt: entry.recordedAt };
      // Of two openings at once both may be recorded; the ledger is the one at index 0.
      if (entry.event.type === "LedgerOpened") ledger ??= entry.event.data as LedgerOpened;
      handles.add(entry);
      references.add(entry);
      if (applyTo(agencies, agencyRows, entry)) registerEntries += 1;
      const category = categoryOf(entry.stream);
      if (category === "policy") policies = evolvePolicies(policies, entry);
      if (category === "calendar") calendars = evolveCalendars(calendars, entry);
    },
    get index() {
      return {
        ledger,
        handles: handles.handles,
        references: references.references,
        agencies,
        policies,
        calendars,
        registerEntries,
        position: last?.position ?? -1,
        recordedAt: last?.recordedAt,
      };
    },
  };
}
