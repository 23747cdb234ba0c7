/** Which policy is in force on a day, as known; and the policy of an installation that never adopted one. */
import {
  type CivilDate,
  type Entry,
  type EntryData,
  type Event,
  emptyHistory,
  evolveHistory,
  type History,
  type StreamRevision,
} from "@chidao/core";
import type { DocumentRef } from "../shared/values.js";
import { PolicyAdopted, type PolicyEvent, type PolicyParameters } from "./events.js";

/** The parameters in force, and where they come from. */
export interface Policy extends PolicyParameters {
  /** 1 for the first adoption of the ledger, and so on; 0 is the documented default. */
  readonly version: number;
  readonly validFrom: CivilDate | undefined;
  readonly decision: DocumentRef | { readonly unknown: string } | undefined;
  /** The adoption that holds it; `undefined` for the default. */
  readonly read: StreamRevision | undefined;
}

/**
 * The default: five days' warning and five working days for an answer, the upper end of the two to five days of
 * Decree 191/2026/NĐ-CP, article 12 (known second-hand); every other choice is the one that moves no day and refuses
 * nothing, since no source decides it for an installation.
 */
export const defaultPolicy: Policy = {
  version: 0,
  validFrom: undefined,
  decision: undefined,
  read: undefined,
  nearDueDays: 5,
  monthLimit: { ordinary: "last-day", workProgramme: "last-day" },
  shiftFixedDateOnHoliday: false,
  beforeDayMeans: "the-day",
  coordinationReplyDays: 5,
  silenceIsAgreement: false,
  hardened: [],
  fourEyes: [],
  proposalDays: 30,
  assurance: [],
  reminderDays: [5, 1],
  escalationDays: [1, 30],
};

/** All adoptions of a ledger, corrections applied. */
export interface Policies {
  readonly history: History;
  /** The last revision of the stream; -1 while nothing was adopted. */
  readonly revision: number;
}

export const noPolicies: Policies = { history: emptyHistory, revision: -1 };

export function evolvePolicies(policies: Policies, entry: Entry): Policies {
  return { history: evolveHistory(policies.history, entry), revision: entry.revision };
}

/** Every adoption as a policy, in the order in which they were recorded. */
export function adoptedPolicies({ history }: Policies): ReadonlyArray<Policy> {
  return history.facts
    .filter((fact) => !fact.struck)
    .flatMap(({ entry, event }) => (isAdoption(event) ? [{ entry, data: event.data }] : []))
    .map(({ entry: { stream, revision }, data }, position) => ({
      ...data.parameters,
      version: position + 1,
      validFrom: data.validFrom,
      decision: data.decision,
      read: { stream, revision },
    }));
}

/** The policy valid on that day: of those that have begun, the one that begins last; of two, the later entry. */
export function policyOn(policies: Policies, day: CivilDate): Policy {
  let found = defaultPolicy;
  for (const policy of adoptedPolicies(policies)) {
    const { validFrom } = policy;
    if (validFrom !== undefined && validFrom <= day && validFrom >= (found.validFrom ?? "")) found = policy;
  }
  return found;
}

function isAdoption(event: Event<string, EntryData>): event is PolicyEvent {
  return event.type === PolicyAdopted.type;
}
