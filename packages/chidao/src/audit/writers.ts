/** Who wrote the ledger, with which assurance, and where the writer's clock went back: one reading, in pages. */
import { readWriters, type WritersFound } from "@chidao/audit";
import type { EventStore } from "@chidao/core";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";

export async function writersOf(store: EventStore): Promise<Outcome<WritersFound, StoreFault>> {
  const reader = readWriters();
  for await (const chunk of store.readAll({ from: 0 })) {
    if (!chunk.ok) return chunk;
    for (const event of chunk.value) reader.add(event);
  }
  return succeed(reader.found());
}
