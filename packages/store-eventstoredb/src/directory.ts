/**
 * The dense index, derived: the nth event of the ledger's streams in the server's one order has index n - 1. Here
 * stands, for the whole ledger, which event has which index and where to begin reading; the events themselves do not.
 * About 50 bytes an event.
 */
import { createIdTable } from "./id-table.js";

/** A place in the server's one order, as the client speaks of it. */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** What the count needs to know of an event. */
export interface Counted {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly position: Position;
}

/** Where a read begins: behind `position`, at the event with this index. */
export interface Mark {
  readonly index: number;
  /** `undefined`: at the start of the log. */
  readonly position: Position | undefined;
}

/** A place to begin is kept for every so many events. */
export const markEvery = 64;

export interface Directory {
  /** How many events are counted; the next one gets this index. */
  count(): number;
  /** Last counted revision of a stream; -1: none. */
  headOf(stream: string): number;
  indexOf(stream: string, revision: number): number | undefined;
  find(id: string): { readonly index: number; readonly stream: string; readonly revision: number } | undefined;
  at(index: number): Omit<Counted, "position"> | undefined;
  /** The last place to begin at or before an index. */
  markFor(index: number): Mark;
  /** Counts the next event. False when its revision does not follow the last one of its stream. */
  add(event: Omit<Counted, "position">, position: Position | undefined): boolean;
}

interface Stream {
  readonly name: string;
  readonly indexes: Array<number>;
}

export function createDirectory(): Directory {
  const streams = new Map<string, Stream>();
  const streamOf: Array<Stream> = [];
  const revisionOf: Array<number> = [];
  const marks: Array<Position | undefined> = [];
  const ids = createIdTable();

  const at = (index: number): Omit<Counted, "position"> | undefined => {
    const stream = streamOf[index];
    const revision = revisionOf[index];
    return stream === undefined || revision === undefined
      ? undefined
      : { stream: stream.name, revision, id: ids.idAt(index) };
  };

  return {
    count: () => streamOf.length,
    headOf: (stream) => (streams.get(stream)?.indexes.length ?? 0) - 1,
    indexOf: (stream, revision) => streams.get(stream)?.indexes[revision],
    find: (id) => {
      const index = ids.find(id);
      const found = index === undefined ? undefined : at(index);
      return index === undefined || found === undefined ? undefined : { index, ...found };
    },
    at,
    markFor: (index) => {
      const known = Math.min(Math.floor(Math.max(0, index) / markEvery), marks.length);
      return { index: known * markEvery, position: marks[known - 1] };
    },
    add: ({ stream: name, revision, id }, position) => {
      const stream = streams.get(name) ?? { name, indexes: [] };
      if (revision !== stream.indexes.length) return false;
      streams.set(name, stream);
      stream.indexes.push(streamOf.length);
      streamOf.push(stream);
      revisionOf.push(revision);
      ids.add(id);
      if (streamOf.length % markEvery === 0) marks.push(position);
      return true;
    },
  };
}
