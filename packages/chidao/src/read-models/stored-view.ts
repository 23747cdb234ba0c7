/**
 * Reports out of the read models' file. It is caught up with the ledger first, for a while; whenever it can't serve, the
 * answer is `undefined` and the ledger itself is folded, which gives the same answer. What was in the way is told.
 */
import { type Environment, learnAsides, ledgerIdOf, type View } from "@chidao/application";
import type { KnownAt } from "@chidao/projections";
import { headOf, openReader, openRunner, type ViewsFault, type ViewsReader } from "@chidao/views-sqlite";
import * as E from "fp-ts/lib/Either.js";
import type { ReadModelsOptions } from "../types/read-models.js";

export interface StoredViews {
  view(knownAt?: KnownAt): Promise<View | undefined>;
  close(): void;
}

/** How long a question waits for the file to catch up. */
const catchUpMsDefault = 2_000;
/** How often another runner's progress is looked at. */
const lookMs = 50;

export function storedViews(environment: Environment, options: ReadModelsOptions): StoredViews {
  const { file, catchUpMs = catchUpMsDefault, onNotice = () => {} } = options;
  const { store, kinds } = environment;
  const { registry } = kinds;
  let reader: ViewsReader | undefined;

  async function view(knownAt?: KnownAt): Promise<View | undefined> {
    const ledger = await ledgerIdOf(environment)();
    if (E.isLeft(ledger)) return undefined;
    if (reader === undefined) {
      const opened = await openReader({ file, ledger: ledger.right, registry });
      if (!opened.ok) return tell(opened.error);
      reader = opened.value;
    }
    const ready = await isReady(reader, ledger.right);
    if (!ready) return undefined;
    const read = await reader.view(knownAt);
    return read.ok ? read.value : tell(read.error);
  }

  async function isReady(from: ViewsReader, ledger: string): Promise<boolean> {
    const head = await headOf(store);
    if (!head.ok) return false;
    const until = performance.now() + catchUpMs;
    for (;;) {
      const position = await positionOf(from);
      if (position === undefined || position >= head.value) return position !== undefined;
      const left = until - performance.now();
      if (left <= 0) {
        onNotice({ kind: "behind", file, position, head: head.value });
        return false;
      }
      if (!(await feed(ledger, left))) return false;
    }
  }

  async function positionOf(from: ViewsReader): Promise<number | undefined> {
    const position = await from.position();
    if (!position.ok) return tell(position.error);
    if (position.value === undefined) onNotice({ kind: "no-models", file });
    return position.value;
  }

  /** Feeds it for a while, or lets another runner do so; false when neither is possible. */
  async function feed(ledger: string, withinMs: number): Promise<boolean> {
    await learnAsides(environment)();
    const runner = await openRunner({ file, ledger, registry });
    if (!runner.ok && runner.error._tag === "RunnerBusy") {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      return true;
    }
    const fed = runner.ok ? await runner.value.catchUp(store, { withinMs }) : runner;
    if (runner.ok) await runner.value.close();
    if (!fed.ok) tell(fed.error);
    return fed.ok;
  }

  /** No file is nothing to tell, and what is wrong with the ledger is told by whoever folds it. */
  function tell(fault: ViewsFault): undefined {
    const isMissing = fault._tag === "NotViews" && fault.cause === "missing";
    if (!isMissing && fault._tag !== "UndecodableEvent") onNotice({ kind: "unusable", file, fault: fault._tag });
  }

  return { view, close: () => reader?.close() };
}
