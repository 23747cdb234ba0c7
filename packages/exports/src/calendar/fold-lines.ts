/**
 * Folding of calendar lines (RFC 5545, 3.1): a line is at most 75 bytes, and no character is cut. `ical-generator` folds
 * to the same text, but makes an encoder for every character, which takes most of a large feed's time.
 */
const bytesMax = 74;

/** `text` has CRLF between its lines. */
export function foldLines(text: string): string {
  return text.split("\r\n").map(foldLine).join("\r\n");
}

function foldLine(line: string): string {
  // No character has more than three bytes for each of its code units.
  if (line.length * 3 <= bytesMax) return line;
  const parts: Array<string> = [];
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = bytesOf(code);
    if (bytes + size > bytesMax) {
      parts.push(line.slice(from, at));
      from = at;
      bytes = 0;
    }
    bytes += size;
    at += code > 0xffff ? 2 : 1;
  }
  parts.push(line.slice(from));
  return parts.join("\r\n ");
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
