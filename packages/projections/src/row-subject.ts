/** Whom a row of a report is about. */
import { type Lead, type Party, partiesOfLead } from "@chidao/domain";

/** A party, or the row for tasks whose lead is not determined. */
export type RowSubject = Party | { readonly undetermined: true };

/** A task has a row of its lead only while the lead is determined. */
export function leadSubject(lead: Lead): RowSubject {
  return "determined" in lead ? (partiesOfLead(lead)[0] as Party) : { undetermined: true };
}
