/** Opening a ledger: the event at index 0, which must be the first that the store holds. */
import {
  createdIdOf,
  type EntryData,
  LedgerOpened,
  newEventsOf,
  noStream,
  type StoreFault,
  streamName,
} from "@chidao/core";
import type { Rejection } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { findRepeat, type Handled } from "./handle-command.js";
import { loadStream } from "./load-stream.js";
import { ledgerIdOf } from "./read-events.js";
import { digestOf } from "./seal.js";

export interface OpenLedger extends EntryData {
  readonly type: "OpenLedger";
  readonly name: string;
  readonly illustrative: boolean;
}

/** Namespace of ledger ids: UUIDv5 of the command id under it, so that a repeated opening finds its ledger. */
export const ledgerNamespace = "0b6f4a0c-6f0e-5a52-9f0f-2f4c1f7f6f11";

export function openLedger(
  environment: Environment,
  context: CommandContext,
  command: OpenLedger,
): TaskEither<Failure, Handled & { readonly ledger: string }> {
  return async () => {
    const ledger = createdIdOf(environment.hashing, ledgerNamespace, context.commandId);
    const stream = streamName("ledger", ledger);
    const digest = digestOf(environment, command);
    const loaded = await loadStream(environment, stream)();
    if (E.isLeft(loaded)) return loaded;
    const repeat = findRepeat(loaded.right, context.commandId, digest, stream);
    if (repeat !== undefined && E.isLeft(repeat)) return repeat;
    if (repeat?.right.firstIndex === 0) return E.right({ ...repeat.right, ledger });
    const existing = await ledgerIdOf(environment)();
    if (E.isRight(existing)) return E.left(alreadyOpen(existing.right));
    if (existing.left._tag !== "NoLedger") return E.left(existing.left as StoreFault);
    return append(environment, context, command, { ledger, stream, digest });
  };
}

async function append(
  environment: Environment,
  context: CommandContext,
  command: OpenLedger,
  { ledger, stream, digest }: { readonly ledger: string; readonly stream: string; readonly digest: string },
): Promise<E.Either<Failure, Handled & { readonly ledger: string }>> {
  const { hashing, kinds, software, store, clock } = environment;
  const { on, by, provenance, name, illustrative } = command;
  const writing = {
    hashing,
    registry: kinds.registry,
    ledger,
    stream,
    ...context,
    commandDigest: digest,
    basis: [],
    recordedAt: clock.now(),
    software,
  };
  const events = newEventsOf(writing, [LedgerOpened({ on, by, provenance, ledger, name, illustrative })]);
  const appended = await store.append({ stream, expected: noStream, events, basis: [] });
  if (!appended.ok) return E.left(appended.error);
  // Two openings at once would make two ledger streams; only the one at index 0 is the ledger.
  if (appended.value.firstIndex !== 0) return E.left(alreadyOpen(ledger));
  const { firstIndex, lastIndex, repeated } = appended.value;
  return E.right({ firstIndex, lastIndex, repeated, flags: [], ledger });
}

function alreadyOpen(id: string): Rejection {
  return { _tag: "AlreadyExists", what: "ledger", id };
}
