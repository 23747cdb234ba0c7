/**
 * Why the outside world failed. Each tag says what the caller should do; `cause` is the engine's own message, for
 * operators, and is never shown as the whole explanation.
 */
export type StoreFault =
  | WrongExpectedState
  | StaleBasis
  | EventIdConflict
  | TooLarge
  | StoreBusy
  | StoreFull
  | StoreReadOnly
  | StoreUnavailable
  | StoreDamaged
  | StoreUnsafe
  | NotALedger
  | StoreClosed
  | ReadCancelled;

/** The stream is not in the expected state. Load it again and decide again. */
export interface WrongExpectedState {
  readonly _tag: "WrongExpectedState";
  readonly stream: string;
  readonly expected: string;
  /** The last revision of the stream; -1 when it has no event. */
  readonly actual: number;
}

/** A stream that the decision read has moved on. Load again and decide again. Only with `atomicBasis`. */
export interface StaleBasis {
  readonly _tag: "StaleBasis";
  readonly stream: string;
  readonly read: number;
  readonly actual: number;
}

/** Some, but not all, of these event ids are stored, or they are stored elsewhere. A defect of the caller. */
export interface EventIdConflict {
  readonly _tag: "EventIdConflict";
  readonly stream: string;
  readonly id: string;
}

/** Over a stated limit; nothing was written. Send less. */
export interface TooLarge {
  readonly _tag: "TooLarge";
  readonly what: "event" | "batch";
  readonly limit: number;
  readonly actual: number;
}

/** Another process holds the store and did not let go in time. Nothing was written; try again later. */
export interface StoreBusy {
  readonly _tag: "StoreBusy";
  readonly waitedMs: number;
}

/** The disk, the quota or the file-size limit is reached. Nothing was written; make room and repeat the command. */
export interface StoreFull {
  readonly _tag: "StoreFull";
  readonly cause: string;
}

/** The store may be read but not written. Nothing was written. */
export interface StoreReadOnly {
  readonly _tag: "StoreReadOnly";
  readonly cause: string;
}

/** The store can't be reached or answered with an error; whether a write happened is told by repeating it. */
export interface StoreUnavailable {
  readonly _tag: "StoreUnavailable";
  readonly cause: string;
}

/** What is stored can't be read as the engine wrote it: cut off or overwritten. Restore a copy; nothing was written. */
export interface StoreDamaged {
  readonly _tag: "StoreDamaged";
  readonly cause: string;
}

/** The engine can't keep the promises of the port (unsafe version, durability refused). Change the engine. */
export interface StoreUnsafe {
  readonly _tag: "StoreUnsafe";
  readonly cause: string;
}

/** What stands there is not a Chidao ledger, or one of a newer format. It is left as it is. */
export interface NotALedger {
  readonly _tag: "NotALedger";
  readonly location: string;
  readonly cause: string;
}

/** The store was closed by this process. A defect of the caller. */
export interface StoreClosed {
  readonly _tag: "StoreClosed";
}

/** The reader's signal was aborted. */
export interface ReadCancelled {
  readonly _tag: "ReadCancelled";
}
