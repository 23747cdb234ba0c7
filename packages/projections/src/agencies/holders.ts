/**
 * Who holds a task: the bodies named when it was issued, and those that hold it on a day after recorded transfers. A
 * presumption transfers nothing.
 */
import type { CivilDate, Fact } from "@chidao/core";
import { type Lead, lifecycleOf, type Party } from "@chidao/domain";
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

/** As the lead was determined, disputed or transferred by the day; the first lead where an undated entry leaves it open. */
export function holdersOn(inTime: ReadonlyArray<Fact>, day: CivilDate): Holders | undefined {
  const first = holdersAsIssued(inTime);
  if (first === undefined) return undefined;
  const { lead, coordinating, acceptor, issued } = lifecycleOf(
    inTime.filter((fact) => !fact.struck && hasHappened(fact, day)),
  );
  return issued === undefined ? first : { lead: lead ?? first.lead, coordinating, acceptor };
}
