/**
 * A subscription reads until it has caught up, then waits. Appends of this process ring a bell; what other processes
 * append is found by looking again every so often, which costs one step in an index and needs no lock.
 */
import {
  chunkSizeOf,
  type Outcome,
  position,
  type StoreFault,
  type SubscribeOptions,
  type Subscription,
  type SubscriptionMessage,
  succeed,
} from "@chidao/core/store";
import { attempt, createBreather } from "@chidao/sqlite";
import type { Bell } from "./bell.js";
import type { Reader } from "./read.js";

/** How soon an event of another process is seen at the latest. */
const pollMs = 75;

export interface SubscriptionSource {
  readonly reader: Reader;
  readonly bell: Bell;
  readonly file: string;
  readonly busyMs: number;
  readonly isClosed: () => boolean;
}

type Messages = AsyncGenerator<Outcome<SubscriptionMessage, StoreFault>, void>;

export function subscriptionOf(source: SubscriptionSource, options: SubscribeOptions): Subscription {
  const from = Math.max(0, position("from", options.from) ?? 0);
  const chunkSize = chunkSizeOf(options.chunkSize);
  return {
    [Symbol.asyncIterator]: () => {
      let left = false;
      const isOver = (): boolean => left || options.signal?.aborted === true || source.isClosed();
      const messages = endingWith(options.signal, source.bell, follow(source, { from, chunkSize, isOver }));
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

interface Following {
  readonly from: number;
  readonly chunkSize: number;
  readonly isOver: () => boolean;
}

async function* follow(source: SubscriptionSource, { from, chunkSize, isOver }: Following): Messages {
  const breathe = createBreather();
  let next = from;
  let isAnnounced = false;
  while (!isOver()) {
    const seen = source.bell.count();
    const news = await lookFrom(source, next, chunkSize, isOver);
    if (!news.ok) {
      if (!isOver()) yield news;
      return;
    }
    const last = news.value.events.at(-1);
    if (last !== undefined) {
      yield succeed({ kind: "events", events: news.value.events });
      next = last.index + 1;
      isAnnounced = false;
      await breathe();
    } else if (!isAnnounced) {
      isAnnounced = true;
      yield succeed({ kind: "caughtUp", index: Math.min(next - 1, news.value.head) });
    } else {
      await source.bell.wait(seen, pollMs);
    }
  }
}

function lookFrom(
  { reader, file, busyMs }: SubscriptionSource,
  from: number,
  chunkSize: number,
  isOver: () => boolean,
) {
  const stopped = (): StoreFault | undefined => (isOver() ? { _tag: "ReadCancelled" } : undefined);
  return attempt(
    () => {
      // The chunk comes first: the head may move on between the two, and then it is only looked at again.
      const events = reader.all({ low: from, high: Number.MAX_SAFE_INTEGER - 1, forward: true, chunkSize });
      return succeed({ events, head: events.length > 0 ? -1 : reader.head() });
    },
    { file, busyMs, since: performance.now(), stopped },
  );
}
