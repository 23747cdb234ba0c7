/** Readers that are slow, or that stop in the middle: what they hold, and what they keep others from. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { anyState, type EventStore, type NewEvent } from "@chidao/core/store";
import { expect, it } from "vitest";
import { startChild } from "../support/children.js";
import { ledgerPath, openLedger } from "../support/ledger-files.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, eventsOf, sampleEvents } from "../support/store-helpers.js";

const append = (store: EventStore, events: ReadonlyArray<NewEvent>) =>
  store.append({ stream: "a-1", expected: anyState, events, basis: [] });

/** Events of 64 KiB each. */
const largeEvents = (count: number): ReadonlyArray<NewEvent> =>
  sampleEvents(count).map((event) => ({ ...event, data: JSON.stringify("x".repeat(65_534)) }));

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** What this process keeps once all that it can let go of is gone, in bytes. */
function kept(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it("a slow subscriber and a slow reader grow no memory while others append, and miss nothing", async () => {
  const store = await openLedger(ledgerPath());
  answerOf(await append(store, largeEvents(30)));
  const subscription = store.subscribe({ chunkSize: 4 })[Symbol.asyncIterator]();
  const reading = store.readAll({ chunkSize: 4 })[Symbol.asyncIterator]();
  const first = await subscription.next();
  await reading.next();
  const before = kept();
  for (let batch = 0; batch < 40; batch += 1) answerOf(await append(store, largeEvents(25)));
  // 64 MiB have been appended; a reader that was sent them would hold them.
  expect(kept() - before).toBeLessThan(16 * 1024 * 1024);
  const seen =
    first.done === true || !first.value.ok || first.value.value.kind !== "events"
      ? []
      : [...first.value.value.events.map(({ index }) => index)];
  while (seen.length < 1030) {
    const next = await subscription.next();
    if (next.done === true) break;
    const message = answerOf(next.value);
    if (message.kind === "events") {
      expect(message.events.length).toBeLessThanOrEqual(4);
      seen.push(...message.events.map(({ index }) => index));
    }
  }
  expect(seen).toEqual(Array.from({ length: 1030 }, (_, at) => at));
  await subscription.return?.();
});

it("readers that stop in the middle keep neither writers waiting nor the write-ahead log from being taken in", async () => {
  const file = ledgerPath();
  const store = await openLedger(file);
  answerOf(await append(store, sampleEvents(500)));
  const readers = [
    store.readAll({ chunkSize: 10 })[Symbol.asyncIterator](),
    store.readAll({ chunkSize: 10, direction: "backward" })[Symbol.asyncIterator](),
    store.readStream("a-1", { chunkSize: 10 })[Symbol.asyncIterator](),
    store.subscribe({ chunkSize: 10 })[Symbol.asyncIterator](),
  ];
  for (const reader of readers) expect((await reader.next()).done).toBe(false);
  const raw = openRaw(file);
  for (let round = 0; round < 3; round += 1) {
    answerOf(await append(store, sampleEvents(50)));
    expect(raw.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()).toEqual({ busy: 0, log: 0, checkpointed: 0 });
  }
  const [forward] = readers;
  let read = 10;
  for (let next = await forward?.next(); next?.done === false; next = await forward?.next()) {
    if (next.value.ok && Array.isArray(next.value.value)) read += next.value.value.length;
  }
  expect(read).toBe(500);
  for (const reader of readers) await reader.return?.();
});

it("a reader among busy writers of other processes comes to its end, at the place where the ledger ended when it began", async () => {
  const file = ledgerPath();
  const store = await openLedger(file);
  answerOf(await append(store, sampleEvents(200)));
  const writers = [0, 1].map(() => startChild("store-child.mjs", "acknowledge", file));
  for (const writer of writers) await writer.next();
  for (let round = 0; round < 5; round += 1) {
    const events = await eventsOf(store.readAll({ chunkSize: 3 }));
    expect(events.map(({ index }) => index)).toEqual(events.map((_, at) => at));
    expect(events.length).toBeGreaterThanOrEqual(200);
  }
  for (const writer of writers) writer.process.kill("SIGKILL");
});
