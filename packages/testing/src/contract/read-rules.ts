/** Reading: both directions, bounds, chunks, cancelling. */
import type { Chunks, EventStore, ReadOptions } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, chunksIn, eventsIn, faultOf, sampleEvent, sampleEvents } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function readRules(makeStore: MakeStore): void {
  describe("reads", () => {
    boundRules(makeStore);
    chunkRules(makeStore);
    cancelRules(makeStore);
  });
}

/** Ten events: the even indexes go to `a-1` and the odd ones to `b-1`, so that revision is half the index. */
async function fill(store: EventStore): Promise<void> {
  for (let index = 0; index < 10; index += 1) {
    answerOf(await appendTo(store, index % 2 === 0 ? "a-1" : "b-1", [sampleEvent()]));
  }
}

const bounds: ReadonlyArray<{ readonly options: ReadOptions; readonly ofTen: string; readonly ofFive: string }> = [
  { options: {}, ofTen: "0123456789", ofFive: "01234" },
  { options: { from: 3 }, ofTen: "3456789", ofFive: "34" },
  { options: { to: 3 }, ofTen: "0123", ofFive: "0123" },
  { options: { from: 2, to: 3 }, ofTen: "23", ofFive: "23" },
  { options: { from: 3, to: 3 }, ofTen: "3", ofFive: "3" },
  { options: { from: 3, to: 2 }, ofTen: "", ofFive: "" },
  { options: { from: 0, to: 0 }, ofTen: "0", ofFive: "0" },
  { options: { to: -1 }, ofTen: "", ofFive: "" },
  { options: { from: 4, to: 100 }, ofTen: "456789", ofFive: "4" },
  { options: { from: 100 }, ofTen: "", ofFive: "" },
  { options: { direction: "backward" }, ofTen: "9876543210", ofFive: "43210" },
  { options: { direction: "backward", from: 3 }, ofTen: "3210", ofFive: "3210" },
  { options: { direction: "backward", to: 3 }, ofTen: "9876543", ofFive: "43" },
  { options: { direction: "backward", from: 3, to: 2 }, ofTen: "32", ofFive: "32" },
  { options: { direction: "backward", from: 2, to: 3 }, ofTen: "", ofFive: "" },
  { options: { direction: "backward", from: 0 }, ofTen: "0", ofFive: "0" },
  { options: { direction: "backward", from: 100, to: 4 }, ofTen: "987654", ofFive: "4" },
];

function boundRules(makeStore: MakeStore): void {
  it.each(bounds)("reads from and to inclusively: $options", async ({ options, ofTen, ofFive }) => {
    await withStore(makeStore, async (store) => {
      await fill(store);
      for (const chunkSize of [1, 2, 3, 10]) {
        const inLedger = await eventsIn(store.readAll({ ...options, chunkSize }));
        expect(inLedger.map(({ index }) => index).join("")).toBe(ofTen);
        const inStream = await eventsIn(store.readStream("b-1", { ...options, chunkSize }));
        expect(inStream.map(({ revision }) => revision).join("")).toBe(ofFive);
        expect(inStream.every(({ stream, index, revision }) => stream === "b-1" && index === 2 * revision + 1)).toBe(
          true,
        );
      }
    })();
  });

  it(
    "yields nothing for a stream without events and for an empty ledger",
    withStore(makeStore, async (store) => {
      expect(await chunksIn(store.readAll())).toEqual([]);
      expect(await chunksIn(store.readAll({ direction: "backward" }))).toEqual([]);
      await fill(store);
      expect(await chunksIn(store.readStream("c-1"))).toEqual([]);
      expect(await chunksIn(store.readStream("a-1%"))).toEqual([]);
    }),
  );
}

function chunkRules(makeStore: MakeStore): void {
  it(
    "yields no empty chunk and none larger than asked for",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(1203)));
      const sizes = (await chunksIn(store.readAll({ chunkSize: 200 }))).map(({ length }) => length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1203);
      expect(sizes.every((size) => size >= 1 && size <= 200)).toBe(true);
    }),
  );

  it(
    "reads 500 events to a chunk at most when nothing is asked for",
    withStore(makeStore, async (store) => {
      answerOf(await appendTo(store, "a-1", sampleEvents(1001)));
      const sizes = (await chunksIn(store.readStream("a-1"))).map(({ length }) => length);
      expect(Math.max(...sizes)).toBe(500);
    }),
  );

  it(
    "reads large events one after the other, whatever the chunk size",
    withStore(makeStore, async (store) => {
      const size = store.capabilities.eventBytesMax - 10;
      for (let index = 0; index < 24; index += 1) {
        answerOf(await appendTo(store, "a-1", [sampleEvent({ data: `"${"x".repeat(size - 4)}"`, metadata: "{}" })]));
      }
      for (const direction of ["forward", "backward"] as const) {
        const read = await eventsIn(store.readAll({ direction, chunkSize: 10_000 }));
        const expected = Array.from({ length: 24 }, (_, at) => (direction === "forward" ? at : 23 - at));
        expect(read.map(({ index }) => index)).toEqual(expected);
      }
    }),
  );

  it.each([0, -1, 1.5, 10_001, Number.NaN])(
    "treats a chunk size of %d as a defect of the caller",
    async (chunkSize) => {
      await withStore(makeStore, async (store) => {
        await expect(async () => eventsIn(store.readAll({ chunkSize }))).rejects.toBeInstanceOf(TypeError);
        await expect(async () => eventsIn(store.readStream("a-1", { chunkSize }))).rejects.toBeInstanceOf(TypeError);
      })();
    },
  );

  it(
    "may be iterated again, and reads anew",
    withStore(makeStore, async (store) => {
      const read = store.readAll();
      expect(await eventsIn(read)).toHaveLength(0);
      await fill(store);
      expect(await eventsIn(read)).toHaveLength(10);
    }),
  );

  it(
    "may be left early",
    withStore(makeStore, async (store) => {
      await fill(store);
      for await (const chunk of store.readAll({ chunkSize: 2 })) {
        expect(answerOf(chunk)).toHaveLength(2);
        break;
      }
      answerOf(await appendTo(store, "a-1", sampleEvents(1)));
    }),
  );
}

function cancelRules(makeStore: MakeStore): void {
  it(
    "ends with ReadCancelled when its signal is aborted",
    withStore(makeStore, async (store) => {
      await fill(store);
      const cancel = new AbortController();
      expect(await tagsIn(store.readAll({ chunkSize: 4, signal: cancel.signal }), () => cancel.abort())).toEqual([
        "4 events",
        "ReadCancelled",
      ]);
    }),
  );

  it(
    "reads nothing when its signal was aborted before",
    withStore(makeStore, async (store) => {
      await fill(store);
      const signal = AbortSignal.abort();
      expect(await tagsIn(store.readAll({ signal }))).toEqual(["ReadCancelled"]);
      expect(await tagsIn(store.readStream("a-1", { signal }))).toEqual(["ReadCancelled"]);
    }),
  );
}

async function tagsIn(chunks: Chunks, afterEach: () => void = () => {}): Promise<ReadonlyArray<string>> {
  const tags: Array<string> = [];
  for await (const chunk of chunks) {
    tags.push(chunk.ok ? `${chunk.value.length} events` : faultOf(chunk)._tag);
    afterEach();
  }
  return tags;
}
