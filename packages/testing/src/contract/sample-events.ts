/** Events and helpers that the contract's rules share. Ids are counted, so that a failure reads the same every time. */
import {
  type Appended,
  type AppendRequest,
  anyState,
  type Chunks,
  type EventStore,
  type NewEvent,
  type Outcome,
  type RecordedEvent,
  type StoreFault,
  type Subscription,
  type SubscriptionMessage,
} from "@chidao/core/store";

let idsGiven = 0;

/** An event that no other event of this process shares its id with. */
export function sampleEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  idsGiven += 1;
  return {
    id: `00000000-0000-5000-8000-${idsGiven.toString(16).padStart(12, "0")}`,
    type: "AssignmentIssued",
    schema: 1,
    recordedAt: "2026-11-24T01:02:03.004Z",
    data: `{"by":{"agency":"bnv","officer":null,"role":"issuer"},"number":${idsGiven}}`,
    metadata: `{"commandId":"c-${idsGiven}"}`,
    ...overrides,
  };
}

export function sampleEvents(count: number): ReadonlyArray<NewEvent> {
  return Array.from({ length: count }, () => sampleEvent());
}

/** An append that expects nothing and read nothing, unless told otherwise. */
export function appendTo(
  store: EventStore,
  stream: string,
  events: ReadonlyArray<NewEvent>,
  rest: Partial<Pick<AppendRequest, "expected" | "basis">> = {},
): Promise<Outcome<Appended, StoreFault>> {
  return store.append({ stream, events, expected: anyState, basis: [], ...rest });
}

/** The value of an outcome; a fault fails the test and is named. */
export function answerOf<A>(outcome: Outcome<A, StoreFault>): A {
  if (outcome.ok) return outcome.value;
  throw new Error(`the store answered ${JSON.stringify(outcome.error)}`);
}

/** The fault of an outcome; a success fails the test. */
export function faultOf(outcome: Outcome<unknown, StoreFault>): StoreFault {
  if (!outcome.ok) return outcome.error;
  throw new Error(`the store accepted it: ${JSON.stringify(outcome.value)}`);
}

/** Everything that a read yields, chunk by chunk. */
export async function chunksIn(chunks: Chunks): Promise<ReadonlyArray<ReadonlyArray<RecordedEvent>>> {
  const read: Array<ReadonlyArray<RecordedEvent>> = [];
  for await (const chunk of chunks) read.push(answerOf(chunk));
  return read;
}

export async function eventsIn(chunks: Chunks): Promise<ReadonlyArray<RecordedEvent>> {
  return (await chunksIn(chunks)).flat();
}

/** Reads on until the subscription has caught up with the wanted index, and leaves it. */
export async function followUntil(subscription: Subscription, index: number): Promise<ReadonlyArray<RecordedEvent>> {
  const events: Array<RecordedEvent> = [];
  for await (const message of subscription) {
    const value = answerOf(message);
    if (value.kind === "events") events.push(...value.events);
    else if (value.index >= index) break;
  }
  return events;
}

/** The next message of a subscription that is not over. */
export async function nextOf(
  messages: AsyncIterator<Outcome<SubscriptionMessage, StoreFault>>,
): Promise<SubscriptionMessage> {
  const next = await messages.next();
  if (next.done === true) throw new Error("the subscription ended");
  return answerOf(next.value);
}
