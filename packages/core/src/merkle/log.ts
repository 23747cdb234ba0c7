/** A log as a tree: each event is a leaf, in the order of the indexes. */
import type { Hashing } from "../hashing.js";
import { type LeafEvent, leafHashOf, leafHeaderOf } from "../record/leaf-header.js";
import { extend, type Frontier } from "./frontier.js";

/** The ledger that the leaves of a log name: the id in the name of its first event's stream, `ledger-<id>`. */
export function ledgerNamedBy(firstStream: string): string {
  return firstStream.slice(firstStream.indexOf("-") + 1);
}

/** The frontier with these events more, which follow one another in the log. */
export function extendWith(
  hashing: Hashing,
  frontier: Frontier,
  ledger: string,
  events: Iterable<LeafEvent>,
): Frontier {
  let grown = frontier;
  for (const event of events) grown = extend(hashing, grown, leafHashOf(hashing, leafHeaderOf(hashing, ledger, event)));
  return grown;
}
