/** `@chidao/core`: deciders, codecs, the stored record and the event store port. */
export {
  type CanonicalValue,
  canonicalJson,
  canonicalJsonOf,
  depthMax,
  findTooDeep,
  normaliseText,
} from "./canonical-json.js";
export type { Clock } from "./clock.js";
export { type AnyCodec, Codec, type Expected, refine, type TypeOf } from "./codec/codec.js";
export {
  type DecodeFailure,
  type DecodeIssue,
  decode,
  decodeFailure,
  describeDecodeIssue,
} from "./codec/decode-failure.js";
export {
  bool,
  integer,
  isStorableText,
  isWellFormed,
  oneOf,
  pattern,
  text,
  textLengthMax,
  textOrEmpty,
  textUpTo,
} from "./codec/scalars.js";
export { type Shape, shapeOf } from "./codec/shape.js";
export { isRecord, list, nonEmpty, nullable, orUnknown, struct, tagged, variant } from "./codec/structures.js";
export { type Decider, fold } from "./decider.js";
export { bytesOfHex, type Hashing } from "./hashing.js";
export { CommandId, createdIdOf, eventIdOf, Sha256Hex, Uuid, uuidV5 } from "./identifiers.js";
export type { Projection } from "./projection.js";
export { type Recent, recent } from "./recent.js";
export { claimStreamOf, normaliseClaimPart } from "./record/claim.js";
export {
  Commitment,
  commitmentOf,
  Disclosure,
  type DisclosureStore,
  Personal,
  PersonalInput,
  personalValuesIn,
  replacePersonal,
  SealedPersonal,
  sealed,
} from "./record/commitment.js";
export { EntryCorrected, Replacement } from "./record/correction.js";
export {
  type Entry,
  entryOf,
  type Fact,
  inOrder,
  type OpaqueEvent,
  orderingDay,
  recordedOn,
} from "./record/entry.js";
export {
  AgencyId,
  By,
  type EntryData,
  ExternalRef,
  entryFields,
  OfficerId,
  Provenance,
  witnessed,
} from "./record/entry-data.js";
export { newEventsOf, type Writing } from "./record/envelope.js";
export { defineEvent, type Event, type EventDefinition, type EventOf } from "./record/event-definition.js";
export {
  type Aside,
  asideKind,
  decodeRecorded,
  decodeReplacementData,
  type EventRegistry,
  eventRegistry,
  kindNameOf,
  type UndecodableEvent,
  type UndecodableReason,
} from "./record/event-registry.js";
export type { EvidenceFound, EvidenceStore, EvidenceUnreadable } from "./record/evidence-store.js";
export { emptyHistory, evolveHistory, factOf, type History, isCorrection } from "./record/history.js";
export { IrregularityFlagged, RuleFacts, RuleId, Severity } from "./record/irregularity.js";
export {
  authorText,
  type LeafHeader,
  leafHashOf,
  leafHeaderBytesMax,
  leafHeaderOf,
  leafHeaderText,
} from "./record/leaf-header.js";
export { LedgerOpened } from "./record/ledger.js";
export { Assurance, BasisEntry, Metadata } from "./record/metadata.js";
export * from "./store/index.js";
export { categoryOf, idOf, type StreamCategory, StreamName, streamName } from "./stream-name.js";
export type { Language, Text } from "./text.js";
export { CivilDate, CivilMonth, CivilYear, isRealDay, lastDayOfMonth } from "./time/civil-date.js";
export { countsFrom, Dated, daysOf, parseDated } from "./time/dated.js";
export { civilDateOf, civilZone, Instant, instantAt } from "./time/instant.js";
export { isUnknown, Unknown } from "./unknown.js";
