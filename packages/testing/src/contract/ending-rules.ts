/** Leaving at any moment: resuming from every checkpoint, cancelling at every message, closing in the middle. */
import type { CancelSignal, Chunks, EventStore } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, followUntil, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

const count = 12;
const done = { done: true, value: undefined };

export function endingRules(makeStore: MakeStore): void {
  describe("leaving and coming back", () => {
    resumingRules(makeStore);
    cancellingRules(makeStore);
    closingRules(makeStore);
  });
}

async function fill(store: EventStore): Promise<void> {
  for (let at = 0; at < count; at += 3) answerOf(await appendTo(store, `a-${at}`, sampleEvents(3)));
}

function resumingRules(makeStore: MakeStore): void {
  it(
    "resumes from every index, in chunks of every size, with just the events from there on",
    withStore(makeStore, async (store) => {
      await fill(store);
      for (let from = 0; from <= count; from += 1) {
        for (const chunkSize of [1, 2, 3, 5, count, count + 1]) {
          const events = await followUntil(store.subscribe({ from, chunkSize }), count - 1);
          expect(events.map(({ index }) => index)).toEqual(Array.from({ length: count - from }, (_, at) => from + at));
        }
      }
    }),
  );

  it(
    "misses nothing that is appended while nobody reads, whenever the reader left",
    withStore(makeStore, async (store) => {
      for (let left = 0; left < 6; left += 1) {
        const before = await followUntil(store.subscribe(), left * 2 - 1);
        answerOf(await appendTo(store, `a-${left % 2}`, sampleEvents(2)));
        const after = await followUntil(store.subscribe({ from: before.length }), left * 2 + 1);
        expect([...before, ...after].map(({ index }) => index)).toEqual(
          Array.from({ length: left * 2 + 2 }, (_, at) => at),
        );
      }
    }),
  );
}

/** A signal that tells whether anybody still listens to it. */
function watchedSignal(): { readonly signal: CancelSignal; abort(): void; listeners(): number } {
  const controller = new AbortController();
  const listeners = new Set<() => void>();
  controller.signal.addEventListener("abort", () => {
    for (const listener of [...listeners]) listener();
  });
  return {
    signal: {
      get aborted() {
        return controller.signal.aborted;
      },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    abort: () => controller.abort(),
    listeners: () => listeners.size,
  };
}

function cancellingRules(makeStore: MakeStore): void {
  /** Chunks of two: six messages with events, one that says caught up, and one that is waited for. */
  const messages = Array.from({ length: 9 }, (_, at) => at);

  it.each(messages)("ends a subscription without a fault when it is cancelled after message %d", async (after) => {
    await withStore(makeStore, async (store) => {
      await fill(store);
      const { signal, abort, listeners } = watchedSignal();
      const reading = store.subscribe({ chunkSize: 2, signal })[Symbol.asyncIterator]();
      for (let at = 0; at < Math.min(after, 7); at += 1) expect((await reading.next()).done).toBe(false);
      const asleep = after === 8 ? reading.next() : undefined;
      abort();
      if (asleep !== undefined) expect(await asleep).toEqual(done);
      expect(await reading.next()).toEqual(done);
      expect(await reading.next()).toEqual(done);
      expect(listeners()).toBe(0);
      answerOf(await appendTo(store, "a-0", sampleEvents(1)));
    })();
  });

  it.each(messages)("lets go of its signal when a subscription is left after message %d", async (after) => {
    await withStore(makeStore, async (store) => {
      await fill(store);
      const { signal, listeners } = watchedSignal();
      const reading = store.subscribe({ chunkSize: 2, signal })[Symbol.asyncIterator]();
      for (let at = 0; at < Math.min(after, 7); at += 1) expect((await reading.next()).done).toBe(false);
      expect(await reading.return?.()).toEqual(done);
      expect(await reading.next()).toEqual(done);
      expect(listeners()).toBe(0);
    })();
  });

  it.each(["forward", "backward"] as const)(
    "ends a read going %s with ReadCancelled after any chunk, and then says no more",
    async (direction) => {
      await withStore(makeStore, async (store) => {
        await fill(store);
        for (let after = 0; after < count / 2; after += 1) {
          await expectCancelled(after, (signal) => store.readAll({ direction, chunkSize: 2, signal }));
        }
        await expectCancelled(1, (signal) => store.readStream("a-0", { direction, chunkSize: 2, signal }));
      })();
    },
  );
}

/** Cancels a read that has more to give after this many chunks. */
async function expectCancelled(after: number, read: (signal: CancelSignal) => Chunks): Promise<void> {
  const { signal, abort, listeners } = watchedSignal();
  const reading = read(signal)[Symbol.asyncIterator]();
  for (let at = 0; at < after; at += 1) expect((await reading.next()).value).toMatchObject({ ok: true });
  abort();
  expect(await reading.next()).toEqual({ done: false, value: { ok: false, error: { _tag: "ReadCancelled" } } });
  expect(await reading.next()).toEqual(done);
  expect(listeners()).toBe(0);
}

function closingRules(makeStore: MakeStore): void {
  it(
    "leaves no promise pending when the store is closed in the middle of everything",
    withStore(makeStore, async (store) => {
      await fill(store);
      const live = store.subscribe()[Symbol.asyncIterator]();
      await live.next();
      await live.next();
      const [begun, backward] = [
        store.readAll({ chunkSize: 1 }),
        store.readAll({ direction: "backward", chunkSize: 1 }),
      ].map((read) => read[Symbol.asyncIterator]());
      await begun?.next();
      await backward?.next();
      const pending = [
        ...Array.from({ length: 20 }, (_, at) => appendTo(store, `b-${at % 3}`, sampleEvents(2))),
        live.next(),
        begun?.next(),
        backward?.next(),
        store.inspect(),
        store.frontier?.(),
        store.subscribe({ from: 5 })[Symbol.asyncIterator]().next(),
      ];
      const closing = store.close();
      const settled = await Promise.allSettled(pending);
      await closing;
      expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
      // A chunk that was asked for before may still come; then the read says why it ends.
      let last = await begun?.next();
      for (let at = 0; at < 2 && last?.done === false; at += 1) last = await begun?.next();
      expect(last?.done).toBe(true);
      expect(await live.next()).toEqual(done);
    }),
  );
}
