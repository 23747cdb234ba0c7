/** SHA-256 (FIPS 180-4) in plain JavaScript, for pages: a browser's own can't answer before its function returns. */
import { type BundleHashing, type Digest, utf8Of } from "@chidao/audit";

const rounds = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const start = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function primes(count: number): ReadonlyArray<number> {
  const found: Array<number> = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 32 bits behind the point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 0x1_0000_0000);
}

const blockBytes = 64;

export function startSha256(): Digest {
  const state = start.slice();
  const words = new Uint32Array(64);
  const block = new Uint8Array(blockBytes);
  let filled = 0;
  let bytes = 0;
  const update = (piece: Uint8Array): void => {
    bytes += piece.length;
    let at = 0;
    while (at < piece.length) {
      const taken = Math.min(blockBytes - filled, piece.length - at);
      block.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < blockBytes) break;
      compress(state, words, block);
      filled = 0;
    }
  };
  return {
    update,
    hex: () => {
      const bits = bytes * 8;
      const padding = new Uint8Array(((filled < 56 ? 56 : 120) - filled) as number);
      padding[0] = 0x80;
      const length = new DataView(new ArrayBuffer(8));
      length.setUint32(0, Math.floor(bits / 0x1_0000_0000));
      length.setUint32(4, bits >>> 0);
      update(padding);
      update(new Uint8Array(length.buffer));
      return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
    },
  };
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Indexes stay within the arrays, which the compiler can't know. */
function compress(state: Uint32Array, w: Uint32Array, block: Uint8Array): void {
  const at = (array: Uint32Array, index: number): number => array[index] as number;
  const view = new DataView(block.buffer);
  for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(i * 4);
  for (let i = 16; i < 64; i += 1) {
    const early = at(w, i - 15);
    const late = at(w, i - 2);
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(rounds, i) + at(w, i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = at(state, i) + word;
  });
}

function sha256(...parts: ReadonlyArray<string | Uint8Array>): string {
  const digest = startSha256();
  for (const part of parts) digest.update(typeof part === "string" ? utf8Of(part) : part);
  return digest.hex();
}

/** SHA-1 names streams and events when they are written; checking never needs it. */
export const plainHashing: BundleHashing = {
  sha256,
  sha1: () => {
    throw new Error("SHA-1 proves nothing and is not here");
  },
  startSha256,
};
