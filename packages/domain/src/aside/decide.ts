/** Setting an unreadable entry aside takes two persons, and is done once. Whether it can be read is asked before. */
import {
  By,
  Dated,
  type Entry,
  type EntryData,
  type Event,
  integer,
  oneOf,
  Provenance,
  Sha256Hex,
  struct,
  type TypeOf,
  text,
  textUpTo,
  Uuid,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { isSamePerson } from "../authority/same-person.js";
import { futureDated } from "../rules/entry-rules.js";
import { withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import { type AsideEvent, EventSetAside } from "./events.js";

export const SetEventAside = struct({
  type: oneOf("SetEventAside"),
  on: Dated,
  by: By,
  provenance: Provenance,
  index: integer(),
  stream: textUpTo(200),
  revision: integer(),
  entry: Uuid,
  eventType: textUpTo(200),
  schema: integer(),
  data: Sha256Hex,
  metadata: Sha256Hex,
  fault: text,
  reason: text,
  secondPerson: By,
});
export type SetEventAside = TypeOf<typeof SetEventAside>;

/** Ids of the entries that are set aside. */
export type Asides = ReadonlySet<string>;
export const noAsides: Asides = new Set();

export function evolveAsides(asides: Asides, { event }: Entry): Asides {
  const told = event as AsideEvent;
  return told.type === "EventSetAside" ? new Set([...asides, told.data.entry]) : asides;
}

export function decideAside(
  { type: _, eventType, ...told }: SetEventAside,
  asides: Asides,
  facts: Pick<DecideFacts, "today" | "eventId">,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  if (asides.has(told.entry)) return E.left({ _tag: "AlreadyExists", what: "entry", id: `#${told.index}` });
  if (isSamePerson(told.by, told.secondPerson)) return E.left({ _tag: "NeedsTwoPersons", about: `#${told.index}` });
  const event = EventSetAside({ ...told, type: eventType });
  return E.right(withFlags(event, futureDated(told.on, facts), facts.eventId));
}
