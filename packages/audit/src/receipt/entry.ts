/**
 * The entry that a receipt speaks of, carried in its `extra`: the leaf header and the texts whose digests the header
 * holds. The header is believed because its hash is the leaf, the texts because their hashes stand in the header.
 */
import type { Hashing } from "@chidao/core/merkle";
import { leafHash } from "@chidao/core/merkle";
import { type Outcome, succeed } from "@chidao/core/store";
import { textOfUtf8, utf8Of } from "../encoding/utf8.js";
import { type Malformed, malformed } from "../malformed.js";

export interface ReceiptEntry {
  /** The leaf header as it is hashed. */
  readonly header: string;
  /** The event's data as it is stored, or null when only the header was handed over. */
  readonly data: string | null;
  readonly metadata: string | null;
}

export interface CheckedEntry extends ReceiptEntry {
  readonly leaf: string;
}

export function entryBytes({ header, data, metadata }: ReceiptEntry): Uint8Array {
  return utf8Of(JSON.stringify({ data, header, metadata }));
}

/** The entry with the leaf that it makes, once its texts have the digests that its header names. */
export function checkEntry(hashing: Hashing, extra: Uint8Array): Outcome<CheckedEntry, Malformed> {
  const parsed = membersOf(textOfUtf8(extra) ?? "");
  if (parsed === undefined) return malformed("entry", 1, "not-json");
  const { header, data, metadata, ...others } = parsed;
  if (typeof header !== "string" || !isTextOrNull(data) || !isTextOrNull(metadata) || Object.keys(others).length > 0) {
    return malformed("entry", 1, "members");
  }
  const digests = membersOf(header);
  if (digests === undefined) return malformed("entry", 1, "not-json");
  const fits = (text: string | null, digest: unknown): boolean => text === null || hashing.sha256(text) === digest;
  if (!fits(data, digests["data"]) || !fits(metadata, digests["metadata"])) {
    return malformed("entry", 1, "other-entry");
  }
  return succeed({ header, data, metadata, leaf: leafHash(hashing, header) });
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

function membersOf(text: string): { readonly [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
