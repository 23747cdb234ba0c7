/**
 * A view that is kept between questions and only reads what was added since. One refresh runs at a time, so that no
 * event is folded twice.
 */
import { decodeRecorded, type StoreFault, type UndecodableEvent } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";
import type { NoLedger } from "./failure.js";
import { visitEvents } from "./read-events.js";
import { foldView, type View } from "./view.js";

export interface LiveView {
  /** Folds what is new and gives the view. What it holds may only be read before the next refresh. */
  refresh: TaskEither<StoreFault | UndecodableEvent | NoLedger, View>;
}

export function liveView({ store, kinds }: Pick<Environment, "store" | "kinds">): LiveView {
  const fold = foldView();
  const refreshNow: LiveView["refresh"] = async () => {
    const from = fold.view.model.position + 1;
    const read = await visitEvents(store.readAll({ from, chunkSize: 2_000 }), (recorded) => {
      const entry = decodeRecorded(kinds.registry, recorded);
      if (E.isLeft(entry)) return entry;
      fold.add(entry.right);
      return E.right("more" as const);
    })();
    if (E.isLeft(read)) return read;
    return fold.view.model.ledger === undefined ? E.left({ _tag: "NoLedger" }) : E.right(fold.view);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    refresh: () => {
      const next = last.then(refreshNow, refreshNow);
      last = next;
      return next;
    },
  };
}
