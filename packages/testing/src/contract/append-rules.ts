/** Appending: expected states, order, basis and limits. */
import { type Appended, exactly, noStream, type Outcome, type StoreFault, streamExists } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, faultOf, sampleEvent, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function appendRules(makeStore: MakeStore): void {
  describe("expected states", () => expectedStateRules(makeStore));
  describe("appends at the same time", () => {
    concurrencyRules(makeStore);
    harmlessnessRules(makeStore);
  });
  describe("a basis", () => basisRules(makeStore));
  describe("limits", () => limitRules(makeStore));
}

function expectedStateRules(makeStore: MakeStore): void {
  it(
    "gives dense indexes to the ledger and dense revisions to each stream, from 0",
    withStore(makeStore, async (store) => {
      expect(answerOf(await appendTo(store, "a-1", sampleEvents(2)))).toEqual({
        firstIndex: 0,
        lastIndex: 1,
        lastRevision: 1,
        repeated: false,
      });
      expect(answerOf(await appendTo(store, "b-1", sampleEvents(1)))).toMatchObject({ firstIndex: 2, lastRevision: 0 });
      expect(answerOf(await appendTo(store, "a-1", sampleEvents(3)))).toMatchObject({ lastIndex: 5, lastRevision: 4 });
      const events = await eventsIn(store.readAll());
      expect(events.map(({ index, stream, revision }) => [index, stream, revision])).toEqual([
        [0, "a-1", 0],
        [1, "a-1", 1],
        [2, "b-1", 0],
        [3, "a-1", 2],
        [4, "a-1", 3],
        [5, "a-1", 4],
      ]);
    }),
  );

  it(
    "opens a stream with NoStream once, and refuses it afterwards",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(1), { expected: noStream }));
      expect(faultOf(await appendTo(store, "a-1", sampleEvents(1), { expected: noStream }))).toEqual({
        _tag: "WrongExpectedState",
        stream: "a-1",
        expected: "NoStream",
        actual: 0,
      });
      expect(await eventsIn(store.readAll())).toHaveLength(1);
    }),
  );

  it(
    "refuses StreamExists for a stream without an event, and takes it afterwards",
    withStore(makeStore, async (store) => {
      const refused = await appendTo(store, "a-1", sampleEvents(1), { expected: streamExists });
      expect(faultOf(refused)).toMatchObject({ _tag: "WrongExpectedState", expected: "StreamExists", actual: -1 });
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      answerOf(await appendTo(store, "a-1", sampleEvents(1), { expected: streamExists }));
    }),
  );

  it(
    "takes Exactly only at that revision, neither below nor above",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(2)));
      for (const revision of [-1, 0, 2]) {
        expect(faultOf(await appendTo(store, "a-1", sampleEvents(1), { expected: exactly(revision) }))).toEqual({
          _tag: "WrongExpectedState",
          stream: "a-1",
          expected: `Exactly(${revision})`,
          actual: 1,
        });
      }
      answerOf(await appendTo(store, "a-1", sampleEvents(1), { expected: exactly(1) }));
    }),
  );

  it(
    "takes Any whatever the stream holds",
    withStore(makeStore, async (store) => {
      for (const lastRevision of [0, 1, 2]) {
        expect(answerOf(await appendTo(store, "a-1", sampleEvents(1)))).toMatchObject({ lastRevision });
      }
    }),
  );
}

function concurrencyRules(makeStore: MakeStore): void {
  const count = 40;

  it(
    "lets exactly one of many open a stream with NoStream",
    withStore(makeStore, async (store) => {
      const outcomes = await all(count, () => appendTo(store, "a-1", sampleEvents(2), { expected: noStream }));
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      for (const outcome of outcomes.filter(({ ok }) => !ok)) {
        expect(faultOf(outcome)).toMatchObject({ _tag: "WrongExpectedState", actual: 1 });
      }
      expect(await eventsIn(store.readStream("a-1"))).toHaveLength(2);
    }),
  );

  it(
    "stores every batch whole and unbroken, in the order of its indexes",
    withStore(makeStore, async (store) => {
      const batches = Array.from({ length: count }, () => sampleEvents(3));
      const answers = await Promise.all(batches.map(async (batch) => answerOf(await appendTo(store, "a-1", batch))));
      const events = await eventsIn(store.readAll());
      expect(events.map(({ index }) => index)).toEqual(Array.from({ length: 3 * count }, (_, index) => index));
      expect(events.map(({ revision }) => revision)).toEqual(events.map(({ index }) => index));
      for (const [at, { firstIndex, lastIndex }] of answers.entries()) {
        expect(events.slice(firstIndex, lastIndex + 1).map(({ id }) => id)).toEqual(batches[at]?.map(({ id }) => id));
      }
    }),
  );
}

function harmlessnessRules(makeStore: MakeStore): void {
  it(
    "harms none of many when others among them are refused or are defects",
    withStore(makeStore, async (store) => {
      const known = sampleEvent();
      answerOf(await appendTo(store, "known-1", [known]));
      const good = Array.from({ length: 20 }, (_, at) => ({ stream: `a-${at}`, events: sampleEvents(2) }));
      const appending = good.flatMap(({ stream, events }) => [
        appendTo(store, stream, events, { expected: noStream }),
        appendTo(store, `b-${stream}`, [sampleEvent(), known]),
        appendTo(store, `c-${stream}`, sampleEvents(1), { expected: streamExists }),
        appendTo(store, `d-${stream}`, []),
      ]);
      const tells = (await Promise.allSettled(appending)).map((settled) => {
        if (settled.status === "rejected") return settled.reason instanceof TypeError ? "defect" : settled.reason;
        return settled.value.ok ? "stored" : settled.value.error._tag;
      });
      expect(tells).toEqual(good.flatMap(() => ["stored", "EventIdConflict", "WrongExpectedState", "defect"]));
      const stored = (await eventsIn(store.readAll())).map(({ id }) => id);
      expect(stored.toSorted()).toEqual(
        [known, ...good.flatMap(({ events }) => events)].map(({ id }) => id).toSorted(),
      );
    }),
  );
}

function basisRules(makeStore: MakeStore): void {
  it(
    "takes an append whose basis still holds, streams without events included",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "agency-1", sampleEvents(2)));
      const basis = [
        { stream: "agency-1", revision: 1 },
        { stream: "policy-1", revision: -1 },
      ];
      answerOf(await appendTo(store, "a-1", sampleEvents(1), { basis }));
    }),
  );

  it(
    "refuses an append whose basis has moved on, if the store says that it checks this",
    withStore(makeStore, async (store) => {
      if (!store.capabilities.atomicBasis) return;
      answerOf(await appendTo(store, "agency-1", sampleEvents(2)));
      const basis = [{ stream: "agency-1", revision: 0 }];
      expect(faultOf(await appendTo(store, "a-1", sampleEvents(1), { basis }))).toEqual({
        _tag: "StaleBasis",
        stream: "agency-1",
        read: 0,
        actual: 1,
      });
      expect(await eventsIn(store.readStream("a-1"))).toEqual([]);
    }),
  );
}

function limitRules(makeStore: MakeStore): void {
  it(
    "stores an event of the largest size, counted in UTF-8, and refuses one byte more",
    withStore(makeStore, async (store) => {
      const { eventBytesMax } = store.capabilities;
      const metadata = "{}";
      const data = `"${"ộ".repeat(1000)}${"x".repeat(eventBytesMax - 3000 - metadata.length - 2)}"`;
      const largest = sampleEvent({ data, metadata });
      const over = { ...sampleEvent({ data: `${data} `, metadata }) };
      expect(faultOf(await appendTo(store, "a-1", [sampleEvent(), over]))).toEqual({
        _tag: "TooLarge",
        what: "event",
        limit: eventBytesMax,
        actual: eventBytesMax + 1,
      });
      answerOf(await appendTo(store, "a-1", [largest]));
      expect((await eventsIn(store.readAll())).map((event) => event.data === data)).toEqual([true]);
    }),
  );

  it(
    "stores a batch of the largest number of events and refuses one event more",
    withStore(makeStore, async (store) => {
      const { batchEventsMax } = store.capabilities;
      const batch = sampleEvents(batchEventsMax);
      const refused = await appendTo(store, "a-1", [...batch, sampleEvent()]);
      expect(faultOf(refused)).toEqual({
        _tag: "TooLarge",
        what: "batch",
        limit: batchEventsMax,
        actual: batchEventsMax + 1,
      });
      expect(answerOf(await appendTo(store, "a-1", batch))).toMatchObject({ lastIndex: batchEventsMax - 1 });
    }),
  );

  it(
    "treats an append without an event as a defect of the caller",
    withStore(makeStore, async (store) => {
      await expect(appendTo(store, "a-1", [])).rejects.toBeInstanceOf(TypeError);
    }),
  );
}

function all(
  count: number,
  append: () => Promise<Outcome<Appended, StoreFault>>,
): Promise<ReadonlyArray<Outcome<Appended, StoreFault>>> {
  return Promise.all(Array.from({ length: count }, append));
}
