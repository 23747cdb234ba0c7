/** Every window of a small ledger, in every chunk size, both ways: read whole, in order, in chunks that are full. */
import type { ReadOptions, RecordedEvent } from "@chidao/core/store";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, chunksIn, sampleEvent } from "./sample-events.js";
import { withStore } from "./with-store.js";

const count = 5;
const bounds = [undefined, -1, 0, 1, 2, 3, 4, 5, 6];

const windows: ReadonlyArray<ReadOptions> = bounds.flatMap((from) =>
  bounds.flatMap((to) =>
    Array.from({ length: count + 1 }, (_, at) => ({
      chunkSize: at + 1,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
  ),
);

export function windowRules(makeStore: MakeStore): void {
  describe("windows", () => {
    it.each(["forward", "backward"] as const)(
      "are read whole and in order going %s, for every from, to and chunk size",
      async (direction) => {
        await withStore(makeStore, async (store) => {
          for (let index = 0; index < 2 * count; index += 1) {
            answerOf(await appendTo(store, index % 2 === 0 ? "a-1" : "b-1", [sampleEvent()]));
          }
          for (const options of windows.map((window) => ({ ...window, direction }))) {
            const inStream = await chunksIn(store.readStream("b-1", options));
            expectWindow(inStream, options, count, ({ revision }) => revision);
            const inLedger = await chunksIn(store.readAll(options));
            expectWindow(inLedger, options, 2 * count, ({ index }) => index);
          }
        })();
      },
    );
  });
}

function expectWindow(
  chunks: ReadonlyArray<ReadonlyArray<RecordedEvent>>,
  { direction, from, to, chunkSize = 0 }: ReadOptions,
  size: number,
  placeOf: (event: RecordedEvent) => number,
): void {
  const all = Array.from({ length: size }, (_, at) => at);
  const wanted =
    direction === "forward"
      ? all.filter((at) => at >= (from ?? 0) && at <= (to ?? size))
      : all.toReversed().filter((at) => at <= (from ?? size) && at >= (to ?? 0));
  const places = chunks.map((chunk) => chunk.map(placeOf));
  const full = Math.ceil(wanted.length / chunkSize);
  expect({ places: places.flat(), chunks: places.length }).toEqual({ places: wanted, chunks: full });
}
