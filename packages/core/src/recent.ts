/** Answers that were asked for not long ago: at most so many, in two halves of which the older one is dropped as a whole. */
export interface Recent<A> {
  get(key: string): A | undefined;
  set(key: string, value: A): void;
  delete(key: string): void;
  clear(): void;
}

export function recent<A>(atMost: number): Recent<A> {
  let newer = new Map<string, A>();
  let older = new Map<string, A>();
  const set = (key: string, value: A): void => {
    if (newer.size >= atMost / 2) [older, newer] = [newer, new Map()];
    newer.set(key, value);
  };
  return {
    get: (key) => {
      const known = newer.get(key);
      if (known !== undefined) return known;
      const old = older.get(key);
      if (old !== undefined) set(key, old);
      return old;
    },
    set,
    delete: (key) => {
      newer.delete(key);
      older.delete(key);
    },
    clear: () => {
      newer.clear();
      older.clear();
    },
  };
}
