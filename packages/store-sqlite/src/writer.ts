/**
 * Lets appends of one store through one after the other, in the order they came. They wait here and not in SQLite, so
 * that a connection never competes with itself, and so that several may one day share a transaction.
 */
import { type Appended, type AppendRequest, fail, type Outcome, type StoreFault } from "@chidao/core/store";
import type { AppendTransaction } from "./append.js";
import { attempt, createBreather } from "./pace.js";

export interface Writer {
  append(request: AppendRequest): Promise<Outcome<Appended, StoreFault>>;
  /** Resolves once no append is under way. */
  whenIdle(): Promise<void>;
}

export interface WriterOptions {
  readonly transaction: AppendTransaction;
  readonly file: string;
  readonly busyMs: number;
  readonly isClosed: () => boolean;
  readonly onCommit: () => void;
}

interface Job {
  readonly request: AppendRequest;
  readonly since: number;
  readonly resolve: (outcome: Outcome<Appended, StoreFault>) => void;
}

export function createWriter(options: WriterOptions): Writer {
  const queue: Array<Job> = [];
  const breathe = createBreather();
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      job.resolve(await run(job));
      await breathe();
    }
    draining = undefined;
  }

  async function run({ request, since }: Job): Promise<Outcome<Appended, StoreFault>> {
    const { file, busyMs } = options;
    const stopped = (): StoreFault | undefined => (options.isClosed() ? { _tag: "StoreClosed" } : undefined);
    const outcome = await attempt(() => options.transaction(request), { file, busyMs, since, stopped });
    if (outcome.ok && !outcome.value.repeated) options.onCommit();
    return outcome;
  }

  return {
    append: (request) =>
      new Promise((resolve) => {
        queue.push({ request, since: performance.now(), resolve });
        draining ??= drain();
      }),
    whenIdle: () => draining ?? Promise.resolve(),
  };
}

/** For a ledger that may only be read. */
export function createRefusingWriter(cause: string): Writer {
  return {
    append: async () => fail({ _tag: "StoreReadOnly", cause }),
    whenIdle: async () => {},
  };
}
