/** The leaf hashes of a ledger, computed from the bytes that stand in its store. Nothing is decoded. */
import type { EventStore } from "@chidao/core";
import { leafHashOf, leafHeaderOf, ledgerNamedBy } from "@chidao/core/merkle";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";

export interface Leaf {
  readonly index: number;
  readonly hash: string;
}

/** Leaves from a place on, up to this many of the ledger; the rest of it when no size is given. A fault is the last. */
export async function* leavesOf(
  store: EventStore,
  from: number,
  size?: number,
): AsyncGenerator<Outcome<Leaf, StoreFault>> {
  if (size !== undefined && from >= size) return;
  const ledger = await ledgerNameOf(store);
  if (!ledger.ok) {
    yield ledger;
    return;
  }
  for await (const chunk of store.readAll({ from, ...(size === undefined ? {} : { to: size - 1 }) })) {
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    for (const event of chunk.value) {
      const hash = leafHashOf(nodeHashing, leafHeaderOf(nodeHashing, ledger.value, event));
      yield succeed({ index: event.index, hash });
    }
  }
}

/** The ledger that leaves name, from the stream of the first record; empty when there is none. */
export async function ledgerNameOf(store: EventStore): Promise<Outcome<string, StoreFault>> {
  for await (const chunk of store.readAll({ from: 0, to: 0 })) {
    return chunk.ok ? succeed(ledgerNamedBy(chunk.value[0]?.stream ?? "")) : chunk;
  }
  return succeed("");
}
