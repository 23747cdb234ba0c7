/**
 * Lists of tasks. One table of columns for every list, so that a column means the same wherever it stands. In Excel
 * the first columns are what goes on paper; the rest is for filters and pivots. CSV has all of them.
 */
import { type AssignmentView, boxLabels, type DateGiven, stageLabel } from "chidao";
import type { Say } from "../options.js";
import { coordinatingNames, leadName, statusDetails } from "../phrases.js";
import { dateText, taskWords, toneOf } from "../words.js";
import type { Cell, Column, Row, Table } from "./table.js";

type Name = keyof typeof columns;

interface Definition {
  readonly width: number;
  cell(item: AssignmentView, say: Say): Cell;
}

const columns = {
  handle: { width: 8, cell: ({ handle }) => handle },
  words: { width: 46, cell: (item) => item.words },
  lead: { width: 25, cell: (item, say) => leadName(item.lead, say) },
  coordinating: { width: 22, cell: coordinatingNames },
  issuedOn: { width: 11.5, cell: (item, say) => dateCell(item.issuedOn, say) },
  due: { width: 11.5, cell: ({ status }) => dayCell(status?.due) },
  firstDue: { width: 11.5, cell: ({ status }) => dayCell(status?.firstDue) },
  status: { width: 17, cell: statusCell },
  details: { width: 30, cell: statusDetails },
  completedOn: { width: 11.5, cell: (item, say) => dateCell(item.completedOn, say) },
  daysOverdue: { width: 9, cell: ({ status }) => (status?.box === "overdue" ? status.timeliness.days : null) },
  daysLate: { width: 11, cell: ({ status }) => (status?.box === "doneLate" ? status.timeliness.days : null) },
  daysBehindFirst: { width: 11, cell: ({ status }) => status?.daysBehindFirst ?? null },
  daysBeforeExtension: { width: 11, cell: ({ status }) => status?.daysOverdueBeforeExtension ?? null },
  rejections: { width: 9, cell: ({ status }) => status?.rejections ?? null },
  stage: { width: 18, cell: ({ status }, say) => (status === null ? null : say(stageLabel(status.stage))) },
  asserted: { width: 10, cell: ({ status }, say) => (status?.asserted ? say(taskWords.assertedYes) : null) },
  irregularities: { width: 10, cell: (item) => item.irregularities.filter(({ settled }) => !settled).length },
  submittedOn: { width: 11.5, cell: (item, say) => dateCell(item.submittedOn, say) },
  lastReportOn: { width: 11.5, cell: (item, say) => dateCell(item.lastReportOn, say) },
  kind: { width: 20, cell: kindCell },
  deadlineWords: { width: 22, cell: (item) => item.deadlineWords },
  directive: { width: 9, cell: ({ directive }) => directive },
  provision: { width: 9, cell: ({ provision }) => provision },
  provenance: { width: 16, cell: ({ provenance }, say) => say(taskWords.provenances[provenance]) },
  externalRefs: {
    width: 24,
    cell: ({ externalRefs }) => externalRefs.map(({ system, id }) => `${system}: ${id}`).join("; "),
  },
} satisfies Readonly<Record<string, Definition>>;

const every = Object.keys(columns) as ReadonlyArray<Name>;

/** What goes on paper: of a whole list, and of one in which every task is late or nearly so. */
const onPaper: ReadonlyArray<Name> = [
  "handle",
  "words",
  "lead",
  "coordinating",
  "issuedOn",
  "due",
  "firstDue",
  "status",
  "details",
  "completedOn",
];
const onPaperWhenLate: ReadonlyArray<Name> = [
  "handle",
  "words",
  "lead",
  "coordinating",
  "issuedOn",
  "due",
  "firstDue",
  "daysOverdue",
  "status",
  "details",
];

/** A list of tasks, and how many of its columns go on paper. */
export interface AssignmentTable {
  readonly table: Table;
  readonly printedColumns: number;
}

/** The tasks in the order in which they were given. */
export function assignmentTable(
  items: ReadonlyArray<AssignmentView>,
  say: Say,
  about: "all" | "late" = "all",
): AssignmentTable {
  const paper = about === "all" ? onPaper : onPaperWhenLate;
  const names = [...paper, ...every.filter((name) => !paper.includes(name))];
  return {
    printedColumns: paper.length,
    table: {
      columns: names.map((name): Column => ({ heading: say(taskWords[name]), width: columns[name].width })),
      rows: items.map((item): Row => names.map((name) => (columns[name] as Definition).cell(item, say))),
    },
  };
}

function dayCell(day: string | null | undefined): Cell {
  return day === null || day === undefined ? null : { day };
}

function dateCell(date: DateGiven | null, say: Say): Cell {
  if (date === null) return null;
  return "day" in date ? { day: date.day } : say(dateText(date));
}

function statusCell({ status }: AssignmentView, say: Say): Cell {
  if (status === null) return say(taskWords.notIssuedYet);
  const text = say(boxLabels[status.box]);
  const tone = toneOf[status.box];
  return tone === undefined ? text : { text, tone };
}

function kindCell({ kind }: AssignmentView, say: Say): Cell {
  return kind.known ? say(kind.label) : `${say(kind.label)} ${say(taskWords.kindUnknown)}`;
}
