/**
 * From stored text to a typed event. What does not decode is a fault that names stream, revision and path: never a
 * skip, never a cast. An event of an unknown kind is opaque and harmless; everything else unknown is a fault.
 */
import * as E from "fp-ts/lib/Either.js";
import { Codec, type Expected } from "../codec/codec.js";
import { type DecodeFailure, type DecodeIssue, decode, decodeFailure } from "../codec/decode-failure.js";
import { isRecord } from "../codec/structures.js";
import type { RecordedEvent } from "../store/event-store.js";
import type { EntryCorrected, Replacement } from "./correction.js";
import { type Entry, entryOf, type OpaqueEvent } from "./entry.js";
import { type EntryData, entryFields } from "./entry-data.js";
import type { Event, EventDefinition } from "./event-definition.js";

export interface EventRegistry {
  readonly definitions: ReadonlyMap<string, EventDefinition>;
  /** Names of the kinds that this process knows; `kind/Name` under another name is opaque. */
  readonly kinds: ReadonlySet<string>;
  /** Entries that two persons set aside, by event id, as far as they are known. Read as closed ones where they can't be read. */
  readonly asides: Map<string, Aside>;
}

export interface Aside {
  /** Of the entry, in the ledger. */
  readonly index: number;
  /** When and by whom it was set aside: what stands in the place of its own. */
  readonly data: EntryData;
}

/** The type under which an entry that was set aside is read; no kind may be named so. */
export const asideKind = "set-aside";

export type UndecodableReason = "unknown-event" | "newer-version" | "malformed";

/** A stored event that this software can't read. Reading stops there; a newer version of the software may read on. */
export interface UndecodableEvent {
  readonly _tag: "UndecodableEvent";
  readonly reason: UndecodableReason;
  readonly id: string;
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly issues: ReadonlyArray<DecodeIssue>;
}

/** Throws (a defect) when two definitions, or two kinds, share a name. */
export function eventRegistry(
  definitions: ReadonlyArray<EventDefinition>,
  kinds: ReadonlyArray<{ readonly name: string; readonly events: ReadonlyArray<EventDefinition> }>,
): EventRegistry {
  const byType = new Map<string, EventDefinition>();
  for (const definition of [...definitions, ...kinds.flatMap((kind) => kind.events)]) {
    if (byType.has(definition.type)) throw new Error(`two events are named ${definition.type}`);
    byType.set(definition.type, definition);
  }
  const names = new Set(kinds.map((kind) => kind.name));
  if (names.size !== kinds.length) throw new Error("two kinds share a name");
  return { definitions: byType, kinds: names, asides: new Map() };
}

export function decodeRecorded(
  registry: EventRegistry,
  recorded: RecordedEvent,
): E.Either<UndecodableEvent, Entry<Event<string, EntryData>>> {
  const json = parse(recorded.data);
  const result = decodeEvent(registry, recorded.type, recorded.schema, json);
  if (E.isRight(result)) return E.right(entryOf(recorded, result.right));
  const { reason, issues } = result.left;
  const { id, index, stream, revision, type, schema } = recorded;
  const aside = registry.asides.get(id);
  if (aside !== undefined) {
    const closed: OpaqueEvent = { type: `${asideKind}/${type}`, data: aside.data, opaque: true };
    return E.right(entryOf(recorded, closed as Event<string, EntryData>));
  }
  return E.left({ _tag: "UndecodableEvent", reason, id, index, stream, revision, type, schema, issues });
}

/** The name of the kind in `kind/Name`; `undefined` for a lifecycle event. */
export function kindNameOf(type: string): string | undefined {
  const slash = type.indexOf("/");
  return slash === -1 ? undefined : type.slice(0, slash);
}

interface Undecodable {
  readonly reason: UndecodableReason;
  readonly issues: ReadonlyArray<DecodeIssue>;
}

function decodeEvent(
  registry: EventRegistry,
  type: string,
  schema: number,
  json: unknown,
): E.Either<Undecodable, Event<string, EntryData>> {
  const definition = registry.definitions.get(type);
  if (definition === undefined) return decodeUnknown(registry, type, json);
  if (schema > definition.schema) return E.left({ reason: "newer-version", issues: [] });
  const data = upcast(definition, schema, json);
  const result = decode(definition.data, data, type);
  if (E.isLeft(result)) return E.left(malformed(result.left));
  // The definition's own name, which all its events share, is compared without looking at its letters.
  const event = { type: definition.type, data: result.right } as Event<string, EntryData>;
  return type === "EntryCorrected"
    ? decodeReplacement(registry, event as Event<string, EntryCorrected>)
    : E.right(event);
}

/** Checks a replacement as it will be read back: by its own codec, and so on inside the correction of a correction. */
export function decodeReplacementData(
  registry: EventRegistry,
  replacement: Replacement,
): E.Either<DecodeFailure, EntryData> {
  const { type, schema, data } = replacement;
  const decoded = decodeEvent(registry, type, schema, data);
  if (E.isRight(decoded)) return E.right(decoded.right.data);
  const { reason, issues } = decoded.left;
  if (reason === "malformed") return E.left({ _tag: "DecodeFailure", source: type, issues });
  return E.left(decodeFailure(type, "", readableEvent, `${type} ${schema}`));
}

const readableEvent: Expected = {
  code: "readable-event",
  vi: "loại mục ghi và phiên bản mà phần mềm này đọc được",
  en: "an event type and schema version that this software reads",
};

function decodeReplacement(
  registry: EventRegistry,
  event: Event<string, EntryCorrected>,
): E.Either<Undecodable, Event<string, EntryData>> {
  const { replacement } = event.data;
  if (replacement === null) return E.right(event);
  const inner = decodeEvent(registry, replacement.type, replacement.schema, replacement.data);
  if (E.isLeft(inner)) return inner;
  // What was upcast is of the newest version, and says so: a correction of this correction is checked as such.
  const schema = registry.definitions.get(replacement.type)?.schema ?? replacement.schema;
  return E.right({
    ...event,
    data: { ...event.data, replacement: { ...replacement, schema, data: inner.right.data } } as EntryData,
  });
}

function decodeUnknown(
  registry: EventRegistry,
  type: string,
  json: unknown,
): E.Either<Undecodable, Event<string, EntryData>> {
  const kind = kindNameOf(type);
  if (kind === undefined || registry.kinds.has(kind)) return E.left({ reason: "unknown-event", issues: [] });
  const result = decode(OpaqueData, json, type);
  if (E.isLeft(result)) return E.left(malformed(result.left));
  const opaque: OpaqueEvent = { type, data: result.right, opaque: true };
  return E.right(opaque);
}

/** What every domain event has, whatever else its kind puts there. */
const OpaqueData = new Codec<EntryData>(
  "entry-data",
  { code: "object", vi: "dữ liệu có on, by và provenance", en: "data with on, by and provenance" },
  (value) => isRecord(value) && Object.entries(entryFields).every(([key, codec]) => codec.is(value[key])),
);

function upcast(definition: EventDefinition, schema: number, json: unknown): unknown {
  let data = json;
  for (let version = schema; version < definition.schema; version += 1) {
    const step = definition.upcast[version];
    if (step !== undefined) data = step(data);
  }
  return data;
}

function malformed(failure: DecodeFailure): Undecodable {
  return { reason: "malformed", issues: failure.issues };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
