/** A reader of .xlsx files for the tests: it knows zip and SpreadsheetML by itself and nothing of how we write them. */
import { inflateRawSync } from "node:zlib";

/** The texts of a zip archive by name. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let n = 0; n < buffer.readUInt16LE(end + 10); n += 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    files.set(name, (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

export interface ReadCell {
  readonly type: string;
  readonly value: string;
}

/** The cells of a sheet by address. */
export function cellsOf(sheetXml: string): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [, attributes = "", body = ""] of sheetXml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<(?:t|v)\b[^>]*>(.*?)<\/(?:t|v)>/s.exec(body)?.[1] ?? "";
    cells.set(/\br="([^"]+)"/.exec(attributes)?.[1] ?? "", {
      type: /\bt="([^"]+)"/.exec(attributes)?.[1] ?? "n",
      value: value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
    });
  }
  return cells;
}

/** The values of one row, left to right. */
export function rowOf(sheetXml: string, row: number): ReadonlyArray<string> {
  return [...cellsOf(sheetXml)]
    .filter(([at]) => at.replace(/^[A-Z]+/, "") === String(row))
    .map(([, { value }]) => value);
}
