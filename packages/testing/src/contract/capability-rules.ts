/** What a store says that it can do is what it does: basis checks, limits, and repeats that meet one another. */
import { exactly, noStream } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, faultOf, sampleEvent, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function capabilityRules(makeStore: MakeStore): void {
  describe("capabilities", () => {
    reportRules(makeStore);
    basisRules(makeStore);
    meetingRepeats(makeStore);
  });
}

function reportRules(makeStore: MakeStore): void {
  it(
    "are told in whole numbers and plain yes and no, the same before, during and after use",
    withStore(makeStore, async (store) => {
      const before = { ...store.capabilities };
      for (const limit of [before.eventBytesMax, before.batchEventsMax]) expect(Number.isSafeInteger(limit)).toBe(true);
      for (const can of [before.durable, before.atomicBasis, before.frontier]) expect(typeof can).toBe("boolean");
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      expect(store.capabilities).toEqual(before);
      await store.close();
      expect(store.capabilities).toEqual(before);
    }),
  );

  it(
    "hold for both limits in one append: the largest number of events, and among them one of the largest size",
    withStore(makeStore, async (store) => {
      const { eventBytesMax, batchEventsMax, appendBytesMax } = store.capabilities;
      const large = (bytes: number) => sampleEvent({ data: "x".repeat(bytes), metadata: "" });
      // Where all events of an append together have a limit too, the largest one leaves room for a few beside it.
      const small = appendBytesMax === undefined ? [] : sampleEvents(batchEventsMax);
      if (small.length > 0) answerOf(await appendTo(store, "c-1", small));
      const beside = appendBytesMax === undefined ? batchEventsMax - 1 : 10;
      answerOf(await appendTo(store, "a-1", [...sampleEvents(beside), large(eventBytesMax)]));
      expect(faultOf(await appendTo(store, "b-1", [sampleEvent(), large(eventBytesMax + 1)]))).toMatchObject({
        _tag: "TooLarge",
        what: "event",
      });
      const read = await eventsIn(store.readAll({ from: small.length + beside - 1, chunkSize: 7 }));
      expect(read.map(({ data }) => data.length).at(-1)).toBe(eventBytesMax);
      expect(read).toHaveLength(2);
    }),
  );

  it(
    "name each check of the store once for programs, and in both languages for people",
    withStore(makeStore, async (store) => {
      for (const { name, title, detail } of answerOf(await store.inspect())) {
        for (const text of [name, title.vi, title.en, detail.vi, detail.en]) expect(text).not.toBe("");
      }
    }),
  );
}

function basisRules(makeStore: MakeStore): void {
  it.each([
    ["behind", 0, 1],
    ["ahead", 2, 1],
    ["from before the first event", -1, 1],
  ])("of a basis: one that is %s is refused where the store checks, and changes nothing", async (_, read, actual) => {
    await withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "agency-1", sampleEvents(2)));
      const basis = [
        { stream: "policy-1", revision: -1 },
        { stream: "agency-1", revision: read },
      ];
      const outcome = await appendTo(store, "a-1", sampleEvents(1), { basis });
      expect(outcome.ok ? "stored" : outcome.error).toEqual(
        store.capabilities.atomicBasis ? { _tag: "StaleBasis", stream: "agency-1", read, actual } : "stored",
      );
      expect(await eventsIn(store.readStream("a-1"))).toHaveLength(outcome.ok ? 1 : 0);
    })();
  });

  it(
    "of a basis: a stream that is not there is stale when it was read with events",
    withStore(makeStore, async (store) => {
      if (!store.capabilities.atomicBasis) return;
      const outcome = await appendTo(store, "a-1", sampleEvents(1), { basis: [{ stream: "agency-1", revision: 0 }] });
      expect(faultOf(outcome)).toEqual({ _tag: "StaleBasis", stream: "agency-1", read: 0, actual: -1 });
    }),
  );

  it(
    "of a basis: it may name the stream that is appended to, and holds before the append",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      const basis = [{ stream: "a-1", revision: 0 }];
      answerOf(await appendTo(store, "a-1", sampleEvents(1), { basis, expected: exactly(0) }));
    }),
  );

  it(
    "of a basis: of many at once that rest on the stream they move, one is stored",
    withStore(makeStore, async (store) => {
      if (!store.capabilities.atomicBasis) return;
      answerOf(await appendTo(store, "gate-1", sampleEvents(1)));
      const basis = [{ stream: "gate-1", revision: 0 }];
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => appendTo(store, "gate-1", sampleEvents(1), { basis })),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await eventsIn(store.readStream("gate-1"))).toHaveLength(2);
    }),
  );
}

function meetingRepeats(makeStore: MakeStore): void {
  it(
    "refuse a batch whose first events are stored, however often it comes at once",
    withStore(makeStore, async (store) => {
      const stored = sampleEvents(2);
      answerOf(await appendTo(store, "a-1", stored));
      const batch = [...stored, sampleEvent()];
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => appendTo(store, "a-1", batch)));
      expect(new Set(outcomes.map((outcome) => faultOf(outcome)._tag))).toEqual(new Set(["EventIdConflict"]));
      expect(await eventsIn(store.readAll())).toHaveLength(2);
    }),
  );

  it(
    "store every id once when batches that share events come at the same time, and tell the truth of each",
    withStore(makeStore, async (store) => {
      const [one, two, three] = [sampleEvent(), sampleEvent(), sampleEvent()];
      const batches = [[one, two], [one, two, three], [two, three], [three], [one]];
      const racing = Array.from({ length: 20 }, (_, at) => batches[at % batches.length] ?? []);
      const outcomes = await Promise.all(racing.map((batch) => appendTo(store, "a-1", batch)));
      const ids = (await eventsIn(store.readAll())).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [at, outcome] of outcomes.entries()) {
        const batch = (racing[at] ?? []).map(({ id }) => id);
        if (outcome.ok) expect(ids.slice(outcome.value.firstIndex, outcome.value.lastIndex + 1)).toEqual(batch);
        else expect(outcome.error._tag).toBe("EventIdConflict");
      }
      expect(outcomes.some((outcome) => outcome.ok && !outcome.value.repeated)).toBe(true);
    }),
  );

  it(
    "answer a repeat that comes with its first attempt, in whatever order they come",
    withStore(makeStore, async (store) => {
      const batches = Array.from({ length: 10 }, () => sampleEvents(2));
      const outcomes = await Promise.all(
        [...batches, ...batches, ...batches.toReversed()].map((batch, at) =>
          appendTo(store, `a-${batches.indexOf(batch)}`, batch, at % 2 === 0 ? { expected: noStream } : {}),
        ),
      );
      expect(outcomes.map(answerOf).filter(({ repeated }) => !repeated)).toHaveLength(10);
      expect(await eventsIn(store.readAll())).toHaveLength(20);
    }),
  );
}
