/** Appends of events of about 300 bytes of data and metadata, each event alone in a stream of its own. */
import { randomUUID } from "node:crypto";

export const eventBytes = 300;

export function singleAppends(count) {
  return Array.from({ length: count }, () => {
    const event = {
      id: randomUUID(),
      type: "AssignmentIssued",
      schema: 1,
      recordedAt: "2026-11-24T01:02:03.004Z",
      data: JSON.stringify({ note: "x".repeat(188) }),
      metadata: JSON.stringify({ commandId: randomUUID(), by: "x".repeat(40) }),
    };
    return { stream: `assignment-${event.id}`, expected: { kind: "NoStream" }, events: [event], basis: [] };
  });
}

/** The same events, so many to an append, each append to a stream of its own. */
export function batched(appends, size) {
  return Array.from({ length: Math.ceil(appends.length / size) }, (_, at) => {
    const part = appends.slice(at * size, (at + 1) * size);
    return { ...part[0], events: part.flatMap(({ events }) => events) };
  });
}
