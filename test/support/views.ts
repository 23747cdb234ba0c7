/** Read models in files of their own, for tests: made from events, and read back. */
import { join } from "node:path";
import { anyState, type EventRegistry, type EventStore, type Outcome, type RecordedEvent } from "@chidao/core";
import { memoryStore } from "@chidao/store-memory";
import { openReader, openRunner, type RunnerOptions, type ViewsFault, type ViewsReader } from "@chidao/views-sqlite";
import { temporaryFolder } from "./ledger-files.js";

export const viewsPath = (): string => join(temporaryFolder(), "ledger.views.db");

/** The value of an outcome that must be one. */
export function got<A>(outcome: Outcome<A, ViewsFault>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** A store in memory that holds these events, in this order. */
export async function storeOf(events: ReadonlyArray<RecordedEvent>): Promise<EventStore> {
  const store = memoryStore();
  for (const event of events) await addTo(store, event);
  return store;
}

export async function addTo(store: EventStore, recorded: RecordedEvent): Promise<void> {
  const { stream, index: _, revision: __, ...event } = recorded;
  const appended = await store.append({ stream, expected: anyState, events: [event], basis: [] });
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
}

export async function catchUp(store: EventStore, options: RunnerOptions): Promise<void> {
  const runner = got(await openRunner(options));
  try {
    got(await runner.catchUp(store));
  } finally {
    await runner.close();
  }
}

export async function reading<A>(
  file: string,
  { ledger, registry }: { readonly ledger: string; readonly registry: EventRegistry },
  use: (reader: ViewsReader) => Promise<A>,
): Promise<A> {
  const reader = got(await openReader({ file, ledger, registry }));
  try {
    return await use(reader);
  } finally {
    reader.close();
  }
}
