/**
 * The client's streams as something to be asked for the next message, with a bound on the wait. The client announces
 * `caughtUp` and checkpoints beside its stream of events, ahead of events that still lie in the stream's buffer; here
 * they come in the order in which the server sent them.
 */
import { type AllStreamSubscription, type ReadStreamOptions, START, streamNameFilter } from "@eventstore/db-client";
import type { Connection } from "./connection.js";
import type { Position } from "./directory.js";
import { judge, type Verdict } from "./server-error.js";

/** An event as the server keeps it. */
export interface StoredEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position: Position | undefined;
}

export type Message =
  | { readonly kind: "event"; readonly event: StoredEvent }
  | { readonly kind: "confirmed" }
  | { readonly kind: "caughtUp" }
  | { readonly kind: "checkpoint"; readonly position: Position }
  /** Over; with an error, or because everything was read. */
  | { readonly kind: "ended"; readonly error?: unknown }
  /** Nothing came for as long as was to be waited. */
  | { readonly kind: "silent" };

export interface Feed {
  /** The next message; waits for at most `ms`, or for ever if it is absent. Ask one at a time. */
  next(ms?: number): Promise<Message>;
  /** What the last message means: the end of what was asked, or silence. Gives up the client where that is stuck. */
  judgeEnd(end: Message): Verdict;
  /** Ends the feed: the `next` under way and all later ones answer that it is over. */
  leave(): void;
}

/** Above so many messages the stream is held back; the server is then held back by the network. */
const heldBackAbove = 256;

interface Source {
  on(event: string, listener: (value: never) => void): unknown;
  pause(): unknown;
  resume(): unknown;
  readonly readableLength?: number;
}

/** Follows all events of the ledger behind a position. */
export function followLedger(connection: Connection, prefix: string, from: Position | undefined): Feed {
  let checkpoint: (position: Position) => void = () => {};
  const subscription: AllStreamSubscription = connection.client().subscribeToAll({
    fromPosition: from ?? START,
    requiresLeader: true,
    filter: streamNameFilter({
      prefixes: [prefix],
      checkpointInterval: 8,
      checkpointReached: async (_, position) => checkpoint(position),
    }),
  });
  const feed = createFeed(connection, subscription as unknown as Source, () => subscription.unsubscribe());
  checkpoint = (position) => feed.between({ kind: "checkpoint", position });
  return feed;
}

/** A read of one stream. */
export function readFrom(connection: Connection, stream: string, options: ReadStreamOptions): Feed {
  const read = connection.client().readStream(stream, { ...options, requiresLeader: true });
  return createFeed(connection, read as unknown as Source, () => read.cancel());
}

function createFeed(
  connection: Connection,
  source: Source,
  cancel: () => Promise<void>,
): Feed & { readonly between: (message: Message) => void } {
  const client = connection.client();
  const line: Array<Message> = [];
  /** Announcements that wait for events of the stream's buffer to come first. */
  let announced: Array<{ readonly afterEvents: number; readonly message: Message }> = [];
  let eventsSeen = 0;
  let wake: (() => void) | undefined;
  let isOver = false;
  let asked = performance.now();

  function push(message: Message): void {
    if (isOver) return;
    isOver = message.kind === "ended";
    line.push(message);
    if (line.length > heldBackAbove) source.pause();
    wake?.();
  }

  function between(message: Message): void {
    const buffered = source.readableLength ?? 0;
    if (buffered === 0) push(message);
    else announced.push({ afterEvents: eventsSeen + buffered, message });
  }

  const announce = (message: Message): void => {
    connection.heard();
    between(message);
  };
  source.on("data", ({ event }: { readonly event?: StoredEvent }) => {
    connection.heard();
    eventsSeen += 1;
    if (event !== undefined) push({ kind: "event", event });
    const due = announced.filter(({ afterEvents }) => afterEvents <= eventsSeen);
    announced = announced.filter(({ afterEvents }) => afterEvents > eventsSeen);
    for (const { message } of due) push(message);
  });
  source.on("confirmation", () => announce({ kind: "confirmed" }));
  source.on("caughtUp", () => announce({ kind: "caughtUp" }));
  source.on("error", (error) => push({ kind: "ended", error }));
  source.on("end", () => push({ kind: "ended" }));
  source.on("close", () => push({ kind: "ended" }));

  return {
    between,
    next: async (ms) => {
      asked = performance.now();
      if (line.length === 0 && !(await arrival(ms, (resolve) => (wake = resolve)))) return { kind: "silent" };
      const message = line.shift() ?? { kind: "ended" };
      if (line.length === 0 && !isOver) source.resume();
      return message;
    },
    judgeEnd: (end) => {
      const verdict =
        end.kind === "silent"
          ? { kind: "passing" as const, cause: "the server says nothing", isStuck: true }
          : judge((end.kind === "ended" ? end.error : undefined) ?? "it ended early", "read");
      if (verdict.kind === "passing" && verdict.isStuck)
        connection.renew(client, end.kind === "silent" ? asked : Infinity);
      return verdict;
    },
    leave: () => {
      line.length = 0;
      push({ kind: "ended" });
      isOver = true;
      wake?.();
      // What the stream says from here on concerns nobody; a cancelled call may still report that it was cancelled.
      cancel().catch(() => {});
    },
  };
}

/** Whether something arrived in time. */
function arrival(ms: number | undefined, register: (resolve: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(() => resolve(false), ms);
    register(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
