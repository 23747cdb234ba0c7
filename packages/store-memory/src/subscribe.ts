/**
 * A subscription hands out what is there, says that it has caught up, and sleeps until something is appended. It is
 * asked for each chunk, so a slow reader simply finds more the next time.
 */
import {
  type Bell,
  type Following,
  fail,
  type Messages,
  type RecordedEvent,
  type SubscribeOptions,
  type Subscription,
  subscriptionTo,
  succeed,
} from "@chidao/core/store";

export interface SubscriptionSource {
  readonly events: ReadonlyArray<RecordedEvent>;
  readonly bell: Bell;
  readonly isClosed: () => boolean;
}

export function subscriptionOf(source: SubscriptionSource, options: SubscribeOptions): Subscription {
  const wasClosed = source.isClosed();
  const follow = (following: Following): Messages => (wasClosed ? refuse() : followEvents(source, following));
  return subscriptionTo({ ...source, follow }, options);
}

async function* followEvents({ events, bell }: SubscriptionSource, { from, chunkSize, isOver }: Following): Messages {
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
