import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, unzip } from "../../test-support/unpack.js";
import type { Sheet } from "../table/table.js";
import { oneLine } from "../text.js";
import { fixZipTimes } from "./fixed-zip-times.js";
import { columnLetters, excelDay } from "./sheet-xml.js";
import { workbook } from "./workbook.js";

const sheet = (text: string): Sheet => ({
  name: "S",
  title: "T",
  lines: [],
  mark: undefined,
  table: { columns: [{ heading: "H", width: 10 }], rows: [[text]] },
  notes: [],
});
const written = async (text: string): Promise<string | undefined> =>
  cellsOf(unzip(await workbook([sheet(text)])).get("xl/worksheets/sheet1.xml") ?? "").get("A3")?.value;

describe("columns and days of a sheet", () => {
  it("have the letters that Excel gives them", () => {
    expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "AAA"]);
  });

  it("are numbered as Excel numbers them, and not where its calendar is wrong", () => {
    expect(excelDay("1970-01-01")).toBe(25_569);
    expect(excelDay("2024-02-29")).toBe(45_351);
    expect(excelDay("1900-02-28")).toBeUndefined();
  });
});

describe("text in a sheet", () => {
  it("comes back as it was, on one line", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), async (text) => {
        fc.pre(!/_x[0-9A-Fa-f]{4}_/.test(text));
        expect((await written(text)) ?? "").toBe(oneLine(text));
      }),
      { numRuns: 60 },
    );
  });

  it("is not mistaken for an escaped character, nor for a part of a replacement, nor for an object's own name", async () => {
    expect(await written("_x0041_")).toBe("_x005F_x0041_");
    expect(await written("$& $1 $' constructor")).toBe("$& $1 $' constructor");
  });

  it("is cut where Excel would refuse it, and never inside a character", async () => {
    const long = await written(`a${"𝄞".repeat(20_000)}`);
    expect(long).toHaveLength(32_766);
    expect(long?.endsWith("𝄞…")).toBe(true);
  });
});

describe("the times of a zip archive", () => {
  it("are made the earliest there is, and nothing else changes", async () => {
    const bytes = await workbook([sheet("x")]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(10, true)).toBe(0x0021_0000);
    const again = bytes.slice();
    new DataView(again.buffer).setUint32(10, 0x5555_5555, true);
    expect(fixZipTimes(again)).toEqual(bytes);
    expect(unzip(bytes).get("xl/workbook.xml")).toContain('name="S"');
  });

  it("can't be fixed in what is no archive, and that is said", () => {
    expect(() => fixZipTimes(new Uint8Array(100))).toThrow("not a zip archive");
    const lying = new Uint8Array(22);
    new DataView(lying.buffer).setUint32(0, 0x06054b50, true);
    lying[10] = 1;
    expect(() => fixZipTimes(lying)).toThrow("does not fit");
  });
});
