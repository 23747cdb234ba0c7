/** UTF-8 without the platform's encoder, so that the package needs no platform; reading is strict. */

/** The bytes. A lone surrogate has none; U+FFFD stands in its place, as the platform's encoder does it. */
export function utf8Of(text: string): Uint8Array {
  const bytes: Array<number> = [];
  for (const letter of text.replace(/\p{Surrogate}/gu, "\ufffd")) {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x1_0000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

/** The text; undefined when the bytes are not what `utf8Of` gives for it. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const [length, least, bits] = shapeOf(first);
    let point = first & bits;
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if (byte >> 6 !== 0b10) return undefined;
      point = (point << 6) | (byte & 0x3f);
    }
    if (point < least || point > 0x10_ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

const tail = (point: number): number => 0x80 | (point & 0x3f);

/** How long the sequence is, the least that needs so many bytes, and the bits of the first byte that count. */
function shapeOf(first: number): readonly [length: number, least: number, bits: number] {
  if (first < 0x80) return [1, 0, 0x7f];
  if (first >= 0xc0 && first < 0xe0) return [2, 0x80, 0x1f];
  if (first >= 0xe0 && first < 0xf0) return [3, 0x800, 0x0f];
  if (first >= 0xf0 && first < 0xf8) return [4, 0x1_0000, 0x07];
  return [1, 0x11_0000, 0];
}
