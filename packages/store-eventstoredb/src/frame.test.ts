/** The golden files freeze what stands on a server; they are never edited. */
import { readFileSync } from "node:fs";
import { emptyFrontier, extend } from "@chidao/core/merkle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDirectory } from "./directory.js";
import { decodeFrame, encodeFrame, type FrameContent } from "./frame.js";
import { eventsOfPage, pageText } from "./page.js";
import { endsBatch, isSameWriter, marksOf } from "./writer-mark.js";

const golden = (name: string): string => readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8").trimEnd();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const sample: FrameContent = {
  schema: 2,
  recordedAt: "2026-11-24T01:02:03.004Z",
  metadata: '{"commandId":"c-1"}',
  data: '{"tên":"Bộ Nội vụ"}',
};

const signed = { ...sample, signature: "— ubnd.example/văn-thư q83vASNFZ4k=" };

describe("a frame", () => {
  it("is written as its golden file says", () => {
    const { frame, mark } = JSON.parse(golden("frame.1.json"));
    expect(hex(encodeFrame(sample))).toBe(frame);
    expect(marksOf(3, new Uint8Array(16).fill(7)).map(hex)).toEqual(mark);
  });

  it("with an author's signature is of version 2, and written as its own golden file says", () => {
    const { frame } = JSON.parse(golden("frame.2.json"));
    expect(hex(encodeFrame(signed))).toBe(frame);
    expect(frame.slice(0, 8)).toBe("43444602");
  });

  it("gives back every text as it was", () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(
        fc.record(
          { schema: fc.maxSafeInteger(), recordedAt: text, metadata: text, data: text, signature: text },
          { requiredKeys: ["schema", "recordedAt", "metadata", "data"] },
        ),
        (content) => {
          expect(decodeFrame(encodeFrame(content))).toEqual(content);
        },
      ),
    );
  });

  it("is not read when it is cut off, of another version, or something else", () => {
    const frame = encodeFrame(sample);
    const data = new TextEncoder().encode(sample.data).length;
    for (let length = 0; length < frame.length - data; length += 1) {
      expect(decodeFrame(frame.subarray(0, length))).toBeUndefined();
    }
    for (const version of [0, 2, 3]) {
      const other = Uint8Array.from(frame);
      other[3] = version;
      expect(decodeFrame(other)).toBeUndefined();
    }
    expect(decodeFrame(new TextEncoder().encode('{"json":true}'))).toBeUndefined();
    const notText = Uint8Array.from(frame);
    notText[frame.length - 1] = 0xff;
    expect(decodeFrame(notText)).toBeUndefined();
  });
});

describe("a mark", () => {
  it("tells the last event of its batch, and the calls apart", () => {
    const [first, second] = [marksOf(3), marksOf(3)];
    expect(first.map(endsBatch)).toEqual([false, false, true]);
    expect(isSameWriter(first[0], first[2])).toBe(true);
    expect(isSameWriter(first[0], second[0])).toBe(false);
    expect(isSameWriter(undefined, undefined)).toBe(false);
    expect(endsBatch(undefined)).toBe(true);
    expect(endsBatch({ of: "somebody else" })).toBe(true);
  });
});

describe("a page of the positions", () => {
  it("is written as its golden file says", () => {
    const directory = createDirectory();
    const hashing = { sha256: () => "ab".repeat(32), sha1: () => "" };
    let frontier = emptyFrontier;
    for (let index = 0; index < eventsOfPage; index += 1) {
      const stream = index % 100 < 3 ? "ledger-x" : `assignment-${index % 4}`;
      const id = `00000000-0000-5000-8000-${index.toString(16).padStart(12, "0")}`;
      const position = { commit: BigInt(1000 + index), prepare: BigInt(999 + index) };
      directory.add({ stream, revision: directory.headOf(stream) + 1, id }, position);
      frontier = extend(hashing, frontier, "cd".repeat(32));
    }
    expect(pageText(directory, 0, frontier)).toBe(golden("page.1.json"));
  });
});
