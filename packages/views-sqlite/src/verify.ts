/** Compares the rows of a file with a fold of the ledger up to the same index. */
import { decodeRecorded, type EventStore, fail, type Outcome, succeed } from "@chidao/core";
import { toStoreFault } from "@chidao/sqlite";
import * as E from "fp-ts/lib/Either.js";
import { type Comparison, compareContents } from "./content/compare.js";
import { contentInFile } from "./content/in-file.js";
import { foldContent } from "./content/in-memory.js";
import type { ViewsFault } from "./fault.js";
import { findGeneration, type Generation } from "./file/generations.js";
import { modelsKey } from "./file/models-key.js";
import { openViewsFile } from "./file/open-file.js";
import type { ReaderOptions } from "./reader.js";

export interface Verified extends Comparison {
  /** The last index that was compared. */
  readonly position: number;
}

/** `undefined` when the file holds no live models of this release. */
export async function verifyViews(
  store: Pick<EventStore, "readAll">,
  { file, ledger, registry }: ReaderOptions,
): Promise<Outcome<Verified | undefined, ViewsFault>> {
  const opened = await openViewsFile(file, "read");
  if (!opened.ok) return opened;
  const { database } = opened.value;
  try {
    // One snapshot for all of it: the live models may move on meanwhile.
    database.exec("BEGIN");
    const live = findGeneration(database, "live");
    if (live?.models !== modelsKey(registry)) return succeed(undefined);
    if (live.ledger !== ledger)
      return fail({ _tag: "ViewsOfAnotherLedger", file, expected: ledger, found: live.ledger });
    const folded = await foldTo(store, live, registry);
    if (!folded.ok) return folded;
    const compared = compareContents(contentInFile(database, live.suffix), folded.value.content);
    return succeed({ ...compared, position: live.position });
  } catch (error) {
    const fault = toStoreFault(error, file);
    return fail(fault._tag === "StoreDamaged" ? { _tag: "NotViews", file, cause: fault.cause } : fault);
  } finally {
    database.close();
  }
}

async function foldTo(
  store: Pick<EventStore, "readAll">,
  { position }: Generation,
  registry: ReaderOptions["registry"],
): Promise<Outcome<ReturnType<typeof foldContent>, ViewsFault>> {
  const fold = foldContent();
  if (position < 0) return succeed(fold);
  for await (const chunk of store.readAll({ to: position, chunkSize: 2_000 })) {
    if (!chunk.ok) return chunk;
    for (const recorded of chunk.value) {
      const entry = decodeRecorded(registry, recorded);
      if (E.isLeft(entry)) return fail(entry.left);
      fold.add(entry.right);
    }
  }
  return succeed(fold);
}
