/**
 * The hashes of RFC 9162 section 2.1.1: leaves and nodes begin with different bytes, so that neither can pass for the
 * other. A hash is written as 64 lower-case hexadecimal digits.
 */
import type { Hashing } from "../hashing.js";

/** The root of a tree without leaves: SHA-256 of nothing. Not the hash of an empty leaf. */
export const emptyRoot = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** Whether a text is a hash as it is written here. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** SHA-256(00 text), where the text is a leaf header as UTF-8. U+0000 is the byte 00, so one call hashes both. */
export function leafHash(hashing: Hashing, headerText: string): string {
  return hashing.sha256(`\0${headerText}`);
}

/** SHA-256(01 left right), over the 32 bytes that each side's digits stand for. */
export function nodeHash(hashing: Hashing, left: string, right: string): string {
  putHash(left, 1);
  putHash(right, 33);
  return hashing.sha256(node);
}

/** Hashing answers before it returns, so one buffer serves every node; a new one each would cost as much as the hash. */
const node = new Uint8Array(65);
node[0] = 0x01;

const digitValues = new Uint8Array(128);
for (let value = 0; value < 16; value += 1) digitValues[value.toString(16).charCodeAt(0)] = value;

function putHash(hash: string, at: number): void {
  for (let i = 0; i < 32; i += 1) node[at + i] = (digitOf(hash, 2 * i) << 4) | digitOf(hash, 2 * i + 1);
}

function digitOf(hash: string, at: number): number {
  return digitValues[hash.charCodeAt(at)] ?? 0;
}
