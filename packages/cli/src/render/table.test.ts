import { describe, expect, it } from "vitest";
import { createPage } from "./page.js";
import { type Column, type Row, tableLines } from "./table.js";
import { widthOf } from "./width.js";

const columns: readonly [Column, ...ReadonlyArray<Column>] = [
  { heading: "Cơ quan" },
  { heading: "Hoàn thành, không có hạn" },
  { heading: "Quá hạn", tone: "bad" },
  { heading: "Tổng" },
];
const long = "Ủy ban Dân tộc, Ủy ban Quản lý vốn nhà nước tại doanh nghiệp, và các cơ quan liên quan";
const rows: ReadonlyArray<Row> = [
  { words: "Bộ Nội vụ", values: ["1", "0", "1"] },
  { words: long, values: ["0", "12", "12"] },
  { words: "Tất cả", values: ["1", "12", "13"], tone: "strong" },
];

const plain = (width: number) => createPage("vi", width, false);

describe("tableLines", () => {
  it.each([60, 72, 100, 200])("fits %i columns and keeps every number", (width) => {
    const lines = tableLines(columns, rows, plain(width)) ?? [];
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    expect(lines.join("\n")).toContain("12");
    const words = lines.map((line) => line.replace(/\d/g, "").trim()).join(" ");
    for (const word of long.split(" ")) expect(words).toContain(word);
  });

  it("says that it does not fit", () => {
    expect(tableLines(columns, rows, plain(36))).toBeUndefined();
  });

  it("aligns numbers to the right edge of their column", () => {
    const lines = tableLines(columns, rows, plain(200)) ?? [];
    const ends = lines.slice(-3).map((line) => widthOf(line));
    expect(new Set(ends).size).toBe(1);
  });

  it("colours without changing the words", () => {
    const coloured = tableLines(columns, rows, createPage("vi", 100, true))?.join("\n") ?? "";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours.
    const stripped = coloured.replace(/\u001b\[\d+m/g, "");
    expect(coloured).not.toBe(stripped);
    const trimmed = stripped.split("\n").map((line) => line.trimEnd());
    expect(trimmed).toEqual(tableLines(columns, rows, plain(100)));
  });
});
