/** The invented trackers of test/import, from bytes to verdicts, and each taken row through the front door. */
import { readFileSync } from "node:fs";
import { createChidao, memoryDisclosures, memoryStore, virtualClock } from "chidao";
import { describe, expect, it } from "vitest";
import { manyCsv, manyXlsx, messyXlsx, tidyCsv } from "../../../test/import/make-trackers.mjs";
import { countVerdicts, interpretTable } from "./interpret/interpret-table.js";
import { decodeMapping } from "./mapping/decode-mapping.js";
import { draftMapping } from "./mapping/draft-mapping.js";
import { readTable } from "./read-table.js";

const file = (name: string): Uint8Array => readFileSync(new URL(`../../../test/import/${name}`, import.meta.url));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function interpretedOf(bytes: Uint8Array) {
  const table = readTable(bytes, { fileName: "tracker" });
  if (!table.ok) throw new Error(table.error._tag);
  const { draft } = draftMapping(table.value, { kind: "general" });
  const mapping = decodeMapping({ ...draft, defaults: { ...draft.defaults, directedBy: "Chủ tịch tỉnh Ví Dụ" } });
  if (!mapping.ok) throw new Error(mapping.error._tag);
  const interpreted = interpretTable(table.value, mapping.value);
  if (!interpreted.ok) throw new Error(interpreted.error._tag);
  return { rows: interpreted.value, dataRows: table.value.rows.length - mapping.value.header.to };
}

describe("the invented trackers", () => {
  it("are what the script makes", () => {
    expect(Buffer.from(file("tidy.csv")).equals(bytesOf(tidyCsv()))).toBe(true);
    expect(Buffer.from(file("messy.xlsx")).equals(messyXlsx())).toBe(true);
  });

  it("have every row of the tidy one taken, without a remark", () => {
    const { rows, dataRows } = interpretedOf(file("tidy.csv"));
    expect(countVerdicts(rows)).toEqual({ taken: dataRows, refused: 0, skipped: 0 });
    expect([...rows].flatMap((row) => (row.verdict === "taken" ? [...row.remarks] : []))).toEqual([]);
  });

  it("have every row of the messy one accounted for", () => {
    const { rows, dataRows } = interpretedOf(file("messy.xlsx"));
    const told = [...rows].map((row) => {
      if (row.verdict === "taken") return `${row.line} taken ${row.remarks.map(({ code }) => code).join(" ")}`.trim();
      const codes = row.verdict === "skipped" ? [row.reason] : row.reasons;
      return `${row.line} ${row.verdict} ${codes.map(({ code }) => code).join(" ")}`;
    });
    expect(told).toHaveLength(dataRows);
    expect(told).toEqual([
      "6 skipped column-numbers",
      "7 skipped section-title",
      "8 taken",
      "9 taken epoch-date",
      "10 taken epoch-date",
      "11 taken several-leads",
      "12 taken text-cleaned text-cleaned text-cleaned",
      "13 taken deadline-read",
      "14 skipped repeated-row",
      "15 refused key-repeated",
      "16 taken status-contradicts-dates",
      "17 refused impossible-date",
      "18 refused error-cell",
      "19 refused key-missing",
      "20 taken serial-date",
      "21 skipped blank",
      "22 skipped repeated-header",
      "23 taken deadline-in-words status-contradicts-dates",
      "24 taken status-unknown",
      "25 skipped total",
    ]);
  });

  it("are taken by the front door as they come", async () => {
    const chidao = createChidao({
      store: memoryStore(),
      clock: virtualClock("2023-07-01T00:00:00.000Z"),
      disclosures: memoryDisclosures(),
    });
    const entry = { on: "2023-06-30", by: { agency: "ubnd-vi-du" } };
    await chidao.ledger.open({ ...entry, name: "Sổ thử (minh họa)", illustrative: true });
    const source = { citation: "hư cấu", note: "cho kiểm thử" };
    const names = ["Ủy ban nhân dân tỉnh Ví Dụ"];
    await chidao.agencies.register({ ...entry, id: "ubnd-vi-du", kind: "province", names, fictional: true, source });
    for (const row of [...interpretedOf(file("messy.xlsx")).rows, ...interpretedOf(file("tidy.csv")).rows]) {
      if (row.verdict !== "taken") continue;
      const outcome = await chidao.imports.row({ ...row.row, ...entry }, { dryRun: true });
      expect(outcome.ok ? "ok" : outcome.error).toBe("ok");
    }
  });

  it("are read at 20 000 rows, in CSV and in Excel, within a few seconds and to the same end", () => {
    const started = performance.now();
    const counts = [bytesOf(manyCsv(20_000)), manyXlsx(20_000)].map((bytes) =>
      countVerdicts(interpretedOf(bytes).rows),
    );
    expect(counts).toEqual(Array(2).fill({ taken: 20_000, refused: 0, skipped: 0 }));
    // Many times what it takes, so that only a change of order of growth fails it.
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 120_000);
});
