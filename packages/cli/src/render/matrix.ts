/** A directive as a matrix of bodies and tasks; a kind's own tables; and the tasks behind a number of the board. */
import {
  boxLabels,
  type MatrixView,
  type SummaryCell,
  type SummaryTableView,
  type SummaryView,
  type TasksView,
} from "chidao";
import { analysis } from "../messages/analysis.js";
import { statusWords } from "./assignment.js";
import { countTable } from "./count-table.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { leadName, partyName } from "./parties.js";
import { printable } from "./width.js";

export function matrixLines(view: MatrixView, page: Page): ReadonlyArray<string> {
  const { basis, directive, columns, rows } = view;
  if (columns.length === 0) {
    return [...headerLines(analysis.matrix(directive.handle), basis, page), page.say(analysis.matrixNone)];
  }
  return [
    ...headerLines(analysis.matrix(directive.handle), basis, page),
    ...paragraph(page, printable(directive.title)),
    "",
    ...countTable(
      [page.say(analysis.body), ...columns.map(({ handle }) => handle)],
      rows.map(({ party, roles }) => ({
        words: partyName(party, page),
        values: roles.map((held) => held.map((role) => page.say(analysis.roles[role])).join("+") || "·"),
      })),
      page,
    ),
    "",
    ...paragraph(page, page.say(analysis.rolesKey)),
    ...paragraph(page, page.say(analysis.unit[view.unit])),
    "",
    ...columns.flatMap(({ handle, words, box }) =>
      paragraph(page, `${handle}  ${page.say(boxLabels[box])} · ${printable(words)}`, { hang: 4 }),
    ),
  ];
}

export function summaryLines(view: SummaryView, page: Page): ReadonlyArray<string> {
  const { basis, kind, assignments, silent, tables } = view;
  return [
    ...headerLines(analysis.summary(kind.label), basis, page),
    ...paragraph(page, page.say(analysis.summaryCounts(assignments, silent))),
    ...tables.flatMap((table) => ["", ...summaryTable(table, page)]),
  ];
}

function summaryTable({ title, columns, rows }: SummaryTableView, page: Page): ReadonlyArray<string> {
  const heads = columns.map(({ label, unit }) =>
    unit === null ? page.say(label) : `${page.say(label)} (${page.say(unit)})`,
  );
  return [
    page.paint("strong", page.say(title)),
    ...(rows.length === 0
      ? paragraph(page, page.say(analysis.rowsNone))
      : countTable(
          [page.say(analysis.task), ...heads],
          rows.map(({ assignment, cells }) => ({
            words: assignment,
            values: columns.map(({ key, holds }) => cellText(cells[key] ?? null, holds, page)),
          })),
          page,
        )),
  ];
}

function cellText(cell: SummaryCell, holds: SummaryTableView["columns"][number]["holds"], page: Page): string {
  if (cell === null) return "–";
  if (typeof cell === "object") return page.say(cell);
  const text = printable(String(cell));
  return holds === "vnd" ? text.replace(/\B(?=(?:\d{3})+$)/g, page.language === "vi" ? "." : ",") : text;
}

export function tasksLines(view: TasksView, page: Page): ReadonlyArray<string> {
  const { basis, lead, box, items } = view;
  const shown = analysis.tasksOf(lead === null ? null : lead.name, box && boxLabels[box]);
  return [
    ...headerLines(analysis.tasks, basis, page),
    ...paragraph(page, `${page.say(shown)}: ${items.length}`),
    "",
    ...items.flatMap(({ assignment, directive, provisionWords }) => {
      const reference = directive.reference === null ? "" : `${page.say(directive.reference)}, `;
      return [
        ...paragraph(page, `${assignment.handle}  ${printable(assignment.words)}`, { hang: 4 }),
        ...paragraph(page, `${leadName(assignment.lead, page)} · ${statusWords(assignment, page)}`, { indent: 4 }),
        ...paragraph(page, `${directive.handle}: ${reference}${printable(directive.title)}`, { indent: 4, hang: 2 }),
        ...(provisionWords === null
          ? []
          : paragraph(page, `${page.say(analysis.provision)}: “${printable(provisionWords)}”`, { indent: 4, hang: 2 })),
        "",
      ];
    }),
  ];
}
