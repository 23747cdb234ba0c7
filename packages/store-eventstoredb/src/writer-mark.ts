/**
 * What stands beside the frame, in the server's field for metadata: who wrote the batch, and where in it an event
 * stands. It tells this call's events from those of another process that appended the same ids, and it lets a reader
 * take a batch whole. Frozen by the frame's golden file:
 *
 *   ff          no JSON begins so, and the client tries to parse it as such
 *   16 bytes    at random, the same for all events of one call
 *   2 bytes     place in the batch, from 0, big-endian
 *   2 bytes     number of events in the batch
 */
import { randomBytes } from "node:crypto";

const writerBytes = 16;
const markBytes = 1 + writerBytes + 4;

/** The marks of a batch's events, in their order. */
export function marksOf(count: number, writer: Uint8Array = randomBytes(writerBytes)): ReadonlyArray<Uint8Array> {
  return Array.from({ length: count }, (_, place) => {
    const mark = Uint8Array.from([0xff, ...writer, 0, 0, 0, 0]);
    const view = new DataView(mark.buffer);
    view.setUint16(1 + writerBytes, place);
    view.setUint16(1 + writerBytes + 2, count);
    return mark;
  });
}

/** Whether the batch of the event ends with it; true as well for an event that bears no mark. */
export function endsBatch(metadata: unknown): boolean {
  if (!isMark(metadata)) return true;
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.length);
  return view.getUint16(1 + writerBytes) + 1 >= view.getUint16(1 + writerBytes + 2);
}

/** Whether two marks were made by the same call. */
export function isSameWriter(one: unknown, other: Uint8Array | undefined): boolean {
  if (!isMark(one) || !isMark(other)) return false;
  return Buffer.compare(one.subarray(0, 1 + writerBytes), other.subarray(0, 1 + writerBytes)) === 0;
}

function isMark(metadata: unknown): metadata is Uint8Array {
  return metadata instanceof Uint8Array && metadata.length === markBytes && metadata[0] === 0xff;
}
