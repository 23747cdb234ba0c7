/**
 * A zip archive whose entries all bear the same time, so that the same report has the same bytes whenever it is made.
 * The times are overwritten where they stand; nothing is packed again. 1 January 1980 is the earliest time that the
 * format can hold.
 */

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endLength = 22;
const earliest = 0x0021_0000;

/** Changes the bytes in place. Throws when they are not a plain zip archive, since its time could not be fixed. */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    expectMark(view, at, centralHeader);
    // An extra field could hold another time.
    if (view.getUint16(at + 30, true) !== 0) throw new Error("A zip entry has an extra field.");
    view.setUint32(at + 12, earliest, true);
    const local = view.getUint32(at + 42, true);
    expectMark(view, local, localHeader);
    view.setUint32(local + 10, earliest, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new Error("The bytes are not a zip archive.");
}

function expectMark(view: DataView, at: number, mark: number): void {
  if (view.getUint32(at, true) !== mark) throw new Error("The zip archive's directory does not fit its entries.");
}
