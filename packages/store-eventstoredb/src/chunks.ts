/** Gathers single events into the chunks that the port speaks of. */
import {
  type Chunk,
  type Chunks,
  fail,
  type Outcome,
  type ReadOptions,
  type RecordedEvent,
  type StoreFault,
  succeed,
} from "@chidao/core/store";

/** A chunk ends early when its events are large. */
const chunkCharactersMax = 8 * 1024 * 1024;

type Events = AsyncIterable<Outcome<RecordedEvent, StoreFault>>;

export interface ChunkSource {
  readonly events: () => Events;
  readonly chunkSize: number;
  readonly isClosed: () => boolean;
  readonly signal: ReadOptions["signal"];
}

/** Each iteration reads anew. */
export function chunksOf(source: ChunkSource): Chunks {
  return { [Symbol.asyncIterator]: () => gather(source) };
}

async function* gather({
  events,
  chunkSize,
  isClosed,
  signal,
}: ChunkSource): AsyncGenerator<Outcome<Chunk, StoreFault>, void> {
  const stopped = (): StoreFault | undefined => {
    if (isClosed()) return { _tag: "StoreClosed" };
    return signal?.aborted === true ? { _tag: "ReadCancelled" } : undefined;
  };
  const atFirst = stopped();
  if (atFirst !== undefined) return yield fail(atFirst);
  let chunk: Array<RecordedEvent> = [];
  let characters = 0;
  for await (const event of untilAborted(events(), signal)) {
    const stop = stopped();
    if (stop !== undefined) return yield fail(stop);
    if (!event.ok) {
      if (chunk.length > 0) yield succeed(chunk);
      return yield event;
    }
    chunk.push(event.value);
    characters += event.value.data.length + event.value.metadata.length;
    if (chunk.length < chunkSize && characters < chunkCharactersMax) continue;
    yield succeed(chunk);
    [chunk, characters] = [[], 0];
  }
  const stop = stopped();
  if (stop !== undefined) return yield fail(stop);
  if (chunk.length > 0) yield succeed(chunk);
}

/** Ends a wait for the server as soon as the signal is aborted. */
async function* untilAborted(events: Events, signal: ReadOptions["signal"]): Events {
  const iterator = events[Symbol.asyncIterator]();
  let abort = (): void => {};
  const aborted = new Promise<undefined>((resolve) => {
    abort = () => resolve(undefined);
    signal?.addEventListener("abort", abort, { once: true });
  });
  try {
    for (;;) {
      const next = await (signal === undefined ? iterator.next() : Promise.race([iterator.next(), aborted]));
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    // Not waited for: a generator answers only after the step under way, and every step ends by itself.
    iterator.return?.().catch(() => {});
  }
}
