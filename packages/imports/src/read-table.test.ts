import { describe, expect, it } from "vitest";
import { workbook } from "../../../test/import/make-trackers.mjs";
import { describeImportFault } from "./fault.js";
import { readTable } from "./read-table.js";
import { limits } from "./table.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, sheet?: string) =>
  readTable(bytes, { fileName: "bảng.csv", ...(sheet !== undefined && { sheet }) });
const texts = (bytes: Uint8Array) => {
  const table = read(bytes);
  if (!table.ok) throw new Error(describeImportFault(table.error).en);
  return table.value.rows.map(({ cells }) => cells.map(({ text }) => text));
};
const faultOf = (bytes: Uint8Array, sheet?: string) => {
  const table = read(bytes, sheet);
  return table.ok ? undefined : table.error;
};

describe("a CSV file", () => {
  it("is read with or without a mark, in UTF-8 and in UTF-16 with one", () => {
    const text = "Mã,Việc\nĐ1,Ủy ban\n";
    const rows = [
      ["Mã", "Việc"],
      ["Đ1", "Ủy ban"],
    ];
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    for (const bytes of [bytesOf(text), bytesOf(`\uFEFF${text}`), wide]) expect(texts(bytes)).toEqual(rows);
  });

  it.each([
    [";", "một; việc"],
    [",", "một, việc"],
    ["\t", "một\tviệc"],
  ])("has its separator found: %j", (separator, quoted) => {
    const lines = [
      ["Mã", "Việc", "Hạn"],
      ["1", `"${quoted}"`, "3"],
      ["2", "rà soát", ""],
    ];
    expect(texts(bytesOf(lines.map((line) => line.join(separator)).join("\r\n")))[1]).toEqual(["1", quoted, "3"]);
  });

  it("is cut at semicolons although its sentences have more commas", () => {
    const rows = texts(bytesOf("Mã;Việc\n1;xem, xét, báo, cáo\n2;rà soát\n3;thu, chi\n4;học, làm, chơi\n"));
    expect(rows[1]).toEqual(["1", "xem, xét, báo, cáo"]);
  });

  it("keeps line breaks and doubled quotes inside quotes, and numbers rows as a spreadsheet does", () => {
    const table = read(bytesOf('a,b\n"một\r\n""hai""",2\n3,4'));
    expect(table.ok && table.value.rows.map(({ line, cells }) => [line, cells[0]?.text])).toEqual([
      [1, "a"],
      [2, 'một\r\n"hai"'],
      [3, "3"],
    ]);
  });

  it("may have quotes in the middle of a plain cell", () => {
    expect(texts(bytesOf('a,b\nChỉ thị "về việc",2\n'))[1]).toEqual(['Chỉ thị "về việc"', "2"]);
  });

  it("is refused with the line on which a quote opens that is not closed", () => {
    expect(faultOf(bytesOf('a,b\n"x\ny",2\nz,"mở\n1,2\n'))).toEqual({ _tag: "UnbalancedQuote", line: 4 });
    expect(faultOf(bytesOf('a,b\n"x"y,2\n'))).toEqual({ _tag: "UnbalancedQuote", line: 2 });
  });

  it("is refused in another encoding, in words and with the line", () => {
    const windows1258 = new Uint8Array([...bytesOf("Ma,Viec\n1,"), 0xd0, 0xe2, 0xec]);
    const fault = faultOf(windows1258);
    expect(fault).toEqual({ _tag: "NotUtf8", fileName: "bảng.csv", line: 2 });
    expect(fault && describeImportFault(fault).vi).toContain("TCVN3, VNI hoặc Windows-1258");
  });
});

describe("a workbook", () => {
  it("gives days without a zone, numbers, errors and cached values", () => {
    const cells = [{ date: 45107.75 }, 12.5, { error: "#REF!" }, { formula: "1+1", value: "hai" }, "chữ & <nghĩa>"];
    const table = read(workbook([cells]));
    expect(table.ok && table.value.rows[0]?.cells).toEqual([
      { text: "2023-06-30", kind: "date", day: "2023-06-30" },
      { text: "12.5", kind: "number" },
      { text: "#REF!", kind: "error" },
      { text: "hai", kind: "text" },
      { text: "chữ & <nghĩa>", kind: "text" },
    ]);
  });

  it("counts days from 1904 when it says so, and never makes a day of 0 or of 29/2/1900", () => {
    const days = (uses1904: boolean) => {
      const table = read(workbook([[{ date: 0 }, { date: 59 }, { date: 60 }, { date: 61 }]], { uses1904 }));
      return table.ok && table.value.rows[0]?.cells.map(({ day }) => day);
    };
    expect(days(false)).toEqual([undefined, "1900-02-28", undefined, "1900-03-01"]);
    expect(days(true)).toEqual(["1904-01-01", "1904-02-29", "1904-03-01", "1904-03-02"]);
  });

  it("repeats a merged cell over the cells that it covers, and marks them", () => {
    const table = read(
      workbook(
        [
          ["Thời hạn", null, "x"],
          ["a", "b", "c"],
        ],
        { merges: ["A1:B1", "C1:C9"] },
      ),
    );
    expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual([
      [
        { text: "Thời hạn", kind: "text" },
        { text: "Thời hạn", kind: "text", merged: true },
        { text: "x", kind: "text" },
      ],
      [
        { text: "a", kind: "text" },
        { text: "b", kind: "text" },
        { text: "x", kind: "text", merged: true },
      ],
    ]);
  });

  it("keeps the sheet's line numbers over rows that are left out", () => {
    const table = read(workbook([["a"], [], [], ["b"]]));
    expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it("is asked for by the name of a sheet, whatever form its letters have", () => {
    const bytes = workbook([["a"]], { sheet: "Quý I" });
    expect(read(bytes, "Quý I".normalize("NFD")).ok).toBe(true);
    expect(faultOf(bytes, "Khác")).toEqual({ _tag: "SheetNotFound", sheet: "Khác", sheets: ["Quý I"] });
  });

  it("is refused when it is old, locked, cut short or no workbook at all", () => {
    const bytes = workbook([["a"]]);
    expect(faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))?._tag).toBe("OldOrLockedWorkbook");
    expect(faultOf(bytes.subarray(0, bytes.length - 40))?._tag).toBe("DamagedWorkbook");
    expect(faultOf(bytesOf("PK nonsense"))?._tag).toBe("DamagedWorkbook");
  });
});

describe("the limits", () => {
  it("stop a file with too many bytes, rows or columns", () => {
    expect(faultOf(new Uint8Array(limits.bytes + 1))).toMatchObject({ _tag: "FileTooLarge", what: "bytes" });
    expect(faultOf(bytesOf("a\n".repeat(limits.rows + 1)))).toMatchObject({ what: "rows", max: limits.rows });
    expect(faultOf(bytesOf(",".repeat(limits.columns)))).toMatchObject({ what: "columns", max: limits.columns });
    expect(texts(bytesOf(",".repeat(limits.columns - 1)))[0]).toHaveLength(limits.columns);
  });

  it("stop a merged range that would fill all the memory", () => {
    const rows = Array.from({ length: 20_000 }, () => ["x"]);
    expect(faultOf(workbook(rows, { merges: ["A1:XFD1048576"] }))).toMatchObject({ what: "cells" });
  });

  it("refuse an empty file", () => {
    expect(faultOf(new Uint8Array())).toEqual({ _tag: "EmptyTable", fileName: "bảng.csv" });
  });
});
