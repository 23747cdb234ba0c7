/**
 * What a source has said of a task so far: the issue as it was written, and every later statement of the same
 * source. What people recorded or corrected in between is theirs, and never counts as said by the source.
 */
import {
  canonicalJsonOf,
  type Entry,
  type EntryData,
  emptyHistory,
  evolveHistory,
  factOf,
  type History,
  isCorrection,
  isRecord,
} from "@chidao/core";
import type { DataOf, StatedDeadline } from "@chidao/domain";
import { reasonText } from "../reasons.js";

type Issued = DataOf<"AssignmentIssued">;

export interface SourceSaid {
  /** Whether the source itself issued the task; else it was entered by people who named the source's key. */
  readonly bySource: boolean;
  readonly issued: Issued;
  readonly deadline: StatedDeadline;
  readonly status: DataOf<"StatusAsserted"> | undefined;
}

/** `undefined` when the task was never issued. */
export function sourceSaid({ entries }: History, system: string): SourceSaid | undefined {
  let said: SourceSaid | undefined;
  let before: History = emptyHistory;
  for (const entry of entries) {
    if (said === undefined) said = firstSaid(entry, system);
    else if (isSaidBy(system, entry.event.data)) said = saidNext(said, entry, before);
    before = evolveHistory<Entry["event"]>(before, entry);
  }
  return said;
}

function isSaidBy(system: string, { provenance }: EntryData): boolean {
  return provenance.kind === "imported" && provenance.source.system === system;
}

function firstSaid({ event }: Entry, system: string): SourceSaid | undefined {
  if (event.type !== "AssignmentIssued") return undefined;
  const issued = event.data as Issued;
  return { bySource: isSaidBy(system, issued), issued, deadline: issued.deadline, status: undefined };
}

function saidNext(said: SourceSaid, { event }: Entry, before: History): SourceSaid {
  if (event.type === "DeadlineSet" || event.type === "ExtensionGranted") {
    return { ...said, deadline: (event.data as DataOf<"DeadlineSet">).deadline };
  }
  if (event.type === "StatusAsserted") return { ...said, status: event.data as DataOf<"StatusAsserted"> };
  if (!isCorrection(event) || event.data.replacement?.type !== "AssignmentIssued") return said;
  const replaced = factOf(before, event.data.target)?.event.data as unknown as Readonly<Record<string, unknown>>;
  // The replacement keeps what people had put right; only what it changes is the source's own.
  const own = Object.entries(event.data.replacement.data).filter(([name, value]) => !isSame(value, replaced?.[name]));
  const issued = { ...said.issued, ...Object.fromEntries(own) } as Issued;
  return { ...said, issued, deadline: own.some(([name]) => name === "deadline") ? issued.deadline : said.deadline };
}

/** Whether two values are written alike in the ledger; what the software itself wrote, in whichever version. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [one, other] = [canonicalJsonOf(a), canonicalJsonOf(b)];
  return one === other || canonicalJsonOf(asWrittenNow(a)) === canonicalJsonOf(asWrittenNow(b));
}

function asWrittenNow(value: unknown): unknown {
  if (typeof value === "string") return reasonText(value).vi;
  if (Array.isArray(value)) return value.map(asWrittenNow);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asWrittenNow(each)]));
}

/**
 * A deadline that was understood is the same whatever its words; one that was not is nothing but its words, and stays
 * the same when a later reader understands them: the source has said nothing new.
 */
export function isSameDeadline(a: StatedDeadline, b: StatedDeadline): boolean {
  const readByBoth = a.expression.kind !== "unparsed" && b.expression.kind !== "unparsed";
  return readByBoth ? isSame(a.expression, b.expression) : a.words === b.words;
}
