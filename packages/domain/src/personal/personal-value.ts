/** What the record says of one personal value. */
import { type Entry, type EventOf, emptyHistory, evolveHistory, type Fact, type History } from "@chidao/core";
import type { ErasureRefused, LegalHoldPlaced, PersonalEvent, PersonalValueErased, RetentionSet } from "./events.js";

/** Its entries, as they are recorded. */
export interface PersonalValue {
  readonly history: History;
}

export const unmentionedValue: PersonalValue = { history: emptyHistory };

export function evolvePersonalValue({ history }: PersonalValue, entry: Entry): PersonalValue {
  return { history: evolveHistory(history, entry) };
}

export interface PersonalValueDescription {
  readonly erased: EventOf<typeof PersonalValueErased>["data"] | undefined;
  /** The hold that is in force. */
  readonly hold: EventOf<typeof LegalHoldPlaced>["data"] | undefined;
  readonly retention: EventOf<typeof RetentionSet>["data"] | undefined;
  readonly refusals: ReadonlyArray<EventOf<typeof ErasureRefused>["data"]>;
}

const nothing: PersonalValueDescription = {
  erased: undefined,
  hold: undefined,
  retention: undefined,
  refusals: [],
};

export function describePersonalValue({ history }: PersonalValue): PersonalValueDescription {
  return history.facts.filter(({ struck }) => !struck).reduce(described, nothing);
}

function described(before: PersonalValueDescription, { event }: Fact): PersonalValueDescription {
  const told = event as PersonalEvent;
  switch (told.type) {
    case "PersonalValueErased":
      return { ...before, erased: before.erased ?? told.data };
    case "ErasureRefused":
      return { ...before, refusals: [...before.refusals, told.data] };
    case "LegalHoldPlaced":
      return { ...before, hold: told.data };
    case "LegalHoldLifted":
      return { ...before, hold: undefined };
    case "RetentionSet":
      return { ...before, retention: told.data };
    default:
      return before;
  }
}
