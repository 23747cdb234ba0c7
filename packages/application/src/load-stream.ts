/** One stream, decoded, with the commands that wrote it. */
import { decodeRecorded, type Entry, type Metadata, type StoreFault, type UndecodableEvent } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { readingOn } from "./asides.js";
import type { Environment } from "./environment.js";
import { collect } from "./read-events.js";

export interface LoadedStream {
  readonly entries: ReadonlyArray<Entry>;
  readonly metadata: ReadonlyArray<Metadata>;
  /** The last revision; -1 when the stream has no event. */
  readonly revision: number;
}

export function loadStream(
  environment: Environment,
  stream: string,
): TaskEither<StoreFault | UndecodableEvent, LoadedStream> {
  const { store, kinds } = environment;
  return readingOn(environment, async () => {
    const recorded = await collect(store.readStream(stream))();
    if (E.isLeft(recorded)) return recorded;
    const entries: Array<Entry> = [];
    for (const event of recorded.right) {
      const entry = decodeRecorded(kinds.registry, event);
      if (E.isLeft(entry)) return entry;
      entries.push(entry.right);
    }
    const metadata = recorded.right.map((event) => JSON.parse(event.metadata) as Metadata);
    return E.right({ entries, metadata, revision: recorded.right.at(-1)?.revision ?? -1 });
  });
}
