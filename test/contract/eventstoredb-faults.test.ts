/** What goes wrong between this store and a server, one thing at a time, over the real wire. */
import { exactly, noStream } from "@chidao/core/store";
import { openEventStoreDbStore } from "@chidao/store-eventstoredb";
import { describe, expect, it } from "vitest";
import {
  answerOf,
  appendTo,
  eventsIn,
  faultOf,
  followUntil,
  sampleEvent,
  sampleEvents,
} from "../../packages/testing/src/contract/sample-events.js";
import { startDouble } from "../support/eventstoredb/double.js";
import { calm, idsOf, quick, storesOnDouble } from "../support/eventstoredb/stores-on-double.js";

const { double, newLedger, ledger, again, open, openingFault, seenByOthers } = storesOnDouble();

describe("an append whose answer is lost", () => {
  it.each([
    ["the connection is torn off before the write", { dropBeforeCommit: 1 }],
    ["the connection is torn off after the write", { dropAfterCommit: 1 }],
    ["the connection is torn off several times", { dropBeforeCommit: 2, dropAfterCommit: 2 }],
    ["the server never answers and did not write", { silentBeforeCommit: 1 }],
    ["the server never answers and did write", { silentAfterCommit: 1 }],
    ["the server is busy", { busy: 3 }],
  ])("is stored once and answered as the first, when %s", async (_, faults) => {
    const store = await open();
    answerOf(await appendTo(store, "a-1", sampleEvents(2)));
    await double().faults(faults);
    const batch = sampleEvents(3);
    expect(answerOf(await appendTo(store, "a-1", batch))).toEqual({
      firstIndex: 2,
      lastIndex: 4,
      lastRevision: 4,
      repeated: false,
    });
    expect(idsOf(await seenByOthers()).slice(2)).toEqual(idsOf(batch));
    expect(answerOf(await appendTo(store, "a-1", batch))).toMatchObject({ firstIndex: 2, repeated: true });
  });

  it("loses and doubles none of 200 appends in flight when connections are torn off under them", async () => {
    const store = await open();
    const batches = Array.from({ length: 200 }, (_, at) => ({ stream: `a-${at % 50}`, events: sampleEvents(2) }));
    const appending = batches.map(({ stream, events }) => appendTo(store, stream, events));
    for (let cut = 0; cut < 4; cut += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await double().drop();
    }
    const answers = (await Promise.all(appending)).map(answerOf);
    expect(answers.filter(({ repeated }) => repeated)).toEqual([]);
    const stored = await seenByOthers();
    expect(stored).toHaveLength(400);
    for (const [at, { firstIndex, lastIndex }] of answers.entries()) {
      expect(idsOf(stored.slice(firstIndex, lastIndex + 1))).toEqual(idsOf(batches[at]?.events ?? []));
    }
  });

  it("is told to the caller as unavailable when it can't be settled, and a repeat settles it", async () => {
    const store = await open(newLedger(), "create", quick);
    await double().faults({ silentAfterCommit: -1 });
    const batch = sampleEvents(1);
    const outcome = await appendTo(store, "a-1", batch, { expected: noStream });
    await double().faults(calm);
    if (!outcome.ok) expect(outcome.error._tag).toBe("StoreUnavailable");
    expect(answerOf(await appendTo(store, "a-1", batch, { expected: noStream }))).toMatchObject({ firstIndex: 0 });
    expect(await seenByOthers()).toHaveLength(1);
  });

  it("is refused with the server's limit when the server takes less than this store", async () => {
    const store = await open();
    await double().faults({ maxAppendBytes: 2000 });
    const large = sampleEvent({ data: JSON.stringify("x".repeat(3000)) });
    expect(faultOf(await appendTo(store, "a-1", [large]))).toMatchObject({ _tag: "TooLarge", limit: 2000 });
    answerOf(await appendTo(store, "a-1", sampleEvents(1)));
  });

  it("is refused before it is sent when the whole batch is too large for any server", async () => {
    const store = await open();
    const half = () => sampleEvent({ data: JSON.stringify("x".repeat(600_000)) });
    expect(faultOf(await appendTo(store, "a-1", [half(), half()]))).toMatchObject({ _tag: "TooLarge", what: "batch" });
    expect(await seenByOthers()).toEqual([]);
  });

  it("is never sent when the server would read it as something else", async () => {
    const store = await open();
    for (const wrong of [
      sampleEvent({ id: "not-a-uuid" }),
      sampleEvent({ id: "ABCDEF00-0000-4000-8000-000000000000" }),
      sampleEvent({ type: "$>" }),
      sampleEvent({ type: "" }),
    ]) {
      await expect(appendTo(store, "a-1", [wrong])).rejects.toBeInstanceOf(TypeError);
    }
    await expect(appendTo(store, "", sampleEvents(1))).rejects.toBeInstanceOf(TypeError);
    await expect(appendTo(store, "a-1", sampleEvents(1), { expected: exactly(Number.NaN) })).rejects.toBeInstanceOf(
      TypeError,
    );
    const refused = await appendTo(store, "a-1", sampleEvents(1), { expected: exactly(-7) });
    expect(faultOf(refused)).toMatchObject({ _tag: "WrongExpectedState", actual: -1 });
    expect(await seenByOthers()).toEqual([]);
  });
});

describe("a server that says nothing", () => {
  it.each([
    ["takes calls and answers none", { silent: true }],
    ["is a black hole behind an open connection", { tcpBlackHole: true }],
  ])("leaves no promise pending when it %s", async (_, faults) => {
    const store = await open(newLedger(), "create", quick);
    answerOf(await appendTo(store, "a-1", sampleEvents(3)));
    const messages = store.subscribe({ from: 3 })[Symbol.asyncIterator]();
    await messages.next();
    const asleep = messages.next();
    await double().faults(faults);
    const answers = await Promise.allSettled([
      appendTo(store, "a-2", sampleEvents(1)),
      eventsIn(store.readAll()),
      eventsIn(store.readAll({ direction: "backward" })),
      eventsIn(store.readStream("a-1")),
      eventsIn(store.readStream("a-1", { direction: "backward" })),
      store.inspect(),
      openEventStoreDbStore({ url: again(), patience: quick }),
      openEventStoreDbStore({ url: again(), mode: "create", patience: quick }),
    ]);
    for (const answer of answers) {
      const told = answer.status === "fulfilled" ? JSON.stringify(answer.value) : String(answer.reason);
      expect(told).toContain("StoreUnavailable");
    }
    await double().faults(calm);
    answerOf(await appendTo(store, "a-3", sampleEvents(1)));
    const heard = await asleep;
    expect(heard.done === true || !heard.value.ok || heard.value.value.kind === "events").toBe(true);
    await messages.return?.();
  });

  it("ends a subscription with a fault when it stays away, so that its reader can resume", async () => {
    const store = await open(newLedger(), "create", quick);
    answerOf(await appendTo(store, "a-1", sampleEvents(3)));
    const messages = store.subscribe({ from: 3 })[Symbol.asyncIterator]();
    await messages.next();
    const asleep = messages.next();
    await double().kill();
    try {
      const heard = await asleep;
      expect(heard.done !== true && !heard.value.ok && heard.value.error._tag).toBe("StoreUnavailable");
    } finally {
      await double().start();
    }
  });

  it("closes at once, whatever the server does", async () => {
    const store = await open();
    await double().faults({ silent: true });
    const appending = appendTo(store, "a-1", sampleEvents(1));
    await store.close();
    expect(faultOf(await appending)).toEqual({ _tag: "StoreClosed" });
  });
});

describe("a server that goes away", () => {
  it("is told as unavailable when it is down at the opening", async () => {
    const url = newLedger();
    await double().kill();
    try {
      expect(await openingFault(url)).toMatchObject({ _tag: "StoreUnavailable" });
    } finally {
      await double().start();
    }
  });

  it("costs nobody an event when it is killed and started again under writers and readers", async () => {
    const store = await open();
    const count = 120;
    const reading = followUntil(store.subscribe({ chunkSize: 3 }), count - 1);
    const appending = (async () => {
      for (let at = 0; at < count; at += 1) {
        answerOf(await appendTo(store, `a-${at % 4}`, sampleEvents(1)));
        if (at % 40 === 20) {
          await double().kill();
          await double().start();
        }
      }
    })();
    await appending;
    const seen = await reading;
    expect(seen.map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, at) => at));
    expect(idsOf(await seenByOthers())).toEqual(idsOf(seen));
  });

  it("is followed to the leader that it names", async () => {
    const store = await open();
    answerOf(await appendTo(store, "a-1", sampleEvents(1)));
    const follower = await startDouble();
    try {
      await follower.faults({ notLeader: -1, leader: { host: "127.0.0.1", port: double().port() } });
      const other = await open(follower.url(ledger()), "open");
      expect(answerOf(await appendTo(other, "a-1", sampleEvents(1)))).toMatchObject({ firstIndex: 1 });
      expect(await eventsIn(other.readStream("a-1"))).toHaveLength(2);
      expect((await follower.counts()).events).toBe(0);
    } finally {
      await follower.stop();
    }
  });

  it("is followed when leadership moves while the store is open", async () => {
    const store = await open();
    answerOf(await appendTo(store, "a-1", sampleEvents(1)));
    await double().faults({ notLeader: 3, leader: { host: "127.0.0.1", port: double().port() } });
    await double().drop();
    expect(answerOf(await appendTo(store, "a-1", sampleEvents(1)))).toMatchObject({ firstIndex: 1 });
  });

  it("is found by gossip among the nodes of a cluster", async () => {
    const url = newLedger();
    const follower = await startDouble();
    try {
      await follower.members([
        { port: follower.port(), state: 6 },
        { port: double().port(), state: 8 },
      ]);
      const hosts = `127.0.0.1:${follower.port()},127.0.0.1:${follower.port()}`;
      const store = await open(url.replace(`127.0.0.1:${double().port()}`, hosts));
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      expect((await follower.counts()).events).toBe(0);
    } finally {
      await follower.stop();
    }
  });
});

describe("a subscription that is cut", () => {
  it.each([2, 3, 5])("at every message (after %d of them) misses, repeats and reorders nothing", async (after) => {
    const store = await open();
    for (let at = 0; at < 10; at += 1) answerOf(await appendTo(store, `a-${at % 3}`, sampleEvents(2)));
    await double().faults({ cutSubscriptionAfter: after, cuts: 60 });
    await double().drop();
    const reading = followUntil(store.subscribe({ chunkSize: 4 }), 39);
    for (let at = 0; at < 10; at += 1) answerOf(await appendTo(store, `a-${at % 3}`, sampleEvents(2)));
    const seen = await reading;
    expect(seen.map(({ index }) => index)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect(idsOf(await eventsIn(store.readAll()))).toEqual(idsOf(seen));
    await double().faults(calm);
    expect(idsOf(await seenByOthers())).toEqual(idsOf(seen));
  });

  it("and slow gives back what is appended, though the count lags behind the answers", async () => {
    const store = await open();
    await double().faults({ deliverDelayMs: 15 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, at) => answerOf(await appendTo(store, `a-${at}`, sampleEvents(2)))),
    );
    expect(answers.map(({ firstIndex }) => firstIndex).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, at) => 2 * at),
    );
  });
});
