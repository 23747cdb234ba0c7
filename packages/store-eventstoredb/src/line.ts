/** Order among the appends of a process. */

export interface Line {
  /** Lets those that share a key go one after the other, in the order in which they came. */
  inTurn<A>(keys: ReadonlyArray<string>, work: () => Promise<A>): Promise<A>;
}

export function createLine(): Line {
  const last = new Map<string, Promise<unknown>>();
  return {
    inTurn: (keys, work) => {
      const before = Promise.allSettled(keys.map((key) => last.get(key)));
      const mine = before.then(work);
      for (const key of keys) last.set(key, mine);
      const leave = (): void => {
        for (const key of keys) if (last.get(key) === mine) last.delete(key);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
}

export interface Gate {
  /** Does the work once fewer than `size` others are at it. */
  pass<A>(work: () => Promise<A>): Promise<A>;
}

/** So many calls at once keep a server busy; more of them only make each other late. */
export function createGate(size: number): Gate {
  const waiting: Array<() => void> = [];
  let inside = 0;
  return {
    pass: async (work) => {
      if (inside >= size) await new Promise<void>((resolve) => waiting.push(resolve));
      else inside += 1;
      try {
        return await work();
      } finally {
        // Whoever waits takes over the place; only when nobody does is it free.
        const next = waiting.shift();
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
}
