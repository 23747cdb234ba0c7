/**
 * The board. Lead and coordinating are two tables, since a task has one lead and many coordinating bodies, and only
 * the first adds up to the whole. Boxes that are empty everywhere are left out; their sum is still the total. Where
 * the terminal is too narrow for the table, the same counts become a list per body.
 */
import { type BoardRowView, type BoardView, type Box, boxes, boxLabels, type Counts, type Text } from "chidao";
import { screens } from "../messages/screens.js";
import { headerLines } from "./header.js";
import { type Page, paragraph, type Tone } from "./page.js";
import { partyName } from "./parties.js";
import { tableLines } from "./table.js";

const tones: Partial<Readonly<Record<Box, Tone>>> = {
  doneOnTime: "good",
  doneLate: "warning",
  nearDue: "warning",
  overdue: "bad",
};

export function boardLines(board: BoardView, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(screens.board, board.basis, page),
    ...placingLines(board, page),
    ...(board.total === 0 ? [page.say(screens.boardEmpty), ""] : countedLines(board, page)),
    ...summaryLines(board, page),
  ];
}

/** Said only where the board counts otherwise than boards do. */
function placingLines({ unit, heldAs }: BoardView, page: Page): ReadonlyArray<string> {
  const said = [
    ...(unit === "obligation" ? [screens.byObligation] : []),
    ...(heldAs === "then" ? [screens.heldAsThen] : []),
  ];
  return said.length === 0 ? [] : [...said.flatMap((words) => paragraph(page, page.say(words))), ""];
}

interface CountRow {
  readonly name: string;
  readonly counts: Counts;
  readonly total: number;
}

function countedLines(board: BoardView, page: Page): ReadonlyArray<string> {
  const name = (row: BoardRowView) => partyName(row.party, page);
  const leads = board.rows.filter((row) => row.leadTotal > 0);
  const helpers = board.rows.filter((row) => row.coordinatingTotal > 0);
  const lead = leads.map((row) => ({ name: name(row), counts: row.lead, total: row.leadTotal }));
  const whole = {
    name: page.say(board.unit === "obligation" ? screens.allObligations : screens.all),
    counts: board.all,
    total: board.total,
  };
  const helping = helpers.map((row) => ({
    name: name(row),
    counts: row.coordinating,
    total: row.coordinatingTotal,
  }));
  return [
    ...sectionLines(screens.asLead, page),
    ...countLines(lead, whole, page),
    "",
    ...(helping.length === 0
      ? []
      : [...sectionLines(screens.asCoordinating, page), ...countLines(helping, undefined, page), ""]),
  ];
}

function sectionLines(title: Text, page: Page): ReadonlyArray<string> {
  return paragraph(page, page.say(title)).map((line) => page.paint("strong", line));
}

function countLines(rows: ReadonlyArray<CountRow>, whole: CountRow | undefined, page: Page): ReadonlyArray<string> {
  const shown = boxes.filter((box) => [...rows, ...(whole ? [whole] : [])].some(({ counts }) => counts[box] > 0));
  const columns = shown.map((box) => {
    const tone = tones[box];
    return { heading: page.say(boxLabels[box]), ...(tone === undefined ? {} : { tone }) };
  });
  const cells = ({ name, counts, total }: CountRow) => ({
    words: name,
    values: [...shown.map((box) => String(counts[box])), String(total)],
  });
  const table = tableLines(
    [{ heading: page.say(screens.body) }, ...columns, { heading: page.say(screens.total) }],
    [...rows.map(cells), ...(whole ? [{ ...cells(whole), tone: "strong" as const }] : [])],
    page,
  );
  return table ?? [...rows, ...(whole ? [whole] : [])].flatMap((row) => listLines(row, shown, page));
}

/** The narrow form: a body, its total, and one line for each of its boxes. */
function listLines({ name, counts, total }: CountRow, shown: ReadonlyArray<Box>, page: Page): ReadonlyArray<string> {
  const filled = shown.filter((box) => counts[box] > 0);
  return [
    ...paragraph(page, `${name}: ${total}`).map((line) => page.paint("strong", line)),
    ...filled.flatMap((box) => {
      const tone = tones[box];
      const lines = paragraph(page, `${page.say(boxLabels[box])}: ${counts[box]}`, { indent: 2, hang: 2 });
      return tone === undefined ? lines : lines.map((line) => page.paint(tone, line));
    }),
  ];
}

function summaryLines(board: BoardView, page: Page): ReadonlyArray<string> {
  const { official, irregularities } = board;
  const classes = (["doneOnTime", "doneLate", "notDoneInTime", "notDoneOverdue"] as const)
    .map((name) => `${page.say(screens.officialClasses[name])}: ${official[name]}`)
    .join(" · ");
  const { serious, irregular, advisory } = irregularities;
  const asserted = boxes.reduce((sum, box) => sum + board.allAsserted[box], 0);
  return [
    `${page.say(screens.official)} — ${classes}`,
    ...(asserted === 0 ? [] : [page.say(screens.asserted(asserted, board.total))]),
    rateText(board, page),
    page.say(screens.notYetAssigned(board.notYetAssigned)),
    page.say(screens.irregularities(serious, irregular, advisory)),
    ...(board.opaque === 0 ? [] : [page.say(screens.opaqueTasks(board.opaque))]),
  ].flatMap((line) => paragraph(page, line, { hang: 2 }));
}

function rateText({ onTimeRate }: BoardView, page: Page): string {
  const { onTime, denominator, unknown } = onTimeRate;
  const percent = new Intl.NumberFormat(page.language, { style: "percent", maximumFractionDigits: 1 });
  const rate =
    denominator === 0
      ? screens.onTimeRateNone
      : screens.onTimeRate(onTime, denominator, percent.format(onTime / denominator));
  return page.say(rate) + (unknown === 0 ? "" : page.say(screens.onTimeRateUnknown(unknown)));
}
