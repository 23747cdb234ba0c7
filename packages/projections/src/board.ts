/**
 * The board: for each body, how many tasks it leads and how many it coordinates stand in which box on a day. The
 * unit is the assignment. Leads sum to all assignments; coordinating parties are counted by mention.
 */
import { type CivilDate, inOrder } from "@chidao/core";
import type { Lead, ParentRef, Party } from "@chidao/domain";
import { holdersAsIssued, holdersOn } from "./agencies/holders.js";
import type { Board, Placing } from "./board-shape.js";
import { type Box, type Counts, countBoxes } from "./boxes.js";
import { boardOfCensus } from "./census/counts.js";
import { asRecorded } from "./judging.js";
import type { ReadModel } from "./read-model.js";
import { leadSubject, type RowSubject } from "./row-subject.js";
import { type AssignmentStatus, statusAt } from "./status.js";
import { isLeftOut } from "./units.js";

export interface PlacedAssignment {
  readonly id: string;
  readonly status: AssignmentStatus;
  readonly lead: Lead;
  readonly coordinating: ReadonlyArray<Party>;
  readonly acceptor: Party | undefined;
}

/** Every task that the unit counts and that was issued by that day, with its status. */
export function placeAll(
  model: ReadModel,
  day: CivilDate,
  { unit = "assignment", heldAs = "now", judging = asRecorded }: Placing = {},
): ReadonlyArray<PlacedAssignment> {
  const placed = new Map<string, PlacedAssignment & { readonly parent: ParentRef | null }>();
  for (const [id, { history }] of model.assignments) {
    const status = statusAt(history.facts, day, judging);
    const held = heldAs === "then" ? holdersAsIssued(history.facts) : holdersOn(inOrder(history.facts), day);
    if (status === undefined || held === undefined) continue;
    placed.set(id, { id, status, ...held, parent: status.parent });
  }
  const leftOut = isLeftOut(placed, unit);
  return [...placed.values()].filter(({ id }) => !leftOut(id));
}

/** Rows stand in no order that means anything. Where a census is kept, no task is looked at. */
export function boardAt(model: ReadModel, day: CivilDate, placing: Placing = {}): Board {
  const { unit = "assignment", heldAs = "now", judging = asRecorded } = placing;
  const { narrow } = model;
  if (narrow !== undefined) return boardOfCensus({ ...model, narrow }, day, { unit, heldAs, judging });
  const placed = placeAll(model, day, placing);
  const rows = new Map<string, { subject: RowSubject; lead: Array<AssignmentStatus>; coordinating: Array<Box> }>();
  const rowOf = (subject: RowSubject) => {
    const key = JSON.stringify(subject);
    const row = rows.get(key) ?? { subject, lead: [], coordinating: [] };
    rows.set(key, row);
    return row;
  };
  for (const { status, lead, coordinating } of placed) {
    rowOf(leadSubject(lead)).lead.push(status);
    for (const party of coordinating) rowOf(party).coordinating.push(status.box);
  }
  return {
    asOf: day,
    rows: [...rows.values()].map(({ subject, lead, coordinating }) => ({
      subject,
      lead: countBoxes(lead.map(({ box }) => box)),
      leadTotal: lead.length,
      leadAsserted: assertedIn(lead),
      coordinating: countBoxes(coordinating),
      coordinatingTotal: coordinating.length,
    })),
    all: countBoxes(placed.map(({ status }) => status.box)),
    total: placed.length,
    allAsserted: assertedIn(placed.map(({ status }) => status)),
  };
}

function assertedIn(statuses: ReadonlyArray<AssignmentStatus>): Counts {
  return countBoxes(statuses.filter(({ asserted }) => asserted).map(({ box }) => box));
}
