/** A row that is ready to be recorded or rehearsed, and the one command that both decide. */
import { type Assignment, type ImportEntries, partiesOfLead, type RegisterDirective } from "@chidao/domain";
import type { Desk } from "../session.js";
import type { ImportRowInput } from "../types/inputs.js";
import type { ResolvedRow, RowSteps } from "./row-steps.js";

export interface Prepared {
  readonly input: ImportRowInput;
  readonly desk: Desk;
  readonly row: ResolvedRow;
  readonly directive: RegisterDirective;
  /** The task so far; without any entry when the row is new. */
  readonly known: Assignment;
  readonly toRecord: RowSteps;
  readonly unmatched: ReadonlyArray<string>;
}

export function entriesOf(prepared: Prepared): ImportEntries {
  const { input, row, toRecord, unmatched } = prepared;
  const { assignment, on, by, provenance } = row;
  const names = (isKnown(prepared) ? newlyUnmatched(prepared) : unmatched).join("; ");
  const kept = names === "" ? [] : [{ rule: "import.unmatched-agency", facts: { names } }];
  // Notes are flagged with what is recorded; a row that gives no step flags nothing.
  const notes = [...(input.notes ?? []), ...kept];
  return { type: "ImportEntries", assignment, on, by, provenance, steps: toRecord.steps, notes };
}

export function isKnown({ known }: Prepared): boolean {
  return known.revision >= 0;
}

/** Whether the row's directive is to be registered before its task. */
export function isDirectiveNew(prepared: Prepared): boolean {
  const { input, desk } = prepared;
  return !isKnown(prepared) && desk.references.directive(input.directive.ref) === undefined;
}

/** Names among the bodies that a known row now states otherwise. */
function newlyUnmatched({ row, toRecord }: Prepared): ReadonlyArray<string> {
  const changed = new Set(toRecord.changes.map(({ field }) => field));
  const lead = changed.has("lead") ? partiesOfLead(row.issue.lead) : [];
  const coordinating = changed.has("coordinating") ? row.issue.coordinating : [];
  return [...new Set([...lead, ...coordinating].flatMap((party) => ("asWritten" in party ? [party.asWritten] : [])))];
}
