/**
 * How an event stands in EventStoreDB: one binary frame, since the client parses JSON and drops its bytes. The frame
 * is frozen by a golden file:
 *
 *   43 44 46 01      the letters CDF and the version of the frame; 02 where an author has signed
 *   4 bytes          length of the header, big-endian
 *   header           {"recordedAt":"...","schema":1} as canonical JSON; of a frame of version 2
 *                    {"recordedAt":"...","schema":1,"signature":"..."}
 *   4 bytes          length of the metadata's text
 *   metadata         UTF-8, as written
 *   data             UTF-8, as written, to the end
 *
 * A reader that knows version 1 alone finds damage where an author has signed, and never another tree.
 * Type and id are fields of the server's own record, so that its tools can show them.
 */
import type { NewEvent } from "@chidao/core/store";

export type FrameContent = Pick<NewEvent, "schema" | "recordedAt" | "metadata" | "data" | "signature">;

const magic = [0x43, 0x44, 0x46];
const plain = 0x01;
const signed = 0x02;
const headerAt = magic.length + 1;
const lengthBytes = 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function encodeFrame({ schema, recordedAt, metadata, data, signature }: FrameContent): Uint8Array {
  // A member that is undefined is not written.
  const parts = [JSON.stringify({ recordedAt, schema, signature }), metadata, data].map((text) => encoder.encode(text));
  const [header, meta, body] = parts as [Uint8Array, Uint8Array, Uint8Array];
  const frame = new Uint8Array(headerAt + 2 * lengthBytes + header.length + meta.length + body.length);
  const view = new DataView(frame.buffer);
  frame.set([...magic, signature === undefined ? plain : signed]);
  let at = headerAt;
  for (const part of [header, meta]) {
    view.setUint32(at, part.length);
    frame.set(part, at + lengthBytes);
    at += lengthBytes + part.length;
  }
  frame.set(body, at);
  return frame;
}

/** What the frame holds; `undefined` when it is not a frame of a version that we know. */
export function decodeFrame(frame: Uint8Array): FrameContent | undefined {
  try {
    if (magic.some((byte, at) => frame[at] !== byte)) return undefined;
    const version = frame[magic.length];
    const [header, afterHeader] = partAt(frame, headerAt);
    const [metadata, afterMetadata] = partAt(frame, afterHeader);
    const { schema, recordedAt, signature } = JSON.parse(header);
    if (!Number.isSafeInteger(schema) || typeof recordedAt !== "string") return undefined;
    const content = { schema, recordedAt, metadata, data: decoder.decode(frame.subarray(afterMetadata)) };
    if (version === plain) return content;
    return version === signed && typeof signature === "string" ? { ...content, signature } : undefined;
  } catch {
    return undefined;
  }
}

/** The text at a place, and the place behind it. Throws when the frame is shorter than it says. */
function partAt(frame: Uint8Array, at: number): readonly [string, number] {
  const length = new DataView(frame.buffer, frame.byteOffset, frame.length).getUint32(at);
  const end = at + lengthBytes + length;
  if (end > frame.length) throw new RangeError("the frame is cut off");
  return [decoder.decode(frame.subarray(at + lengthBytes, end)), end];
}
