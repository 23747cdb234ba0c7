/** What `doctor` says of the ledger's content: whether it all decodes, and what was left half way. */
import {
  categoryOf,
  decodeRecorded,
  type Entry,
  idOf,
  type RecordedEvent,
  type StoreFault,
  type UndecodableEvent,
} from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import { visitEvents } from "./read-events.js";

export interface LedgerInspection {
  readonly events: number;
  readonly undecodable: ReadonlyArray<UndecodableEvent>;
  /** Events of kinds that this process does not know. */
  readonly opaque: number;
  /** Claims whose command wrote nothing to the directive: it was interrupted between the two. */
  readonly halfWay: ReadonlyArray<Claimed>;
}

interface Claimed {
  readonly directive: string;
  readonly commandId: string;
}

export function inspectLedger({ store, kinds }: Environment): TaskEither<StoreFault, LedgerInspection> {
  return async () => {
    const undecodable: Array<UndecodableEvent> = [];
    const written = new Set<string>();
    const claims: Array<Claimed> = [];
    let events = 0;
    let opaque = 0;
    const read = await visitEvents<never>(store.readAll({ chunkSize: 2_000 }), (recorded) => {
      events += 1;
      if (categoryOf(recorded.stream) === "directive") written.add(writingOf(idOf(recorded.stream), recorded));
      const entry = decodeRecorded(kinds.registry, recorded);
      if (E.isLeft(entry)) undecodable.push(entry.left);
      else if ("opaque" in entry.right.event) opaque += 1;
      else claims.push(...claimIn(entry.right, recorded));
      return E.right("more");
    })();
    if (E.isLeft(read)) return read;
    const halfWay = claims.filter(({ directive, commandId }) => !written.has(keyOf(directive, commandId)));
    return E.right({ events, undecodable, opaque, halfWay });
  };
}

function claimIn({ stream, event }: Entry, { metadata }: RecordedEvent): ReadonlyArray<Claimed> {
  if (categoryOf(stream) !== "claim") return [];
  const { directive } = event.data as unknown as { readonly directive: string };
  return [{ directive, commandId: commandIdOf(metadata) }];
}

function writingOf(directive: string, { metadata }: RecordedEvent): string {
  return keyOf(directive, commandIdOf(metadata));
}

function keyOf(directive: string, commandId: string): string {
  return JSON.stringify([directive, commandId]);
}

function commandIdOf(metadata: string): string {
  return (JSON.parse(metadata) as { readonly commandId: string }).commandId;
}
