/** One assignment's story: every entry in the order in which it happened, with what was corrected or flagged. */
import { type Dated, type EntryData, type Fact, kindNameOf, orderingDay, type Text } from "@chidao/core";
import {
  type AssignmentEvent,
  commandWords,
  describeEvidenceCheck,
  describeLifecycleEvent,
  describeProposalEvent,
  isEvidenceEvent,
  isProposalEvent,
  type Kinds,
  type Naming,
} from "@chidao/domain";
import { type FlaggedEntry, flagsIn } from "./flags.js";

export interface TimelineEntry {
  readonly id: string;
  /** Number of the entry in its stream, from 0; what a correction names. */
  readonly entry: number;
  readonly index: number;
  readonly type: string;
  readonly on: Dated;
  readonly by: EntryData["by"];
  readonly provenance: EntryData["provenance"];
  readonly recordedAt: string;
  readonly sentence: Text;
  /** What the entry said before it was corrected; `undefined` when it stands as it was written. */
  readonly before: Text | undefined;
  readonly data: unknown;
  readonly correctedBy: ReadonlyArray<string>;
  readonly struck: boolean;
  /** True for an event of a kind that this process does not know. */
  readonly opaque: boolean;
  readonly flags: ReadonlyArray<FlaggedEntry>;
}

/** `named`: what the sentences call a body. */
export function timelineOf(facts: ReadonlyArray<Fact>, kinds: Kinds, named: Naming): ReadonlyArray<TimelineEntry> {
  const flags = flagsIn(facts);
  return facts
    .filter((fact) => fact.event.type !== "IrregularityFlagged")
    .map((fact) => ({ fact, day: orderingDay(fact) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.fact.entry.index - b.fact.entry.index))
    .map(({ fact }) => toEntry(fact, (event) => sentenceOf(event, kinds, named), flags));
}

function toEntry(fact: Fact, say: (event: Fact["event"]) => Text, flags: ReadonlyArray<FlaggedEntry>): TimelineEntry {
  const { entry, event } = fact;
  return {
    id: entry.id,
    entry: entry.revision,
    index: entry.index,
    type: event.type,
    on: event.data.on,
    by: event.data.by,
    provenance: event.data.provenance,
    recordedAt: entry.recordedAt,
    sentence: say(event),
    before: fact.correctedBy.length > 0 && !fact.struck ? say(entry.event) : undefined,
    data: event.data,
    correctedBy: fact.correctedBy,
    struck: fact.struck,
    opaque: "opaque" in event,
    flags: flags.filter((flag) => flag.about === entry.id),
  };
}

function sentenceOf(event: Fact["event"], kinds: Kinds, named: Naming): Text {
  if (isEvidenceEvent(event)) return describeEvidenceCheck(event);
  if (isProposalEvent(event)) return describeProposalEvent(event, (type) => commandWords(type, kinds));
  const kindName = kindNameOf(event.type);
  if (kindName === undefined) return describeLifecycleEvent(event as AssignmentEvent, named);
  const kind = kinds.find(kindName);
  if (kind !== undefined) return kind.describe(event, named);
  return {
    vi: `Công việc của loại "${kindName}" (phần mềm này không đọc được)`,
    en: `Work of kind "${kindName}" (closed to this software)`,
  };
}
