/** Stored events of one body. Names and shapes are a storage contract. */
import {
  AgencyId,
  bool,
  CivilDate,
  Dated,
  defineEvent,
  type EntryCorrected,
  type EventOf,
  entryFields,
  type IrregularityFlagged,
  list,
  nullable,
  oneOf,
  orUnknown,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  variant,
} from "@chidao/core";
import { DocumentRef } from "../shared/values.js";
import { AgencyKind } from "./kinds.js";
import { noConfidence, registeredFrom1 } from "./upcast.js";

/** A name and the day from which the body bore it. */
export const DatedName = struct({ name: textUpTo(500), from: Dated });
export type DatedName = TypeOf<typeof DatedName>;

/** An official code, in the scheme that gives it, such as `vn-qd20` for Decision 20/2020/QĐ-TTg. */
export const DatedCode = struct({ scheme: textUpTo(50), code: textUpTo(100), from: Dated });
export type DatedCode = TypeOf<typeof DatedCode>;

/** Whether the text of a source was read, or is known from somebody who did. */
export const SourceConfidence = orUnknown(oneOf("read", "second-hand"));

/** Where a fact about a body was found. */
export const AgencySource = struct({ citation: text, note: textOrEmpty, confidence: SourceConfidence });
export type AgencySource = TypeOf<typeof AgencySource>;

export const AgencyLevel = oneOf("central", "province", "district", "commune");
export type AgencyLevel = TypeOf<typeof AgencyLevel>;

/** The body above, by id; `null`: it has none. */
export const AgencyParent = orUnknown(nullable(AgencyId));
export type AgencyParent = TypeOf<typeof AgencyParent>;

/**
 * A body as it came into the register. `attestedFrom`: a day on which a source shows that it existed; it may be much
 * older. `fictional` bodies are for teaching and tests alone.
 */
export const AgencyRegistered = defineEvent(
  "AgencyRegistered",
  2,
  struct({
    ...entryFields,
    agency: AgencyId,
    kind: AgencyKind,
    level: orUnknown(AgencyLevel),
    parent: AgencyParent,
    established: Dated,
    attestedFrom: nullable(CivilDate),
    names: list(DatedName, 100),
    aliases: list(textUpTo(200), 100),
    codes: orUnknown(list(DatedCode, 50)),
    fictional: bool,
    source: AgencySource,
  }),
  { 1: registeredFrom1 },
);

/** Further names and codes by which the body is known, learnt after it was registered. */
export const AgencyIdentified = defineEvent(
  "AgencyIdentified",
  1,
  struct({ ...entryFields, aliases: list(textUpTo(200), 100), codes: list(DatedCode, 50), source: AgencySource }),
);

/** The same body bears another name from the day `on`. */
export const AgencyRenamed = defineEvent(
  "AgencyRenamed",
  1,
  struct({ ...entryFields, name: textUpTo(500), source: AgencySource }),
);

/** The same body is of another kind, or stands under another one, from the day `on`: a province that becomes a city. */
export const AgencyReclassified = defineEvent(
  "AgencyReclassified",
  1,
  struct({ ...entryFields, kind: AgencyKind, parent: AgencyParent, source: AgencySource }),
);

/**
 * The body ceased to exist at the start of the day `on`. Who takes over is another matter; `withoutSuccessor` says why
 * nobody does, and is `null` where successions are recorded or not known yet.
 */
export const AgencyEnded = defineEvent(
  "AgencyEnded",
  2,
  struct({ ...entryFields, withoutSuccessor: nullable(text), source: AgencySource }),
  { 1: (older) => ({ ...noConfidence(older), withoutSuccessor: null }) },
);

/** What a succession rests on: a decision that names the successor, or a presumption and its reason. */
export const SuccessionGround = variant({ decision: DocumentRef, presumption: text });
export type SuccessionGround = TypeOf<typeof SuccessionGround>;

/**
 * From the day `on`, `to` takes over from `from`: one function, or (`null`) all that no other succession of it names. A body may have several successors and
 * several predecessors. `words`: words of a task that point to the function, so that its tasks can be found.
 */
export const SuccessionRecorded = defineEvent(
  "SuccessionRecorded",
  1,
  struct({
    ...entryFields,
    from: struct({ agency: AgencyId }),
    to: struct({ agency: AgencyId }),
    function: nullable(textUpTo(500)),
    words: list(textUpTo(100), 50),
    ground: SuccessionGround,
    source: AgencySource,
  }),
);

export const agencyEvents = [
  AgencyRegistered,
  AgencyIdentified,
  AgencyRenamed,
  AgencyReclassified,
  AgencyEnded,
  SuccessionRecorded,
] as const;

/** A body's own events, and the two that any stream may hold. */
export type AgencyEvent = EventOf<(typeof agencyEvents)[number] | typeof IrregularityFlagged | typeof EntryCorrected>;
export type AgencyEventType = AgencyEvent["type"];
export type AgencyDataOf<T extends AgencyEventType> = Extract<AgencyEvent, { type: T }>["data"];
