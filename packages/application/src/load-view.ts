/** The ledger folded into a read model, up to what was known at a position or a moment. */
import { decodeRecorded, type StoreFault, type UndecodableEvent } from "@chidao/core";
import { type KnownAt, knownBy } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { readingOn } from "./asides.js";
import type { Environment } from "./environment.js";
import type { NoLedger } from "./failure.js";
import { visitEvents } from "./read-events.js";
import { foldView, type View } from "./view.js";

/** Stops at the first event that does not decode: a report that leaves events out would be a wrong report. */
export function loadView(
  environment: Environment,
  knownAt: KnownAt | undefined,
): TaskEither<StoreFault | UndecodableEvent | NoLedger, View> {
  const { store, kinds } = environment;
  return readingOn<StoreFault | UndecodableEvent | NoLedger, View>(environment, async () => {
    const fold = foldView();
    const isKnown = knownBy(knownAt);
    const read = await visitEvents(store.readAll({ chunkSize: 2_000 }), (recorded) => {
      if (!isKnown(recorded)) return E.right("enough" as const);
      const entry = decodeRecorded(kinds.registry, recorded);
      if (E.isLeft(entry)) return entry;
      fold.add(entry.right);
      return E.right("more" as const);
    })();
    if (E.isLeft(read)) return read;
    return fold.view.ledger === undefined ? E.left({ _tag: "NoLedger" }) : E.right(fold.view);
  });
}
