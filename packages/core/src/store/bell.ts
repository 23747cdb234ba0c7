/**
 * Wakes those who wait for something to happen in this process. Waiting names what was seen before, so that nothing
 * that happens between looking and waiting is slept through.
 */
export interface Bell {
  /** How often it has rung. */
  count(): number;
  ring(): void;
  /** Resolves when it has rung more often than `seen`, or when `orAfter` says so. */
  wait(seen: number, orAfter?: Timer): Promise<void>;
}

/** Starts a timer that calls `wake` once, and gives the way to stop it. The core knows no platform's timers. */
export type Timer = (wake: () => void) => () => void;

export function createBell(): Bell {
  const sleepers = new Set<() => void>();
  let rung = 0;
  return {
    count: () => rung,
    ring: () => {
      rung += 1;
      for (const wake of sleepers) wake();
    },
    wait: (seen, orAfter) => {
      if (rung !== seen) return Promise.resolve();
      return new Promise((resolve) => {
        let stop = (): void => undefined;
        const wake = (): void => {
          sleepers.delete(wake);
          stop();
          resolve();
        };
        sleepers.add(wake);
        if (orAfter !== undefined) stop = orAfter(wake);
      });
    },
  };
}
