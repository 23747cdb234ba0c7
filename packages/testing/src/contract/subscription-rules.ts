/** Subscriptions: catching up, going live, resuming, being slow, and ending. */
import type { EventStore } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, followUntil, nextOf, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function subscriptionRules(makeStore: MakeStore): void {
  describe("subscriptions", () => {
    followingRules(makeStore);
    resumingRules(makeStore);
    endingRules(makeStore);
  });
}

const upTo = (count: number, from = 0): ReadonlyArray<number> =>
  Array.from({ length: count - from }, (_, at) => from + at);

function followingRules(makeStore: MakeStore): void {
  it(
    "delivers what is there, says that it has caught up, and then delivers what comes",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(3)));
      const messages = store.subscribe()[Symbol.asyncIterator]();
      expect(await nextOf(messages)).toMatchObject({ kind: "events", events: { length: 3 } });
      expect(await nextOf(messages)).toEqual({ kind: "caughtUp", index: 2 });
      const live = nextOf(messages);
      answerOf(await appendTo(store, "b-1", sampleEvents(2)));
      expect(await live).toMatchObject({ kind: "events", events: [{ index: 3 }, { index: 4, stream: "b-1" }] });
      expect(await nextOf(messages)).toEqual({ kind: "caughtUp", index: 4 });
      await messages.return?.();
    }),
  );

  it(
    "says at once that it has caught up with an empty ledger",
    withStore(makeStore, async (store) => {
      const messages = store.subscribe()[Symbol.asyncIterator]();
      expect(await nextOf(messages)).toEqual({ kind: "caughtUp", index: -1 });
      const live = nextOf(messages);
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      expect(await live).toMatchObject({ kind: "events", events: [{ index: 0 }] });
      await messages.return?.();
    }),
  );

  it(
    "delivers every event once and in order to a slow reader, however fast appends come",
    withStore(makeStore, async (store) => {
      const count = 300;
      const appending = appendOneByOne(store, count);
      const seen: Array<number> = [];
      for await (const message of store.subscribe({ chunkSize: 7 })) {
        const value = answerOf(message);
        if (value.kind === "events") {
          expect(value.events.length).toBeLessThanOrEqual(7);
          seen.push(...value.events.map(({ index }) => index));
          await new Promise((resolve) => setTimeout(resolve, 1));
        } else if (value.index === count - 1) break;
      }
      await appending;
      expect(seen).toEqual(upTo(count));
    }),
  );

  it(
    "serves several readers at once, each from its own place",
    withStore(makeStore, async (store) => {
      const following = [0, 10, 49].map(async (from) => ({
        from,
        events: await followUntil(store.subscribe({ from, chunkSize: 3 }), 49),
      }));
      await appendOneByOne(store, 50);
      for (const { from, events } of await Promise.all(following)) {
        expect(events.map(({ index }) => index)).toEqual(upTo(50, from));
      }
    }),
  );
}

function resumingRules(makeStore: MakeStore): void {
  it(
    "misses and repeats nothing when it is left and resumed after every chunk",
    withStore(makeStore, async (store) => {
      const appending = appendOneByOne(store, 60);
      const seen: Array<number> = [];
      while (seen.length < 60) {
        for await (const message of store.subscribe({ from: seen.length, chunkSize: 5 })) {
          const value = answerOf(message);
          if (value.kind !== "events") continue;
          seen.push(...value.events.map(({ index }) => index));
          break;
        }
      }
      await appending;
      expect(seen).toEqual(upTo(60));
    }),
  );

  it(
    "delivers nothing old when it resumes at the head",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(4)));
      const messages = store.subscribe({ from: 4 })[Symbol.asyncIterator]();
      expect(await nextOf(messages)).toEqual({ kind: "caughtUp", index: 3 });
      await messages.return?.();
    }),
  );

  it(
    "waits for an index that is still to come",
    withStore(makeStore, async (store) => {
      const messages = store.subscribe({ from: 2 })[Symbol.asyncIterator]();
      expect(await nextOf(messages)).toEqual({ kind: "caughtUp", index: -1 });
      const live = nextOf(messages);
      answerOf(await appendTo(store, "a-1", sampleEvents(2)));
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      expect(await live).toMatchObject({ kind: "events", events: [{ index: 2 }] });
      await messages.return?.();
    }),
  );
}

function endingRules(makeStore: MakeStore): void {
  it(
    "ends without a fault when its signal is aborted, asleep or not yet begun",
    withStore(makeStore, async (store) => {
      const cancel = new AbortController();
      const messages = store.subscribe({ signal: cancel.signal })[Symbol.asyncIterator]();
      const others = store.subscribe({ signal: cancel.signal })[Symbol.asyncIterator]();
      await nextOf(messages);
      await nextOf(others);
      const [asleep, alsoAsleep] = [messages.next(), others.next()];
      await others.return?.();
      cancel.abort();
      expect(await asleep).toEqual({ done: true, value: undefined });
      expect(await alsoAsleep).toEqual({ done: true, value: undefined });
      const late = store.subscribe({ signal: cancel.signal })[Symbol.asyncIterator]();
      expect(await late.next()).toEqual({ done: true, value: undefined });
    }),
  );

  it(
    "ends at once when it is left while it sleeps",
    withStore(makeStore, async (store) => {
      const messages = store.subscribe()[Symbol.asyncIterator]();
      await nextOf(messages);
      const asleep = messages.next();
      await messages.return?.();
      expect(await asleep).toEqual({ done: true, value: undefined });
    }),
  );

  it(
    "ends without a fault when the store is closed",
    withStore(makeStore, async (store) => {
      const messages = store.subscribe()[Symbol.asyncIterator]();
      await nextOf(messages);
      const asleep = messages.next();
      await store.close();
      expect(await asleep).toEqual({ done: true, value: undefined });
    }),
  );

  it(
    "treats a chunk size of 0 as a defect of the caller",
    withStore(makeStore, async (store) => {
      await expect(async () => followUntil(store.subscribe({ chunkSize: 0 }), -1)).rejects.toBeInstanceOf(TypeError);
    }),
  );
}

async function appendOneByOne(store: EventStore, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) answerOf(await appendTo(store, `a-${at % 3}`, sampleEvents(1)));
}
