/**
 * Answers as sheets. The first sheet is what the screen shows, the second always says where it comes from; what is
 * counted apart (coordinating bodies, statuses that only a source asserts) has sheets of its own.
 */
import type { AssignmentList, Basis, BoardView, OverdueView, PeriodView } from "chidao";
import { type ExportOptions, type Say, sayIn } from "./options.js";
import { assignmentTable } from "./table/assignments.js";
import { assertedTable, causesTable, coordinatingTable, leadTable, periodTable, sumOf } from "./table/counts.js";
import { boardNotes, periodNotes } from "./table/notes.js";
import { basisLines, markOf, type SourceFacts, sourceSheet } from "./table/source.js";
import type { Sheet } from "./table/table.js";
import { words } from "./words.js";

export function boardSheets(board: BoardView, options: ExportOptions): ReadonlyArray<Sheet> {
  const say = sayIn(options.language);
  const { basis } = board;
  const lead = leadTable(board, say);
  const coordinating = coordinatingTable(board, say);
  const asserted = sumOf(board.allAsserted);
  const facts = { title: say(words.board), rows: lead.rows.length, asserted, unit: board.unit };
  const apart = (name: string, line: string, table: Sheet["table"]): Sheet => ({
    name,
    ...top(say(words.board), basis, say, [line]),
    table,
    notes: [],
  });
  return [
    {
      name: say(words.sheets.lead),
      ...top(say(words.board), basis, say, [say(words.asLead)]),
      table: lead,
      notes: boardNotes(board, options.language, say),
    },
    sourceSheet(basis, facts, options, say),
    ...(coordinating.rows.length === 0
      ? []
      : [apart(say(words.sheets.coordinating), say(words.asCoordinating), coordinating)]),
    ...(asserted === 0 ? [] : [apart(say(words.sheets.asserted), say(words.asAsserted), assertedTable(board, say))]),
  ];
}

export function assignmentsSheets(list: AssignmentList, options: ExportOptions): ReadonlyArray<Sheet> {
  const say = sayIn(options.language);
  const title = say(words.assignments);
  return [
    {
      name: say(words.sheets.assignments),
      ...top(title, list.basis, say),
      ...assignmentTable(list.items, say),
      notes: list.items.length === 0 ? [say(words.boardEmpty)] : [],
    },
    listSource(list, title, options, say),
  ];
}

export function overdueSheets(overdue: OverdueView, options: ExportOptions): ReadonlyArray<Sheet> {
  const say = sayIn(options.language);
  const title = say(words.overdue);
  return [
    {
      name: say(words.sheets.overdue),
      ...top(title, overdue.basis, say),
      ...assignmentTable(overdue.items, say, "late"),
      notes: overdue.items.length === 0 ? [say(words.overdueNone)] : [],
    },
    listSource(overdue, title, options, say),
  ];
}

export function periodSheets(period: PeriodView, options: ExportOptions): ReadonlyArray<Sheet> {
  const say = sayIn(options.language);
  const { basis, from, to, causes, urge, coverage } = period;
  const title = say(words.periodReport);
  const span = [say(words.period(from, to))];
  const facts = {
    title,
    rows: period.rows.length,
    asserted: coverage.asserted,
    unit: period.unit,
    period: { from, to },
  };
  return [
    {
      name: say(words.sheets.period),
      ...top(title, basis, say, span),
      table: periodTable(period, say, "filled"),
      notes: periodNotes(period, options.language, say),
    },
    sourceSheet(basis, facts, options, say),
    {
      name: say(words.sheets.causes),
      ...top(say(words.causes), basis, say, span),
      table: causesTable(period, say),
      notes: causes.length === 0 ? [say(words.causesNone)] : [],
    },
    {
      name: say(words.sheets.urge),
      ...top(say(words.urge), basis, say, span),
      ...assignmentTable(urge, say, "late"),
      notes: urge.length === 0 ? [say(words.urgeNone)] : [],
    },
  ];
}

function top(title: string, basis: Basis, say: Say, more: ReadonlyArray<string> = []) {
  return { title, lines: [...basisLines(basis, say), ...more], mark: markOf(basis, say) };
}

type Listed = Pick<AssignmentList, "basis" | "items"> & { readonly unit: SourceFacts["unit"] };

function listSource({ basis, items, unit }: Listed, title: string, options: ExportOptions, say: Say): Sheet {
  const asserted = items.filter(({ status }) => status?.asserted === true).length;
  return sourceSheet(basis, { title, rows: items.length, asserted, unit }, options, say);
}
