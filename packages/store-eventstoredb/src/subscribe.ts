/**
 * A subscription hands out what is there, says that it has caught up, and then what comes. It lives on the store's one
 * subscription to the server: the newest events are at hand, older ones are read.
 */
import {
  type Chunk,
  type Following,
  fail,
  type Messages,
  type Outcome,
  type RecordedEvent,
  type StoreFault,
  type SubscribeOptions,
  type Subscription,
  subscriptionTo,
  succeed,
} from "@chidao/core/store";
import type { Ledger } from "./ledger.js";
import { passFrom } from "./pass.js";
import { after } from "./timer.js";

/** How often a subscription that hears nothing looks whether the server is out of reach. */
const lookMs = 1000;

export function subscriptionOf(ledger: Ledger, options: SubscribeOptions, isClosed: () => boolean): Subscription {
  const { bell } = ledger.follower;
  return subscriptionTo({ bell, isClosed, follow: (following) => follow(ledger, following) }, options);
}

async function* follow(ledger: Ledger, { from, chunkSize, isOver }: Following): Messages {
  const { directory, isCaughtUp } = ledger.follower;
  let next = from;
  while (!isOver()) {
    for await (const news of newsFrom(ledger, next, chunkSize)) {
      if (isOver()) return;
      yield news;
      if (!news.ok) return;
      next += news.value.events.length;
    }
    if (!isOver() && next >= directory.count() && isCaughtUp()) {
      yield succeed({ kind: "caughtUp", index: Math.min(next, directory.count()) - 1 });
    }
    const fault = await waitForNews(ledger, next, isOver);
    if (fault !== undefined) return yield fail(fault);
  }
}

/** Until there is something to deliver or it is over, or the fault that ends the waiting. */
async function waitForNews(ledger: Ledger, next: number, isOver: () => boolean): Promise<StoreFault | undefined> {
  const { directory, bell, fault, isCaughtUp } = ledger.follower;
  const wasCaughtUp = isCaughtUp();
  for (;;) {
    const seen = bell.count();
    if (isOver() || next < directory.count() || (isCaughtUp() && !wasCaughtUp)) return undefined;
    const why = fault();
    if (why !== undefined) return why;
    await bell.wait(seen, after(lookMs));
  }
}

type News = Outcome<{ readonly kind: "events"; readonly events: Chunk }, StoreFault>;

/** The chunk at hand, or what a pass over the log brings of what is counted. */
async function* newsFrom(ledger: Ledger, next: number, chunkSize: number): AsyncGenerator<News, void> {
  const { directory, tail } = ledger.follower;
  if (next >= directory.count()) return;
  const atHand = tail.from(next, chunkSize);
  if (atHand !== undefined) return yield succeed({ kind: "events", events: atHand });
  const end = directory.count();
  let chunk: Array<RecordedEvent> = [];
  for await (const event of passFrom(ledger, next)) {
    if (!event.ok) return yield event;
    chunk.push(event.value);
    const isLast = event.value.index === end - 1;
    if (chunk.length === chunkSize || isLast) {
      yield succeed({ kind: "events", events: chunk });
      chunk = [];
    }
    if (isLast) return;
  }
}
