/**
 * Streams that decisions read but do not write: the register, the directive of a task. They are remembered only for
 * stores that check the basis of an append atomically; a stream that has moved on then refuses the append, and the
 * decision is taken again from a fresh reading. A stream that is written is never taken from here.
 */
import type { EventStore, StoreFault, UndecodableEvent } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import { type LoadedStream, loadStream } from "./load-stream.js";

/** At most this many streams are remembered for a store; then it starts anew. */
const streamsMax = 5_000;

const remembered = new WeakMap<EventStore, Map<string, LoadedStream>>();

export function loadBasisStream(
  environment: Environment,
  stream: string,
  fresh: boolean,
): TaskEither<StoreFault | UndecodableEvent, LoadedStream> {
  const { store } = environment;
  if (!store.capabilities.atomicBasis) return loadStream(environment, stream);
  return async () => {
    const known = fresh ? undefined : remembered.get(store)?.get(stream);
    if (known !== undefined) return E.right(known);
    const loaded = await loadStream(environment, stream)();
    // A stream without events is read again each time: it may begin at any moment.
    if (E.isRight(loaded) && loaded.right.revision >= 0) remember(store, stream, loaded.right);
    return loaded;
  };
}

function remember(store: EventStore, stream: string, loaded: LoadedStream): void {
  const streams = remembered.get(store) ?? new Map<string, LoadedStream>();
  if (streams.size >= streamsMax) streams.clear();
  streams.set(stream, loaded);
  remembered.set(store, streams);
}
