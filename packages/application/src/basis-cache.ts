/**
 * Streams that decisions read but do not write: the register, the directive of a task. They are taken as remembered,
 * without asking the store, only where it checks the basis of an append atomically; a stream that has moved on then
 * refuses the append, and the decision is taken again from a fresh reading. A stream that is written is always read on.
 */
import type { StoreFault, UndecodableEvent } from "@chidao/core";
import * as TE from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import { loadStream } from "./load-stream.js";
import type { LoadedStream } from "./stream-memory.js";
import { memoryOf } from "./stream-memory.js";

export function loadBasisStream(
  environment: Environment,
  stream: string,
  fresh: boolean,
): TE.TaskEither<StoreFault | UndecodableEvent, LoadedStream> {
  const mayBeOld = environment.store.capabilities.atomicBasis && !fresh;
  const known = mayBeOld ? memoryOf(environment).recall(stream) : undefined;
  return known === undefined ? loadStream(environment, stream) : TE.right(known);
}
