/** Opening a ledger: the event at index 0, which must be the first that the store holds. */
import {
  createdIdOf,
  type EntryData,
  idOf,
  LedgerOpened,
  type Metadata,
  newEventsOf,
  noStream,
  type RecordedEvent,
  streamName,
} from "@chidao/core";
import type { Rejection } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import type { Handled } from "./handle-command.js";
import { collect } from "./read-events.js";
import { digestOf } from "./seal.js";
import { signEvents } from "./sign-events.js";

export interface OpenLedger extends EntryData {
  readonly type: "OpenLedger";
  readonly name: string;
  readonly illustrative: boolean;
}

/** Namespace of ledger ids. */
const ledgerNamespace = "0b6f4a0c-6f0e-5a52-9f0f-2f4c1f7f6f11";

export function openLedger(
  environment: Environment,
  context: CommandContext,
  command: OpenLedger,
): TaskEither<Failure, Handled & { readonly ledger: string }> {
  return async () => {
    const digest = digestOf(environment, command);
    const first = await collect(environment.store.readAll({ from: 0, to: 0, chunkSize: 1 }))();
    if (E.isLeft(first)) return first;
    const opened = first.right[0];
    if (opened !== undefined) return answerOf(opened, context.commandId, digest);
    const ledger = ledgerIdFor(environment, context, command);
    return append(environment, context, command, { ledger, stream: streamName("ledger", ledger), digest });
  };
}

/**
 * A command id such as "init" is used for many ledgers, so the id rests on who opened it, under which name and when
 * as well. A repeated opening does not make it again: it finds the ledger at index 0.
 */
function ledgerIdFor({ hashing, clock }: Environment, { commandId }: CommandContext, { name, by }: OpenLedger): string {
  return createdIdOf(hashing, ledgerNamespace, JSON.stringify([commandId, name, by.agency, clock.now()]));
}

/** What an opening says when the store holds a ledger already: the first answer to the same command, or a refusal. */
function answerOf(
  opened: RecordedEvent,
  commandId: string,
  digest: string,
): E.Either<Failure, Handled & { readonly ledger: string }> {
  const ledger = idOf(opened.stream);
  const metadata = JSON.parse(opened.metadata) as Metadata;
  if (metadata.commandId !== commandId) return E.left(alreadyOpen(ledger));
  if (metadata.commandDigest !== digest) return E.left({ _tag: "CommandIdReused", commandId, stream: opened.stream });
  return E.right({ firstIndex: 0, lastIndex: 0, repeated: true, flags: [], proposal: undefined, ledger });
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
  const signed = await signEvents(environment, { ledger, stream, firstRevision: 0, events });
  if (E.isLeft(signed)) return signed;
  const appended = await store.append({ stream, expected: noStream, events: signed.right, basis: [] });
  if (!appended.ok) return E.left(appended.error);
  // Of two openings at once only the one at index 0 is the ledger; the other is answered as if it had come later.
  if (appended.value.firstIndex !== 0) return openLedger(environment, context, command)();
  const { firstIndex, lastIndex, repeated } = appended.value;
  return E.right({ firstIndex, lastIndex, repeated, flags: [], proposal: undefined, ledger });
}

function alreadyOpen(id: string): Rejection {
  return { _tag: "AlreadyExists", what: "ledger", id };
}
