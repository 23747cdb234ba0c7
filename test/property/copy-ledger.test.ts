import { copyLedger } from "@chidao/application";
import { anyState, type EventStore, type NewEvent, type RecordedEvent } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { memoryStore } from "@chidao/store-memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const event = (number: number): NewEvent => ({
  id: `00000000-0000-5000-8000-${number.toString(16).padStart(12, "0")}`,
  type: "T",
  schema: 1,
  recordedAt: "2026-11-24T01:02:03.004Z",
  data: `{"n":${number}}`,
  metadata: "{}",
  ...(number % 3 === 0 ? { signature: `— thu ${number}` } : {}),
});

/** A ledger whose batches go to the streams of these numbers. */
async function ledgerOf(
  batches: ReadonlyArray<{ readonly stream: number; readonly size: number }>,
): Promise<EventStore> {
  const store = memoryStore({ hashing: nodeHashing });
  let given = 0;
  for (const { stream, size } of batches) {
    const events = Array.from({ length: size }, () => event(given++));
    await store.append({ stream: `a-${stream}`, expected: anyState, events, basis: [] });
  }
  return store;
}

async function eventsOf(store: EventStore): Promise<ReadonlyArray<RecordedEvent>> {
  const events: Array<RecordedEvent> = [];
  for await (const chunk of store.readAll()) if (chunk.ok) events.push(...chunk.value);
  return events;
}

const batchesOf = fc.array(fc.record({ stream: fc.nat(3), size: fc.integer({ min: 1, max: 4 }) }), { maxLength: 30 });

/** Fails at its nth append, as a store does whose server is gone. */
function failingAt(store: EventStore, count: number): EventStore {
  let left = count;
  return {
    ...store,
    append: async (request) => {
      left -= 1;
      return left < 0 ? { ok: false, error: { _tag: "StoreUnavailable", cause: "gone" } } : store.append(request);
    },
  };
}

describe("a copy of a ledger", () => {
  it("holds the same events at the same indexes, however often it was interrupted", async () => {
    await fc.assert(
      fc.asyncProperty(batchesOf, fc.array(fc.nat(5), { maxLength: 4 }), async (batches, interruptions) => {
        const from = await ledgerOf(batches);
        const to = memoryStore({ hashing: nodeHashing });
        for (const count of interruptions) await copyLedger({ from, to: failingAt(to, count) });
        const copied = await copyLedger({ from, to });
        const all = await eventsOf(from);
        expect(copied.ok && copied.value.found + copied.value.added).toBe(all.length);
        expect(await eventsOf(to)).toEqual(all);
        expect(await to.frontier?.()).toEqual(await from.frontier?.());
      }),
    );
  });

  it("is refused when the target is anything but its beginning, and the target is left as it is", async () => {
    await fc.assert(
      fc.asyncProperty(batchesOf, fc.nat(20), async (batches, cut) => {
        const from = await ledgerOf(batches);
        const all = await eventsOf(from);
        const to = memoryStore({ hashing: nodeHashing });
        for (const { stream, ...kept } of all.slice(0, cut)) {
          const { index: _index, revision: _revision, ...rest } = kept;
          await to.append({ stream, expected: anyState, events: [rest], basis: [] });
        }
        await to.append({ stream: "a-9", expected: anyState, events: [event(9999)], basis: [] });
        const before = await eventsOf(to);
        expect(await copyLedger({ from, to })).toEqual({
          ok: false,
          error: { _tag: "CopyTargetDiffers", index: Math.min(cut, all.length) },
        });
        expect(await eventsOf(to)).toEqual(before);
      }),
    );
  });

  it("stops when somebody else writes into the target meanwhile", async () => {
    const from = await ledgerOf([
      { stream: 0, size: 1 },
      { stream: 1, size: 1 },
    ]);
    const inner = memoryStore({ hashing: nodeHashing });
    const to: EventStore = {
      ...inner,
      append: async (request) => {
        await inner.append({ stream: "b-1", expected: anyState, events: [event(777)], basis: [] });
        return inner.append(request);
      },
    };
    expect(await copyLedger({ from, to })).toMatchObject({ ok: false, error: { _tag: "CopyTargetDiffers", index: 0 } });
  });
});
