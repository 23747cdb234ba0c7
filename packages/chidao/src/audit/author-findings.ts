/** What is known of the signatures that events of a store carry, by a list of authors' keys that somebody brings. */
import {
  type AuthorFinding,
  type AuthorList,
  actorIn,
  checkAuthor,
  type Malformed,
  parseAuthorList,
} from "@chidao/audit";
import type { EventStore, RecordedEvent } from "@chidao/core";
import { leafHeaderOf } from "@chidao/core/merkle";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { nodeSignatures } from "../platform/ed25519.js";
import type { AuthorsGiven } from "../types/audit.js";
import { ledgerNameOf } from "./leaves.js";

/** The list that was given; undefined when none was. */
export function authorsIn({ authors }: AuthorsGiven): Outcome<AuthorList | undefined, Malformed> {
  return authors === undefined ? succeed(undefined) : parseAuthorList(nodeHashing, authors);
}

/** `ledger`: the id that the leaves name. */
export function findingOf(ledger: string, list: AuthorList | undefined, event: RecordedEvent): AuthorFinding {
  if (event.signature === undefined) return { kind: "none" };
  return checkAuthor(nodeSignatures, list, leafHeaderOf(nodeHashing, ledger, event), actorIn(event.data));
}

/** Of one stream, by the ids of its events. */
export async function findingsIn(
  store: EventStore,
  stream: string,
  list: AuthorList | undefined,
): Promise<Outcome<ReadonlyMap<string, AuthorFinding["kind"]>, StoreFault>> {
  const ledger = await ledgerNameOf(store);
  if (!ledger.ok) return ledger;
  const findings = new Map<string, AuthorFinding["kind"]>();
  for await (const chunk of store.readStream(stream)) {
    if (!chunk.ok) return chunk;
    for (const event of chunk.value) findings.set(event.id, findingOf(ledger.value, list, event).kind);
  }
  return succeed(findings);
}
