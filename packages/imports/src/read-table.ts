/** Bytes of a file to its table. What the file is, is told by its first bytes and not by its name. */
import { decodeText } from "./csv/decode-text.js";
import { parseCsv } from "./csv/parse-csv.js";
import { attempt, type ImportOutcome, Unreadable } from "./fault.js";
import { limits, type Row, type Table } from "./table.js";
import { readSheet } from "./xlsx/sheet.js";
import { readWorkbook, type SheetEntry } from "./xlsx/workbook.js";
import { openArchive } from "./xlsx/zip.js";

export interface ReadOptions {
  /** For messages only. */
  readonly fileName: string;
  /** The name of the sheet. Default: the first that is not hidden. */
  readonly sheet?: string | undefined;
}

/**
 * Reads a tracker: CSV (UTF-8, or UTF-16LE with a mark; `,`, `;` or tab) or xlsx. Days are civil, without a zone.
 *
 * Errors: `FileTooLarge`, `NotUtf8`, `UnbalancedQuote`, `OldOrLockedWorkbook`, `DamagedWorkbook`, `SheetNotFound`,
 * `EmptyTable`. `describeImportFault` says each in Vietnamese and English.
 */
export function readTable(bytes: Uint8Array, options: ReadOptions): ImportOutcome<Table> {
  return attempt(() => {
    if (bytes.length > limits.bytes) {
      throw new Unreadable({ _tag: "FileTooLarge", what: "bytes", max: limits.bytes });
    }
    const { fileName } = options;
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable({ _tag: "OldOrLockedWorkbook", fileName });
    if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, options);
    return tableOf(parseCsv(decodeText(bytes, fileName)), { fileName, sheets: [] });
  });
}

const startsWith = (bytes: Uint8Array, signature: ReadonlyArray<number>): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

function readXlsx(bytes: Uint8Array, { fileName, sheet }: ReadOptions): Table {
  const archive = openArchive(bytes, fileName);
  const damaged = (part: string) => new Unreadable({ _tag: "DamagedWorkbook", fileName, part });
  const workbook = guardXml(() => readWorkbook(archive, fileName), damaged("xl/workbook.xml"));
  const entry = chooseSheet(workbook.sheets, sheet);
  if (entry === undefined) throw damaged("xl/workbook.xml");
  const xml = archive.readText(entry.part);
  if (xml === undefined) throw damaged(entry.part);
  const rows = guardXml(() => readSheet(xml, workbook), damaged(entry.part));
  return tableOf(rows, { fileName, sheet: entry.name, sheets: workbook.sheets.map(({ name }) => name) });
}

function guardXml<A>(read: () => A, fault: Unreadable): A {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof RangeError ? fault : cause;
  }
}

function chooseSheet(sheets: ReadonlyArray<SheetEntry>, wanted: string | undefined): SheetEntry | undefined {
  if (wanted === undefined) return sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const named = (name: string) => name.normalize("NFC").trim();
  const found = sheets.find(({ name }) => named(name) === named(wanted));
  if (found !== undefined) return found;
  throw new Unreadable({ _tag: "SheetNotFound", sheet: wanted, sheets: sheets.map(({ name }) => name) });
}

function tableOf(rows: ReadonlyArray<Row>, about: Omit<Table, "rows" | "columns">): Table {
  if (rows.length === 0) throw new Unreadable({ _tag: "EmptyTable", fileName: about.fileName });
  return { ...about, rows, columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) };
}
