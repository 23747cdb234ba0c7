/**
 * The frontier of the proof tree over a ledger's events: how it is kept in the transaction that appends, and how it is
 * worked out from the events.
 */
import {
  emptyFrontier,
  extendWith,
  type Frontier,
  frontierText,
  type LeafEvent,
  parseFrontier,
} from "@chidao/core/merkle";
import { type Chunk, type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { attempt, createBreather, DamageFound, numberIn, type Patience, type SqliteDatabase } from "@chidao/sqlite";
import type { Reader } from "./read.js";

/** Events to a step; between steps the event loop may run. */
const stepEvents = 500;

/** What the file says: its frontier, and how many events there are, both of one moment. */
export interface KeptFrontier {
  readonly line: string;
  readonly events: number;
}

export function prepareKept(database: SqliteDatabase): () => KeptFrontier {
  const kept = database.prepare(
    "SELECT (SELECT line FROM frontier) AS line, (SELECT coalesce(max(position), 0) FROM events) AS events",
  );
  return () => {
    const row = kept.get();
    const line = row?.["line"];
    return { line: typeof line === "string" ? line : "", events: numberIn(row, "events") };
  };
}

/** The frontier that a line stands for; throws `DamageFound` when it can't be one of this ledger. */
export function parseKept({ line, events }: KeptFrontier): Frontier {
  const frontier = parseFrontier(line);
  if (frontier === undefined) throw new DamageFound(`the ledger's frontier can't be read: "${line.slice(0, 80)}"`);
  if (frontier.size <= events) return frontier;
  throw new DamageFound(`the ledger's frontier counts ${frontier.size} events, and ${events} are there`);
}

// In the transaction that appends

/**
 * Keeps the frontier in step with what a transaction adds. Nothing of it holds before `settle`, after the COMMIT. Throws
 * `DamageFound`.
 */
export interface FrontierKeeper {
  /** Reads the stored line; to be called first in every transaction. */
  begin(): void;
  /** Events that were just inserted, in the order of their indexes. */
  add(events: Iterable<LeafEvent>): void;
  /** Writes the line: once for a transaction. */
  write(): void;
  settle(): void;
}

export function prepareFrontierKeeper(database: SqliteDatabase, reader: Reader): FrontierKeeper {
  const kept = prepareKept(database);
  const update = database.prepare("UPDATE frontier SET line = ?");
  // What is on the disk, as far as this connection knows; another process may have written since.
  let settled: { readonly line: string; readonly frontier: Frontier; readonly ledger: string | undefined } | undefined;
  let frontier = emptyFrontier;
  let ledger: string | undefined;
  let line = "";

  function add(events: Iterable<LeafEvent>): void {
    ledger ??= reader.ledger();
    frontier = extendWith(nodeHashing, frontier, ledger, events);
  }

  return {
    begin: () => {
      const [found, known] = [kept(), settled];
      ledger = known?.ledger;
      const isKnown = known !== undefined && known.line === found.line && known.frontier.size <= found.events;
      // A process of format 1 may have gone on while the file was given a frontier.
      frontier = catchUp(reader, isKnown ? known.frontier : parseKept(found), found.events);
    },
    add,
    write: () => {
      line = frontierText(frontier);
      update.run(line);
    },
    settle: () => {
      settled = { line, frontier, ledger };
    },
  };
}

// Worked out from the events

/** The frontier with the events that it lacks, up to this number of them; at once, for a few of them. */
export function catchUp(reader: Reader, from: Frontier, events: number): Frontier {
  let frontier = from;
  while (frontier.size < events) frontier = step(reader, frontier, events);
  return frontier;
}

/** Adds the events up to this number of them to a frontier, one step after another. */
export async function followEvents(
  reader: Reader,
  from: Frontier,
  events: () => number,
  patience: Omit<Patience, "since">,
): Promise<Outcome<Frontier, StoreFault>> {
  const breathe = createBreather();
  let frontier = from;
  for (;;) {
    const stepped = await attempt(
      () => {
        const count = events();
        return succeed(frontier.size < count ? step(reader, frontier, count) : frontier);
      },
      { ...patience, since: performance.now() },
    );
    if (!stepped.ok || stepped.value === frontier) return stepped;
    frontier = stepped.value;
    await breathe();
  }
}

function step(reader: Reader, frontier: Frontier, events: number): Frontier {
  return extendWith(nodeHashing, frontier, reader.ledger(), nextEvents(reader, frontier.size, events, stepEvents));
}

/** The events from an index on, one after the other. An index without an event is a hole: no tree stands over it. */
export function nextEvents(reader: Reader, from: number, events: number, chunkSize: number): Chunk {
  const chunk = reader.all({ low: from, high: events - 1, forward: true, chunkSize });
  const hole = chunk.length === 0 ? 0 : chunk.findIndex(({ index }, at) => index !== from + at);
  if (hole === -1) return chunk;
  throw new DamageFound(`the event with index ${from + hole} is missing`);
}
