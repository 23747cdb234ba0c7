/** One directive as a matrix: who has which role in which of its tasks, and where each task stands. */
import { partiesOfLead } from "@chidao/domain";
import type { PlacedAssignment } from "../board.js";
import { type Counts, countBoxes } from "../boxes.js";
import { survivorOf } from "../directives/merged.js";
import { issuedOf, type ReadModel } from "../read-model.js";
import type { RowSubject } from "../row-subject.js";

/** `candidate`: one of several that a text names, of which none is the lead yet. */
export const matrixRoles = ["lead", "candidate", "coordinating", "acceptor"] as const;
export type MatrixRole = (typeof matrixRoles)[number];

export interface MatrixCell {
  readonly assignment: string;
  readonly role: MatrixRole;
}

export interface MatrixRow {
  readonly subject: RowSubject;
  readonly cells: ReadonlyArray<MatrixCell>;
}

export interface Matrix {
  /** The directive's tasks in ledger order. */
  readonly columns: ReadonlyArray<PlacedAssignment>;
  readonly rows: ReadonlyArray<MatrixRow>;
  /** By role, the states of the tasks in which somebody has it; a task counts once for each who has it. */
  readonly byRole: Readonly<Record<MatrixRole, Counts>>;
}

export function matrixOf(model: ReadModel, placed: ReadonlyArray<PlacedAssignment>, directive: string): Matrix {
  // What was merged into another directive is that directive.
  const survivor = survivorOf(model.directives, directive);
  const columns = placed.filter(
    ({ id }) => survivorOf(model.directives, issuedIn(model, id)?.directive ?? "") === survivor,
  );
  const rows = new Map<string, { readonly subject: RowSubject; readonly cells: Array<MatrixCell> }>();
  const counted: Record<MatrixRole, Array<PlacedAssignment["status"]["box"]>> = {
    lead: [],
    candidate: [],
    coordinating: [],
    acceptor: [],
  };
  for (const { id, lead, coordinating, acceptor, status } of columns) {
    const add = (subject: RowSubject, role: MatrixRole): void => {
      const key = JSON.stringify(subject);
      const row = rows.get(key) ?? { subject, cells: [] };
      row.cells.push({ assignment: id, role });
      rows.set(key, row);
      counted[role].push(status.box);
    };
    const determined = "determined" in lead;
    if (!determined) add({ undetermined: true }, "lead");
    for (const party of partiesOfLead(lead)) add(party, determined ? "lead" : "candidate");
    for (const party of coordinating) add(party, "coordinating");
    if (acceptor !== undefined) add(acceptor, "acceptor");
  }
  return {
    columns,
    rows: [...rows.values()],
    byRole: {
      lead: countBoxes(counted.lead),
      candidate: countBoxes(counted.candidate),
      coordinating: countBoxes(counted.coordinating),
      acceptor: countBoxes(counted.acceptor),
    },
  };
}

function issuedIn(model: ReadModel, id: string) {
  return issuedOf(model.assignments.get(id)?.history.facts ?? []);
}
