/**
 * Wakes those who wait for something to happen in this process. Waiting names what was seen before, so that nothing
 * that happens between looking and waiting is slept through.
 */
export interface Bell {
  /** How often it has rung. */
  count(): number;
  ring(): void;
  /** Resolves when it has rung more often than `seen`, or after `ms`. */
  wait(seen: number, ms: number): Promise<void>;
}

export function createBell(): Bell {
  const sleepers = new Set<() => void>();
  let rung = 0;
  return {
    count: () => rung,
    ring: () => {
      rung += 1;
      for (const wake of sleepers) wake();
    },
    wait: (seen, ms) => {
      if (rung !== seen) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        // A subscription that merely waits is no reason to keep the process alive.
        const timer = setTimeout(wake, ms).unref();
        sleepers.add(wake);
      });
    },
  };
}
