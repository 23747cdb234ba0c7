/**
 * Zip files as bundles are handed over: stored without compression, one kind of header, fixed times, no comments, so
 * that the same files give the same bytes. Others are refused: a bundle that was packed again is unpacked first.
 */
import { type Outcome, succeed } from "@chidao/core/store";
import { textOfUtf8, utf8Of } from "../encoding/utf8.js";
import { type Malformed, malformed } from "../malformed.js";
import { sameBytes } from "../note/open-note.js";
import type { BundleFile, BundleFiles } from "./bundle-files.js";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly crc: number;
  /** Where its local header begins in the zip file. */
  readonly at: number;
}

/** A zip file of this form ends before 4 GiB and holds fewer than 65 535 files. */
export const zipBytesMax = 0xffff_ffff;
export const zipFilesMax = 0xfffe;

const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const localLength = 30;
const centralLength = 46;
const endLength = 22;
/** Names in UTF-8. */
const flags = 0x0800;
const version = 20;
/** 1 January 1980, the first day that the form can name. */
const dosDate = 0x0021;

export function localHeader({ name, bytes, crc }: ZipEntry): Uint8Array {
  const nameBytes = utf8Of(name);
  const header = writer(localLength + nameBytes.length);
  header.u32(localMark).u16(version).u16(flags).u16(0).u16(0).u16(dosDate);
  header.u32(crc).u32(bytes).u32(bytes).u16(nameBytes.length).u16(0).bytes(nameBytes);
  return header.made;
}

/** What stands behind the last file: the directory, and where it is. */
export function directory(entries: ReadonlyArray<ZipEntry>, at: number): Uint8Array {
  const parts = entries.map(centralHeader);
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = writer(bytes + endLength);
  for (const part of parts) whole.bytes(part);
  whole.u32(endMark).u16(0).u16(0).u16(entries.length).u16(entries.length).u32(bytes).u32(at).u16(0);
  return whole.made;
}

function centralHeader({ name, bytes, crc, at }: ZipEntry): Uint8Array {
  const nameBytes = utf8Of(name);
  const header = writer(centralLength + nameBytes.length);
  header.u32(centralMark).u16(version).u16(version).u16(flags).u16(0).u16(0).u16(dosDate);
  header.u32(crc).u32(bytes).u32(bytes).u16(nameBytes.length).u16(0).u16(0).u16(0).u16(0).u32(0).u32(at);
  header.bytes(nameBytes);
  return header.made;
}

interface Writer {
  readonly made: Uint8Array;
  u16(value: number): Writer;
  u32(value: number): Writer;
  bytes(bytes: Uint8Array): Writer;
}

/** Little-endian, from the front. */
function writer(length: number): Writer {
  const made = new Uint8Array(length);
  let at = 0;
  const put = (value: number, bytes: number): void => {
    for (let byte = 0; byte < bytes; byte += 1) made[at + byte] = (value >>> (8 * byte)) & 0xff;
    at += bytes;
  };
  const self: Writer = {
    made,
    u16: (value) => {
      put(value, 2);
      return self;
    },
    u32: (value) => {
      put(value, 4);
      return self;
    },
    bytes: (bytes) => {
      made.set(bytes, at);
      at += bytes.length;
      return self;
    },
  };
  return self;
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/**
 * The files of a zip file of this form. Every byte of it is a file's, or a checksum, or follows from the files; else it is
 * refused. A checksum only has to be the same where it stands twice: the manifest's digests judge what the files hold.
 */
export async function openZip(zip: BundleFile): Promise<Outcome<BundleFiles, Malformed>> {
  if (zip.bytes < endLength) return malformed("zip", 1, "line-missing");
  const end = await zip.read(zip.bytes - endLength, zip.bytes);
  const count = u16(end, 10);
  const at = u32(end, 16);
  if (u32(end, 0) !== endMark || at > zip.bytes - endLength) return malformed("zip", 1, "line-unknown");
  const found = entriesIn(await zip.read(at, zip.bytes), count);
  if (!found.ok) return found;
  const entries = found.value;
  if (!sameBytes(directory(entries, at), await zip.read(at, zip.bytes))) return malformed("zip", 1, "members");
  const files = new Map<string, BundleFile>();
  let next = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    const from = entry.at + header.length;
    const isInPlace = entry.at === next && from + entry.bytes <= at && !files.has(entry.name);
    if (!isInPlace || !sameBytes(header, await zip.read(entry.at, from))) return malformed("zip", 1, "members");
    next = from + entry.bytes;
    files.set(entry.name, { bytes: entry.bytes, read: (start, stop) => zip.read(from + start, from + stop) });
  }
  return next === at ? succeed(files) : malformed("zip", 1, "members");
}

function entriesIn(bytes: Uint8Array, count: number): Outcome<ReadonlyArray<ZipEntry>, Malformed> {
  const entries: Array<ZipEntry> = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (u32(bytes, at) !== centralMark) return malformed("zip", n + 1, "line-unknown");
    if (u16(bytes, at + 10) !== 0) return malformed("zip", n + 1, "not-stored");
    const nameLength = u16(bytes, at + 28);
    const name = textOfUtf8(bytes.subarray(at + centralLength, at + centralLength + nameLength));
    if (name === undefined) return malformed("zip", n + 1, "members");
    entries.push({ name, crc: u32(bytes, at + 16), bytes: u32(bytes, at + 24), at: u32(bytes, at + 42) });
    at += centralLength + nameLength;
  }
  return succeed(entries);
}

/** CRC-32 of what comes in pieces, as zip files have it; begins with 0. */
export function crc32(crc: number, bytes: Uint8Array): number {
  let value = ~crc;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
