/** A child task as its parent gives it: the same words, kind and terms, for one body or one round. */
import type { IssueAssignment, Lead, Lifecycle, ParentRef, StatedDeadline } from "@chidao/domain";
import { isSameParty } from "@chidao/domain";
import type { EntryFields } from "./entry-fields.js";

type Issued = NonNullable<Lifecycle["issued"]>;

export interface ChildTerms {
  readonly assignment: string;
  readonly parent: ParentRef;
  readonly lead: Lead;
  readonly deadline: StatedDeadline;
  readonly class: IssueAssignment["class"];
}

export function issueChild(issued: Issued, entry: EntryFields, terms: ChildTerms): IssueAssignment {
  const { directive, provision, kind, words, acceptor, product, recipients, supervisor } = issued;
  const { lead } = terms;
  return {
    type: "IssueAssignment",
    ...entry,
    ...{ directive, provision, kind, words, acceptor, product, recipients, supervisor },
    coordinating: issued.coordinating.filter((party) => !("determined" in lead && isSameParty(party, lead.determined))),
    externalRefs: [],
    ...terms,
  };
}

/** The deadline in force, as it was stated: its day is worked out anew for the child. */
export function statedDeadlineOf(issued: Issued, { deadlines }: Lifecycle): StatedDeadline {
  const { words, expression } = deadlines.at(-1)?.deadline ?? issued.deadline;
  return { words, expression };
}
