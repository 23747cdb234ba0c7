/** Setting aside an entry that nobody here can read. What can be read is not set aside. */
import { decodeRecorded, type StoreFault, streamName, type UndecodableEvent } from "@chidao/core";
import { type Asides, decideAside, evolveAsides, noAsides, type SetEventAside } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { undecodableIn } from "./asides.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand } from "./handle-command.js";
import { collect } from "./read-events.js";

/** What is known of the entry at an index: its place, the digests of its texts, and why it can't be read. */
export type Unreadable = Pick<
  SetEventAside,
  "index" | "stream" | "revision" | "entry" | "eventType" | "schema" | "data" | "metadata"
> & { readonly fault: UndecodableEvent };

/** `undefined` when there is no entry, `readable` when there is nothing to set aside. */
export function unreadableAt(
  { store, kinds, hashing }: Environment,
  index: number,
): TaskEither<StoreFault, Unreadable | "readable" | undefined> {
  return async () => {
    const read = await collect(store.readAll({ from: index, to: index }))();
    if (E.isLeft(read)) return read;
    const [recorded] = read.right;
    if (recorded === undefined) return E.right(undefined);
    const decoded = decodeRecorded({ ...kinds.registry, asides: new Map() }, recorded);
    if (E.isRight(decoded)) return E.right("readable");
    const { stream, revision, id, type, schema, data, metadata } = recorded;
    return E.right({
      ...{ index, stream, revision, entry: id as Unreadable["entry"], eventType: type, schema, fault: decoded.left },
      data: hashing.sha256(data) as Unreadable["data"],
      metadata: hashing.sha256(metadata) as Unreadable["metadata"],
    });
  };
}

/**
 * The decision reads the policy and the body of whoever acts, and the entry may be one of theirs. So it is decided as if
 * the entry were set aside already; and where another one of theirs can't be read either, without that one too: what
 * nobody here can read rules nothing here.
 */
export function handleSetAside(
  environment: Environment,
  context: CommandContext,
  command: SetEventAside,
): TaskEither<Failure, Handled> {
  const { on, by, provenance } = command;
  const { kinds } = environment;
  const asides = new Map(kinds.registry.asides);
  const close = (entry: string, index: number) => asides.set(entry, { index, data: { on, by, provenance } });
  close(command.entry, command.index);
  const reading = { ...environment, kinds: { ...kinds, registry: { ...kinds.registry, asides } } };
  return async () => {
    for (;;) {
      const handled = await decideAndAppend(reading, context, command)();
      const stoppedBy = E.isLeft(handled) ? undecodableIn(handled.left) : undefined;
      if (stoppedBy === undefined || asides.has(stoppedBy.id)) return handled;
      close(stoppedBy.id, stoppedBy.index);
    }
  };
}

function decideAndAppend(
  environment: Environment,
  context: CommandContext,
  command: SetEventAside,
): TaskEither<Failure, Handled> {
  const handling: Handling<SetEventAside, Asides> = {
    stream: streamName("aside", environment.jurisdiction),
    command,
    initialState: noAsides,
    evolve: evolveAsides,
    decide: (sealed, state, { facts }) => decideAside(sealed, state, facts),
  };
  return handleCommand(environment, context, handling);
}
