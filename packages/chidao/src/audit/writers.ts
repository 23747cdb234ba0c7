/** Who wrote the ledger, with which assurance, who signed, and where the writer's clock went back: one reading, in pages. */
import { type Malformed, readWriters, type WritersFound } from "@chidao/audit";
import type { EventStore } from "@chidao/core";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import type { AuthorsGiven } from "../types/audit.js";
import { authorsIn, findingOf } from "./author-findings.js";
import { ledgerNameOf } from "./leaves.js";

export async function writersOf(
  store: EventStore,
  given: AuthorsGiven,
): Promise<Outcome<WritersFound, StoreFault | Malformed>> {
  const authors = authorsIn(given);
  if (!authors.ok) return authors;
  const ledger = await ledgerNameOf(store);
  if (!ledger.ok) return ledger;
  const reader = readWriters();
  for await (const chunk of store.readAll({ from: 0 })) {
    if (!chunk.ok) return chunk;
    for (const event of chunk.value) reader.add(event, findingOf(ledger.value, authors.value, event));
  }
  return succeed(reader.found());
}
