import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { basis, board, items, list, overdue, period } from "../test-support/answers.js";
import { cellsOf, rowOf, unzip } from "../test-support/unpack.js";
import { assignmentsWorkbook, boardWorkbook, overdueWorkbook, periodWorkbook } from "./excel.js";
import { software } from "./options.js";

const vietnamese = { language: "vi" } as const;
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function sheetsOf(made: Promise<Uint8Array>): Promise<ReadonlyArray<string>> {
  const files = unzip(await made);
  return [1, 2, 3, 4].flatMap((n) => files.get(`xl/worksheets/sheet${n}.xml`) ?? []);
}
async function sheetOf(made: Promise<Uint8Array>, number: number): Promise<string> {
  return (await sheetsOf(made))[number - 1] ?? "";
}

describe("a workbook", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("has the same bytes whenever it is made, and others for another answer", async () => {
    const at = async (now: string, answer = list) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
      return hash(await assignmentsWorkbook(answer, vietnamese));
    };
    const first = await at("2030-01-01T00:00:00Z");
    expect(await at("2041-12-31T23:59:59Z")).toBe(first);
    expect(await at("2030-01-01T00:00:00Z", { ...list, items: items.slice(1) })).not.toBe(first);
  });

  it("holds no dates or names of its maker", async () => {
    expect(
      [...unzip(await boardWorkbook(board, vietnamese)).keys()].filter((name) => name.includes("docProps")),
    ).toEqual([]);
  });

  it("keeps text that looks like a formula as text", async () => {
    const xml = await sheetOf(assignmentsWorkbook(list, vietnamese), 1);
    expect(xml).not.toContain("<f");
    expect([...cellsOf(xml).values()].filter(({ value }) => /^[=+\-@]/.test(value))).toEqual([
      { type: "inlineStr", value: "=HYPERLINK(\"http://x\") & <Đ>, 'Ð'" },
      { type: "inlineStr", value: "@SUM(1) constructor" },
    ]);
  });

  it("writes numbers and civil days as numbers, and a month as words", async () => {
    const cells = cellsOf(await sheetOf(assignmentsWorkbook(list, vietnamese), 1));
    expect(cells.get("E6")).toEqual({
      type: "n",
      value: String((Date.UTC(2030, 0, 15) - Date.UTC(1899, 11, 30)) / 864e5),
    });
    expect(cells.get("E10")).toEqual({ type: "inlineStr", value: "2030-01" });
    expect(cells.get("K6")).toEqual({ type: "n", value: "11" });
    expect(cells.get("B7")?.value).toBe("Rà soát thể chế".normalize("NFC"));
  });

  it("freezes and filters the heading, repeats it with the mark on every page, and fits A4", async () => {
    const files = unzip(await assignmentsWorkbook(list, vietnamese));
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('ySplit="5"');
    expect(sheet).toContain('<autoFilter ref="A5:Z10"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(files.get("xl/workbook.xml")).toContain("'Nhiệm vụ'!$4:$5</definedName>");
    expect(files.get("xl/workbook.xml")).toContain("'Nhiệm vụ'!$A$1:$J$10</definedName>");
    const order = [
      "<sheetPr",
      "<sheetViews",
      "<cols",
      "<sheetData",
      "<autoFilter",
      "<mergeCells",
      "<pageMargins",
      "<pageSetup ",
      "<headerFooter",
    ];
    expect(order.map((tag) => sheet.indexOf(tag)).every((at, n, all) => at > (all[n - 1] ?? 0))).toBe(true);
  });

  it("says on top of every sheet that the figures are an example, and says nothing of the sort of a real ledger", async () => {
    const real = { ...period, basis: { ...basis, ledger: { ...basis.ledger, illustrative: false } } };
    const made = await sheetsOf(periodWorkbook(period, vietnamese));
    expect(made).toHaveLength(4);
    for (const sheet of made) expect(sheet.slice(0, sheet.indexOf("Cơ quan"))).toContain("MINH HỌA / ILLUSTRATIVE");
    expect((await sheetsOf(periodWorkbook(real, vietnamese))).join("")).not.toContain("MINH HỌA");
  });

  it("states its source on the second sheet", async () => {
    const source = await sheetOf(overdueWorkbook(overdue, { language: "en", filters: ["lead: BTC"] }), 2);
    const rows = Array.from({ length: 13 }, (_, n) => rowOf(source, 5 + n));
    expect(rows).toContainEqual(["Ledger", "Sổ thử, “Đ/Ð”"]);
    expect(rows).toContainEqual(["Known at ledger entry", "41"]);
    expect(rows).toContainEqual(["Recorded at (UTC)", "2030-07-01T02:03:04.567Z"]);
    expect(rows).toContainEqual(["Rules", "rules as now"]);
    expect(rows).toContainEqual(["Filters", "lead: BTC"]);
    expect(rows).toContainEqual(["Unit of counting", "assignment (each counted once)"]);
    expect(rows).toContainEqual(["Software", software]);
    const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(software).toBe(`${name}/${version}`);
  });
});

describe("the board's workbook", () => {
  it("counts leads, then coordinating bodies and asserted statuses apart", async () => {
    const [lead = "", , coordinating = "", asserted = ""] = await sheetsOf(boardWorkbook(board, { language: "en" }));
    expect(rowOf(lead, 6)).toEqual([
      "Body",
      "Done late",
      "Near due",
      "Overdue",
      "No deadline",
      "Revoked",
      "Total",
      "Of which asserted by a source",
    ]);
    expect(rowOf(lead, 8)).toEqual(["Bộ Tài chính", "1", "0", "1", "1", "1", "4", "0"]);
    expect(rowOf(lead, 9)).toEqual(["All assignments", "1", "1", "1", "1", "1", "5", "1"]);
    expect(lead).toContain('<autoFilter ref="A6:H8"/>');
    expect(rowOf(coordinating, 6)).toEqual(["Body", "Overdue", "Total"]);
    expect(rowOf(asserted, 8)).toEqual(["All assignments", "1", "1"]);
  });

  it("says so when nothing was assigned", async () => {
    const empty = { ...board, rows: [], total: 0 };
    expect(await sheetOf(boardWorkbook(empty, vietnamese), 1)).toContain("Chưa có nhiệm vụ nào được giao.");
  });
});

describe("the period's workbook", () => {
  it("reconciles in its columns, and gives causes and whom to urge", async () => {
    const [flow = "", , causes = "", urge = ""] = await sheetsOf(periodWorkbook(period, vietnamese));
    expect(rowOf(flow, 7).slice(0, 9)).toEqual(["Bộ Tài chính", "4", "1", "0", "1", "1", "0", "0", "3"]);
    expect(rowOf(causes, 7)).toEqual(["=chờ ý kiến, “góp ý”", "2"]);
    expect([rowOf(urge, 7)[0], rowOf(urge, 8)[0]]).toEqual(["D1.1", "D1.2"]);
  });
});
