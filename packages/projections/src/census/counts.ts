/** The board and its companions out of a census: the same answers as looking at every task gives. */
import { type CivilDate, inOrder } from "@chidao/core";
import { holdersAsIssued, holdersOn } from "../agencies/holders.js";
import type { Board, BoardRow, Placing } from "../board-shape.js";
import { type Box, boxes, type Counts } from "../boxes.js";
import { asRecorded, type Judging } from "../judging.js";
import type { NarrowLookUps, ReadModel } from "../read-model.js";
import type { RowSubject } from "../row-subject.js";
import { statusAt } from "../status.js";
import { cellIn, type PlacedCell, viewBit } from "./cell.js";
import type { Relatives } from "./family.js";
import { heldBy, placedCells } from "./task-cells.js";

type Narrowed = ReadModel & { readonly narrow: NarrowLookUps };

interface Tallied {
  readonly subject: RowSubject;
  readonly lead: Record<Box, number>;
  readonly asserted: Record<Box, number>;
  readonly coordinating: Record<Box, number>;
}

/** By bodies in the order of their keys. */
export function boardOfCensus(model: Narrowed, day: CivilDate, placing: Required<Placing>): Board {
  const { unit, heldAs, judging } = placing;
  const bit = viewBit(unit, heldAs);
  const rows = new Map<string, Tallied>();
  const [all, allAsserted] = [noCounts(), noCounts()];
  const count = ({ at, subject, box, asserted, views }: PlacedCell, near: number, by: number): void => {
    if (((views[near] ?? 0) & bit) === 0) return;
    const key = JSON.stringify(subject);
    const row = rows.get(key) ?? { subject, lead: noCounts(), asserted: noCounts(), coordinating: noCounts() };
    rows.set(key, row);
    row[at][box] += by;
    if (at !== "lead") return;
    all[box] += by;
    if (!asserted) return;
    row.asserted[box] += by;
    allAsserted[box] += by;
  };
  for (const [key, by] of model.narrow.census(day)) {
    const cell = cellIn(key);
    if (cell.at === "lead" || cell.at === "coordinating") count(cell, judging.nearDueDays, by);
  }
  for (const { cell, by } of judgedOtherwise(model, day, judging)) count(cell, judging.nearDueDays, by);
  return {
    asOf: day,
    rows: [...rows.keys()]
      .sort()
      .map((key) => rowOf(rows.get(key) as Tallied))
      .filter(({ leadTotal, coordinatingTotal }) => leadTotal + coordinatingTotal > 0),
    all,
    total: totalOf(all),
    allAsserted,
  };
}

function rowOf({ subject, lead, asserted, coordinating }: Tallied): BoardRow {
  return {
    subject,
    lead,
    leadTotal: totalOf(lead),
    leadAsserted: asserted,
    coordinating,
    coordinatingTotal: totalOf(coordinating),
  };
}

/** Tasks whose deadline these rules read otherwise than it is recorded: taken out as recorded, put in as they read it. */
function judgedOtherwise(model: Narrowed, day: CivilDate, judging: Judging) {
  if (judging.anew === undefined) return [];
  const relatives: Relatives = {
    facts: (id) => model.assignments.get(id)?.history.facts ?? [],
    children: model.narrow.everUnder,
  };
  return [...model.narrow.mayDiffer(judging)].flatMap(
    ([
      assignment,
      {
        history: { facts },
      },
    ]) => {
      const held = heldBy(holdersOn(inOrder(facts), day), holdersAsIssued(facts));
      const looking = { assignment, nears: [judging.nearDueDays], relatives };
      const placed = (by: number, deadlineOf: Judging["deadlineOf"]) => {
        const status = (nearDueDays: number) => statusAt(facts, day, { ...asRecorded, nearDueDays, deadlineOf });
        return placedCells({ status, held }, day, looking).map((key) => ({ cell: cellIn(key) as PlacedCell, by }));
      };
      return [...placed(-1, asRecorded.deadlineOf), ...placed(1, judging.deadlineOf)];
    },
  );
}

function noCounts(): Record<Box, number> {
  return Object.fromEntries(boxes.map((box) => [box, 0])) as Record<Box, number>;
}

function totalOf(counts: Counts): number {
  return boxes.reduce((sum, box) => sum + counts[box], 0);
}
