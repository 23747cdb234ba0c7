/**
 * The Excel files as another program reads them. LibreOffice turns each sheet into CSV and the cells must be those of
 * the tables. Where LibreOffice is not installed the tests are skipped, and their names say so.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AssignmentList, type BoardView, createChidao, openSqlite, type PeriodView } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentsWorkbook, boardWorkbook, periodWorkbook } from "../../packages/exports/src/index.js";
import { assignmentsSheets, boardSheets, periodSheets } from "../../packages/exports/src/sheets.js";
import { type Cell, cellText, type Sheet } from "../../packages/exports/src/table/table.js";
import { runCli } from "../support/cli.js";

const libreOffice = "soffice";
const hasLibreOffice = spawnSync(libreOffice, ["--version"]).status === 0;
const absent = hasLibreOffice ? "" : " (skipped: soffice is not installed)";
const asOf = "2025-03-10";
const vietnamese = { language: "vi" } as const;

/**
 * Separator, quote, UTF-8, from the first line, as shown, formulas as such, every sheet into its own file. A formula
 * would come out as one; and without that switch LibreOffice writes days in the manner of the machine's country.
 */
const asCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

interface Answers {
  readonly board: BoardView;
  readonly list: AssignmentList;
  readonly period: PeriodView;
}

/** The illustrative story's ledger, asked for one day. */
async function askDemo(): Promise<Answers> {
  const { ledgerFile } = JSON.parse((await runCli(["demo", "--json"])).stdout) as { readonly ledgerFile: string };
  const store = await openSqlite({ file: ledgerFile, mode: "read-only" });
  if (!store.ok) throw new Error(store.error.message.en);
  const chidao = createChidao({ store: store.value });
  const [board, list, period] = await Promise.all([
    chidao.reports.board({ asOf }),
    chidao.reports.assignments({ asOf }),
    chidao.reports.period({ from: "2023-01-01", to: asOf }),
  ]);
  await chidao.close();
  rmSync(join(ledgerFile, ".."), { recursive: true, force: true });
  if (!board.ok || !list.ok || !period.ok) throw new Error("The demo's ledger gave no answer.");
  return { board: board.value, list: list.value, period: period.value };
}

/** As LibreOffice shows a cell: days as dd/mm/yyyy. */
function shown(cell: Cell): string {
  const text = cellText(cell);
  if (cell === null || typeof cell !== "object" || !("day" in cell)) return text;
  return text.split("-").reverse().join("/");
}

function tableOf({ table }: Sheet): ReadonlyArray<ReadonlyArray<string>> {
  return [
    table.columns.map(({ heading }) => heading),
    ...table.rows.map((row) => row.map(shown)),
    ...(table.totals === undefined ? [] : [table.totals.map(shown)]),
  ];
}

/** No text of the story holds a line break or a double quote, so a line is a row. */
function rowsOf(csv: string): ReadonlyArray<ReadonlyArray<string>> {
  const field = /(?:^|,)(?:"([^"]*)"|([^",]*))/g;
  return csv.split("\n").map((line) => [...line.matchAll(field)].map(([, quoted, plain]) => quoted ?? plain ?? ""));
}

describe.skipIf(!hasLibreOffice)(`the Excel files in LibreOffice${absent}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "chidao-exports-"));
  let answers: Answers;

  beforeAll(async () => {
    answers = await askDemo();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every sheet of the file, by its name. */
  function readBack(name: string, bytes: Uint8Array): ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>> {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const line = ["--headless", profile, "--convert-to", asCsv, "--outdir", folder, file];
    execFileSync(libreOffice, line, { stdio: "ignore", timeout: 120_000 });
    const made = readdirSync(folder).filter((each) => each.startsWith(`${name}-`) && each.endsWith(".csv"));
    return new Map(
      made.map((each) => [
        each.slice(name.length + 1, -".csv".length).normalize("NFC"),
        rowsOf(readFileSync(join(folder, each), "utf8")),
      ]),
    );
  }

  function expectSheets(
    found: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>>,
    sheets: ReadonlyArray<Sheet>,
  ) {
    expect([...found.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort());
    for (const sheet of sheets) {
      const rows = found.get(sheet.name) ?? [];
      const table = tableOf(sheet);
      const first = 1 + sheet.lines.length + (sheet.mark === undefined ? 0 : 1);
      expect(rows[0]?.[0]).toBe(sheet.title);
      expect(rows.slice(first, first + table.length)).toEqual(table);
      const notes = rows.slice(first + table.length).flatMap(([note = ""]) => (note === "" ? [] : [note]));
      expect(notes).toEqual(sheet.notes);
    }
  }

  it("hold the board's cells on every sheet", async () => {
    const { board } = answers;
    expect(board.total).toBeGreaterThan(5);
    expectSheets(readBack("board", await boardWorkbook(board, vietnamese)), boardSheets(board, vietnamese));
  });

  it("hold the list's cells, with days as dd/mm/yyyy", async () => {
    const { list } = answers;
    const found = readBack("list", await assignmentsWorkbook(list, vietnamese));
    expectSheets(found, assignmentsSheets(list, vietnamese));
    expect(found.get("Nhiệm vụ")?.flat()).toContain("30/06/2023");
  });

  it("hold the period report's cells", async () => {
    const { period } = answers;
    expectSheets(readBack("period", await periodWorkbook(period, vietnamese)), periodSheets(period, vietnamese));
  });
});

describe("the board's file", () => {
  it("says what the screen says, in both languages", async () => {
    const shownOnScreen = JSON.parse((await runCli(["demo", "--json"])).stdout) as {
      readonly ledgerFile: string;
      readonly boards: ReadonlyArray<{ readonly asOf: string; readonly board: BoardView }>;
    };
    const [last] = shownOnScreen.boards.slice(-1);
    if (last === undefined) throw new Error("The demo shows no board.");
    for (const language of ["vi", "en"] as const) {
      const line = ["board", "--as-of", last.asOf, "--lang", language, "--store", `sqlite:${shownOnScreen.ledgerFile}`];
      const screen = (await runCli(line, { env: { COLUMNS: "400" } })).stdout.replace(/\s+/g, "");
      const [lead, , coordinating] = boardSheets(last.board, { language });
      const texts = [lead, coordinating].flatMap((sheet) =>
        sheet === undefined ? [] : [sheet.title, ...sheet.notes, ...tableOf(sheet).map(([name = ""]) => name)],
      );
      expect(texts.length).toBeGreaterThan(10);
      for (const text of texts) expect(screen).toContain(text.replace(/\s+/g, ""));
    }
    rmSync(join(shownOnScreen.ledgerFile, ".."), { recursive: true, force: true });
  });
});
