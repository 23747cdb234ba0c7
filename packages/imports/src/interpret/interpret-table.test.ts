import { describe, expect, it } from "vitest";
import { type SheetCell, workbook } from "../../../../test/import/make-trackers.mjs";
import type { Mapping } from "../mapping/mapping.js";
import { readTable } from "../read-table.js";
import { interpretTable } from "./interpret-table.js";
import type { InterpretedRow } from "./verdict.js";

const mapping: Mapping = {
  version: 1,
  system: "sổ",
  header: { from: 1, to: 1 },
  columns: {
    key: "Mã",
    words: "Việc",
    lead: "Chủ trì",
    deadline: "Hạn",
    status: "Tình trạng",
    completedOn: "Xong",
    documentNumber: "Văn bản",
  },
  defaults: { kind: "general", directedBy: "Chủ tịch tỉnh Ví Dụ", issuedOn: "2023-01-05" },
};
const header = ["Mã", "Việc", "Chủ trì", "Hạn", "Tình trạng", "Xong", "Văn bản"];
type Cells = ReadonlyArray<SheetCell>;

function verdicts(rows: ReadonlyArray<Cells>, others: Partial<Mapping> = {}): ReadonlyArray<InterpretedRow> {
  const table = readTable(workbook([header, ...rows]), { fileName: "sổ.xlsx" });
  if (!table.ok) throw new Error(table.error._tag);
  const interpreted = interpretTable(table.value, { ...mapping, ...others });
  if (!interpreted.ok) throw new Error(interpreted.error._tag);
  return [...interpreted.value];
}

/** The row's outcome in one word or two: `taken`, or why not. */
const outcomes = (rows: ReadonlyArray<Cells>, others: Partial<Mapping> = {}) =>
  verdicts(rows, others).map((each) => {
    if (each.verdict === "taken") return "taken";
    return each.verdict === "skipped" ? each.reason.code : each.reasons.map(({ code }) => code).join("+");
  });
const taken = (row: Cells, others: Partial<Mapping> = {}) => {
  const [first] = verdicts([row], others);
  if (first?.verdict !== "taken") throw new Error(JSON.stringify(first));
  return first;
};
const task = (key: string, ...rest: Cells): Cells => [key, `Việc ${key}`, "Sở Ví Dụ", ...rest];

describe("a key", () => {
  it("is never made up, unless the mapping says of what", () => {
    const rows = [
      ["", "Việc", "Sở Ví Dụ"],
      [null, "Việc khác", "Sở Ví Dụ"],
    ];
    expect(outcomes(rows)).toEqual(["key-missing", "key-missing"]);
    const columns = { ...mapping.columns, key: { fromColumns: ["Chủ trì", "Việc"] } };
    expect(outcomes(rows, { columns })).toEqual(["taken", "taken"]);
    expect(taken(["", "Việc", "Sở Ví Dụ"], { columns }).row.ref).toEqual({ system: "sổ", id: "Sở Ví Dụ | Việc" });
  });

  it("made of a long text is cut and stays apart from others that begin alike", () => {
    const columns = { ...mapping.columns, key: { fromColumns: ["Việc"] } };
    const ids = ["a", "b"].map((end) => taken(["", `${"đ".repeat(900)}${end}`, "Sở"], { columns }).row.ref.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.length < 250)).toBe(true);
  });

  it("on a later row with the same content is a repetition, with other content a refusal that names both lines", () => {
    const rows = [task("A"), task("A"), [...task("A"), "31/03/2023"], task("B")];
    expect(outcomes(rows)).toEqual(["taken", "repeated-row", "key-repeated", "taken"]);
    const [, , refused] = verdicts(rows);
    expect(refused).toMatchObject({ line: 4, key: "A", reasons: [{ otherLine: 2 }] });
    expect(refused?.verdict === "refused" && refused.reasons[0]?.vi).toBe(
      'Mã "A" ở dòng 4 đã dùng ở dòng 2 với nội dung khác',
    );
  });

  it("is on one taken row only, the last, when the mapping says so", () => {
    const rows = [task("A"), [...task("A"), "31/03/2023"], task("B"), [...task("A"), "31/03/2023"]];
    const others = { duplicates: "take-last" as const };
    expect(outcomes(rows, others)).toEqual(["superseded-by-later-row", "taken", "taken", "repeated-row"]);
    const [, last, other] = verdicts(rows, others);
    expect(last?.verdict === "taken" && last.row.notes).toEqual([
      { rule: "import.duplicate-key", facts: { key: "A", lines: "2, 3" } },
    ]);
    expect(other?.verdict === "taken" && other.row.notes).toBeUndefined();
  });

  it("is cleaned of what nobody sees, and the row says so", () => {
    const { row, remarks } = taken(["'\u200BA\u00A01\u00A0", "Đào tạo".normalize("NFD"), "Sở Ví Dụ"]);
    expect([row.ref.id, row.words]).toEqual(["A 1", "Đào tạo"]);
    expect(remarks.map(({ code, column }) => [code, column])).toEqual([
      ["text-cleaned", "Mã"],
      ["text-cleaned", "Việc"],
    ]);
  });
});

describe("a row that is no task", () => {
  it("is passed over with the reason", () => {
    const rows = [
      ["(1)", "(2)", "(3)", "(4)"],
      [],
      [null, " \u00A0"],
      header,
      ["Tổng cộng", "12 nhiệm vụ"],
      ["Tổng số: 5"],
      task("T1"),
    ];
    expect(outcomes(rows)).toEqual([
      ...["column-numbers", "blank", "blank", "repeated-header", "total", "total"],
      "taken",
    ]);
  });

  it("is not taken for a total when it has a key or a lead of its own", () => {
    const rows = [
      ["K1", "Tổng số hóa hồ sơ", ""],
      ["K2", "Tổng cộng kinh phí", "Tổng cục Ví Dụ"],
    ];
    expect(outcomes(rows)).toEqual(["taken", "taken"]);
  });
});

describe("what a row says", () => {
  it("keeps an epoch out of the deadline, and notes it", () => {
    for (const epoch of [{ date: 25569 }, "01/01/1970", 0, "1/0/1900"]) {
      const { row } = taken([...task("A"), epoch]);
      expect(row.deadline).toHaveProperty("none");
      expect(row.notes?.map(({ rule }) => rule)).toEqual(["import.epoch-date"]);
    }
  });

  it("takes the words of a deadline that the reader of deadlines understands, and says so", () => {
    const fromReceipt = "15 ngày làm việc kể từ ngày nhận được văn bản";
    const read = ["quý III/2024", "trong tháng 8 năm 2026", "chậm nhất ngày 30/6", "tháng 6/2023", fromReceipt];
    for (const words of read) {
      const { row, remarks } = taken([...task("A"), words]);
      expect(row.deadline).toEqual({ words });
      expect([row.notes, remarks.map(({ code }) => code)]).toEqual([undefined, ["deadline-read"]]);
    }
  });

  it("does not read a day and a month in words where the list puts the month first", () => {
    const deadline = (words: string) => taken([...task("A"), words], { dateOrder: "mdy" }).row.deadline;
    expect(deadline("trước 06/07/2024")).toHaveProperty("unparsed");
    expect(deadline("trước 6-7")).toHaveProperty("unparsed");
    expect(deadline("tháng 8/2026")).toEqual({ words: "tháng 8/2026" });
  });

  it("keeps a deadline in words that nobody understands as words, an error among them", () => {
    for (const words of ["theo tiến độ chung", "30/6/23", "2024", "trước 31/02/2024", "#N/A"]) {
      const { row } = taken([...task("A"), words]);
      expect(row.deadline).toMatchObject({ words, unparsed: expect.any(String) });
      expect(row.notes).toEqual([{ rule: "import.deadline-in-words", facts: { words } }]);
    }
  });

  it("is refused for a day that cannot be and for errors where words must be", () => {
    expect(outcomes([[...task("A"), "06/30/2023"]])).toEqual(["impossible-date"]);
    expect(outcomes([["A", { error: "#REF!" }, "Sở"]])).toEqual(["error-cell"]);
    expect(outcomes([["A", "Việc", "#REF!"]])).toEqual(["error-cell"]);
    expect(outcomes([["A", "", "Sở"]])).toEqual(["words-missing"]);
    expect(outcomes([["A", "x".repeat(20_001), "Sở"]])).toEqual(["text-too-long"]);
  });

  it("leaves the lead undetermined when the cell has several or none", () => {
    expect(taken(["A", "Việc", "Sở Một; Sở Hai"]).row.lead).toEqual({
      undetermined: { candidates: [{ asWritten: "Sở Một" }, { asWritten: "Sở Hai" }], words: "Sở Một; Sở Hai" },
    });
    expect(taken(["A", "Việc", ""]).row.lead).toHaveProperty("undetermined.candidates", []);
    expect(taken(["A", "Việc", "Sở Một"], { agencies: { "sở một": "so-mot" } }).row.lead).toBe("so-mot");
  });

  it("notes a status that contradicts the dates, and only then", () => {
    const contradictions = (due: string, status: string, completed: string) =>
      (taken([...task("A"), due, status, completed], { snapshot: "2023-06-30" }).row.notes ?? []).map(
        ({ facts }) => facts["what"],
      );
    expect(contradictions("", "Chưa hoàn thành", "01/03/2023")).toEqual(["not-completed-with-completion-date"]);
    expect(contradictions("", "Hoàn thành", "01/01/2023")).toEqual(["completed-before-issued"]);
    expect(contradictions("", "Hoàn thành", "01/07/2023")).toEqual(["completed-after-snapshot"]);
    expect(contradictions("28/02/2023", "Hoàn thành đúng hạn", "01/03/2023")).toEqual(["said-on-time-completed-late"]);
    expect(contradictions("01/03/2023", "Hoàn thành trễ hạn", "01/03/2023")).toEqual(["said-late-completed-on-time"]);
    expect(contradictions("28/02/2023", "Hoàn thành", "01/03/2023")).toEqual([]);
    expect(contradictions("", "Hoàn thành", "")).toEqual([]);
  });

  it("keeps status words that nobody explained, and reads them when the mapping does", () => {
    const row = [...task("A"), "", "Xem sau"];
    expect(taken(row).row.status).toMatchObject({ words: "Xem sau", stage: { unknown: expect.any(String) } });
    expect(taken(row, { statuses: { "xem sau": "not-pursued" } }).row.status?.stage).toBe("not-pursued");
    expect(taken(task("A")).row.status).toBeUndefined();
  });

  it("ties rows to one directive by the document's number and year", () => {
    const directive = (written: string) => taken([...task("A"), "", "", "", written]).row.directive;
    expect(directive("Số 365 / TB-VPVD ngày 30/11/2022")).toEqual({
      ref: { system: "sổ", id: "doc:365/TB-VPVD (2022)" },
      title: "365/TB-VPVD",
      directedBy: { asWritten: "Chủ tịch tỉnh Ví Dụ" },
      directedOn: "2022-11-30",
      identity: { number: "365", symbol: "TB-VPVD", year: "2022", issuedOn: "2022-11-30" },
    });
    expect(directive("07/CT-TTg").identity).toEqual({ number: "07", symbol: "CT-TTg" });
    expect(directive("30/2020/NĐ-CP")).toMatchObject({
      ref: { id: "doc:30/2020/NĐ-CP" },
      identity: { number: "30", symbol: "NĐ-CP", year: "2020" },
    });
    expect(directive("Kết luận tại cuộc họp")).toMatchObject({ ref: { id: "doc:Kết luận tại cuộc họp" } });
    expect(directive("Kết luận tại cuộc họp").identity).toBeUndefined();
    expect(directive("")).toMatchObject({ ref: { id: "doc:list" }, title: "Danh mục nhiệm vụ: sổ" });
  });
});

describe("a mapping that does not fit the table", () => {
  it("is refused with the columns that there are", () => {
    const table = readTable(workbook([["Mã", "Việc"]]), { fileName: "x" });
    if (!table.ok) throw new Error(table.error._tag);
    expect(interpretTable(table.value, mapping)).toEqual({
      ok: false,
      error: { _tag: "ColumnNotFound", column: "Chủ trì", columns: ["Mã", "Việc"] },
    });
    expect(interpretTable(table.value, { ...mapping, header: { from: 9, to: 9 } })).toMatchObject({
      error: { _tag: "HeaderNotFound" },
    });
  });
});
