/**
 * A view that is kept between questions and only reads what was added since. One refresh runs at a time, so that no
 * event is folded twice; whoever asks while one is waiting its turn shares it.
 */
import { decodeRecorded, type StoreFault, type UndecodableEvent } from "@chidao/core";
import type { LedgerIndex } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { readingOn } from "./asides.js";
import type { Environment } from "./environment.js";
import type { NoLedger } from "./failure.js";
import { visitEvents } from "./read-events.js";
import { type Fold, foldIndex, foldView, type View } from "./view.js";

export interface LiveView<V> {
  /** Folds what is new and gives the view. What it holds may only be read before the next refresh. */
  refresh: TaskEither<StoreFault | UndecodableEvent | NoLedger, V>;
}

type Source = Pick<Environment, "store" | "kinds" | "jurisdiction">;

/** For reports: every history. */
export function liveView(source: Source): LiveView<View> {
  return live(source, foldView());
}

/** For writing: what names and keys are looked up in, and no history. */
export function liveIndex(source: Source): LiveView<LedgerIndex> {
  return live(source, foldIndex());
}

function live<V extends LedgerIndex>(source: Source, fold: Fold<V>): LiveView<V> {
  const { store, kinds } = source;
  const refreshOnce: LiveView<V>["refresh"] = async () => {
    const from = fold.view.position + 1;
    const read = await visitEvents(store.readAll({ from, chunkSize: 500 }), (recorded) => {
      const entry = decodeRecorded(kinds.registry, recorded);
      if (E.isLeft(entry)) return entry;
      fold.add(entry.right);
      return E.right("more" as const);
    })();
    if (E.isLeft(read)) return read;
    const { view } = fold;
    return view.ledger === undefined ? E.left({ _tag: "NoLedger" }) : E.right(view);
  };
  const refreshNow = readingOn(source, refreshOnce);
  let last: Promise<unknown> = Promise.resolve();
  let waiting: ReturnType<LiveView<V>["refresh"]> | undefined;
  const begin: LiveView<V>["refresh"] = () => {
    waiting = undefined;
    return refreshNow();
  };
  return {
    refresh: () => {
      if (waiting === undefined) {
        waiting = last.then(begin, begin);
        last = waiting;
      }
      return waiting;
    },
  };
}
