/**
 * Wakes those who wait for something to happen in this process. Waiting names what was seen before, so that nothing
 * that happens between looking and waiting is slept through.
 */
export interface Bell {
  /** How often it has rung. */
  count(): number;
  ring(): void;
  /** Resolves when it has rung more often than `seen`. */
  wait(seen: number): Promise<void>;
}

export function createBell(): Bell {
  let sleepers: Array<() => void> = [];
  let rung = 0;
  return {
    count: () => rung,
    ring: () => {
      rung += 1;
      const woken = sleepers;
      sleepers = [];
      for (const wake of woken) wake();
    },
    wait: (seen) => (rung === seen ? new Promise((resolve) => sleepers.push(resolve)) : Promise.resolve()),
  };
}
