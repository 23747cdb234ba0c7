/**
 * Hash functions come from outside, so that the core stays free of any platform. Text is hashed as UTF-8; parts are
 * hashed one after another without a separator, so the callers put their own.
 */
export interface Hashing {
  /** SHA-256, as 64 lower-case hexadecimal digits. */
  sha256(...parts: ReadonlyArray<string | Uint8Array>): string;
  /** SHA-1, as 40 lower-case hexadecimal digits; used for UUIDv5 alone, never for proof. */
  sha1(...parts: ReadonlyArray<string | Uint8Array>): string;
}

export function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}
