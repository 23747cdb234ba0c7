/** The frontier, in stores that say they keep one: it is that of the events, however they came. */
import { rootOf } from "@chidao/core/merkle";
import { type EventStore, noStream } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, faultOf, sampleEvent, sampleEvents } from "./sample-events.js";
import { treeHashOf } from "./tree-hash.js";
import { withStore } from "./with-store.js";

export function frontierRules(makeStore: MakeStore): void {
  describe("a frontier", () => {
    it(
      "can be asked where the store says so, and only there",
      withStore(makeStore, async (store) => {
        expect(store.frontier !== undefined).toBe(store.capabilities.frontier);
      }),
    );

    it(
      "is that of the empty tree before the first event",
      withStore(makeStore, async (store) => expectFrontier(store)),
    );

    it(
      "is that of the events after every append, of one event and of many",
      withStore(makeStore, async (store) => {
        for (const [at, count] of [1, 1, 2, 1, 3, 8, 1, 17, 64].entries()) {
          answerOf(await appendTo(store, at % 2 === 0 ? "ledger-9" : `a-${at}`, sampleEvents(count)));
          await expectFrontier(store);
        }
      }),
    );

    it(
      "counts what was stored and nothing that was refused or repeated",
      withStore(makeStore, async (store) => {
        const batch = sampleEvents(3);
        const outcomes = await Promise.all([
          appendTo(store, "ledger-9", batch, { expected: noStream }),
          appendTo(store, "ledger-9", sampleEvents(2), { expected: noStream }),
          appendTo(store, "ledger-9", batch, { expected: noStream }),
          appendTo(store, "a-1", [sampleEvent(), ...batch.slice(0, 1)]),
          appendTo(store, "b-1", sampleEvents(2)),
        ]);
        expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
        await expectFrontier(store);
      }),
    );

    it(
      "answers StoreClosed once the store is closed",
      withStore(makeStore, async (store) => {
        await store.close();
        if (store.frontier !== undefined) expect(faultOf(await store.frontier())).toEqual({ _tag: "StoreClosed" });
      }),
    );
  });
}

/** The frontier that is kept is that of the events, if the store keeps one. */
export async function expectFrontier(store: EventStore): Promise<void> {
  if (store.frontier === undefined) return;
  const frontier = answerOf(await store.frontier());
  const events = await eventsIn(store.readAll());
  expect(frontier.size).toBe(events.length);
  expect(rootOf(nodeHashing, frontier)).toBe(treeHashOf(events));
}
