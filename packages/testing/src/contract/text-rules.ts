/**
 * Texts: what is read is what was written, unit for unit. Stores put texts in rows, pages and frames of some size, and
 * parsers like to put keys in an order of their own; so lengths around such edges are tried, and keys like integers.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MakeStore } from "./make-store.js";
import { answerOf, appendTo, eventsIn, sampleEvent } from "./sample-events.js";
import { withStore } from "./with-store.js";

export function textRules(makeStore: MakeStore): void {
  describe("texts", () => {
    writtenRules(makeStore);
    lengthRules(makeStore);
    anyTextRule(makeStore);
  });
}

function writtenRules(makeStore: MakeStore): void {
  it.each([
    ["Vietnamese", '{"tên":"Bộ Thông tin và Truyền thông, nhiệm vụ đã giao"}'],
    ["characters beyond the basic plane", '{"chữ nôm":"𡨸喃","mark":"😀"}'],
    ["line separators and other unusual marks", '{"text":"a\u2028b\u2029c\u0085d\ufeffe\u200bf"}'],
    ["characters that are not composed", '{"text":"e\u0323\u0302"}'],
    ["keys like integers, in the order of the text", '{"10":1,"2":2,"1":3,"a":4}'],
    ["numbers and spaces as written", '{ "n": 1.0, "m": 1e2 }'],
    ["escapes as written", '{"text":"\\u00e9\\n\\"\\\\"}'],
    ["a long text", JSON.stringify("đ".repeat(200_000))],
    ["an empty text", ""],
  ])("gives back %s as it was written", async (_, text) => {
    await withStore(makeStore, async (store) => {
      const event = sampleEvent({ data: text, metadata: text });
      answerOf(await appendTo(store, "a-1", [event]));
      const [recorded] = await eventsIn(store.readAll());
      expect(recorded).toEqual({ ...event, index: 0, stream: "a-1", revision: 0 });
    })();
  });

  it.each([
    ["NUL", "a\0b"],
    ["a lone surrogate", "a\ud83db"],
  ])("refuses %s or gives it back as it was, but never alters it", async (_, text) => {
    await withStore(makeStore, async (store) => {
      const refused = await appendTo(store, "a-1", [sampleEvent({ data: text })]).then(
        () => false,
        (error: unknown) => error instanceof TypeError,
      );
      const stored = await eventsIn(store.readAll());
      expect(stored.map(({ data }) => data)).toEqual(refused ? [] : [text]);
    })();
  });
}

/** Around a page of 4 KiB, a frame of 64 KiB, and the powers of two below; each with bytes to a character of 1, 2, 3 and 4. */
const edges = [
  127, 128, 255, 256, 1023, 1024, 2048, 4095, 4096, 4097, 8192, 16_384, 32_767, 65_535, 65_536, 65_537, 131_072,
];
const characters = ["x", "đ", "ộ", "𡨸"];

function lengthRules(makeStore: MakeStore): void {
  it(
    "gives back texts of every length from 0 to 300 bytes",
    withStore(makeStore, async (store) => {
      const lengths = Array.from({ length: 301 }, (_, length) => length);
      const events = lengths.map((length) =>
        sampleEvent({ data: "x".repeat(length), metadata: "y".repeat(300 - length) }),
      );
      answerOf(await appendTo(store, "a-1", events));
      const read = await eventsIn(store.readAll());
      expect(read.map(({ data }) => data.length)).toEqual(lengths);
      expect(read.map(({ metadata }) => metadata.length)).toEqual(lengths.toReversed());
    }),
  );

  it.each(characters)("gives back texts of '%s' around the edges of pages and frames", async (character) => {
    await withStore(makeStore, async (store) => {
      const size = new TextEncoder().encode(character).length;
      const texts = edges.flatMap((edge) =>
        [-2, -1, 0, 1, 2].map((step) => {
          const bytes = Math.max(0, edge + step);
          return character.repeat(Math.floor(bytes / size)) + "z".repeat(bytes % size);
        }),
      );
      for (const text of texts) answerOf(await appendTo(store, "a-1", [sampleEvent({ data: text, metadata: "{}" })]));
      for (const text of texts) answerOf(await appendTo(store, "b-1", [sampleEvent({ data: "{}", metadata: text })]));
      const read = await eventsIn(store.readAll());
      const wrong = texts.filter((text, at) => read[at]?.data !== text || read[texts.length + at]?.metadata !== text);
      expect(wrong.map(({ length }) => length)).toEqual([]);
    })();
  });
}

/** Strings that UTF-8 can carry, NUL left out: it is a defect to append one. */
const storable = fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.replaceAll("\0", ""));

/** No event is without a type, and an engine may keep signs at the beginning for itself. */
const named = storable.map((text) => `T${text}`);

function anyTextRule(makeStore: MakeStore): void {
  it(
    "gives back any text that UTF-8 can carry, in every field",
    withStore(makeStore, async (store) => {
      let stored = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(named, storable, storable), { minLength: 1, maxLength: 8 }),
          async (texts) => {
            const events = texts.map(([type, data, metadata]) => sampleEvent({ type, data, metadata }));
            answerOf(await appendTo(store, "a-1", events));
            const read = await eventsIn(store.readAll({ from: stored }));
            expect(read.map(({ id, type, data, metadata }) => [id, type, data, metadata])).toEqual(
              events.map(({ id, type, data, metadata }) => [id, type, data, metadata]),
            );
            stored += events.length;
          },
        ),
        { numRuns: 60 },
      );
    }),
  );
}
