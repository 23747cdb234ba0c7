import { describe, expect, it } from "vitest";
import { describeImportFault } from "../fault.js";
import { readTable } from "../read-table.js";
import { decodeMapping, parseMapping } from "./decode-mapping.js";
import { draftMapping } from "./draft-mapping.js";
import { stageReader } from "./status-words.js";

const good = {
  version: 1,
  system: "sổ-theo-dõi",
  header: { from: 1, to: 2 },
  columns: { key: "Mã", words: "Nội dung", lead: "Chủ trì" },
  defaults: { directedBy: "Chủ tịch tỉnh Ví Dụ", kind: "general" },
};
const complaint = (given: unknown): string => {
  const mapping = decodeMapping(given);
  return mapping.ok ? "" : describeImportFault(mapping.error).en;
};

describe("a mapping file", () => {
  it("is taken, and its texts become NFC", () => {
    const mapping = decodeMapping(JSON.parse(JSON.stringify(good).normalize("NFD")));
    expect(mapping).toEqual({ ok: true, value: good });
  });

  it.each([
    [{ ...good, systm: "x" }, "/systm: no such field"],
    [{ ...good, columns: { words: "a", lead: "b", ky: "c" } }, "/columns/ky: no such field"],
    [{ ...good, columns: { words: "a" } }, "/columns/lead: missing"],
    [{ ...good, columns: { ...good.columns, key: { fromColumns: [] } } }, "/columns/key: expected a column"],
    [{ ...good, version: 2 }, "/version: expected 1; got 2"],
    [{ ...good, header: { from: 3, to: 2 } }, "/header/to: expected the last header row"],
    [{ ...good, defaults: {} }, "/defaults/directedBy: missing; expected who directed"],
    [{ ...good, defaults: { directedBy: "x" } }, "/defaults/kind: missing; expected the kind"],
    [{ ...good, statuses: { "Xong/rồi": "finished" } }, "/statuses/Xong~1rồi: expected one of: issued"],
    [{ ...good, agencies: { "Bộ A": "Bộ A" } }, "/agencies/Bộ A: expected an agency id"],
    [{ ...good, snapshot: "30/6/2023" }, "/snapshot: expected a real day"],
    [[], "expected a JSON object"],
  ])("is refused with the place: %#", (given, sentence) => {
    expect(complaint(given)).toContain(sentence);
  });

  it("is refused when it is no JSON", () => {
    const mapping = parseMapping("{");
    expect(mapping.ok ? "" : describeImportFault(mapping.error).vi).toContain("JSON hợp lệ");
    expect(parseMapping(`\uFEFF${JSON.stringify(good)}`).ok).toBe(true);
  });
});

describe("a draft from the headers", () => {
  const draftOf = (csv: string) => {
    const table = readTable(new TextEncoder().encode(csv), { fileName: "danh-muc.csv" });
    if (!table.ok) throw new Error(table.error._tag);
    return draftMapping(table.value);
  };

  it("finds English columns below a title", () => {
    const { draft, doubts } = draftOf(
      "Task tracker,,,\n,,,\nTask ID,Task,Lead agency,Due date,Status,Remarks\n1,Do it,Sở Ví Dụ,1/2/2023,Done,\n",
    );
    expect(draft.header).toEqual({ from: 3, to: 3 });
    expect(draft.columns).toEqual({
      key: "Task ID",
      words: "Task",
      lead: "Lead agency",
      deadline: "Due date",
      status: "Status",
    });
    expect(doubts.map(({ code, path }) => [code, path])).toEqual([
      ["system-from-file", "/system"],
      ["column-unused", "/columns"],
      ["kind", "/defaults/kind"],
      ["directed-by", "/defaults/directedBy"],
    ]);
  });

  it("recognises headers typed without marks and in NFD", () => {
    const { draft } = draftOf(
      `Ma nhiem vu,${"Nội dung nhiệm vụ".normalize("NFD")},CO QUAN CHU TRI,Hạn xử lý (*)\n1,2,3,4\n`,
    );
    expect(draft.columns).toEqual({
      key: "Ma nhiem vu",
      words: "Nội dung nhiệm vụ",
      lead: "CO QUAN CHU TRI",
      deadline: "Hạn xử lý (*)",
    });
  });

  it("fills a group of two header rows to the right, as CSV keeps it", () => {
    const { draft } = draftOf(
      "Mã,Nội dung,Chủ trì,Thời hạn,,Tình trạng\n,,,Ngày giao,Hạn hoàn thành,\nA1,x,y,01/01/2023,02/02/2023,z\n",
    );
    expect(draft.header).toEqual({ from: 1, to: 2 });
    expect(draft.columns).toMatchObject({
      issuedOn: "Thời hạn / Ngày giao",
      deadline: "Thời hạn / Hạn hoàn thành",
      status: "Tình trạng",
    });
  });

  it("says what it did not find and what it does not understand, and is not complete then", () => {
    const { draft, doubts } = draftOf("Nội dung,Đầu mối,Tình trạng\nx,y,Để sau\n");
    expect(doubts.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["column-missing", "status-unknown", "directed-by", "column-unused"]),
    );
    expect(decodeMapping(draft).ok).toBe(false);
  });

  it("takes the month for the first number only when several dates say so", () => {
    const dates = (...days: ReadonlyArray<string>) =>
      draftOf(`Mã,Nội dung,Hạn xử lý\n${days.map((day, n) => `${n},x,${day}`).join("\n")}\n`).draft.dateOrder;
    expect(dates("01/31/2023", "02/28/2023", "03/31/2023")).toBe("mdy");
    expect(dates("01/31/2023", "02/03/2023")).toBe("dmy");
    expect(dates("01/31/2023", "02/28/2023", "03/31/2023", "31/03/2023")).toBe("dmy");
  });
});

describe("status words", () => {
  it("mean a stage, with or without their marks; the tracker's own words win", () => {
    const stageOf = stageReader({ "Chờ xác nhận": "in-progress", "Xong rồi": "accepted" });
    expect(["ĐÃ HOÀN THÀNH", "da hoan thanh", "Đang thực hiện.", "Chưa hoàn thành"].map(stageOf)).toEqual([
      "accepted",
      "accepted",
      "in-progress",
      "in-progress",
    ]);
    expect(["Tạm hoãn", "tam dung", "TRẢ LẠI", "Trả lại kết quả"].map(stageOf)).toEqual([
      "postponed",
      "postponed",
      "returned",
      undefined,
    ]);
    expect(["Chờ xác nhận", "xong rồi", "Quá hạn", ""].map(stageOf)).toEqual([
      "in-progress",
      "accepted",
      undefined,
      undefined,
    ]);
  });
});
