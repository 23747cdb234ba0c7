/** Identifiers, and how new ones are derived so that a repeated command finds what the first one made. */
import { pattern } from "./codec/scalars.js";
import { bytesOfHex, type Hashing } from "./hashing.js";

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID in lower case (RFC 9562). */
export const Uuid = pattern("uuid", uuidForm, "UUID viết thường", "a UUID in lower case");

export const Sha256Hex = pattern(
  "sha256",
  /^[0-9a-f]{64}$/,
  "64 chữ số thập lục phân viết thường",
  "64 lower-case hexadecimal digits",
);

/** Given by the caller, or made at random; 1 to 128 printable characters without spaces. */
export const CommandId = pattern(
  "command-id",
  /^[!-~]{1,128}$/,
  "mã lệnh gồm 1 đến 128 ký tự ASCII in được, không có khoảng trắng",
  "a command id of 1 to 128 printable ASCII characters without spaces",
);

/** UUID version 5 (RFC 9562 section 5.5): the name under a namespace UUID. */
export function uuidV5(hashing: Hashing, namespace: string, name: string): string {
  const hex = hashing.sha1(bytesOfHex(namespace.replaceAll("-", "")), name);
  const version = `5${hex.slice(13, 16)}`;
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, "0");
  return [hex.slice(0, 8), hex.slice(8, 12), version, `${variant}${hex.slice(18, 20)}`, hex.slice(20, 32)].join("-");
}

/** The id of the n-th event (from 0) that a command writes to a stream. */
export function eventIdOf(hashing: Hashing, ledger: string, stream: string, commandId: string, n: number): string {
  return uuidV5(hashing, ledger, `${stream}\n${commandId}\n${n}`);
}

/** The default id of what a creating command creates. */
export function createdIdOf(hashing: Hashing, ledger: string, commandId: string): string {
  return uuidV5(hashing, ledger, commandId);
}
