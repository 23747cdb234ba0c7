/** From what the server keeps to an event of the port. */
import type { RecordedEvent } from "@chidao/core/store";
import type { StoredEvent } from "./feed.js";
import { decodeFrame } from "./frame.js";

/** The event without its index; `undefined` when what stands there is not an event of a ledger. */
export function toRecorded(event: StoredEvent, prefix: string): Omit<RecordedEvent, "index"> | undefined {
  const content = event.data instanceof Uint8Array ? decodeFrame(event.data) : undefined;
  if (content === undefined || !event.streamId.startsWith(prefix)) return undefined;
  return {
    stream: event.streamId.slice(prefix.length),
    revision: Number(event.revision),
    id: event.id,
    type: event.type,
    ...content,
  };
}
