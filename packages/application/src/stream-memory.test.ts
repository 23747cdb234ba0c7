import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import type { LoadedStream } from "./stream-memory.js";
import { streamMemory } from "./stream-memory.js";

/** A stream of so many entries; what the entries say plays no part here. */
const loaded = (length: number, characters = length * 10): LoadedStream => ({
  entries: Array.from({ length }) as ReadonlyArray<never>,
  metadata: Array.from({ length }) as ReadonlyArray<never>,
  revision: length - 1,
  characters,
});

const wide = { entriesMax: 1_000, charactersMax: 100_000 };

describe("what is remembered of streams", () => {
  it("is handed to the next reading of the same stream, which reads on from it", async () => {
    const memory = streamMemory(wide);
    await memory.load("a", async () => E.right(loaded(3)));
    const known: Array<number | undefined> = [];
    await memory.load("a", async (before) => {
      known.push(before?.revision);
      return E.right(loaded(5));
    });
    await memory.load("b", async (before) => {
      known.push(before?.revision);
      return E.right(loaded(1));
    });
    expect(known).toEqual([2, undefined]);
    expect(memory.recall("a")?.revision).toBe(4);
  });

  it("never holds a stream without entries, nor what could not be read", async () => {
    const memory = streamMemory(wide);
    await memory.load("empty", async () => E.right(loaded(0)));
    await memory.load("broken", async () => E.left("fault"));
    expect([memory.recall("empty"), memory.recall("broken")]).toEqual([undefined, undefined]);
  });

  it("keeps what was read before, when reading on fails", async () => {
    const memory = streamMemory(wide);
    await memory.load("a", async () => E.right(loaded(3)));
    expect(await memory.load("a", async () => E.left("fault"))).toEqual(E.left("fault"));
    expect(memory.recall("a")?.revision).toBe(2);
  });

  it("forgets first what was not used for longest", async () => {
    const memory = streamMemory({ entriesMax: 4, charactersMax: 1_000 });
    await memory.load("a", async () => E.right(loaded(2)));
    await memory.load("b", async () => E.right(loaded(2)));
    memory.recall("a");
    await memory.load("c", async () => E.right(loaded(2)));
    expect(["a", "b", "c"].map((stream) => memory.recall(stream) !== undefined)).toEqual([true, false, true]);
  });

  it("does not drive out everything for a stream that is larger than the memory", async () => {
    const memory = streamMemory({ entriesMax: 4, charactersMax: 100 });
    await memory.load("a", async () => E.right(loaded(2)));
    await memory.load("long", async () => E.right(loaded(5)));
    await memory.load("wordy", async () => E.right(loaded(1, 101)));
    expect(["a", "long", "wordy"].map((stream) => memory.recall(stream) !== undefined)).toEqual([true, false, false]);
  });

  it("stays within both bounds, and holds the last one that fits, whatever is read in whatever order", async () => {
    const bounds = { entriesMax: 12, charactersMax: 90 };
    const reading = fc.record({
      stream: fc.constantFrom("a", "b", "c", "d", "e"),
      length: fc.nat({ max: 14 }),
      each: fc.nat({ max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(reading, { maxLength: 30 }), async (readings) => {
        const memory = streamMemory(bounds);
        for (const { stream, length, each } of readings) {
          await memory.load(stream, async () => E.right(loaded(length, length * each)));
          const fits = length > 0 && length <= bounds.entriesMax && length * each <= bounds.charactersMax;
          expect(memory.recall(stream)?.entries.length).toBe(fits ? length : undefined);
          const held = ["a", "b", "c", "d", "e"].flatMap((name) => memory.recall(name) ?? []);
          expect(held.reduce((sum, { entries }) => sum + entries.length, 0)).toBeLessThanOrEqual(bounds.entriesMax);
          expect(held.reduce((sum, { characters }) => sum + characters, 0)).toBeLessThanOrEqual(bounds.charactersMax);
        }
      }),
    );
  });
});

describe("loads of one stream at the same time", () => {
  it("are one reading under way and one that all others share, begun after they asked", async () => {
    const memory = streamMemory(wide);
    let begun = 0;
    let atOnce = 0;
    let most = 0;
    const read = async () => {
      begun += 1;
      const mine = begun;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce -= 1;
      return E.right(loaded(mine));
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => memory.load("a", read)));
    expect(answers.map((answer) => E.isRight(answer) && answer.right.revision)).toEqual([0, ...Array(9).fill(1)]);
    expect([begun, most]).toEqual([2, 1]);
    await memory.load("a", read);
    expect(begun).toBe(3);
  });

  it("do not wait for another stream", async () => {
    const memory = streamMemory(wide);
    let release: () => void = () => undefined;
    const held = memory.load("a", async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return E.right(loaded(1));
    });
    expect(E.isRight(await memory.load("b", async () => E.right(loaded(1))))).toBe(true);
    release();
    expect(E.isRight(await held)).toBe(true);
  });

  it("go on after a reading that threw", async () => {
    const memory = streamMemory(wide);
    const thrown = memory.load("a", async () => {
      throw new Error("a defect");
    });
    const after = memory.load("a", async () => E.right(loaded(1)));
    await expect(thrown).rejects.toThrow("a defect");
    expect(E.isRight(await after)).toBe(true);
    expect(E.isRight(await memory.load("a", async () => E.right(loaded(2))))).toBe(true);
  });
});
