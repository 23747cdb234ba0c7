/**
 * Reads on through losses: what a feed brings, and when it ends before it should, what the next one brings. Whoever
 * uses it says where the next one begins, and so misses and repeats nothing.
 */
import type { StoreFault } from "@chidao/core/store";
import type { Connection } from "./connection.js";
import type { Feed, Message } from "./feed.js";
import { pause, unavailable } from "./patience.js";

export interface SteadyParts {
  readonly connection: Connection;
  /** How long to wait for the next message, in milliseconds; absent: for ever. */
  readonly waitMs: () => number | undefined;
  /** After how long without a message to give up, in milliseconds. */
  readonly totalMs: number;
  /** Why going on makes no sense. */
  readonly broken: () => StoreFault | undefined;
  readonly onLoss?: (cause: string) => void;
}

export type SteadyMessage =
  | Exclude<Message, { readonly kind: "ended" | "silent" }>
  /** The server says that this was all. Going on asks it again. */
  | { readonly kind: "read" }
  | { readonly kind: "noSuchStream" }
  /** The last message. */
  | { readonly kind: "fault"; readonly fault: StoreFault };

export async function* steadily(parts: SteadyParts, open: () => Feed): AsyncGenerator<SteadyMessage, void> {
  const { connection, totalMs, broken, onLoss } = parts;
  let heard = performance.now();
  for (let tries = 0; ; tries += 1) {
    const client = connection.client();
    const feed = open();
    const end = yield* untilEnd(feed, parts.waitMs, () => {
      [heard, tries] = [performance.now(), 0];
    });
    // A read whose client was given up meanwhile ends without an error, and early.
    if (end.kind === "ended" && end.error === undefined && connection.client() === client) yield { kind: "read" };
    const verdict = feed.judgeEnd(end);
    if (verdict.kind === "fault") return yield verdict;
    if (verdict.kind === "noSuchStream") return yield verdict;
    const cause = verdict.kind === "passing" ? verdict.cause : verdict.kind;
    onLoss?.(cause);
    const why = broken() ?? (performance.now() - heard > totalMs ? unavailable(cause) : undefined);
    if (why !== undefined) return yield { kind: "fault", fault: why };
    await pause(tries);
  }
}

/** Everything up to the message that ends the feed, which is the answer. */
async function* untilEnd(
  feed: Feed,
  waitMs: () => number | undefined,
  onLife: () => void,
): AsyncGenerator<SteadyMessage, Message> {
  try {
    for (;;) {
      const message = await feed.next(waitMs());
      if (message.kind === "ended" || message.kind === "silent") return message;
      if (message.kind !== "confirmed") onLife();
      yield message;
    }
  } finally {
    feed.leave();
  }
}
