/**
 * `chidao import` as people run it, on the messy tracker: a rehearsal that accounts for every row, the recording, the
 * same file again, next week's file, and what is handed out from the imported ledger.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { messyRows, messyXlsx, workbook } from "../import/make-trackers.mjs";
import { type CliFolder, cliFolder } from "../support/cli.js";
import { inThisProcess } from "../support/cli-here.js";
import { agencies, counts, importing, mapping, rehearsing } from "../support/imported-ledger.js";
import { ledgerBytes } from "../support/ledger-fixture.js";

let folder: CliFolder;
let ledger: string;

beforeEach(async () => {
  folder = inThisProcess(cliFolder());
  ledger = join(folder.path, "chidao.db");
  folder.write("messy.xlsx", messyXlsx());
  folder.write("map.json", JSON.stringify(mapping.messy));
  folder.write("agencies.json", JSON.stringify(agencies));
  await folder.must(["init", "--name", "Sổ thử", "--illustrative", "--on", "2023-01-01", "--actor", "vp-vi-du"]);
  await folder.must(["agency", "add", "--file", "agencies.json", "--on", "2023-01-01", "--actor", "vp-vi-du"]);
  return folder.remove;
});

describe("a rehearsal", () => {
  it("accounts for every row after the header, and writes nothing", async () => {
    const before = ledgerBytes(ledger);
    const told = await rehearsing(folder, "messy.xlsx");
    expect(ledgerBytes(ledger)).toEqual(before);
    // The header ends on line 5.
    const lines = Array.from({ length: messyRows().length - 5 }, (_, at) => at + 6);
    expect(told.rows.map(({ line }) => line)).toEqual(lines);
    expect(Object.values(told.counts).reduce((sum, each) => sum + each)).toBe(lines.length);
    for (const [outcome, count] of Object.entries(told.counts))
      expect([outcome, told.rows.filter((row) => row.outcome === outcome).length]).toEqual([outcome, count]);
    for (const { outcome, remarks } of told.rows)
      if (outcome === "refused" || outcome === "skipped") expect(remarks).not.toEqual([]);
  });

  it("tells on the screen what it tells in JSON", async () => {
    const told = await rehearsing(folder, "messy.xlsx");
    const args = ["import", "messy.xlsx", "--map", "map.json", "--actor", "vp-vi-du", "--lang", "en", "--all"];
    const { stdout } = await folder.must(args);
    expect(stdout).toContain("REHEARSAL");
    expect(stdout).toContain(`added: ${told.counts["added"]} ·`);
    for (const { line, key } of told.rows) expect(stdout).toContain(`row ${line}${key === "" ? "" : ` [${key}]`}: `);
    for (const { name } of told.unmatched) expect(stdout).toContain(`\n  ${name}\n`);
  });

  it("says what recording does", async () => {
    const told = await rehearsing(folder, "messy.xlsx");
    expect(await importing(folder, "messy.xlsx")).toEqual({ ...told, applied: true });
  });
});

describe("the JSON of an import", () => {
  it("has counts, one account for each row, and names to match with suggestions", async () => {
    const told = await rehearsing(folder, "messy.xlsx");
    expect(told.applied).toBe(false);
    expect(told.counts).toEqual({ added: 10, changed: 0, unchanged: 0, refused: 4, skipped: 6 });
    expect(told.rows.find(({ key }) => key === "VD.06")).toEqual({
      line: 13,
      key: "VD.06",
      outcome: "added",
      remarks: [expect.objectContaining({ code: "deadline-read", cell: "quý III/2023" })],
      irregular: false,
      unmatched: ["Chủ tịch tỉnh Ví Dụ", "Sở Chưa Ai Biết"],
    });
    // Told once, though it is a flag as well.
    const kept = expect.objectContaining({ code: "deadline-in-words", cell: "30/6/23" });
    const noted = expect.objectContaining({ code: "status-contradicts-dates" });
    const flagged = expect.not.objectContaining({ code: expect.anything() });
    expect(told.rows.find(({ key }) => key === "VD.14")?.remarks).toEqual([kept, noted, flagged]);
    expect(told.unmatched.find(({ name }) => name === "Sở Chưa Ai Biết")).toMatchObject({ suggestions: [] });
    // "Bộ Ví Dụ" is registered under that name; "Bộ Minh Họa" is not.
    expect(told.unmatched.map(({ name }) => name)).toContain("Bộ Minh Họa");
    expect(told.unmatched.map(({ name }) => name)).not.toContain("Bộ Ví Dụ");
  });
});

describe("recorded", () => {
  it("adds nothing when the same file comes again, to the byte", async () => {
    await importing(folder, "messy.xlsx");
    const before = ledgerBytes(ledger);
    const again = await importing(folder, "messy.xlsx");
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 10, refused: 4, skipped: 6 });
    expect(ledgerBytes(ledger)).toEqual(before);
  });

  it("appends of a changed file only what differs", async () => {
    await importing(folder, "messy.xlsx");
    const before = await counts(folder, "2023-06-30");
    folder.write("changed.xlsx", workbook(messyRows().map(withLaterDeadline), { merges: ["F4:H4"] }));
    const changed = await importing(folder, "changed.xlsx");
    const touched = changed.rows.filter(({ outcome }) => outcome === "changed" || outcome === "added");
    expect(touched).toMatchObject([{ key: "VD.01", outcome: "changed" }]);
    expect(touched[0]?.remarks).toEqual([
      expect.objectContaining({ en: "deadline: 2023-06-30 → 2023-07-30", vi: "thời hạn: 2023-06-30 → 2023-07-30" }),
    ]);
    const after = await counts(folder, "2023-06-30");
    expect([after.tasks, after.entries]).toEqual([before.tasks, before.entries + 1]);
  });

  it("is handed out as Excel, CSV, a calendar and a page that marks what is asserted", async () => {
    await importing(folder, "messy.xlsx");
    const out = async (...args: ReadonlyArray<string>) => {
      const file = args.at(-1) ?? "";
      await folder.must([...args, "--as-of", "2023-07-01", "--lang", "vi"]);
      return readFileSync(join(folder.path, file));
    };
    const zip = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 2)).toString();
    expect(zip(await out("export", "board", "--to", "board.xlsx"))).toBe("PK");
    expect(zip(await out("export", "list", "--to", "list.xlsx"))).toBe("PK");
    const csv = (await out("export", "list", "--to", "list.csv")).toString();
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv.split("\r\n").filter((line) => line.includes("VD.")).length).toBe(10);
    const calendar = (await out("export", "calendar", "--to", "list.ics")).toString();
    expect(calendar.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    // VD.01, 04, 05, 06, 09, 13 and 15 have a day; the others have words or nothing.
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(7);
    const page = (await out("board", "--html", "board.html")).toString();
    for (const words of ["Tình trạng chỉ do nguồn nêu", "Hướng dẫn vị trí việc làm", "VD.01"])
      expect([words, page.includes(words)]).toEqual([words, true]);
  });
});

describe("a refusal", () => {
  const refused = async (args: ReadonlyArray<string>) => {
    const before = ledgerBytes(ledger);
    const { code, stdout, stderr } = await folder.run([...args, "--actor", "vp-vi-du", "--json", "--apply"]);
    expect(ledgerBytes(ledger)).toEqual(before);
    expect(stderr).toBe("");
    const { error } = JSON.parse(stdout);
    return { exit: code, ...error };
  };

  it("points at each wrong place of a mapping", async () => {
    const { key: ky, ...columns } = mapping.messy.columns;
    folder.write("wrong.json", JSON.stringify({ ...mapping.messy, dateOrder: "dd", columns: { ...columns, ky } }));
    const { exit, code, issues } = await refused(["import", "messy.xlsx", "--map", "wrong.json"]);
    expect({ exit, code }).toEqual({ exit: 2, code: "InvalidMapping" });
    const paths = issues.map(({ path }: { readonly path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(["/columns/ky", "/dateOrder"]));
  });

  it.each([
    ["an unknown sheet", ["messy.xlsx", "--map", "map.json", "--sheet", "Khác"], 2, "SheetNotFound"],
    ["an unknown column", ["messy.xlsx", "--map", "column.json"], 2, "ColumnNotFound"],
    ["no mapping", ["messy.xlsx"], 2, "FlagMissing"],
    ["a missing file", ["none.xlsx", "--map", "map.json"], 3, "FileNotFound"],
    ["a missing mapping", ["messy.xlsx", "--map", "none.json"], 3, "FileNotFound"],
    ["a damaged workbook", ["damaged.xlsx", "--map", "map.json"], 2, "DamagedWorkbook"],
  ] as const)("of %s has its code and writes nothing", async (_what, args, exit, code) => {
    const columns = { ...mapping.messy.columns, words: "Không có" };
    folder.write("column.json", JSON.stringify({ ...mapping.messy, columns }));
    folder.write("damaged.xlsx", messyXlsx().subarray(0, 900));
    expect(await refused(["import", ...args])).toMatchObject({ exit, code });
  });
});

it("goes on where a copy of the ledger stood, and not only where it was begun", async () => {
  const copy = cliFolder();
  onTestFinished(copy.remove);
  await importing(folder, "messy.xlsx");
  copyFileSync(ledger, join(copy.path, "chidao.db"));
  for (const file of ["messy.xlsx", "map.json"])
    writeFileSync(join(copy.path, file), readFileSync(join(folder.path, file)));
  expect((await importing(copy, "messy.xlsx")).counts).toMatchObject({ added: 0, changed: 0, unchanged: 10 });
});

/** The first VD.01 and its repetition fall due on 30 July, a month later: day 45137 of Excel. */
function withLaterDeadline(row: ReadonlyArray<ReturnType<typeof messyRows>[number][number]>) {
  return row[1] === "VD.01" ? row.map((cell, at) => (at === 6 ? { date: 45137 } : cell)) : row;
}
