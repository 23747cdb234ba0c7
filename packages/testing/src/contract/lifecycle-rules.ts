/** Opening, reporting and closing. */
import type { EventStore } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, faultOf, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function lifecycleRules(makeStore: MakeStore): void {
  describe("the store itself", () => {
    it(
      "states limits that can be kept",
      withStore(makeStore, async ({ capabilities }) => {
        expect(capabilities.name).not.toBe("");
        expect(capabilities.eventBytesMax).toBeGreaterThanOrEqual(64 * 1024);
        expect(capabilities.batchEventsMax).toBeGreaterThanOrEqual(100);
      }),
    );

    it(
      "finds itself in order",
      withStore(makeStore, async (store) => {
        answerOf(await appendTo(store, "a-1", sampleEvents(3)));
        const checks = answerOf(await store.inspect());
        expect(checks.length).toBeGreaterThan(0);
        expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      }),
    );

    it(
      "answers everything with StoreClosed once it is closed, and may be closed twice",
      withStore(makeStore, async (store) => {
        answerOf(await appendTo(store, "a-1", sampleEvents(3)));
        const begun = store.readAll({ chunkSize: 1 })[Symbol.asyncIterator]();
        await begun.next();
        await Promise.all([store.close(), store.close()]);
        await store.close();
        expect(await begun.next()).toEqual({ done: false, value: { ok: false, error: { _tag: "StoreClosed" } } });
        await expectClosed(store);
      }),
    );

    it(
      "either stores an append that was under way when it was closed, or answers StoreClosed",
      withStore(makeStore, async (store) => {
        const outcomes = Array.from({ length: 10 }, (_, at) => appendTo(store, `a-${at}`, sampleEvents(1)));
        await store.close();
        for (const outcome of await Promise.all(outcomes)) {
          if (!outcome.ok) expect(faultOf(outcome)).toEqual({ _tag: "StoreClosed" });
        }
      }),
    );
  });
}

async function expectClosed(store: EventStore): Promise<void> {
  const closed = { ok: false, error: { _tag: "StoreClosed" } };
  expect(await appendTo(store, "a-1", sampleEvents(1))).toEqual(closed);
  expect(await store.inspect()).toEqual(closed);
  await expect(eventsIn(store.readAll())).rejects.toThrow("StoreClosed");
  await expect(eventsIn(store.readStream("a-1"))).rejects.toThrow("StoreClosed");
  const messages = store.subscribe()[Symbol.asyncIterator]();
  expect(await messages.next()).toEqual({ done: false, value: closed });
  expect(await messages.next()).toEqual({ done: true, value: undefined });
}
