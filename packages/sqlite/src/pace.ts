/**
 * Keeps the event loop alive around synchronous SQLite calls. Waiting for another process is cut into short attempts
 * with timers between them, and long runs of work pause now and then, because promises alone never let timers run.
 */
import { fail, type Outcome, type StoreFault } from "@chidao/core/store";
import { isBusy, toStoreFault } from "./engine-error.js";

/** How long SQLite itself may wait, and so block this thread, in one attempt. */
export const busyTimeoutMs = 20;

const delayMsMax = 50;
const workMsMax = 10;

export interface Patience {
  /** The ledger's file, for messages and for probing the disk. */
  readonly file: string;
  /** How long to keep trying in all. */
  readonly busyMs: number;
  /** When the caller began to wait, by `performance.now()`. At least one attempt is always made. */
  readonly since: number;
  /** Asked before every attempt: a fault ends the waiting. */
  stopped(): StoreFault | undefined;
}

/** Does the work, again and again while another connection holds the file, and turns what is thrown into a fault. */
export async function attempt<A>(
  work: () => Outcome<A, StoreFault>,
  patience: Patience,
): Promise<Outcome<A, StoreFault>> {
  for (let tries = 1; ; tries += 1) {
    const stopped = patience.stopped();
    if (stopped !== undefined) return fail(stopped);
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) return fail(toStoreFault(error, patience.file));
    }
    const waitedMs = Math.round(performance.now() - patience.since);
    if (waitedMs >= patience.busyMs) return fail({ _tag: "StoreBusy", waitedMs });
    await backOff(tries);
  }
}

/**
 * Waits longer the more tries have failed, up to 51 ms. Jitter keeps processes that wait for one another from meeting
 * at the same moment again.
 */
export function backOff(tries: number): Promise<void> {
  const ms = 1 + Math.random() * Math.min(delayMsMax, 2 ** tries);
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Lets everything run that is ready to: other callbacks, I/O that has arrived, timers that are due. It waits for nothing
 * else, so that in an idle process it takes microseconds.
 */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets timers and I/O run when this thread has worked for a while without them. */
export function createBreather(): () => Promise<void> {
  let workingSince = performance.now();
  return async () => {
    if (performance.now() - workingSince < workMsMax) return;
    await letOthersRun();
    workingSince = performance.now();
  };
}
