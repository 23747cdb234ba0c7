/**
 * Bytes to text: UTF-8 with or without a mark, or UTF-16LE with one. Other encodings are refused and not guessed,
 * because TCVN3, VNI and Windows-1258 share bytes and a wrong guess makes wrong names that look right.
 */
import { Unreadable } from "../fault.js";

export function decodeText(bytes: Uint8Array, fileName: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable({ _tag: "NotUtf8", fileName, line: lineOfFirstBadByte(bytes) });
  }
}

/** A replacement character in the lenient text stands where the strict decoder stopped. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  return lenient.slice(0, Math.max(0, lenient.indexOf("\uFFFD"))).split(/\r\n|\r|\n/).length;
}
