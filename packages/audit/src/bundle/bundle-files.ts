/** Where the files of a bundle are: a folder, a zip file, or what a page was handed. */
import type { Hashing } from "@chidao/core/merkle";

export interface BundleFile {
  readonly bytes: number;
  /** The bytes from one place up to, not including, another; both lie within the file. */
  read(from: number, to: number): Promise<Uint8Array>;
}

export type BundleFiles = ReadonlyMap<string, BundleFile>;

/** SHA-256 of what comes in pieces. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** 64 lower-case hexadecimal digits; nothing is added afterwards. */
  hex(): string;
}

export interface BundleHashing extends Hashing {
  startSha256(): Digest;
}

const pieceBytes = 1 << 20;

/** Hands on the whole file piece by piece. */
export async function* piecesOf(file: BundleFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.bytes; at += pieceBytes) yield await file.read(at, Math.min(file.bytes, at + pieceBytes));
}

export async function digestOf(hashing: BundleHashing, file: BundleFile): Promise<string> {
  const digest = hashing.startSha256();
  for await (const piece of piecesOf(file)) digest.update(piece);
  return digest.hex();
}

/** All bytes of a small file; undefined when it is longer than that. */
export async function smallFile(file: BundleFile, bytesMax: number): Promise<Uint8Array | undefined> {
  return file.bytes > bytesMax ? undefined : file.read(0, file.bytes);
}

export type LineEnd = "end" | "unterminated" | "too-long";

/** Reads a file line by line, and takes the digest of all its bytes on the way. */
export interface LineReader {
  /** The next line without its newline, or why there is none. */
  next(): Promise<Uint8Array | LineEnd>;
  /** The digest of the whole file; what was not read yet is read for it. */
  digest(): Promise<string>;
}

export function readLines(hashing: BundleHashing, file: BundleFile, lineBytesMax: number): LineReader {
  const digest = hashing.startSha256();
  let buffer: Uint8Array = new Uint8Array(0);
  let at = 0;
  let readTo = 0;
  const readPiece = async (): Promise<Uint8Array> => {
    const piece = await file.read(readTo, Math.min(file.bytes, readTo + pieceBytes));
    readTo += piece.length;
    digest.update(piece);
    return piece;
  };
  const take = (end: number): Uint8Array | LineEnd => {
    const line = buffer.subarray(at, end);
    at = end + 1;
    return line.length > lineBytesMax ? "too-long" : line;
  };
  return {
    next: async () => {
      for (let searched = at; ; ) {
        const end = buffer.indexOf(newline, searched);
        if (end >= 0) return take(end);
        const rest = buffer.subarray(at);
        if (rest.length > lineBytesMax) return "too-long";
        if (readTo >= file.bytes) return rest.length === 0 ? "end" : "unterminated";
        searched = rest.length;
        buffer = joined(rest, await readPiece());
        at = 0;
      }
    },
    digest: async () => {
      while (readTo < file.bytes) await readPiece();
      return digest.hex();
    },
  };
}

const newline = 0x0a;

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
