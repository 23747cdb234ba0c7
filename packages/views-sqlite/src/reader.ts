/** Reads models that a runner keeps: now, or as known at any index or instant before. */
import { type EventRegistry, fail, type Outcome, succeed } from "@chidao/core";
import type { KnownAt } from "@chidao/projections";
import type { ViewsFault } from "./fault.js";
import { findGeneration } from "./file/generations.js";
import { modelsKey } from "./file/models-key.js";
import { attemptOn, openViewsFile } from "./file/open-file.js";
import { type StoredView, viewOf } from "./read/view.js";

export interface ReaderOptions {
  readonly file: string;
  readonly ledger: string;
  readonly registry: EventRegistry;
}

export interface ViewsReader {
  /** The last index that the live models hold; `undefined` while there are none that this release reads. */
  position(): Promise<Outcome<number | undefined, ViewsFault>>;
  /**
   * `undefined` while there are no live models that this release reads. Rows are read when they are asked for, and stay
   * readable until the next view is taken, even if a rebuild swaps in meanwhile.
   */
  view(knownAt?: KnownAt): Promise<Outcome<StoredView | undefined, ViewsFault>>;
  close(): void;
}

/**
 * How long a view nobody reads from keeps its snapshot, which keeps SQLite's write-ahead log from being taken in. After
 * that it is still readable unless a rebuild has swapped in.
 */
const snapshotMs = 10_000;

/** `NotViews` with the cause `missing` when there is no such file. */
export async function openReader({ file, ledger, registry }: ReaderOptions): Promise<Outcome<ViewsReader, ViewsFault>> {
  const opened = await openViewsFile(file, "read");
  if (!opened.ok) return opened;
  const { database } = opened.value;
  const models = modelsKey(registry);
  const found = findGeneration(database, "live")?.ledger;
  if (found !== undefined && found !== ledger) {
    database.close();
    return fail({ _tag: "ViewsOfAnotherLedger", file, expected: ledger, found });
  }
  const current = () => {
    const live = findGeneration(database, "live");
    return live?.models === models ? live : undefined;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const endSnapshot = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    database.exec("COMMIT");
  };
  const beginSnapshot = (): void => {
    endSnapshot();
    database.exec("BEGIN");
    timer = setTimeout(endSnapshot, snapshotMs).unref();
  };
  return succeed({
    position: () =>
      attemptOn(file, () => {
        endSnapshot();
        return succeed(current()?.position);
      }),
    view: (knownAt) =>
      attemptOn(file, () => {
        beginSnapshot();
        const live = current();
        return succeed(live && viewOf(database, live, { registry, knownAt }));
      }),
    close: () => {
      endSnapshot();
      database.close();
    },
  });
}
