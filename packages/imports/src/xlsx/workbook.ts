/** What the sheets of a workbook share: their names and parts, the texts, which number formats are dates. */
import { Unreadable } from "../fault.js";
import { isDateFormat } from "./serial-day.js";
import { scanXml } from "./xml.js";
import type { Archive } from "./zip.js";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** How a style shows its numbers: as a date, or padded with zeros to a width (0 for neither). */
export interface NumberStyle {
  readonly isDate: boolean;
  readonly zeros: number;
}

export interface Workbook {
  readonly sheets: ReadonlyArray<SheetEntry>;
  readonly uses1904: boolean;
  readonly texts: ReadonlyArray<string>;
  readonly styles: ReadonlyArray<NumberStyle>;
}

export function readWorkbook(archive: Archive, fileName: string): Workbook {
  const xml = archive.readText("xl/workbook.xml");
  if (xml === undefined) throw new Unreadable({ _tag: "DamagedWorkbook", fileName, part: "xl/workbook.xml" });
  const targets = relationsOf(archive.readText("xl/_rels/workbook.xml.rels") ?? "");
  const sheets: Array<SheetEntry> = [];
  let uses1904 = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === "workbookPr") uses1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const part = targets.get(attribute("id") ?? "") ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attribute("name") ?? "", part, isHidden: (attribute("state") ?? "visible") !== "visible" });
    },
  });
  return {
    sheets,
    uses1904,
    texts: sharedTexts(archive.readText("xl/sharedStrings.xml") ?? ""),
    styles: stylesOf(archive.readText("xl/styles.xml") ?? ""),
  };
}

function relationsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      targets.set(
        attribute("Id") ?? "",
        target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`,
      );
    },
  });
  return targets;
}

/** Rich text is joined; reading aids for East Asian names (`rPh`) are left out. */
function sharedTexts(xml: string): ReadonlyArray<string> {
  const texts: Array<string> = [];
  let current = "";
  let isText = false;
  let isAid = false;
  scanXml(xml, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") isAid = true;
      if (name === "t") isText = !isAid;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isAid = false;
      if (name === "si") texts.push(plainText(current));
    },
    text(value) {
      if (isText) current += value;
    },
  });
  return texts;
}

/** Spreadsheets write control characters as `_x000D_`, and line breaks as they like. */
export function plainText(value: string): string {
  const unescaped = value.includes("_x")
    ? value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : value;
  return unescaped.includes("\r") ? unescaped.replace(/\r\n?/g, "\n") : unescaped;
}

function stylesOf(xml: string): ReadonlyArray<NumberStyle> {
  const codes = new Map<number, string>();
  const styles: Array<NumberStyle> = [];
  let isInCells = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      const id = Number(attribute("numFmtId") ?? "0");
      const code = codes.get(id);
      styles.push({ isDate: isDateFormat(id, code), zeros: /^0{2,}$/.test(code ?? "") ? (code ?? "").length : 0 });
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}
