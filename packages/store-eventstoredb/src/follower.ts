/**
 * The one subscription of a store: it counts the ledger, keeps the newest events for those who follow, and goes on
 * where it was when the server went away. What it counted never changes, since the server's order never does.
 */
import { emptyFrontier, extendWith, type Frontier, ledgerNamedBy } from "@chidao/core/merkle";
import { type Bell, createBell, fail, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import type { Connection } from "./connection.js";
import { createDirectory, type Directory, type Position } from "./directory.js";
import { type Feed, followLedger, readFrom, type StoredEvent } from "./feed.js";
import type { Names } from "./names.js";
import { eventsOfPage, takePage } from "./page.js";
import { type Patience, unavailable } from "./patience.js";
import { toRecorded } from "./recorded.js";
import { type SteadyMessage, steadily } from "./steadily.js";
import { createTail, type Tail } from "./tail.js";
import { after } from "./timer.js";
import { endsBatch } from "./writer-mark.js";

export interface Follower {
  readonly directory: Directory;
  readonly tail: Tail;
  readonly bell: Bell;
  /** Begins to count, and answers once everything that was committed before is counted. */
  start(): Promise<Outcome<void, StoreFault>>;
  /** Whether everything that the server had when it last said so is counted. */
  isCaughtUp(): boolean;
  /** Why nothing can be had from this ledger any more: found damaged, or closed. */
  broken(): StoreFault | undefined;
  /** The same, or that the server has been out of reach for longer than patience lasts. */
  fault(): StoreFault | undefined;
  frontier(): Frontier;
  /** The frontier behind page `page`, whose events are all counted. */
  frontierOfPage(page: number): Frontier;
  /** How many pages stood on the server when the count began. */
  pagesFound(): number;
  damage(cause: string): void;
  /** The answer of `look` as soon as there is one. Begins the subscription anew when that takes long. */
  until<A>(look: () => A | undefined): Promise<Outcome<A, StoreFault>>;
  /** The mark that the event with this id bears, once it comes by. */
  watch(id: string): { readonly mark: () => unknown; readonly leave: () => void };
  stop(): void;
}

export interface FollowerParts {
  readonly connection: Connection;
  readonly names: Names;
  readonly patience: Patience;
}

export function createFollower({ connection, names, patience }: FollowerParts): Follower {
  const directory = createDirectory();
  const tail = createTail();
  const bell = createBell();
  const watched = new Map<string, Set<{ mark: unknown }>>();
  const pageFrontiers: Array<Frontier> = [];
  let frontier = emptyFrontier;
  let found = 0;
  let resume: Position | undefined;
  /** Events of a batch whose last event has not come yet. */
  let batch: Array<StoredEvent> = [];
  let feed: Feed | undefined;
  let caughtUp = false;
  let damaged: StoreFault | undefined;
  let stopped = false;
  let lost: { readonly since: number; readonly cause: string } | undefined;

  // Counting

  function take(event: StoredEvent): void {
    if (event.position === undefined) {
      damage("the server names no position");
      return;
    }
    if (resume !== undefined && event.position.commit <= resume.commit) return;
    batch.push(event);
    if (!endsBatch(event.metadata)) return;
    const whole = batch;
    batch = [];
    for (const one of whole) count(one);
    resume = event.position;
  }

  function count(event: StoredEvent): void {
    const recorded = toRecorded(event, names.prefix);
    const index = directory.count();
    if (recorded === undefined || !directory.add(recorded, event.position)) {
      damage(`${event.streamId}@${event.revision} is no event of a ledger, or does not follow the one before it`);
      return;
    }
    const first = directory.at(0)?.stream ?? recorded.stream;
    frontier = extendWith(nodeHashing, frontier, ledgerNamedBy(first), [recorded]);
    if ((index + 1) % eventsOfPage === 0) pageFrontiers[(index + 1) / eventsOfPage - 1] = frontier;
    tail.add({ ...recorded, index });
    for (const watch of watched.get(event.id) ?? []) watch.mark = event.metadata;
  }

  function damage(cause: string): void {
    damaged ??= { _tag: "StoreDamaged", cause };
    feed?.leave();
    bell.ring();
  }

  /** How this subscription goes on: for as long as the store is open. */
  const lasting = {
    connection,
    waitMs: () => (caughtUp ? undefined : patience.attemptMs),
    totalMs: Number.POSITIVE_INFINITY,
    broken,
    onLoss: lose,
  };

  async function run(): Promise<void> {
    await takePages();
    resume = directory.markFor(directory.count()).position;
    for await (const message of steadily(lasting, begin)) {
      if (broken() !== undefined) break;
      hear(message);
      bell.ring();
    }
    bell.ring();
  }

  async function takePages(): Promise<void> {
    const open = () => readFrom(connection, names.pages, { fromRevision: BigInt(found) });
    for await (const message of steadily(lasting, open)) {
      if (message.kind === "fault") damaged = message.fault;
      if (message.kind !== "event" || broken() !== undefined) return;
      takePageOf(message.event);
    }
  }

  function begin(): Feed {
    batch = [];
    feed = followLedger(connection, names.prefix, resume);
    return feed;
  }

  function takePageOf({ data, revision }: StoredEvent): void {
    const behind = data instanceof Uint8Array ? takePage(directory, new TextDecoder().decode(data)) : undefined;
    if (behind === undefined) {
      damage(`page ${revision} of the positions can't be the next one`);
      return;
    }
    frontier = behind;
    pageFrontiers[found] = behind;
    found += 1;
  }

  function hear(message: SteadyMessage): void {
    if (message.kind === "event") take(message.event);
    else if (message.kind === "checkpoint" && batch.length === 0) resume = later(resume, message.position);
    else if (message.kind === "fault") damaged ??= message.fault;
    else if (message.kind === "caughtUp") {
      caughtUp = true;
      lost = undefined;
    }
  }

  function lose(cause: string): void {
    caughtUp = false;
    lost = { since: lost?.since ?? performance.now(), cause };
    bell.ring();
  }

  function broken(): StoreFault | undefined {
    return damaged ?? (stopped ? { _tag: "StoreClosed" } : undefined);
  }

  function fault(): StoreFault | undefined {
    const why = broken();
    if (why !== undefined) return why;
    return lost !== undefined && performance.now() - lost.since > patience.totalMs
      ? unavailable(lost.cause)
      : undefined;
  }

  async function until<A>(look: () => A | undefined): Promise<Outcome<A, StoreFault>> {
    const since = performance.now();
    for (let [waited, isRenewed] = [0, false]; ; waited = performance.now() - since) {
      const seen = bell.count();
      const answer = look();
      if (answer !== undefined) return succeed(answer);
      const why = broken() ?? lateFault(waited);
      if (why !== undefined) return fail(why);
      // Connected, and yet it does not bring what was acknowledged: begin anew where it is.
      if (waited >= patience.attemptMs && !isRenewed) feed?.leave();
      isRenewed = waited >= patience.attemptMs;
      await bell.wait(seen, after(Math.min(patience.attemptMs, patience.totalMs - waited) + 1));
    }
  }

  function lateFault(waited: number): StoreFault | undefined {
    return waited < patience.totalMs ? undefined : unavailable(lost?.cause ?? "the count is behind");
  }

  return {
    directory,
    tail,
    bell,
    start: async () => {
      run();
      const ready = await until(() => (caughtUp ? true : undefined));
      return ready.ok ? succeed(undefined) : ready;
    },
    isCaughtUp: () => caughtUp,
    broken,
    fault,
    frontier: () => frontier,
    frontierOfPage: (page) => pageFrontiers[page] ?? emptyFrontier,
    pagesFound: () => found,
    damage,
    until,
    watch: (id) => {
      const watch = { mark: undefined as unknown };
      const others = watched.get(id) ?? new Set();
      watched.set(id, others.add(watch));
      return {
        mark: () => watch.mark,
        leave: () => {
          others.delete(watch);
          if (others.size === 0) watched.delete(id);
        },
      };
    },
    stop: () => {
      stopped = true;
      feed?.leave();
      bell.ring();
    },
  };
}

function later(one: Position | undefined, other: Position): Position {
  return one === undefined || other.commit > one.commit ? other : one;
}
