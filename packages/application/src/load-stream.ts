/** One stream, decoded, with the commands that wrote it. */
import { decodeRecorded, type Entry, type Metadata, type StoreFault, type UndecodableEvent } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { readingOn } from "./asides.js";
import type { Environment } from "./environment.js";
import { collect } from "./read-events.js";
import { type LoadedStream, memoryOf } from "./stream-memory.js";

/** The stream as it is now: what is remembered of it, and what the store has since. */
export function loadStream(
  environment: Environment,
  stream: string,
): TaskEither<StoreFault | UndecodableEvent, LoadedStream> {
  const readWhatFollows = (known: LoadedStream = nothingRead) =>
    readingOn(environment, () => readOn(environment, stream, known))();
  return () => memoryOf(environment).load(stream, readWhatFollows);
}

const nothingRead: LoadedStream = { entries: [], metadata: [], revision: -1, characters: 0 };

async function readOn(
  { store, kinds }: Environment,
  stream: string,
  known: LoadedStream,
): Promise<E.Either<StoreFault | UndecodableEvent, LoadedStream>> {
  const recorded = await collect(store.readStream(stream, { from: known.revision + 1 }))();
  if (E.isLeft(recorded)) return recorded;
  if (recorded.right.length === 0) return E.right(known);
  const entries: Array<Entry> = [...known.entries];
  const metadata: Array<Metadata> = [...known.metadata];
  let { characters } = known;
  for (const event of recorded.right) {
    const entry = decodeRecorded(kinds.registry, event);
    if (E.isLeft(entry)) return entry;
    entries.push(entry.right);
    metadata.push(JSON.parse(event.metadata) as Metadata);
    characters += event.data.length + event.metadata.length;
  }
  return E.right({ entries, metadata, revision: recorded.right.at(-1)?.revision ?? known.revision, characters });
}
