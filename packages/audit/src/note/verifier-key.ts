/**
 * Public keys as the note format of C2SP writes them: name, short id, and type with key in base64. Two types are known:
 * Ed25519 over a note's text, for logs, and the timestamped cosignature of a witness.
 */
import type { Hashing } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { base64Of, bytesOfBase64 } from "../encoding/base64.js";
import { type Malformed, malformed } from "../malformed.js";

export type KeyType = "log" | "witness";

export interface VerifierKey {
  readonly name: string;
  /** The first four bytes of a hash over name, type and key, as 8 hexadecimal digits; it tells keys apart, no more. */
  readonly id: string;
  readonly type: KeyType;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
}

const typeBytes: Readonly<Record<KeyType, number>> = { log: 0x01, witness: 0x04 };

export function verifierKey(hashing: Hashing, name: string, type: KeyType, publicKey: Uint8Array): VerifierKey {
  return { name, id: keyId(hashing, name, type, publicKey), type, publicKey };
}

export function verifierKeyText({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${base64Of(Uint8Array.of(typeBytes[type], ...publicKey))}`;
}

export function parseVerifierKey(hashing: Hashing, text: string, line = 1): Outcome<VerifierKey, Malformed> {
  const [, name = "", id = "", encoded = ""] = /^([^+]*)\+([0-9a-f]{8})\+(.{1,100})$/.exec(text) ?? [];
  if (id === "") return malformed("key", line, "key-shape");
  if (!isKeyName(name)) return malformed("key", line, "key-name");
  const bytes = bytesOfBase64(encoded);
  if (bytes === undefined) return malformed("key", line, "not-base64");
  const type = typeOf(bytes[0]);
  if (type === undefined || bytes.length !== 33) return malformed("key", line, "key-type");
  const key = verifierKey(hashing, name, type, bytes.slice(1));
  return key.id === id ? succeed(key) : malformed("key", line, "key-id");
}

/** Names have no space of any kind and no plus, so that lines with names can be taken apart. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= keyNameLengthMax && !/[\s\u0085+]|\p{Surrogate}|\p{Cc}/u.test(name);
}

const keyNameLengthMax = 255;

function typeOf(byte: number | undefined): KeyType | undefined {
  return (["log", "witness"] as const).find((type) => typeBytes[type] === byte);
}

function keyId(hashing: Hashing, name: string, type: KeyType, publicKey: Uint8Array): string {
  return hashing.sha256(`${name}\n`, Uint8Array.of(typeBytes[type]), publicKey).slice(0, 8);
}
