/**
 * A subscription reads until it has caught up, then waits. Appends of this process ring a bell; what other processes
 * append is found by looking again every so often, which costs one step in an index and needs no lock.
 */
import {
  type Bell,
  type Following,
  type Messages,
  type StoreFault,
  type SubscribeOptions,
  type Subscription,
  subscriptionTo,
  succeed,
  type Timer,
} from "@chidao/core/store";
import { attempt, createBreather } from "@chidao/sqlite";
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

export function subscriptionOf(source: SubscriptionSource, options: SubscribeOptions): Subscription {
  return subscriptionTo({ ...source, follow: (following) => follow(source, following) }, options);
}

/** A subscription that merely waits is no reason to keep the process alive. */
const untilNextLook: Timer = (wake) => {
  const timer = setTimeout(wake, pollMs).unref();
  return () => clearTimeout(timer);
};

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
      await source.bell.wait(seen, untilNextLook);
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
