/** What may be done about a personal value. A hold forbids its erasure, and nobody erases alone. */
import {
  By,
  CivilDate,
  Dated,
  type EntryData,
  type Event,
  oneOf,
  orUnknown,
  Provenance,
  Sha256Hex,
  struct,
  type TypeOf,
  text,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { isSamePerson } from "../authority/same-person.js";
import { rules } from "../rules/catalogue.js";
import { futureDated } from "../rules/entry-rules.js";
import { type Flag, withFlags } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { Rejection } from "../shared/rejection.js";
import { DocumentRef } from "../shared/values.js";
import {
  ErasureGround,
  ErasureRefused,
  LegalHoldLifted,
  LegalHoldPlaced,
  PersonalValueErased,
  RetentionSet,
} from "./events.js";
import { describePersonalValue, type PersonalValue, type PersonalValueDescription } from "./personal-value.js";

const common = { on: Dated, by: By, provenance: Provenance, commitment: Sha256Hex, legalBasis: text };
const document = orUnknown(DocumentRef);

export const ErasePersonalValue = struct({
  type: oneOf("ErasePersonalValue"),
  ...common,
  ground: ErasureGround,
  document,
  secondPerson: By,
});
export type ErasePersonalValue = TypeOf<typeof ErasePersonalValue>;

export const RefuseErasure = struct({ type: oneOf("RefuseErasure"), ...common, reason: text, document });
export type RefuseErasure = TypeOf<typeof RefuseErasure>;

export const PlaceLegalHold = struct({ type: oneOf("PlaceLegalHold"), ...common, reason: text, document });
export type PlaceLegalHold = TypeOf<typeof PlaceLegalHold>;

export const LiftLegalHold = struct({ type: oneOf("LiftLegalHold"), ...common, reason: text });
export type LiftLegalHold = TypeOf<typeof LiftLegalHold>;

export const SetRetention = struct({ type: oneOf("SetRetention"), ...common, keepUntil: CivilDate });
export type SetRetention = TypeOf<typeof SetRetention>;

export type PersonalCommand = ErasePersonalValue | RefuseErasure | PlaceLegalHold | LiftLegalHold | SetRetention;

type PersonalFacts = Pick<DecideFacts, "today" | "eventId">;

export function decidePersonal(
  command: PersonalCommand,
  state: PersonalValue,
  facts: PersonalFacts,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  const now = describePersonalValue(state);
  if (now.erased !== undefined) return E.left({ _tag: "ValueErased", commitment: command.commitment });
  const refused = refusalOf(command, now);
  if (refused !== undefined) return E.left(refused);
  const flags = [...futureDated(command.on, facts), ...keptForLonger(command, now, facts)];
  return E.right(withFlags(eventOf(command), flags, facts.eventId));
}

function refusalOf(command: PersonalCommand, { hold }: PersonalValueDescription): Rejection | undefined {
  const { commitment } = command;
  if (command.type === "LiftLegalHold" && hold === undefined) return { _tag: "NotUnderHold", commitment };
  if (command.type !== "ErasePersonalValue") return undefined;
  if (hold !== undefined) return { _tag: "UnderLegalHold", commitment, legalBasis: hold.legalBasis };
  return isSamePerson(command.by, command.secondPerson) ? { _tag: "NeedsTwoPersons", about: commitment } : undefined;
}

/** The day until which it was to be kept has not come: recorded as it happened, and flagged. */
function keptForLonger(
  command: PersonalCommand,
  { retention }: PersonalValueDescription,
  { today }: PersonalFacts,
): ReadonlyArray<Flag> {
  const early = command.type === "ErasePersonalValue" && retention !== undefined && today <= retention.keepUntil;
  return early ? [{ rule: rules.erasedEarly, facts: { keepUntil: retention.keepUntil } }] : [];
}

function eventOf(command: PersonalCommand): Event<string, EntryData> {
  switch (command.type) {
    case "ErasePersonalValue": {
      const { type, ...data } = command;
      return PersonalValueErased(data);
    }
    case "RefuseErasure": {
      const { type, ...data } = command;
      return ErasureRefused(data);
    }
    case "PlaceLegalHold": {
      const { type, ...data } = command;
      return LegalHoldPlaced(data);
    }
    case "LiftLegalHold": {
      const { type, ...data } = command;
      return LegalHoldLifted(data);
    }
    case "SetRetention": {
      const { type, ...data } = command;
      return RetentionSet(data);
    }
  }
}
