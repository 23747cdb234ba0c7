/** What each body has in hand, and what came and went month by month. */
import type { WorkloadRowView, WorkloadView } from "chidao";
import { analysis } from "../messages/analysis.js";
import { countTable } from "./count-table.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { partyName } from "./parties.js";

export function workloadLines(view: WorkloadView, page: Page): ReadonlyArray<string> {
  const { basis, dueWithin, rows, all, months } = view;
  const values = ({ openLed, openCoordinating, overdue, dueSoon }: WorkloadRowView) =>
    [openLed, overdue, dueSoon, openCoordinating].map(String);
  return [
    ...headerLines(analysis.workload, basis, page),
    ...countTable(
      [
        page.say(analysis.body),
        ...[analysis.openLed, analysis.overdue, analysis.dueSoon(dueWithin), analysis.openCoordinating].map((text) =>
          page.say(text),
        ),
      ],
      [
        ...rows.map((row) => ({ words: partyName(row.party, page), values: values(row) })),
        { words: page.say(analysis.all), values: values(all), tone: "strong" },
      ],
      page,
    ),
    "",
    page.paint("strong", page.say(analysis.byMonth)),
    ...countTable(
      [
        page.say(analysis.month),
        ...[analysis.opening, analysis.given, analysis.reopened, analysis.left, analysis.closing].map((text) =>
          page.say(text),
        ),
      ],
      months.flatMap(({ month }, n) => {
        const flow = all.months[n];
        if (flow === undefined) return [];
        const { opening, given, reopened, exits, closing } = flow;
        const left = Object.values(exits).reduce((sum, count) => sum + count, 0);
        return [{ words: month, values: [opening, given, reopened, left, closing].map(String) }];
      }),
      page,
    ),
    "",
    ...paragraph(page, page.say(analysis.unit[view.unit])),
  ];
}
