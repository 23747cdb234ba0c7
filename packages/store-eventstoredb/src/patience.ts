/** How long this store waits, and how it waits: nothing stays pending for ever, whatever the server does. */
import type { StoreFault } from "@chidao/core/store";

export interface Patience {
  /** For one answer of the server, in milliseconds. */
  readonly attemptMs: number;
  /** For everything that one call of the store needs, repeated attempts included, in milliseconds. */
  readonly totalMs: number;
}

export const patienceDefault: Patience = { attemptMs: 4000, totalMs: 15_000 };

/** The answer, or `undefined` after `ms`; what comes later is dropped, an error too. */
export async function within<A>(ms: number, answer: Promise<A>): Promise<A | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  answer.catch(() => {});
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits before the next attempt: 20 ms, doubled each time up to a second, with a random half. */
export function pause(tries: number): Promise<void> {
  const ms = Math.min(1000, 20 * 2 ** Math.min(tries, 10));
  return new Promise((resolve) => setTimeout(resolve, ms / 2 + (Math.random() * ms) / 2));
}

export function unavailable(cause: string): StoreFault {
  return { _tag: "StoreUnavailable", cause };
}
