/** Reads models that a runner keeps: now, or as known at any index or instant before. */
import { type EventRegistry, fail, type Outcome, succeed } from "@chidao/core";
import type { KnownAt } from "@chidao/projections";
import { attempt } from "@chidao/sqlite";
import type { ViewsFault } from "./fault.js";
import { findGeneration } from "./file/generations.js";
import { modelsKey } from "./file/models-key.js";
import { openViewsFile, patienceFor } from "./file/open-file.js";
import { type StoredView, viewOf } from "./read/view.js";

export interface ReaderOptions {
  readonly file: string;
  readonly ledger: string;
  readonly registry: EventRegistry;
}

export interface ViewsReader {
  /** The last index that the live models hold; `undefined` while there are none that this release reads. */
  position(): Outcome<number | undefined, ViewsFault>;
  /** `undefined` while there are no live models that this release reads. */
  view(knownAt?: KnownAt): Promise<Outcome<StoredView | undefined, ViewsFault>>;
  close(): void;
}

/** `NotViews` with the cause `missing` when there is no such file. */
export async function openReader({ file, ledger, registry }: ReaderOptions): Promise<Outcome<ViewsReader, ViewsFault>> {
  const opened = await openViewsFile(file, "read");
  if (!opened.ok) return opened;
  const { database } = opened.value;
  const models = modelsKey(registry);
  const current = () => {
    const live = findGeneration(database, "live");
    return live?.models === models ? live : undefined;
  };
  const found = findGeneration(database, "live")?.ledger;
  if (found !== undefined && found !== ledger) {
    database.close();
    return fail({ _tag: "ViewsOfAnotherLedger", file, expected: ledger, found });
  }
  return succeed({
    position: () => succeed(current()?.position),
    view: (knownAt) =>
      attempt(() => {
        const live = current();
        return succeed(live && viewOf(database, live, { registry, knownAt }));
      }, patienceFor(file)),
    close: () => database.close(),
  });
}
