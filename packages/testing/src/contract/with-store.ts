/** Gives a rule a store of its own and closes it afterwards, whether the rule held or not. */
import type { EventStore } from "@chidao/core/store";
import type { MakeStore } from "./make-store.js";

export function withStore(makeStore: MakeStore, rule: (store: EventStore) => Promise<void>): () => Promise<void> {
  return async () => {
    const store = await makeStore();
    try {
      await rule(store);
    } finally {
      await store.close();
    }
  };
}
