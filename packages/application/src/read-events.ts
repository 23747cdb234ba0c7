/** Reading chunks to the end, as an `Either`. */
import type { Chunks, EventStore, RecordedEvent, StoreFault } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import type { NoLedger } from "./failure.js";

export function collect(chunks: Chunks): TaskEither<StoreFault, ReadonlyArray<RecordedEvent>> {
  return async () => {
    const events: Array<RecordedEvent> = [];
    for await (const chunk of chunks) {
      if (!chunk.ok) return E.left(chunk.error);
      events.push(...chunk.value);
    }
    return E.right(events);
  };
}

/** Calls `visit` for each event in turn, until it fails or says that it has seen enough. */
export function visitEvents<F>(
  chunks: Chunks,
  visit: (event: RecordedEvent) => E.Either<F, "more" | "enough">,
): TaskEither<StoreFault | F, void> {
  const visitAll = (events: ReadonlyArray<RecordedEvent>): E.Either<F, "more" | "enough"> => {
    for (const event of events) {
      const said = visit(event);
      if (E.isLeft(said) || said.right === "enough") return said;
    }
    return E.right("more");
  };
  return async () => {
    for await (const chunk of chunks) {
      if (!chunk.ok) return E.left(chunk.error);
      const said = visitAll(chunk.value);
      if (E.isLeft(said)) return said;
      if (said.right === "enough") break;
    }
    return E.right(undefined);
  };
}

const ledgerIds = new WeakMap<EventStore, string>();

/** The ledger's id: part of every event id, and read from index 0. It never changes, so a store is asked once. */
export function ledgerIdOf({ store }: Pick<Environment, "store">): TaskEither<StoreFault | NoLedger, string> {
  return async () => {
    const known = ledgerIds.get(store);
    if (known !== undefined) return E.right(known);
    const first = await collect(store.readAll({ from: 0, to: 0, chunkSize: 1 }))();
    if (E.isLeft(first)) return first;
    const opened = first.right[0];
    if (opened === undefined || opened.type !== "LedgerOpened") return E.left({ _tag: "NoLedger" });
    const { ledger } = JSON.parse(opened.data) as { readonly ledger: string };
    ledgerIds.set(store, ledger);
    return E.right(ledger);
  };
}
