import { emptyFrontier, extend } from "@chidao/core/merkle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDirectory, type Directory, markEvery } from "./directory.js";
import { createIdTable } from "./id-table.js";
import { eventsOfPage, pageText, takePage } from "./page.js";
import { createTail } from "./tail.js";

const hashing = { sha256: () => "ab".repeat(32), sha1: () => "" };
const idOf = (index: number): string => `00000000-0000-5000-8000-${index.toString(16).padStart(12, "0")}`;

/** A ledger whose nth event goes to the nth of these streams. */
function countedFrom(streams: ReadonlyArray<number>): Directory {
  const directory = createDirectory();
  for (const [index, number] of streams.entries()) {
    const stream = `a-${number}`;
    const revision = directory.headOf(stream) + 1;
    const at = BigInt(100 * (index + 1));
    expect(directory.add({ stream, revision, id: idOf(index) }, { commit: at, prepare: at })).toBe(true);
  }
  return directory;
}

describe("the table of ids", () => {
  it("finds every id that was added, with its index, and no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3000 }), fc.uuid(), (ids, other) => {
        const table = createIdTable();
        for (const id of ids) table.add(id);
        for (const [index, id] of ids.entries()) {
          expect(table.find(id)).toBe(index);
          expect(table.idAt(index)).toBe(id);
        }
        expect(table.find(other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the directory", () => {
  it("gives the nth event of the order the index n, whatever stream it stands in", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 300 }), (streams) => {
        const directory = countedFrom(streams);
        expect(directory.count()).toBe(streams.length);
        for (let index = 0; index < streams.length; index += 1) {
          const event = directory.at(index);
          expect(event && directory.indexOf(event.stream, event.revision)).toBe(index);
          expect(event && directory.find(event.id)?.index).toBe(index);
        }
        expect(directory.at(streams.length)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it("refuses a revision that does not follow", () => {
    const directory = countedFrom([0, 0]);
    const position = { commit: 1n, prepare: 1n };
    expect(directory.add({ stream: "a-0", revision: 3, id: idOf(9) }, position)).toBe(false);
    expect(directory.add({ stream: "a-0", revision: 1, id: idOf(9) }, position)).toBe(false);
    expect(directory.add({ stream: "a-1", revision: 1, id: idOf(9) }, position)).toBe(false);
    expect(directory.count()).toBe(2);
  });

  it("names a place to begin at or before every index, at most one stretch away", () => {
    const directory = countedFrom(Array.from({ length: 200 }, () => 0));
    for (const index of [-5, 0, 1, 63, 64, 65, 127, 128, 199, 200, 5000]) {
      const mark = directory.markFor(index);
      expect(mark.index).toBeLessThanOrEqual(Math.max(0, index));
      expect(Math.min(index, 199) - mark.index).toBeLessThan(markEvery);
      expect(mark.position?.commit ?? 0n).toBe(BigInt(100 * mark.index));
    }
  });
});

describe("a page of the count", () => {
  it("brings a new process to the very same count, page after page", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: eventsOfPage * 2, maxLength: eventsOfPage * 2 + 99 }), (streams) => {
        const directory = countedFrom(streams);
        const copy = createDirectory();
        let frontier = emptyFrontier;
        for (const page of [0, 1]) {
          for (let at = 0; at < eventsOfPage; at += 1) frontier = extend(hashing, frontier, "cd".repeat(32));
          expect(takePage(copy, pageText(directory, page, frontier))).toEqual(frontier);
        }
        expect(copy.count()).toBe(2 * eventsOfPage);
        for (let index = 0; index < copy.count(); index += 1) expect(copy.at(index)).toEqual(directory.at(index));
        expect(copy.markFor(700)).toEqual(directory.markFor(700));
      }),
      { numRuns: 5 },
    );
  });
});

describe("the tail", () => {
  it("keeps the newest events and says so when older ones are asked for", () => {
    const tail = createTail();
    const event = { stream: "a", type: "T", schema: 1, recordedAt: "", metadata: "" };
    for (let index = 0; index < 5000; index += 1) tail.add({ ...event, index, revision: index, id: "", data: "x" });
    expect(tail.from(4990, 100)?.map(({ index }) => index)).toEqual([
      4990, 4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999,
    ]);
    expect(tail.from(4000, 2)?.map(({ index }) => index)).toEqual([4000, 4001]);
    expect(tail.from(0, 1)).toBeUndefined();
    expect(tail.from(5000, 1)).toEqual([]);
  });

  it("keeps less of large events, and the newest one whatever its size", () => {
    const tail = createTail();
    const event = { stream: "a", type: "T", schema: 1, recordedAt: "", metadata: "" };
    for (let index = 0; index < 40; index += 1) {
      tail.add({ ...event, index, revision: index, id: "", data: "x".repeat(1_000_000) });
    }
    expect(tail.from(0, 1)).toBeUndefined();
    expect(tail.from(39, 1)).toHaveLength(1);
  });
});
