/** Repeats: the same event ids again add nothing, and anything less than a whole repeat is refused. */
import { exactly, noStream } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, faultOf, sampleEvent, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function repeatRules(makeStore: MakeStore): void {
  describe("repeats", () => {
    acceptedRepeats(makeStore);
    refusedRepeats(makeStore);
  });
}

function acceptedRepeats(makeStore: MakeStore): void {
  it(
    "answers a repeated append as the first time and adds nothing, though the stream has moved on",
    withStore(makeStore, async (store) => {
      const batch = sampleEvents(3);
      answerOf(await appendTo(store, "b-1", sampleEvents(2)));
      const first = answerOf(await appendTo(store, "a-1", batch, { expected: noStream }));
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
      const again = answerOf(await appendTo(store, "a-1", batch, { expected: noStream }));
      expect(again).toEqual({ ...first, repeated: true });
      expect(await eventsIn(store.readAll())).toHaveLength(6);
    }),
  );

  it(
    "answers a repeat though its basis has moved on meanwhile",
    withStore(makeStore, async (store) => {
      const batch = sampleEvents(1);
      const basis = [{ stream: "agency-1", revision: -1 }];
      answerOf(await appendTo(store, "a-1", batch, { basis }));
      answerOf(await appendTo(store, "agency-1", sampleEvents(1)));
      expect(answerOf(await appendTo(store, "a-1", batch, { basis }))).toMatchObject({ repeated: true });
    }),
  );

  it(
    "stores once what is appended many times at once",
    withStore(makeStore, async (store) => {
      const batch = sampleEvents(2);
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => appendTo(store, "a-1", batch, { expected: noStream })),
      );
      const answers = outcomes.map(answerOf);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ firstIndex, lastRevision }) => `${firstIndex} ${lastRevision}`)).size).toBe(1);
      expect(await eventsIn(store.readAll())).toHaveLength(2);
    }),
  );
}

function refusedRepeats(makeStore: MakeStore): void {
  it(
    "refuses a batch of which only some events are stored, wherever in the batch they stand",
    withStore(makeStore, async (store) => {
      const known = sampleEvent();
      const [one, two] = [sampleEvent(), sampleEvent()];
      answerOf(await appendTo(store, "a-1", [known]));
      for (const batch of [
        [known, one],
        [one, known],
        [one, known, two],
      ]) {
        expect(faultOf(await appendTo(store, "a-1", batch))).toMatchObject({ _tag: "EventIdConflict", stream: "a-1" });
      }
      expect(await eventsIn(store.readAll())).toHaveLength(1);
      answerOf(await appendTo(store, "a-1", [one, two], { expected: exactly(0) }));
    }),
  );

  it(
    "tells of a known id before it tells of a wrong state",
    withStore(makeStore, async (store) => {
      const known = sampleEvent();
      answerOf(await appendTo(store, "a-1", [known]));
      const outcome = await appendTo(store, "a-1", [sampleEvent(), known], { expected: noStream });
      expect(faultOf(outcome)).toEqual({ _tag: "EventIdConflict", stream: "a-1", id: known.id });
    }),
  );

  it(
    "refuses an event that is stored in another stream",
    withStore(makeStore, async (store) => {
      const known = sampleEvent();
      answerOf(await appendTo(store, "a-1", [known]));
      expect(faultOf(await appendTo(store, "b-1", [known]))).toEqual({
        _tag: "EventIdConflict",
        stream: "b-1",
        id: known.id,
      });
    }),
  );

  it(
    "refuses stored events in another order",
    withStore(makeStore, async (store) => {
      const [one, two] = [sampleEvent(), sampleEvent()];
      answerOf(await appendTo(store, "a-1", [one, two]));
      expect(faultOf(await appendTo(store, "a-1", [two, one]))).toMatchObject({ _tag: "EventIdConflict" });
    }),
  );

  it(
    "refuses a batch that holds one id twice",
    withStore(makeStore, async (store) => {
      const event = sampleEvent();
      const outcome = await appendTo(store, "a-1", [event, sampleEvent(), event]);
      expect(faultOf(outcome)).toEqual({ _tag: "EventIdConflict", stream: "a-1", id: event.id });
      expect(await eventsIn(store.readAll())).toEqual([]);
    }),
  );
}
