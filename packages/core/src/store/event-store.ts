/**
 * The event store port. It speaks promises of plain outcomes and mentions neither fp-ts nor io-ts, so that a store
 * can be written without knowing them. `@chidao/testing` holds the contract suite that every store passes.
 *
 * Every store MUST keep these promises:
 * - the expected state is checked atomically with the write, for concurrent processes too;
 * - commit order is index order, and indexes are dense (0, 1, 2...): a reader that resumes from an index never
 *   misses, repeats or reorders an event;
 * - an acknowledged append survives loss of power when `capabilities.durable`; a batch is stored whole or not at all;
 * - a repeated append with the same event ids adds nothing and answers as the first did;
 * - text read is the text written, byte for byte;
 * - every failure is a `StoreFault`, and no promise stays pending for ever.
 */
import type { Frontier } from "../merkle/frontier.js";
import type { Outcome } from "./outcome.js";
import type { StoreFault } from "./store-fault.js";

/** An event as it is handed to a store: canonical JSON texts, never objects. */
export interface NewEvent {
  /** UUID, derived from ledger, stream, command id and position; repeats carry the same one. */
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  /** The writer's clock, `YYYY-MM-DDTHH:mm:ss.sssZ`; also part of the metadata. */
  readonly recordedAt: string;
  readonly data: string;
  readonly metadata: string;
  /** An author's signature, the line that fills the slot of the leaf header; absent: nobody signed. */
  readonly signature?: string | undefined;
}

export interface RecordedEvent extends NewEvent {
  /** Dense position in the ledger, from 0. */
  readonly index: number;
  readonly stream: string;
  /** Dense position in the stream, from 0. */
  readonly revision: number;
}

export type ExpectedState =
  | { readonly kind: "NoStream" }
  | { readonly kind: "StreamExists" }
  | { readonly kind: "Exactly"; readonly revision: number }
  | { readonly kind: "Any" };

/** A stream that a decision read, and its last revision then (-1: it had no event). */
export interface StreamRevision {
  readonly stream: string;
  readonly revision: number;
}

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedState;
  /** One or more; at most `capabilities.batchEventsMax`. */
  readonly events: ReadonlyArray<NewEvent>;
  /** Checked atomically where `capabilities.atomicBasis`; elsewhere only kept in the events' metadata. */
  readonly basis: ReadonlyArray<StreamRevision>;
}

export interface Appended {
  readonly firstIndex: number;
  readonly lastIndex: number;
  /** Revision of the last event of the batch. */
  readonly lastRevision: number;
  /** True when these event ids were stored before, so that nothing was added now. */
  readonly repeated: boolean;
}

/** The part of the platform's `AbortSignal` that a store uses; the port itself needs no platform's types. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface ReadOptions {
  readonly direction?: "forward" | "backward";
  /** First position to read, inclusive. Default: the first going forward, the last going backward. */
  readonly from?: number;
  /** Last position to read, inclusive. Default: to the end. */
  readonly to?: number;
  /** Events to a chunk, 1 to 10 000; default 500. */
  readonly chunkSize?: number;
  /** Aborting ends the read with `ReadCancelled`. */
  readonly signal?: CancelSignal;
}

export type Chunk = ReadonlyArray<RecordedEvent>;

/** Chunks, never empty; a fault is the last thing yielded. A missing stream yields nothing. */
export type Chunks = AsyncIterable<Outcome<Chunk, StoreFault>>;

export type SubscriptionMessage =
  | { readonly kind: "events"; readonly events: Chunk }
  /** Everything committed up to and including this index was delivered; -1 for an empty ledger. */
  | { readonly kind: "caughtUp"; readonly index: number };

export interface SubscribeOptions {
  /** First index to deliver; default 0. */
  readonly from?: number;
  readonly chunkSize?: number;
  /** Aborting ends the subscription without a fault. */
  readonly signal?: CancelSignal;
}

export type Subscription = AsyncIterable<Outcome<SubscriptionMessage, StoreFault>>;

/** What this store can promise beyond the contract; asked, never guessed. */
export interface Capabilities {
  readonly name: string;
  readonly durable: boolean;
  readonly atomicBasis: boolean;
  /** Whether `frontier` can be asked. */
  readonly frontier: boolean;
  readonly eventBytesMax: number;
  readonly batchEventsMax: number;
  /** Bytes of all events of one append, as the engine counts them; absent where the other two limits are all. */
  readonly appendBytesMax?: number;
}

/** A text for people, in Vietnamese and in English. */
export interface StoreText {
  readonly vi: string;
  readonly en: string;
}

/** One line of a store's own health report. */
export interface StoreCheck {
  /** For programs, in English; never translated. */
  readonly name: string;
  readonly ok: boolean;
  /** What was looked at, for people. */
  readonly title: StoreText;
  readonly detail: StoreText;
}

export interface EventStore {
  readonly capabilities: Capabilities;
  append(request: AppendRequest): Promise<Outcome<Appended, StoreFault>>;
  readStream(stream: string, options?: ReadOptions): Chunks;
  readAll(options?: ReadOptions): Chunks;
  subscribe(options?: SubscribeOptions): Subscription;
  /**
   * The frontier of the proof tree over all events, as it is kept with the log: its size is their number. What it is
   * worth shows when somebody recomputes it from the events. There when `capabilities.frontier`.
   */
  frontier?(): Promise<Outcome<Frontier, StoreFault>>;
  /** What the store found out about itself; for `doctor`. */
  inspect(): Promise<Outcome<ReadonlyArray<StoreCheck>, StoreFault>>;
  /** Ends subscriptions and releases files; later calls answer `StoreClosed`. May be called twice. */
  close(): Promise<void>;
}

export const noStream: ExpectedState = { kind: "NoStream" };
export const streamExists: ExpectedState = { kind: "StreamExists" };
export const anyState: ExpectedState = { kind: "Any" };

/** The stream's last revision must be exactly this one. */
export function exactly(revision: number): ExpectedState {
  return { kind: "Exactly", revision };
}

/** For messages: `NoStream`, `Exactly(3)`. */
export function describeExpectedState(expected: ExpectedState): string {
  return expected.kind === "Exactly" ? `Exactly(${expected.revision})` : expected.kind;
}

/** Whether a stream whose last revision is `actual` (-1: none) is in the expected state. */
export function isInExpectedState(expected: ExpectedState, actual: number): boolean {
  switch (expected.kind) {
    case "NoStream":
      return actual === -1;
    case "StreamExists":
      return actual >= 0;
    case "Exactly":
      return actual === expected.revision;
    case "Any":
      return true;
  }
}
