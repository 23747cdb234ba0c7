/** `@chidao/core/store`: the event store port, free of fp-ts and io-ts. */
export { type Bell, createBell, type Timer } from "./bell.js";
export {
  type Appended,
  type AppendRequest,
  anyState,
  type CancelSignal,
  type Capabilities,
  type Chunk,
  type Chunks,
  describeExpectedState,
  type EventStore,
  type ExpectedState,
  exactly,
  isInExpectedState,
  type NewEvent,
  noStream,
  type ReadOptions,
  type RecordedEvent,
  type StoreCheck,
  type StoreText,
  type StreamRevision,
  type SubscribeOptions,
  type Subscription,
  type SubscriptionMessage,
  streamExists,
} from "./event-store.js";
export { fail, type Outcome, succeed } from "./outcome.js";
export {
  assertAppendable,
  chunkSizeOf,
  findTooLarge,
  position,
  positionMax,
  type ReadWindow,
  readWindow,
} from "./request.js";
export type { StoreFault } from "./store-fault.js";
export { type Followed, type Following, type Messages, subscriptionTo } from "./subscription.js";
