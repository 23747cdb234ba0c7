/** What is recorded about the writing of an event. No rule reads it; whatever a rule reads is in the data. */
import type { TypeOf } from "../codec/codec.js";
import { integer, oneOf, textUpTo } from "../codec/scalars.js";
import { list, nullable, struct } from "../codec/structures.js";
import { CommandId, Sha256Hex, Uuid } from "../identifiers.js";
import { StreamName } from "../stream-name.js";
import { Instant } from "../time/instant.js";

/** How sure we are that the actor is who the entry says: said so, logged in, or signed. */
export const Assurance = oneOf("declared", "authenticated", "signed");
export type Assurance = TypeOf<typeof Assurance>;

/** A stream that the decision read and its last revision then; -1 when it had no event. */
export const BasisEntry = struct({ stream: StreamName, revision: integer(-1) });

export const Metadata = struct({
  commandId: CommandId,
  /** SHA-256 of the canonical command with personal values nulled. */
  commandDigest: Sha256Hex,
  correlationId: CommandId,
  causationId: nullable(Uuid),
  assurance: Assurance,
  basis: list(BasisEntry, 1_000),
  recordedAt: Instant,
  software: textUpTo(100),
});
export type Metadata = TypeOf<typeof Metadata>;
