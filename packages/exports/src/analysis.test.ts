import type { AgingView, IndicatorsView, IndicatorView } from "chidao";
import { describe, expect, it } from "vitest";
import { basis, party } from "../test-support/answers.js";
import { cellsOf, unzip } from "../test-support/unpack.js";
import { agingCsv, agingWorkbook, indicatorsCsv, indicatorsWorkbook } from "./analysis.js";

const vietnamese = { language: "vi" } as const;
const words = (vi: string) => ({ vi, en: `${vi} (en)` });

const rate: IndicatorView = {
  id: "completion.of-given",
  version: 1,
  title: words("Tỷ lệ hoàn thành trên tổng số đã giao"),
  family: { id: "completion", title: words("Tỷ lệ hoàn thành") },
  unit: "assignment",
  population: { words: words("mọi nhiệm vụ"), count: 8 },
  numerator: { words: words("đã hoàn thành"), boxes: ["doneOnTime"], count: 2 },
  denominator: { words: words("tổng số đã giao"), boxes: ["doneOnTime", "overdue"], count: 3 },
  form: "share",
  better: "high",
  doesNotSay: words("đúng hạn"),
  value: { numerator: 2, denominator: 3, text: { vi: "66,67 %", en: "66.67 %" } },
  noValue: null,
  coverage: { judged: 3, of: 4 },
  worst: { numerator: 2, denominator: 4, text: { vi: "50,00 %", en: "50.00 %" } },
  best: { numerator: 3, denominator: 4, text: { vi: "75,00 %", en: "75.00 %" } },
  stated: null,
};
const none: IndicatorView = {
  ...rate,
  value: null,
  noValue: { code: "empty-denominator", why: words("mẫu số bằng không") },
};
const indicators: IndicatorsView = {
  basis,
  unit: "assignment",
  lead: null,
  total: 8,
  asserted: 0,
  indicators: [rate, none],
};
const counts = { bands: [0, 1], total: 1, longest: 45 };
const aging: AgingView = {
  basis,
  unit: "assignment",
  bands: [
    { from: 1, to: 30 },
    { from: 31, to: null },
  ],
  rows: [{ party: party("Sở Đ"), current: counts, first: { ...counts, longest: 90 } }],
  all: { current: counts, first: { ...counts, longest: 90 } },
  withoutDay: 2,
};

const sheet = async (made: Promise<Uint8Array>, number: number): Promise<string> =>
  unzip(await made).get(`xl/worksheets/sheet${number}.xml`) ?? "";

describe("a file of indicators", () => {
  it("has the denominator, the fraction and the bounds in the row of each rate, and why there is none", () => {
    const [head, first, second] = indicatorsCsv(indicators, vietnamese).split("\r\n");
    expect(head).toContain("Mẫu số là");
    for (const cell of ["tổng số đã giao", "66,67 %", "50,00 %", "75,00 %", "completion.of-given v1"]) {
      expect(first).toContain(cell);
    }
    expect(second).toContain("mẫu số bằng không");
    expect(second).not.toContain("66,67");
    expect(first).toContain("MINH HỌA");
  });

  it("is a workbook whose second sheet says where it comes from", async () => {
    const made = indicatorsWorkbook(indicators, vietnamese);
    const values = [...cellsOf(await sheet(made, 1)).values()].map(({ value }) => value);
    expect(values).toContain("Phạm vi: mọi nhiệm vụ (8)");
    expect(values).toContain("66,67 %");
    expect(await sheet(made, 2)).toContain("NGUỒN DỮ LIỆU");
  });
});

describe("a file of aging", () => {
  it("has a row against the current and one against the first deadline for each body and for all", async () => {
    const rows = agingCsv(aging, vietnamese).trimEnd().split("\r\n");
    expect(rows.length).toBe(5);
    expect(rows.filter((row) => row.includes("hạn đầu")).every((row) => row.includes("90"))).toBe(true);
    expect(await sheet(agingWorkbook(aging, vietnamese), 1)).toContain("không có ngày hạn: 2");
  });
});
