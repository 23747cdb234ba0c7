/** Judges the backups that stand beside a ledger: what bears the name of a copy is whole, whenever the power failed. */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { RecordedEvent } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";
import { allEvents, illHealth } from "./look.js";
import type { Copy, Testimony } from "./testimony.js";

/** The last ones are looked at, since a new one is made every moment. */
const lookedAt = 2;

/** What is wrong with the backups beside the ledger in this file, which holds these events. */
export async function brokenCopies(
  file: string,
  events: ReadonlyArray<RecordedEvent>,
  { copies }: Testimony,
): Promise<ReadonlyArray<string>> {
  const broken: Array<string> = [];
  for (const copy of [...copies.values()].slice(-lookedAt)) {
    const found = await brokenCopy(join(dirname(file), basename(copy.to)), copy, events);
    broken.push(...found.map((words) => `backup ${basename(copy.to)}: ${words}`));
  }
  return broken;
}

async function brokenCopy(
  file: string,
  { eventsMin, events: told }: Copy,
  events: ReadonlyArray<RecordedEvent>,
): Promise<ReadonlyArray<string>> {
  if (!existsSync(file)) return told === undefined ? [] : ["was said to be whole and is gone"];
  const opened = await openSqliteStore({ file, mode: "open" });
  if (!opened.ok) return [`can't be opened: ${JSON.stringify(opened.error)}`];
  const store = opened.value;
  try {
    const copied = await allEvents(store);
    return [
      ...(copied.length < eventsMin
        ? [`holds ${copied.length} events, and ${eventsMin} were acknowledged before`]
        : []),
      ...(told !== undefined && told !== copied.length ? [`holds ${copied.length} events and not ${told}`] : []),
      ...(isDeepStrictEqual(copied, events.slice(0, copied.length)) ? [] : ["differs from the ledger"]),
      ...(await illHealth(store)),
    ];
  } finally {
    await store.close();
  }
}
