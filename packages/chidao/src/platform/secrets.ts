/** A sealing key as the machine's own crypto uses it. */
import { createHmac } from "node:crypto";
import type { Secrets } from "../types/chidao.js";

/** A shorter key could be tried out. */
const keyBytesMin = 32;

/** `undefined` when the key has fewer than 32 bytes. The bytes are used as they are, a line break at the end included. */
export function secretsFromKey(key: Uint8Array): Secrets | undefined {
  if (key.byteLength < keyBytesMin) return undefined;
  const own = new Uint8Array(key);
  return { hmacSha256: (text) => createHmac("sha256", own).update(text, "utf8").digest("hex") };
}
