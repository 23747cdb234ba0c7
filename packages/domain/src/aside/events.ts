/**
 * An entry that this software can't read and that two persons set aside, so that reading goes on. The entry stays where
 * it is and what it is; every report says that there is one. Names and shapes are a storage contract.
 */
import {
  By,
  defineEvent,
  type EventOf,
  entryFields,
  integer,
  Sha256Hex,
  struct,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";

/** `data` and `metadata` are digests of the texts that were set aside; `fault` says why they could not be read then. */
export const EventSetAside = defineEvent(
  "EventSetAside",
  1,
  struct({
    ...entryFields,
    index: integer(),
    stream: textUpTo(200),
    revision: integer(),
    entry: Uuid,
    type: textUpTo(200),
    schema: integer(),
    data: Sha256Hex,
    metadata: Sha256Hex,
    fault: text,
    reason: text,
    secondPerson: By,
  }),
);

export const asideEvents = [EventSetAside] as const;
export type AsideEvent = EventOf<(typeof asideEvents)[number]>;
