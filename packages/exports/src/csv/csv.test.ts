import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { board, list, overdue, period } from "../../test-support/answers.js";
import type { Cell } from "../table/table.js";
import { assignmentsCsv, boardCsv, overdueCsv, periodCsv } from "./files.js";
import { csvCell, writeCsv } from "./write-csv.js";

/** RFC 4180, read letter by letter. */
function parse(csv: string): ReadonlyArray<ReadonlyArray<string>> {
  const rows: Array<Array<string>> = [[""]];
  let quoted = false;
  const text = csv.replace(/^\ufeff/, "");
  const put = (letter: string) => {
    const row = rows.at(-1) ?? [];
    row[row.length - 1] += letter;
  };
  for (let n = 0; n < text.length; n += 1) {
    const letter = text[n] ?? "";
    if (quoted && letter === '"' && text[n + 1] === '"') {
      put('"');
      n += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (quoted) put(letter);
    else if (letter === ",") rows.at(-1)?.push("");
    else if (letter === "\r" && text[n + 1] === "\n") {
      rows.push([""]);
      n += 1;
    } else put(letter);
  }
  return rows.slice(0, -1);
}

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom(",", '"', "\r", "\n", "\t", "=", "Đ", "ề", " ", "'", "-"), { maxLength: 8 })
    .map((c) => c.join("")),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.nat(),
  fc.constant(null),
  anyText.map((text) => ({ text, tone: "bad" as const })),
  fc.constant({ day: "2030-02-28" }),
);

describe("a CSV file", () => {
  it("gives back the cells that were written", () => {
    const rows = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 }),
      );
    fc.assert(
      fc.property(rows, (rows) => {
        const columns = (rows[0] ?? []).map((_, n) => ({ heading: `h${n}`, width: 1 }));
        const read = parse(writeCsv({ columns, rows }));
        expect(read).toEqual([columns.map(({ heading }) => heading), ...rows.map((row) => row.map(csvCell))]);
      }),
    );
  });

  it("has no text that a spreadsheet would run, and no cell of several lines", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(csvCell(text)).not.toMatch(/^[\s]*[=+\-@]|[\t\r\n]/u);
        expect(csvCell(text)).toBe(csvCell(text).normalize("NFC"));
      }),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+84", "'+84"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["\tx", "' x"],
    ["\r=x", "' =x"],
    [" =x", "' =x"],
    ["＝x", "'＝x"],
    ["a=1", "a=1"],
    ["", ""],
  ])("writes %j as %j", (given, expected) => {
    expect(csvCell(given)).toBe(expected);
  });

  it("leaves numbers alone, also negative ones", () => {
    expect(csvCell(-3)).toBe("-3");
  });

  it("is UTF-8 with a byte order mark, and every line ends with CRLF", () => {
    const csv = assignmentsCsv(list, { language: "vi" });
    expect(csv.startsWith("\ufeffMã,Nhiệm vụ,Chủ trì,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(list.items.length + 2);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("the CSV files", () => {
  it("list tasks with ISO dates, and each row says what it rests on", () => {
    const [head = [], first = []] = parse(overdueCsv(overdue, { language: "en" }));
    const value = (heading: string) => first[head.indexOf(heading)];
    expect(value("Handle")).toBe("D1.1");
    expect(value("Assignment")).toBe("'=HYPERLINK(\"http://x\") & <Đ>, 'Ð'");
    expect([value("Issued on"), value("Due"), value("First due")]).toEqual(["2030-01-15", "2030-06-20", "2030-03-31"]);
    expect(value("Overdue (days)")).toBe("11");
    expect(first.slice(-4)).toEqual(["2030-07-01", "41", "Sổ thử, “Đ/Ð”", "ILLUSTRATIVE / MINH HỌA"]);
  });

  it("count by body and role, with all boxes and the sums", () => {
    const rows = parse(boardCsv(board, { language: "en" }));
    expect(rows[0]?.slice(0, 3)).toEqual(["Body", "Role", "Done on time"]);
    expect(rows.map(([body, role]) => [body, role]).slice(3)).toEqual([
      ["All assignments", "Lead"],
      [expect.stringContaining("(fictional)"), "Lead, asserted by a source"],
      ["Bộ Tài chính", "Lead, asserted by a source"],
      ["All assignments", "Lead, asserted by a source"],
      [expect.stringContaining("(fictional)"), "Coordinating"],
    ]);
    const total = rows[0]?.indexOf("Total") ?? -1;
    expect(rows[3]?.[total]).toBe("5");
    expect(rows[6]?.[total]).toBe("1");
  });

  it("reconcile a period", () => {
    const rows = parse(periodCsv(period, { language: "vi" }));
    expect(rows[1]?.slice(0, 9)).toEqual(["Bộ Tài chính", "4", "1", "0", "1", "1", "0", "0", "3"]);
    expect(rows[2]?.[0]).toBe("Tất cả nhiệm vụ");
    expect(rows[1]?.slice(-5, -3)).toEqual(["2030-04-01", "2030-07-01"]);
  });
});
