/** Every proposal of the ledger, in the order in which they were made, with what became of it. */
import type { Entry, History } from "@chidao/core";
import { evolveProposals, isProposalEvent, noProposals, type Proposal } from "@chidao/domain";

/** `histories`: those of all streams that may hold a proposal. */
export function proposalsIn(histories: Iterable<Pick<History, "entries">>): ReadonlyArray<Proposal> {
  const entries: Array<Entry> = [];
  for (const history of histories) entries.push(...history.entries.filter(({ event }) => isProposalEvent(event)));
  entries.sort((a, b) => a.index - b.index);
  return [...entries.reduce(evolveProposals, noProposals).values()];
}
