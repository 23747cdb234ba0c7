/** Counted tables: the board and the period report. Empty boxes are left out on a sheet, as on a screen. */
import {
  type BoardRowView,
  type BoardView,
  type Box,
  boxes,
  boxLabels,
  type Counts,
  type PeriodFlow,
  type PeriodView,
} from "chidao";
import type { Say } from "../options.js";
import { partyName } from "../phrases.js";
import { words } from "../words.js";
import type { Cell, Column, Row, Table } from "./table.js";

/** `filled`: only boxes in which something is counted; `every`: all twelve, for columns that never move. */
export type BoxChoice = "filled" | "every";

const nameWidth = 42;
const countWidth = 12;

export function sumOf(counts: Counts): number {
  return boxes.reduce((sum, box) => sum + counts[box], 0);
}

/** Who leads what. The last column says how many of the row's tasks have a status that only a source asserts. */
export function leadTable(board: BoardView, say: Say): Table {
  const rows = leading(board);
  const shown = boxesOf([board.all, ...rows.map(({ lead }) => lead)], "filled");
  const row = (name: string, counts: Counts, total: number, asserted: Counts): Row => [
    name,
    ...shown.map((box) => counts[box]),
    total,
    sumOf(asserted),
  ];
  return {
    columns: [...countColumns(shown, say), { heading: say(words.ofWhichAsserted), width: countWidth + 3 }],
    rows: rows.map((each) => row(partyName(each.party, say), each.lead, each.leadTotal, each.leadAsserted)),
    totals: row(say(words.all), board.all, board.total, board.allAsserted),
  };
}

/** Of what is led: the part whose status only a source asserts. */
export function assertedTable(board: BoardView, say: Say): Table {
  const rows = board.rows.filter(({ leadAsserted }) => sumOf(leadAsserted) > 0);
  const shown = boxesOf([board.allAsserted, ...rows.map(({ leadAsserted }) => leadAsserted)], "filled");
  return {
    columns: countColumns(shown, say),
    rows: rows.map((each) => countRow(partyName(each.party, say), each.leadAsserted, shown)),
    totals: countRow(say(words.all), board.allAsserted, shown),
  };
}

/** Who helps with what. A task may have many coordinating bodies, so there is no sum. */
export function coordinatingTable(board: BoardView, say: Say): Table {
  const rows = board.rows.filter(({ coordinatingTotal }) => coordinatingTotal > 0);
  const shown = boxesOf(
    rows.map(({ coordinating }) => coordinating),
    "filled",
  );
  return {
    columns: countColumns(shown, say),
    rows: rows.map((each) => countRow(partyName(each.party, say), each.coordinating, shown)),
  };
}

/** The board as one table: a body has a row for each of its roles. */
export function boardRolesTable(board: BoardView, say: Say): Table {
  const row = (name: string, role: keyof typeof words.roles, counts: Counts): Row => {
    const [first = null, ...rest] = countRow(name, counts, boxes);
    return [first, say(words.roles[role]), ...rest];
  };
  const [first, ...rest] = countColumns(boxes, say);
  const name = ({ party }: BoardRowView): string => partyName(party, say);
  return {
    columns: [...(first ? [first] : []), { heading: say(words.role), width: 20 }, ...rest],
    rows: [
      ...leading(board).map((each) => row(name(each), "lead", each.lead)),
      row(say(words.all), "lead", board.all),
      ...leading(board).map((each) => row(name(each), "asserted", each.leadAsserted)),
      row(say(words.all), "asserted", board.allAsserted),
      ...board.rows
        .filter(({ coordinatingTotal }) => coordinatingTotal > 0)
        .map((each) => row(name(each), "coordinating", each.coordinating)),
    ],
  };
}

/** How the tasks of each lead came, went and stayed, and where those that were open stand at the end. */
export function periodTable(period: PeriodView, say: Say, choice: BoxChoice): Table {
  const shown = boxesOf([period.boxes, ...period.rows.map((row) => row.boxes)], choice);
  const flowColumns: ReadonlyArray<Column> = (
    ["opening", "given", "reopened", "done", "revoked", "notPursued", "superseded", "closing"] as const
  ).map((name) => ({ heading: say(words[name]), width: 10 }));
  const row = (name: string, flow: PeriodFlow, counts: Counts): Row => [
    name,
    ...flowCells(flow),
    ...shown.map((box) => counts[box]),
  ];
  return {
    columns: [
      { heading: say(words.body), width: nameWidth },
      ...flowColumns,
      ...shown.map((box) => ({ heading: say(boxLabels[box]), width: countWidth })),
    ],
    rows: period.rows.map(({ party, flow, boxes: counts }) => row(partyName(party, say), flow, counts)),
    totals: row(say(words.all), period.all, period.boxes),
  };
}

export function causesTable({ causes }: PeriodView, say: Say): Table {
  return {
    columns: [
      { heading: say(words.cause), width: 80 },
      { heading: say(words.count), width: countWidth },
    ],
    rows: causes.map(({ cause, count }) => [cause, count]),
  };
}

function leading(board: BoardView): ReadonlyArray<BoardRowView> {
  return board.rows.filter(({ leadTotal }) => leadTotal > 0);
}

function flowCells({ opening, given, reopened, exits, closing }: PeriodFlow): ReadonlyArray<Cell> {
  return [opening, given, reopened, exits.done, exits.revoked, exits.notPursued, exits.superseded, closing];
}

function boxesOf(all: ReadonlyArray<Counts>, choice: BoxChoice): ReadonlyArray<Box> {
  return choice === "every" ? boxes : boxes.filter((box) => all.some((counts) => counts[box] > 0));
}

function countColumns(shown: ReadonlyArray<Box>, say: Say): ReadonlyArray<Column> {
  return [
    { heading: say(words.body), width: nameWidth },
    ...shown.map((box) => ({ heading: say(boxLabels[box]), width: countWidth })),
    { heading: say(words.total), width: 9 },
  ];
}

function countRow(name: string, counts: Counts, shown: ReadonlyArray<Box>): Row {
  return [name, ...shown.map((box) => counts[box]), sumOf(counts)];
}
