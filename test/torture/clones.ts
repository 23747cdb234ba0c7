/** Opens a crash clone with the unmodified store, asks the oracle, and sees whether work goes on from there. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { anyState, type EventStore, type RecordedEvent } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";
import { brokenCopies } from "./copies.js";
import type { Files } from "./disk.js";
import { brokenViews } from "./history.js";
import { allEvents, illHealth } from "./look.js";
import { brokenPromises } from "./oracle.js";
import type { Batch, Testimony } from "./testimony.js";

/** Writes the files of a clone into a folder of its own. */
export function writeClone(files: Files, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path.slice(path.lastIndexOf("/") + 1)), content);
}

export interface Judging {
  /** Whether read models are kept beside the ledger. */
  readonly isHistory: boolean;
  /** Whether life goes on in the clone. */
  readonly goesOn: boolean;
}

/** What is wrong with the ledger in this file and what stands beside it, given what was said before the crash. */
export async function judgeClone(
  file: string,
  said: Testimony,
  { isHistory, goesOn }: Judging,
): Promise<ReadonlyArray<string>> {
  const opened = await openSqliteStore({ file, mode: "create" });
  if (!opened.ok) return [`the ledger can't be opened: ${JSON.stringify(opened.error)}`];
  const store = opened.value;
  try {
    const events = await allEvents(store);
    const broken = [
      ...brokenPromises(events, said),
      ...(await illHealth(store)),
      ...(await brokenCopies(file, events, said)),
    ];
    if (broken.length > 0) return broken;
    const afterwards = goesOn ? await lifeAfter(store, said, isHistory) : { events, broken };
    if (afterwards.broken.length > 0 || !isHistory) return afterwards.broken;
    return await brokenViews(viewsBeside(file), store, afterwards.events);
  } finally {
    await store.close();
  }
}

const viewsBeside = (file: string): string => file.replace(/\.db$/, ".views.db");

/** Callers who never heard an answer repeat their batches, and somebody new comes: everything stands there once. */
async function lifeAfter(
  store: EventStore,
  said: Testimony,
  isHistory: boolean,
): Promise<{ readonly events: ReadonlyArray<RecordedEvent>; readonly broken: ReadonlyArray<string> }> {
  const batches = new Map(said.batches);
  if (!isHistory) batches.set(stranger.key, stranger);
  for (const batch of [...batches.values()]) {
    const request = batch.fate === "unknown" ? batch.tries.at(-1) : undefined;
    if (request === undefined) continue;
    const outcome = await store.append(request);
    const isHard = batch === stranger && !outcome.ok;
    if (isHard) return { events: [], broken: [`nothing can be appended any more: ${JSON.stringify(outcome)}`] };
    const fate = outcome.ok ? { fate: "acknowledged" as const, appended: outcome.value } : { fate: "refused" as const };
    batches.set(batch.key, { ...batch, ...fate });
  }
  const events = await allEvents(store);
  const broken = brokenPromises(events, { ...said, batches }).map((words) => `in the life after: ${words}`);
  return { events, broken };
}

const strangeEvent = {
  id: "00000000-0000-5000-8000-000000000000",
  type: "AssignmentIssued",
  schema: 1,
  recordedAt: "2026-11-24T01:02:03.004Z",
  data: "{}",
  metadata: "{}",
};

/** Somebody who was not there before. */
const stranger: Batch = {
  key: "stranger",
  fate: "unknown",
  tries: [{ stream: "stranger", expected: anyState, basis: [], events: [strangeEvent] }],
};
