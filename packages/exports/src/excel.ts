/** The Excel files. Each resolves to the bytes of an .xlsx file; the same answer and options give the same bytes. */
import type { AssignmentList, BoardView, OverdueView, PeriodView } from "chidao";
import type { ExportOptions } from "./options.js";
import { assignmentsSheets, boardSheets, overdueSheets, periodSheets } from "./sheets.js";
import { workbook } from "./xlsx/workbook.js";

/** Counts per body: as lead, then the source, then as coordinating body, then what only a source asserts. */
export function boardWorkbook(board: BoardView, options: ExportOptions): Promise<Uint8Array> {
  return workbook(boardSheets(board, options));
}

/** Every task of the list, in its order. */
export function assignmentsWorkbook(list: AssignmentList, options: ExportOptions): Promise<Uint8Array> {
  return workbook(assignmentsSheets(list, options));
}

/** What is overdue, longest first. */
export function overdueWorkbook(overdue: OverdueView, options: ExportOptions): Promise<Uint8Array> {
  return workbook(overdueSheets(overdue, options));
}

/** Opening, given, exits and closing per body; the source; causes of delay; whom to urge. */
export function periodWorkbook(period: PeriodView, options: ExportOptions): Promise<Uint8Array> {
  return workbook(periodSheets(period, options));
}
