/** Short ways to ask a store in tests. */
import { randomUUID } from "node:crypto";
import type { Chunks, NewEvent, Outcome, RecordedEvent, StoreFault } from "@chidao/core/store";

export function sampleEvents(count: number): ReadonlyArray<NewEvent> {
  return Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    type: "AssignmentIssued",
    schema: 1,
    recordedAt: "2026-11-24T01:02:03.004Z",
    data: '{"note":"giao nhiệm vụ"}',
    metadata: "{}",
    ...(at % 2 === 0 ? {} : { signature: "— ubnd.example/văn-thư q83vASNFZ4k=" }),
  }));
}

/** The answer of a store that accepted; a fault fails the test and is named. */
export function answerOf<A>(outcome: Outcome<A, StoreFault>): A {
  if (outcome.ok) return outcome.value;
  throw new Error(`the store answered ${JSON.stringify(outcome.error)}`);
}

/** The fault of a store that refused; an acceptance fails the test. */
export function faultOf(outcome: Outcome<unknown, StoreFault>): StoreFault {
  if (!outcome.ok) return outcome.error;
  throw new Error("the store accepted it");
}

export async function eventsOf(chunks: Chunks): Promise<ReadonlyArray<RecordedEvent>> {
  const events: Array<RecordedEvent> = [];
  for await (const chunk of chunks) events.push(...answerOf(chunk));
  return events;
}
