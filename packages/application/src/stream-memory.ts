/**
 * What was read of streams to decide commands, so that the next command reads only what is new. Streams only grow and
 * never change, so what is remembered is never wrong, only short: every load reads on from where the remembered ends.
 * Questions of reports are not answered from here.
 */
import type { Entry, EventRegistry, EventStore, Metadata } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { Environment } from "./environment.js";

/** One stream, decoded, with the commands that wrote it. */
export interface LoadedStream {
  readonly entries: ReadonlyArray<Entry>;
  readonly metadata: ReadonlyArray<Metadata>;
  /** The last revision; -1 when the stream has no event. */
  readonly revision: number;
  /** How long the stored texts are. */
  readonly characters: number;
}

/** Bounds of what is remembered of one store: entries, and characters of their stored text. */
export interface MemoryBounds {
  readonly entriesMax: number;
  readonly charactersMax: number;
}

export const memoryBounds: MemoryBounds = { entriesMax: 50_000, charactersMax: 32_000_000 };

export interface StreamMemory {
  /** What was read last, without asking the store: it may have grown since. */
  recall(stream: string): LoadedStream | undefined;
  /**
   * Reads on. One reading of a stream is under way at a time; who comes meanwhile shares the one that begins after
   * it, so what a caller gets was never read before the caller asked.
   */
  load<F>(stream: string, readOn: ReadOn<F>): Promise<E.Either<F, LoadedStream>>;
}

/** Reads what follows on `known`, and answers with both together. */
export type ReadOn<F> = (known: LoadedStream | undefined) => Promise<E.Either<F, LoadedStream>>;

export function streamMemory({ entriesMax, charactersMax }: MemoryBounds): StreamMemory {
  // A map keeps the order of insertion, so its first key is the one that was not used for longest.
  const streams = new Map<string, LoadedStream>();
  const underWay = new Map<string, { reading: Promise<unknown>; next: Promise<unknown> | undefined }>();
  let entries = 0;
  let characters = 0;

  const forget = (stream: string): void => {
    const known = streams.get(stream);
    if (known === undefined) return;
    streams.delete(stream);
    entries -= known.entries.length;
    characters -= known.characters;
  };

  const remember = (stream: string, loaded: LoadedStream): void => {
    forget(stream);
    // What is larger than the whole memory would only drive out everything else.
    if (loaded.revision < 0 || loaded.entries.length > entriesMax || loaded.characters > charactersMax) return;
    streams.set(stream, loaded);
    entries += loaded.entries.length;
    characters += loaded.characters;
    for (const oldest of streams.keys()) {
      if (entries <= entriesMax && characters <= charactersMax) break;
      forget(oldest);
    }
  };

  const recall = (stream: string): LoadedStream | undefined => {
    const known = streams.get(stream);
    if (known !== undefined) {
      streams.delete(stream);
      streams.set(stream, known);
    }
    return known;
  };

  const begin = <F>(stream: string, readOn: ReadOn<F>): Promise<E.Either<F, LoadedStream>> => {
    const read = async () => {
      const loaded = await readOn(recall(stream));
      if (E.isRight(loaded)) remember(stream, loaded.right);
      return loaded;
    };
    const reading = read().finally(() => {
      if (mine.next === undefined) underWay.delete(stream);
    });
    const mine: { reading: Promise<unknown>; next: Promise<unknown> | undefined } = { reading, next: undefined };
    underWay.set(stream, mine);
    return reading;
  };

  return {
    recall,
    load<F>(stream: string, readOn: ReadOn<F>) {
      const before = underWay.get(stream);
      if (before === undefined) return begin(stream, readOn);
      const start = () => begin(stream, readOn);
      before.next ??= before.reading.then(start, start);
      return before.next as Promise<E.Either<F, LoadedStream>>;
    },
  };
}

const memories = new WeakMap<EventStore, WeakMap<EventRegistry, StreamMemory>>();

/** One memory for a store as it is read with one set of kinds; it goes when the store goes. */
export function memoryOf({ store, kinds }: Pick<Environment, "store" | "kinds">): StreamMemory {
  const ofStore = memories.get(store) ?? new WeakMap<EventRegistry, StreamMemory>();
  memories.set(store, ofStore);
  const memory = ofStore.get(kinds.registry) ?? streamMemory(memoryBounds);
  ofStore.set(kinds.registry, memory);
  return memory;
}
