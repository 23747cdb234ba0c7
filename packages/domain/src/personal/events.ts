/**
 * Stored events about one personal value that the ledger holds a commitment to: how long it is kept, what forbids its
 * erasure, and that it was erased. The value itself never stands here. Names and shapes are a storage contract.
 */
import {
  By,
  CivilDate,
  defineEvent,
  type EventOf,
  entryFields,
  oneOf,
  orUnknown,
  Sha256Hex,
  struct,
  type TypeOf,
  text,
} from "@chidao/core";
import { DocumentRef } from "../shared/values.js";

/**
 * Why a value goes: the person asked, what it was kept for has ended, the time it is kept has ended, or a competent
 * authority decided (Law 91/2025/QH15, article 14, known second-hand); `other` with its own words.
 */
export const ErasureGround = oneOf("request", "purpose-ended", "retention-ended", "authority-decision", "other");
export type ErasureGround = TypeOf<typeof ErasureGround>;

const about = { ...entryFields, commitment: Sha256Hex, legalBasis: text };

/** Value and salt were removed from where they were kept. `secondPerson`: who agreed; never the one who asks. */
export const PersonalValueErased = defineEvent(
  "PersonalValueErased",
  1,
  struct({ ...about, ground: ErasureGround, document: orUnknown(DocumentRef), secondPerson: By }),
);

/** Somebody asked for the erasure, and it was refused on this ground. The person has to be told. */
export const ErasureRefused = defineEvent(
  "ErasureRefused",
  1,
  struct({ ...about, reason: text, document: orUnknown(DocumentRef) }),
);

/** Nothing is erased until it is lifted. */
export const LegalHoldPlaced = defineEvent(
  "LegalHoldPlaced",
  1,
  struct({ ...about, reason: text, document: orUnknown(DocumentRef) }),
);

export const LegalHoldLifted = defineEvent("LegalHoldLifted", 1, struct({ ...about, reason: text }));

/** The value is kept until the end of this day; a later one takes its place. */
export const RetentionSet = defineEvent("RetentionSet", 1, struct({ ...about, keepUntil: CivilDate }));

export const personalEvents = [
  PersonalValueErased,
  ErasureRefused,
  LegalHoldPlaced,
  LegalHoldLifted,
  RetentionSet,
] as const;
export type PersonalEvent = EventOf<(typeof personalEvents)[number]>;
