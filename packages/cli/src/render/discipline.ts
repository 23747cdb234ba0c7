/** Who tells how far the work is: updates and completion as two rates, and what is silent for longest. */
import type { DisciplineView, IndicatorView, UpdateBox } from "chidao";
import { analysis } from "../messages/analysis.js";
import { countTable } from "./count-table.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { leadName, partyName } from "./parties.js";
import { printable } from "./width.js";

const updateOrder = ["upToDate", "notYetExpected", "outOfDate", "neverReported", "undated"] as const;

export function disciplineLines(view: DisciplineView, page: Page): ReadonlyArray<string> {
  const { basis, cycleDays, rows, updates, open, indicators, silent } = view;
  const values = (counts: Readonly<Record<UpdateBox, number>>, all: number, rates: ReadonlyArray<string>) => [
    ...updateOrder.map((box) => String(counts[box])),
    String(all),
    ...rates,
  ];
  const [completion, update] = indicators;
  return [
    ...headerLines(analysis.discipline, basis, page),
    ...paragraph(page, page.say(analysis.cycle(cycleDays))),
    "",
    ...countTable(
      [
        page.say(analysis.body),
        ...updateOrder.map((box) => page.say(analysis.updates[box])),
        page.say(analysis.open),
        page.say(analysis.updateRate),
        page.say(analysis.completionRate),
      ],
      [
        ...rows.map((row) => ({
          words: partyName(row.party, page),
          values: values(row.updates, row.open, [rateOf(row.update, page), rateOf(row.completion, page)]),
        })),
        {
          words: page.say(analysis.all),
          values: values(updates, open, [rateOf(update, page), rateOf(completion, page)]),
          tone: "strong",
        },
      ],
      page,
    ),
    "",
    page.paint("strong", page.say(analysis.silent)),
    ...(silent.length === 0 ? paragraph(page, page.say(analysis.silentNone), { indent: 2 }) : []),
    ...silent.flatMap(({ assignment, box, days }) => [
      ...paragraph(page, `${assignment.handle}  ${printable(assignment.words)}`, { indent: 2, hang: 4 }),
      ...paragraph(
        page,
        `${leadName(assignment.lead, page)} · ${page.say(analysis.since(days, box === "neverReported"))}`,
        { indent: 6 },
      ),
    ]),
  ];
}

function rateOf(indicator: IndicatorView | undefined, page: Page): string {
  return indicator?.value ? page.say(indicator.value.text) : "–";
}
