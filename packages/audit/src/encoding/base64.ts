/** Standard base64 (RFC 4648 section 4) in its one canonical spelling: with padding, and no bit left over. */
import { bytesOfHex } from "@chidao/core/merkle";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((group >> shift) & 63)).join("");
    const given = Math.min(3, bytes.length - at);
    text += four.slice(0, given + 1).padEnd(4, "=");
  }
  return text;
}

/** The bytes, or undefined when the text is not exactly what `base64Of` writes. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const bare = text.replaceAll("=", "");
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4));
  for (let at = 0; at < bytes.length; at += 1) {
    const digit = Math.floor(at / 3) * 4 + (at % 3);
    const two = (digitAt(bare, digit) << 6) | digitAt(bare, digit + 1);
    bytes[at] = two >> (4 - 2 * (at % 3));
  }
  return base64Of(bytes) === text ? bytes : undefined;
}

/** A hash as texts for machines write it: 32 bytes in base64. */
export function base64OfHash(hash: string): string {
  return base64Of(bytesOfHex(hash));
}

/** The hash that 44 digits of base64 stand for, in hexadecimal. */
export function hashOfBase64(text: string): string | undefined {
  const bytes = text.length === 44 ? bytesOfBase64(text) : undefined;
  return bytes?.length === 32 ? hexOf(bytes) : undefined;
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const digitAt = (text: string, at: number): number => Math.max(0, digits.indexOf(text.charAt(at)));
