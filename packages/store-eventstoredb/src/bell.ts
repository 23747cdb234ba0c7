/** Wakes those who wait for the count, the connection or the store itself to change. */
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
        const timer = setTimeout(wake, ms);
        sleepers.add(wake);
      });
    },
  };
}
