/**
 * Sheets as the bytes of an .xlsx file. The library packs the file and makes the styles; what it can't do (filters,
 * titles on every page, fit to width, print area) is added to its XML here. It writes no properties with dates, and
 * the times in the archive are fixed, so the same sheets give the same bytes.
 */
import writeXlsxFile, { type Feature } from "write-excel-file/universal";
import type { Sheet } from "../table/table.js";
import { fixZipTimes } from "./fixed-zip-times.js";
import { columnLetters, geometryOf, sheetRows } from "./sheet-xml.js";
import { font, patternRow, styleIdsIn } from "./styles.js";

type SheetFeature = Feature<Awaited<ReturnType<ReturnType<typeof writeXlsxFile>["toBlob"]>>>;

/** The library promises a Blob; this is all that is needed of it. */
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

export async function workbook(sheets: ReadonlyArray<Sheet>): Promise<Uint8Array> {
  const plans = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [patternRow()],
    columns: sheet.table.columns.map(({ width }) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: geometryOf(sheet).headingRow,
    stickyColumnsCount: 1,
  }));
  const packed = writeXlsxFile(plans, { ...font, features: [pageFeature(sheets)] });
  const bytes: Bytes = await packed.toBlob();
  return fixZipTimes(new Uint8Array(await bytes.arrayBuffer()));
}

/** Our part of the XML. */
function pageFeature(sheets: ReadonlyArray<Sheet>): SheetFeature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes) => pageAttributes(tag, attributes),
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : completeSheet(xml, sheet);
          },
        },
        "xl/workbook.xml": {
          transform: (xml) => replaced(xml, /<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/, names(sheets)),
        },
      },
    },
  };
}

function pageAttributes(tag: string, attributes: Record<string, string | number>): Record<string, string | number> {
  if (tag === "pageSetup") return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
  if (tag !== "pageMargins") return attributes;
  return { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
}

/** Puts the rows in place of the pattern row, and what stands around them in the order that the format demands. */
function completeSheet(xml: string, sheet: Sheet): string {
  const { headingRow, lastDataRow, columns } = geometryOf(sheet);
  const { data, merged } = sheetRows(sheet, styleIdsIn(xml));
  const filter = `<autoFilter ref="A${headingRow}:${columnLetters(columns)}${lastDataRow}"/>`;
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const mergeCells = merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merges}</mergeCells>`;
  const framed = replaced(
    replaced(xml, /(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
    /(<pageSetup\b[^>]*\/>)/,
    "$1<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>",
  );
  // A function, because a dollar sign in somebody's words must not be read as a reference.
  return replaced(framed, /<sheetData>.*<\/sheetData>/s, () => data + filter + mergeCells);
}

function names(sheets: ReadonlyArray<Sheet>): () => string {
  const defined = sheets.flatMap((sheet, index) => {
    const { headingRow, firstRepeatedRow, lastDataRow, lastRow, columns, printedColumns } = geometryOf(sheet);
    const name = `'${sheet.name.replace(/'/g, "''")}'`;
    const range = (from: number, column: number, to: number) => `${name}!$A$${from}:$${columnLetters(column)}$${to}`;
    const define = (what: string, hidden: string, where: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden}>${where}</definedName>`;
    return [
      define("_FilterDatabase", ' hidden="1"', range(headingRow, columns, lastDataRow)),
      define("Print_Area", "", range(1, printedColumns, lastRow)),
      define("Print_Titles", "", `${name}!$${firstRepeatedRow}:$${headingRow}`),
    ];
  });
  return () => `<definedNames>${defined.join("")}</definedNames>`;
}

/** Throws where the library's XML is not what this was written for: a file without its parts must not go out. */
function replaced(xml: string, what: RegExp, by: string | (() => string)): string {
  if (!what.test(xml)) throw new Error(`The workbook library's XML has no ${what.source}.`);
  return typeof by === "string" ? xml.replace(what, by) : xml.replace(what, by);
}
