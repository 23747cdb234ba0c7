/** What a store says of itself: all of its events, and its own health. */
import type { EventStore, RecordedEvent } from "@chidao/core/store";

export async function allEvents(store: EventStore): Promise<ReadonlyArray<RecordedEvent>> {
  const events: Array<RecordedEvent> = [];
  for await (const chunk of store.readAll()) {
    if (!chunk.ok) throw new Error(`the ledger can't be read: ${JSON.stringify(chunk.error)}`);
    events.push(...chunk.value);
  }
  return events;
}

export async function illHealth(store: EventStore): Promise<ReadonlyArray<string>> {
  const checks = await store.inspect();
  if (!checks.ok) return [`the store can't look at itself: ${JSON.stringify(checks.error)}`];
  return checks.value
    .filter(({ ok }) => !ok)
    .map(({ name, detail }) => `health check "${name}": ${JSON.stringify(detail)}`);
}
