/**
 * The oracle: whether a ledger, as it is read, agrees with everything that was said about it. It knows no store and no
 * file; it is handed events and a testimony, and answers every promise that is broken.
 */
import { type AppendRequest, isInExpectedState, type RecordedEvent } from "@chidao/core/store";
import type { Batch, Testimony } from "./testimony.js";

/** Each broken promise in words; none when the ledger is as it must be. */
export function brokenPromises(events: ReadonlyArray<RecordedEvent>, said: Testimony): ReadonlyArray<string> {
  return [
    ...said.contradictions,
    ...holesIn(events),
    ...lostFromSight(events, said),
    ...batchesIn(events, said).flatMap((found) => (typeof found === "string" ? [found] : [])),
    ...brokenBatches(events, said),
  ];
}

/** Indexes and the revisions of every stream run from 0 without a hole, and no id stands twice. */
function holesIn(events: ReadonlyArray<RecordedEvent>): ReadonlyArray<string> {
  const heads = new Map<string, number>();
  const ids = new Set<string>();
  const broken: Array<string> = [];
  for (const [at, { index, stream, revision, id }] of events.entries()) {
    if (index !== at) broken.push(`index ${index} stands at place ${at}`);
    const expected = (heads.get(stream) ?? -1) + 1;
    if (revision !== expected) broken.push(`revision ${revision} of ${stream} stands where ${expected} belongs`);
    heads.set(stream, revision);
    if (ids.has(id)) broken.push(`event ${id} stands twice`);
    ids.add(id);
  }
  return broken;
}

/** What a reader was once shown stands where it was shown. */
function lostFromSight(events: ReadonlyArray<RecordedEvent>, { seen }: Testimony): ReadonlyArray<string> {
  return [...seen]
    .filter(([index, id]) => events[index]?.id !== id)
    .map(([index, id]) => `a reader was shown ${id} at index ${index}, where ${events[index]?.id ?? "nothing"} stands`);
}

/** A stored run of events, and the batch that it is. */
interface Stored {
  readonly batch: Batch;
  readonly firstIndex: number;
}

/** The ledger cut into whole batches; a word of complaint for what is no whole batch that somebody tried to append. */
function batchesIn(events: ReadonlyArray<RecordedEvent>, said: Testimony): ReadonlyArray<Stored | string> {
  const byFirstId = new Map<string, Batch>();
  for (const batch of said.batches.values()) {
    const id = batch.tries[0]?.events[0]?.id;
    if (id !== undefined) byFirstId.set(id, batch);
  }
  const found: Array<Stored | string> = [];
  for (let at = 0; at < events.length; ) {
    const batch = byFirstId.get(events[at]?.id ?? "");
    if (batch === undefined) {
      found.push(`event ${events[at]?.id} at index ${at} begins no batch that was ever tried`);
      at += 1;
      continue;
    }
    const length = batch.tries[0]?.events.length ?? 1;
    const isWhole = batch.tries.some((request) => isWritten(events, at, request));
    found.push(
      isWhole ? { batch, firstIndex: at } : `batch ${batch.key} at index ${at} is not whole, or not as it was tried`,
    );
    at += isWhole ? length : 1;
  }
  return found;
}

function isWritten(
  events: ReadonlyArray<RecordedEvent>,
  at: number,
  { stream, events: wanted }: AppendRequest,
): boolean {
  return wanted.every(({ id, type, schema, recordedAt, data, metadata, signature }, part) => {
    const stored = events[at + part];
    return (
      stored !== undefined &&
      stored.stream === stream &&
      stored.id === id &&
      stored.type === type &&
      stored.schema === schema &&
      stored.data === data &&
      stored.metadata === metadata &&
      stored.signature === signature &&
      stored.recordedAt === recordedAt
    );
  });
}

/** What was acknowledged is there as it was answered, what was refused is not, and what is there was allowed to be. */
function brokenBatches(events: ReadonlyArray<RecordedEvent>, said: Testimony): ReadonlyArray<string> {
  const stored = new Map<string, number>();
  const broken: Array<string> = [];
  const heads = new Map<string, number>();
  let passed = 0;
  for (const found of batchesIn(events, said)) {
    if (typeof found === "string") continue;
    for (const { stream, revision } of events.slice(passed, found.firstIndex)) heads.set(stream, revision);
    passed = found.firstIndex;
    stored.set(found.batch.key, found.firstIndex);
    broken.push(...whyNotAllowed(found, heads));
  }
  for (const batch of said.batches.values()) broken.push(...brokenAnswers(batch, stored.get(batch.key), events));
  return broken;
}

function whyNotAllowed({ batch, firstIndex }: Stored, heads: ReadonlyMap<string, number>): ReadonlyArray<string> {
  const headOf = (stream: string): number => heads.get(stream) ?? -1;
  const isAllowed = ({ stream, expected, basis }: AppendRequest): boolean =>
    isInExpectedState(expected, headOf(stream)) && basis.every((read) => headOf(read.stream) === read.revision);
  if (batch.tries.some(isAllowed)) return [];
  return [`batch ${batch.key} at index ${firstIndex} was stored against what it expected`];
}

function brokenAnswers(
  { key, fate, appended, tries }: Batch,
  firstIndex: number | undefined,
  events: ReadonlyArray<RecordedEvent>,
): ReadonlyArray<string> {
  if (fate === "refused" && firstIndex !== undefined)
    return [`batch ${key} was refused and stands at index ${firstIndex}`];
  if (fate !== "acknowledged" || appended === undefined) return [];
  if (firstIndex === undefined) return [`batch ${key} was acknowledged at index ${appended.firstIndex} and is lost`];
  const lastIndex = firstIndex + (tries[0]?.events.length ?? 0) - 1;
  const lastRevision = events[lastIndex]?.revision;
  const isAsAnswered =
    appended.firstIndex === firstIndex && appended.lastIndex === lastIndex && appended.lastRevision === lastRevision;
  return isAsAnswered
    ? []
    : [`batch ${key} stands at ${firstIndex} to ${lastIndex}, but ${JSON.stringify(appended)} was answered`];
}
