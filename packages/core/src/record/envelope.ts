/** From a decision to what a store is given: canonical texts, derived ids, metadata. */
import { canonicalJsonOf } from "../canonical-json.js";
import type { Hashing } from "../hashing.js";
import { eventIdOf } from "../identifiers.js";
import type { NewEvent, StreamRevision } from "../store/event-store.js";
import type { Instant } from "../time/instant.js";
import type { Event } from "./event-definition.js";
import type { EventRegistry } from "./event-registry.js";
import type { Assurance, Metadata } from "./metadata.js";

export interface Writing {
  readonly hashing: Hashing;
  readonly registry: EventRegistry;
  readonly ledger: string;
  readonly stream: string;
  readonly commandId: string;
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly assurance: Assurance;
  readonly basis: ReadonlyArray<StreamRevision>;
  readonly recordedAt: Instant;
  readonly software: string;
}

/** Throws (a defect) for an event without a definition or with data that its own codec refuses. */
export function newEventsOf(writing: Writing, events: ReadonlyArray<Event>): ReadonlyArray<NewEvent> {
  const metadata = canonicalJsonOf(metadataOf(writing));
  return events.map((event, n) => {
    const definition = writing.registry.definitions.get(event.type);
    if (definition === undefined) throw new Error(`no definition for event ${event.type}`);
    if (!definition.data.is(event.data)) throw new Error(`decide made a malformed ${event.type}`);
    return {
      id: eventIdOf(writing.hashing, writing.ledger, writing.stream, writing.commandId, n),
      type: event.type,
      schema: definition.schema,
      recordedAt: writing.recordedAt,
      data: canonicalJsonOf(event.data),
      metadata,
    };
  });
}

function metadataOf(writing: Writing): Metadata {
  const { commandId, commandDigest, correlationId, causationId, assurance, basis, recordedAt, software } = writing;
  return { commandId, commandDigest, correlationId, causationId, assurance, basis, recordedAt, software };
}
