/**
 * Feeds read models from any store. A file without models of this release gets them built beside what is there, and
 * swapped in once they have caught up; a file with them is caught up and followed. Stopping is safe at any moment:
 * rows and checkpoint are written together, so the next runner goes on where the last batch ended.
 */
import { type CancelSignal, type EventRegistry, type EventStore, fail, type Outcome, succeed } from "@chidao/core";
import { letOthersRun, type OsLock } from "@chidao/sqlite";
import type { ViewsFault } from "./fault.js";
import { type Feed, prepareFeed } from "./feed.js";
import { beginGeneration, dropRetired, findGeneration, type Generation, swapIn } from "./file/generations.js";
import { modelsKey } from "./file/models-key.js";
import { attemptOn, openViewsFile, type ViewsConnection } from "./file/open-file.js";
import { lockRunner, type Role } from "./file/runner-lock.js";

export interface RunnerOptions {
  /** The read models' own file; made when nothing stands there. */
  readonly file: string;
  /** The ledger's id, so that models of another ledger are never continued. */
  readonly ledger: string;
  readonly registry: EventRegistry;
  /** Build everything anew beside the live models, even if those are of this release. */
  readonly rebuild?: boolean;
}

export interface Progress {
  /** The last index that is in the rows. */
  readonly position: number;
  /** The last index of the ledger when the run began. */
  readonly head: number;
  /** Of this run. */
  readonly eventsPerSecond: number;
  /** Whole seconds at this rate; `undefined` before anything was done. */
  readonly secondsLeft: number | undefined;
}

export interface CatchUpOptions {
  readonly signal?: CancelSignal;
  /** Stop after this many milliseconds, whatever is left; at least one batch is done. */
  readonly withinMs?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface CaughtUp {
  readonly position: number;
  /** False when the time was over, or the run was cancelled, before the head of the ledger was reached. */
  readonly complete: boolean;
}

export interface ViewsRunner {
  /** Which generation it feeds: the live one, or one that is being built and swaps in when it has caught up. */
  readonly role: Role;
  readonly position: () => number;
  catchUp(store: Pick<EventStore, "readAll">, options?: CatchUpOptions): Promise<Outcome<CaughtUp, ViewsFault>>;
  /** Stays with the ledger until the signal is aborted. For the live generation. */
  follow(store: Pick<EventStore, "subscribe">, signal: CancelSignal): Promise<Outcome<CaughtUp, ViewsFault>>;
  /** May be called twice. */
  close(): Promise<void>;
}

/** A ledger that grows as fast as it is read is not chased for ever. */
const roundsMax = 10;

/** Events to a transaction: some tens of milliseconds of work, in which this thread does nothing else. */
const batchEvents = 5_000;

export async function openRunner(options: RunnerOptions): Promise<Outcome<ViewsRunner, ViewsFault>> {
  const opened = await openViewsFile(options.file, "write");
  if (!opened.ok) return opened;
  const connection = opened.value;
  const claimed = await claim(connection, options);
  if (!claimed.ok) connection.database.close();
  return claimed.ok ? succeed(createRunner(connection, claimed.value, options)) : claimed;
}

interface Claim {
  readonly role: Role;
  readonly lock: OsLock;
  readonly generation: Generation;
}

async function claim(
  connection: ViewsConnection,
  { ledger, registry, rebuild = false }: RunnerOptions,
): Promise<Outcome<Claim, ViewsFault>> {
  const { file, database } = connection;
  const models = modelsKey(registry);
  const live = findGeneration(database, "live");
  if (live !== undefined && live.ledger !== ledger) {
    return fail({ _tag: "ViewsOfAnotherLedger", file, expected: ledger, found: live.ledger });
  }
  const role = live?.models === models && !rebuild ? "live" : "building";
  const lock = await lockRunner(connection, role);
  if (!lock.ok) return lock;
  const found = await attemptOn(file, () => {
    dropRetired(database);
    // Asked again now that nobody else can change it.
    const existing = findGeneration(database, role);
    const usable = existing?.models === models && existing.ledger === ledger;
    if (usable || role === "live") return succeed(existing);
    return succeed(beginGeneration(database, models, ledger));
  });
  if (found.ok && found.value !== undefined) return succeed({ role, lock: lock.value, generation: found.value });
  lock.value.release();
  // The live one was swapped out in between: look again.
  return found.ok ? claim(connection, { file, ledger, registry, rebuild }) : found;
}

function createRunner(
  { file, database }: ViewsConnection,
  { role, lock, generation }: Claim,
  { registry }: RunnerOptions,
): ViewsRunner {
  const feed = prepareFeed(database, generation, { registry, role });
  let closed = false;

  async function add(events: Parameters<Feed["add"]>[0]): Promise<Outcome<"added" | "superseded", ViewsFault>> {
    const fed = await attemptOn(file, () => succeed(feed.add(events)));
    if (!fed.ok) return fed;
    if (fed.value.stoppedBy !== undefined) return fail(fed.value.stoppedBy);
    return succeed(fed.value.superseded ? "superseded" : "added");
  }

  /** Up to the head, and what was appended meanwhile: what swaps in shall not be behind what it replaces. */
  async function reachHead(
    store: Pick<EventStore, "readAll">,
    isOver: (position: number, head: number) => boolean,
  ): Promise<Outcome<"reached" | "stopped", ViewsFault>> {
    for (let round = 1; round <= roundsMax; round += 1) {
      const head = await headOf(store);
      if (!head.ok) return head;
      if (round > 1 && head.value <= feed.position()) break;
      const reached = await upTo(store, head.value, (position) => isOver(position, head.value));
      if (!reached.ok || reached.value === "stopped") return reached;
    }
    return succeed("reached");
  }

  async function catchUp(
    store: Pick<EventStore, "readAll">,
    { signal, withinMs = Number.POSITIVE_INFINITY, onProgress }: CatchUpOptions,
  ): Promise<Outcome<CaughtUp, ViewsFault>> {
    const [began, from] = [performance.now(), feed.position() + 1];
    const reached = await reachHead(store, (position, head) => {
      onProgress?.(progressOf({ position, head, from, began }));
      return signal?.aborted === true || performance.now() - began > withinMs;
    });
    if (!reached.ok) return reached;
    if (reached.value === "reached" && role === "building") {
      const swapped = await attemptOn(file, () => succeed(swapIn(database, generation)));
      if (!swapped.ok) return swapped;
      const dropped = await attemptOn(file, () => succeed(dropRetired(database)));
      if (!dropped.ok) return dropped;
    }
    return succeed({ position: feed.position(), complete: reached.value === "reached" });
  }

  async function upTo(
    store: Pick<EventStore, "readAll">,
    head: number,
    isOver: (position: number) => boolean,
  ): Promise<Outcome<"reached" | "stopped", ViewsFault>> {
    const from = feed.position() + 1;
    if (from > head) return succeed("reached");
    for await (const chunk of store.readAll({ from, to: head, chunkSize: batchEvents })) {
      if (!chunk.ok) return chunk;
      const added = await add(chunk.value);
      if (!added.ok) return added;
      const position = feed.position();
      if (added.value === "superseded" || (isOver(position) && position < head)) return succeed("stopped");
      await letOthersRun();
    }
    return succeed("reached");
  }

  return {
    role,
    position: feed.position,
    catchUp: (store, options = {}) => catchUp(store, options),
    follow: async (store, signal) => {
      for await (const message of store.subscribe({ from: feed.position() + 1, chunkSize: batchEvents, signal })) {
        if (!message.ok) return message;
        if (message.value.kind === "caughtUp") continue;
        const added = await add(message.value.events);
        if (!added.ok) return added;
        if (added.value === "superseded") break;
      }
      return succeed({ position: feed.position(), complete: !signal.aborted });
    },
    close: async () => {
      if (closed) return;
      closed = true;
      lock.release();
      database.close();
    },
  };
}

/** The last index of the ledger; -1 when it is empty. */
export async function headOf(store: Pick<EventStore, "readAll">): Promise<Outcome<number, ViewsFault>> {
  for await (const chunk of store.readAll({ direction: "backward", chunkSize: 1 })) {
    return chunk.ok ? succeed(chunk.value[0]?.index ?? -1) : chunk;
  }
  return succeed(-1);
}

function progressOf(run: {
  readonly position: number;
  readonly head: number;
  readonly from: number;
  readonly began: number;
}): Progress {
  const { position, head, from, began } = run;
  const seconds = (performance.now() - began) / 1000;
  const eventsPerSecond = Math.round((position + 1 - from) / Math.max(seconds, 0.001));
  const secondsLeft = eventsPerSecond === 0 ? undefined : Math.ceil((head - position) / eventsPerSecond);
  return { position, head, eventsPerSecond, secondsLeft };
}
