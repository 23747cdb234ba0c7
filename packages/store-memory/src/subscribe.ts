/**
 * A subscription hands out what is there, says that it has caught up, and sleeps until something is appended. It is
 * asked for each chunk, so a slow reader simply finds more the next time.
 */
import {
  chunkSizeOf,
  fail,
  type Outcome,
  position,
  type RecordedEvent,
  type StoreFault,
  type SubscribeOptions,
  type Subscription,
  type SubscriptionMessage,
  succeed,
} from "@chidao/core/store";
import type { Bell } from "./bell.js";

export interface SubscriptionSource {
  readonly events: ReadonlyArray<RecordedEvent>;
  readonly bell: Bell;
  readonly isClosed: () => boolean;
}

type Messages = AsyncGenerator<Outcome<SubscriptionMessage, StoreFault>, void>;

export function subscriptionOf(source: SubscriptionSource, options: SubscribeOptions): Subscription {
  const from = Math.max(0, position("from", options.from) ?? 0);
  const chunkSize = chunkSizeOf(options.chunkSize);
  const wasClosed = source.isClosed();
  return {
    [Symbol.asyncIterator]: () => {
      let left = false;
      const isOver = (): boolean => left || options.signal?.aborted === true || source.isClosed();
      const messages = wasClosed
        ? refuse()
        : endingWith(options.signal, source.bell, follow(source, from, chunkSize, isOver));
      return {
        next: () => messages.next(),
        // A generator answers `return` only after the `next` under way, which may be asleep: wake it first.
        return: () => {
          left = true;
          source.bell.ring();
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

async function* follow(
  { events, bell }: SubscriptionSource,
  from: number,
  chunkSize: number,
  isOver: () => boolean,
): Messages {
  let next = from;
  let isAnnounced = false;
  while (!isOver()) {
    const seen = bell.count();
    const news = events.slice(next, next + chunkSize);
    if (news.length > 0) {
      next += news.length;
      isAnnounced = false;
      yield succeed({ kind: "events", events: news });
    } else if (!isAnnounced) {
      isAnnounced = true;
      yield succeed({ kind: "caughtUp", index: Math.min(next, events.length) - 1 });
    } else {
      await bell.wait(seen);
    }
  }
}

async function* refuse(): Messages {
  yield fail({ _tag: "StoreClosed" });
}
