/** What every store's subscription has in common: how it begins, and how it ends while it may be asleep. */
import type { Bell } from "./bell.js";
import type { SubscribeOptions, Subscription, SubscriptionMessage } from "./event-store.js";
import type { Outcome } from "./outcome.js";
import { chunkSizeOf, position } from "./request.js";
import type { StoreFault } from "./store-fault.js";

export type Messages = AsyncGenerator<Outcome<SubscriptionMessage, StoreFault>, void>;

export interface Following {
  /** First index to deliver. */
  readonly from: number;
  readonly chunkSize: number;
  /** True once nobody wants the messages any more; whoever sleeps on the bell is woken then. */
  readonly isOver: () => boolean;
}

export interface Followed {
  readonly bell: Bell;
  readonly isClosed: () => boolean;
  readonly follow: (following: Following) => Messages;
}

/** A subscription over the messages of `follow`. It ends without a fault when it is left, cancelled or closed. */
export function subscriptionTo({ bell, isClosed, follow }: Followed, options: SubscribeOptions): Subscription {
  const from = Math.max(0, position("from", options.from) ?? 0);
  const chunkSize = chunkSizeOf(options.chunkSize);
  return {
    [Symbol.asyncIterator]: () => {
      let left = false;
      const isOver = (): boolean => left || options.signal?.aborted === true || isClosed();
      const messages = endingWith(options.signal, bell, follow({ from, chunkSize, isOver }));
      return {
        next: () => messages.next(),
        // A generator answers `return` only after the `next` under way, which may be asleep: wake it first.
        return: () => {
          left = true;
          bell.ring();
          return messages.return(undefined);
        },
      };
    },
  };
}

/** Rings the bell when the signal is aborted, as long as the messages are wanted. */
async function* endingWith(signal: SubscribeOptions["signal"], bell: Bell, messages: Messages): Messages {
  // A listener of its own: a signal takes the same function only once, and others may listen to the same signal.
  const wake = (): void => bell.ring();
  signal?.addEventListener("abort", wake, { once: true });
  try {
    yield* messages;
  } finally {
    signal?.removeEventListener("abort", wake);
  }
}
