/**
 * The leaf of the proof tree: a small header with digests of the event's texts. It names no engine's position, so
 * that a ledger moved to another store keeps its leaves. The slot `signature` is for an author's signature, which covers
 * all that stands beside it.
 */
import type { Hashing } from "../hashing.js";
import { leafHash } from "../merkle/hash.js";
import type { RecordedEvent } from "../store/event-store.js";

export interface LeafHeader {
  readonly v: 1;
  readonly ledger: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly recordedAt: string;
  /** SHA-256 of the data's bytes, in hexadecimal. */
  readonly data: string;
  /** SHA-256 of the metadata's bytes, in hexadecimal. */
  readonly metadata: string;
  /** An author's signature as one line, or null. */
  readonly signature: string | null;
}

/** Canonical headers are shorter than this many bytes, so that they fit the entry bundles of tiled logs. */
export const leafHeaderBytesMax = 65_535;

/** What of a recorded event its leaf stands for: all but its place in one store. */
export type LeafEvent = Omit<RecordedEvent, "index">;

export function leafHeaderOf(hashing: Hashing, ledger: string, event: LeafEvent): LeafHeader {
  return {
    v: 1,
    ledger,
    stream: event.stream,
    revision: event.revision,
    id: event.id,
    type: event.type,
    schema: event.schema,
    recordedAt: event.recordedAt,
    data: hashing.sha256(event.data),
    metadata: hashing.sha256(event.metadata),
    signature: event.signature ?? null,
  };
}

/**
 * The header's RFC 8785 form. Its members are fixed, so they stand here in their order; a text that is no text of the
 * record (a lone surrogate, a form that is not NFC) is written as JSON writes it, because an auditor hashes what stands
 * in the store, whatever it is. Digests have nothing to escape.
 */
export function leafHeaderText(header: LeafHeader): string {
  const { v, ledger, stream, revision, id, type, schema, recordedAt, data, metadata, signature } = header;
  return (
    `{"data":"${data}","id":${quoted(id)},"ledger":${quoted(ledger)},"metadata":"${metadata}",` +
    `"recordedAt":${quoted(recordedAt)},"revision":${revision},"schema":${schema},"signature":${signature === null ? signature : quoted(signature)},` +
    `"stream":${quoted(stream)},"type":${quoted(type)},"v":${v}}`
  );
}

/**
 * What an author signs: the header with its slot still empty, under a first line that no other signed text of a ledger
 * begins with.
 */
export function authorText(header: LeafHeader): string {
  return `chidao/author/1\n${leafHeaderText({ ...header, signature: null })}\n`;
}

/** SHA-256(00 header), as in RFC 9162 section 2.1.1. */
export function leafHashOf(hashing: Hashing, header: LeafHeader): string {
  return leafHash(hashing, leafHeaderText(header));
}

/** Most texts are plain, and need no search for what to escape; a log of a million leaves has eight million of them. */
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** Printable ASCII without the two that JSON escapes. */
const plain = /^[ !#-[\]-~]*$/;
