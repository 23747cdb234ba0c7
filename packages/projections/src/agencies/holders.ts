/**
 * Who holds a task: the bodies named when it was issued, and those that hold it on a day after recorded transfers. A
 * presumption transfers nothing.
 */
import type { CivilDate, Fact } from "@chidao/core";
import { isSameParty, type Lead, type Party } from "@chidao/domain";
import { issuedOf } from "../read-model.js";
import { hasHappened } from "../status.js";

/** As held then, by who was named; or as held now, after recorded transfers. */
export type HeldAs = "then" | "now";

export interface Holders {
  readonly lead: Lead;
  readonly coordinating: ReadonlyArray<Party>;
  readonly acceptor: Party | undefined;
}

/** `undefined` when nothing was issued. */
export function holdersAsIssued(facts: ReadonlyArray<Fact>): Holders | undefined {
  const issued = issuedOf(facts);
  if (issued === undefined) return undefined;
  const { lead, coordinating, acceptor } = issued;
  return { lead, coordinating, acceptor: "unknown" in acceptor ? undefined : acceptor };
}

interface Transfer {
  readonly from: Party;
  readonly to: Party;
}

/** After the transfers that had happened by the day, in the order in which they happened. */
export function holdersOn(inTime: ReadonlyArray<Fact>, day: CivilDate): Holders | undefined {
  const first = holdersAsIssued(inTime);
  if (first === undefined) return undefined;
  return inTime.filter((fact) => !fact.struck && hasHappened(fact, day)).reduce(transferred, first);
}

function transferred(held: Holders, { event }: Fact): Holders {
  const { to, from } = event.data as unknown as Transfer;
  if (event.type === "AssignmentTransferred") return { ...held, lead: { determined: to } };
  if (event.type !== "CoordinatorTransferred") return held;
  const others = held.coordinating.filter((party) => !isSameParty(party, from) && !isSameParty(party, to));
  return { ...held, coordinating: [...others, to] };
}
