/**
 * What a census counts. A cell names one thing that can be counted on a day: tasks of one lead in one box, open flags
 * of one severity. Its key is its canonical JSON, so that equal cells are one.
 */
import { canonicalJsonOf, type IrregularityFlagged } from "@chidao/core";
import type { HeldAs } from "../agencies/holders.js";
import type { Box } from "../boxes.js";
import type { RowSubject } from "../row-subject.js";
import type { CountingUnit } from "../units.js";

export type Cell = PlacedCell | OtherCell;

/** A task under one party, as its lead or by one mention as coordinating. */
export interface PlacedCell {
  readonly at: "lead" | "coordinating";
  readonly subject: RowSubject;
  readonly box: Box;
  readonly asserted: boolean;
  /** For each number of days of warning: in which ways of counting the task is counted so; see `viewBit`. */
  readonly views: Readonly<Record<string, number>>;
}

export type OtherCell =
  /** A broken rule that no correction has settled. */
  | { readonly at: "flag"; readonly severity: IrregularityFlagged["severity"] }
  /** A task of that kind, whatever it stands under. */
  | { readonly at: "kind"; readonly kind: string }
  /** A provision of one registration under which nothing was issued. */
  | { readonly at: "unassigned" }
  /** A registration that was merged into another one: its provisions may count twice. */
  | { readonly at: "merged"; readonly directive: string };

export function cellKey(cell: Cell): string {
  return canonicalJsonOf(cell);
}

/** The same, put together from its parts: it is done for every task that moves. */
export function placedCellKey(
  { at, box, asserted }: Pick<PlacedCell, "at" | "box" | "asserted">,
  subjectKey: string,
  viewsKey: string,
): string {
  return `{"asserted":${asserted},"at":"${at}","box":"${box}","subject":${subjectKey},"views":${viewsKey}}`;
}

export function subjectKeyOf(subject: RowSubject): string {
  return "agency" in subject ? `{"agency":${JSON.stringify(subject.agency)}}` : canonicalJsonOf(subject);
}

export function cellIn(key: string): Cell {
  return JSON.parse(key) as Cell;
}

/** One bit for each way of counting: what is counted, and under whom. */
export function viewBit(unit: CountingUnit, heldAs: HeldAs): number {
  return (unit === "assignment" ? 1 : 2) << (heldAs === "now" ? 0 : 2);
}
