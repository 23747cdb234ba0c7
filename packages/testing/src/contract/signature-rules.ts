/** Signatures of authors: a store keeps the line as it was handed over, and the tree has it in its leaves. */
import { rootOf } from "@chidao/core/merkle";
import { noStream } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, followUntil, sampleEvent } from "./sample-events.js";
import { treeHashOf } from "./tree-hash.js";
import { withStore } from "./with-store.js";

const line = "— ubnd.example/văn-thư q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8BI0VniavN7wEjRWeJq83v";

export function signatureRules(makeStore: MakeStore): void {
  describe("signatures of authors", () => {
    it(
      "are given back as they were written, in every reading, and are absent where nobody signed",
      withStore(makeStore, async (store) => {
        const events = [{ signature: line }, {}, { signature: "" }, { signature: 'a\n"b\\ 𡨸 \u2028' }].map(
          sampleEvent,
        );
        answerOf(await appendTo(store, "ledger-9", events));
        const expected = [line, undefined, "", 'a\n"b\\ 𡨸 \u2028'];
        const readings = [
          await eventsIn(store.readAll()),
          (await eventsIn(store.readAll({ direction: "backward" }))).toReversed(),
          await eventsIn(store.readStream("ledger-9")),
          (await eventsIn(store.readStream("ledger-9", { direction: "backward" }))).toReversed(),
          await followUntil(store.subscribe(), 3),
        ];
        for (const read of readings) expect(read.map(({ signature }) => signature)).toEqual(expected);
      }),
    );

    it(
      "stand in the leaves of the tree",
      withStore(makeStore, async (store) => {
        answerOf(await appendTo(store, "ledger-9", [sampleEvent({ signature: line }), sampleEvent()]));
        answerOf(await appendTo(store, "a-1", [sampleEvent({ signature: line })]));
        const frontier = await store.frontier?.();
        if (frontier === undefined) return;
        expect(rootOf(nodeHashing, answerOf(frontier))).toBe(treeHashOf(await eventsIn(store.readAll())));
      }),
    );

    it(
      "stay the first ones when an append is repeated with others",
      withStore(makeStore, async (store) => {
        const event = sampleEvent({ signature: line });
        answerOf(await appendTo(store, "a-1", [event], { expected: noStream }));
        const other = { ...event, signature: `${line}x` };
        expect(answerOf(await appendTo(store, "a-1", [other], { expected: noStream }))).toMatchObject({
          repeated: true,
        });
        expect((await eventsIn(store.readAll())).map(({ signature }) => signature)).toEqual([line]);
      }),
    );

    it(
      "that no store could give back are refused, as other texts are",
      withStore(makeStore, async (store) => {
        await expect(appendTo(store, "a-1", [sampleEvent({ signature: "a\0b" })])).rejects.toThrow(TypeError);
        await expect(appendTo(store, "a-1", [sampleEvent({ signature: "a\ud83d" })])).rejects.toThrow(TypeError);
      }),
    );
  });
}
