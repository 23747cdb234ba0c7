/**
 * The CSV files. Every row says itself of which ledger it is, whether that is an example, for which day it holds and
 * as known when: rows get copied together, and a CSV file has no second sheet. Columns never move: all boxes are
 * there, also empty ones.
 */
import type { AssignmentList, AssignmentView, Basis, BoardView, OverdueView, PeriodView } from "chidao";
import { type ExportOptions, type Say, sayIn } from "../options.js";
import { assignmentTable } from "../table/assignments.js";
import { boardRolesTable, periodTable } from "../table/counts.js";
import type { Row, Table } from "../table/table.js";
import { sourceWords, words } from "../words.js";
import { writeCsv } from "./write-csv.js";

/** Counts per body and role, with a row of sums for the roles that have one. */
export function boardCsv(board: BoardView, { language }: ExportOptions): string {
  const say = sayIn(language);
  return writeCsv(withBasis(boardRolesTable(board, say), board.basis, say));
}

/** Every task of the list, in its order. */
export function assignmentsCsv(list: AssignmentList, { language }: ExportOptions): string {
  return listCsv(list.items, list.basis, sayIn(language));
}

/** What is overdue, longest first. */
export function overdueCsv(overdue: OverdueView, { language }: ExportOptions): string {
  return listCsv(overdue.items, overdue.basis, sayIn(language));
}

/** Flow and boxes per lead, with a row of sums. Causes and the list to urge are in the Excel file only. */
export function periodCsv(period: PeriodView, { language }: ExportOptions): string {
  const say = sayIn(language);
  return writeCsv(withBasis(periodTable(period, say, "every"), period.basis, say, period));
}

function listCsv(items: ReadonlyArray<AssignmentView>, basis: Basis, say: Say): string {
  return writeCsv(withBasis(assignmentTable(items, say).table, basis, say));
}

/** The table with the basis in every row. */
export function withBasis(
  { columns, rows, totals }: Table,
  basis: Basis,
  say: Say,
  period?: { readonly from: string; readonly to: string },
): Table {
  const { ledger, knownAt } = basis;
  const known = knownAt.recordedAt === null ? null : knownAt.index;
  const cells: Row = [
    ...(period === undefined ? [] : [{ day: period.from }]),
    { day: basis.asOf },
    known,
    ledger.name,
    ledger.illustrative ? say(words.illustrativeShort) : null,
  ];
  const headings = [
    ...(period === undefined ? [] : [sourceWords.periodFrom]),
    sourceWords.asOf,
    sourceWords.knownIndex,
    sourceWords.ledgerName,
    sourceWords.nature,
  ];
  return {
    columns: [...columns, ...headings.map((heading) => ({ heading: say(heading), width: 0 }))],
    rows: rows.map((row) => [...row, ...cells]),
    ...(totals === undefined ? {} : { totals: [...totals, ...cells] }),
  };
}
