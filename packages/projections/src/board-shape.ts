/** What a board says, and how it may be asked. */
import type { CivilDate } from "@chidao/core";
import type { HeldAs } from "./agencies/holders.js";
import type { Counts } from "./boxes.js";
import type { Judging } from "./judging.js";
import type { RowSubject } from "./row-subject.js";
import type { CountingUnit } from "./units.js";

export interface BoardRow {
  readonly subject: RowSubject;
  readonly lead: Counts;
  readonly leadTotal: number;
  /** Of those led: whose status only a source asserts. */
  readonly leadAsserted: Counts;
  readonly coordinating: Counts;
  readonly coordinatingTotal: number;
}

export interface Board {
  readonly asOf: CivilDate;
  readonly rows: ReadonlyArray<BoardRow>;
  /** Every assignment once. */
  readonly all: Counts;
  readonly total: number;
  readonly allAsserted: Counts;
}

/** What is counted, and under whom: the bodies that hold a task on the day (default), or those named at its issue. */
export interface Placing {
  readonly unit?: CountingUnit;
  readonly heldAs?: HeldAs;
  /** Default: by what is recorded with the deadlines. */
  readonly judging?: Judging;
}
