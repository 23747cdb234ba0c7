import fc from "fast-check";
import ical from "ical-generator";
import { describe, expect, it } from "vitest";
import { foldLines } from "./fold-lines.js";

const unfolded = (text: string) => text.replaceAll("\r\n ", "");
const bytes = (line: string) => new TextEncoder().encode(line).length;
const words = fc.string({ unit: fc.constantFrom("a", "Đ", "ế", "ữ", "“", "😀", ":", ","), maxLength: 400 });

describe("a calendar's lines", () => {
  it("are at most 75 bytes, and are what they were when they are unfolded", () => {
    fc.assert(
      fc.property(words, (line) => {
        const folded = foldLines(line);
        expect(unfolded(folded)).toBe(line);
        expect(Math.max(...folded.split("\r\n").map(bytes))).toBeLessThanOrEqual(75);
        // A character that is cut does not survive its own encoding.
        expect(Buffer.from(folded).toString()).toBe(folded);
      }),
    );
  });

  it("are folded where ical-generator folds them", () => {
    fc.assert(
      fc.property(words, (summary) => {
        const calendar = ical({ events: [{ id: "1", stamp: new Date(0), start: new Date(0), summary }] });
        const folded = calendar.toString();
        expect(foldLines(unfolded(folded))).toBe(folded);
      }),
    );
  });
});
