/** The period report: how tasks came, went and stayed, per body, with the sums under them so that anybody can add up. */
import type { PeriodFlow, PeriodView } from "chidao";
import { periodWords } from "../messages/period.js";
import { screens } from "../messages/screens.js";
import { statusWords } from "./assignment.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { leadName, partyName } from "./parties.js";
import { tableLines } from "./table.js";
import { printable } from "./width.js";

const columns = ["opening", "given", "reopened", "done", "revoked", "notPursued", "superseded", "closing"] as const;

export function periodLines(period: PeriodView, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(periodWords.title(period.from, period.to), period.basis, page),
    ...flowLines(period, page),
    "",
    ...[page.say(periodWords.reconciled), onTimeText(period, page), coverageText(period, page)].flatMap((line) =>
      paragraph(page, line, { hang: 2 }),
    ),
    "",
    ...causeLines(period, page),
    "",
    ...urgeLines(period, page),
  ];
}

function valuesOf({ exits, ...flow }: PeriodFlow): ReadonlyArray<string> {
  const all = { ...flow, ...exits };
  return columns.map((column) => String(all[column]));
}

function flowLines({ rows, all }: PeriodView, page: Page): ReadonlyArray<string> {
  const cells = [
    ...rows.map(({ party, flow }) => ({ words: partyName(party, page), values: valuesOf(flow) })),
    { words: page.say(screens.all), values: valuesOf(all), tone: "strong" as const },
  ];
  const headings = columns.map((column) => ({ heading: page.say(periodWords[column]) }));
  const table = tableLines([{ heading: page.say(screens.body) }, ...headings], cells, page);
  return table ?? cells.flatMap(({ words, values }) => listLines(words, values, page));
}

/** The narrow form: a body and its numbers, each with its word. */
function listLines(words: string, values: ReadonlyArray<string>, page: Page): ReadonlyArray<string> {
  const named = columns.map((column, n) => `${page.say(periodWords[column])}: ${values[n]}`);
  return [...paragraph(page, words), ...paragraph(page, named.join(" · "), { indent: 2, hang: 2 })];
}

function onTimeText({ onTime }: PeriodView, page: Page): string {
  const { denominator, worst, best } = onTime;
  if (worst === null || best === null) return page.say(periodWords.onTimeNone);
  const percent = new Intl.NumberFormat(page.language, { style: "percent", maximumFractionDigits: 1 });
  const [low, high] = [worst, best].map((perMille) => percent.format(perMille / 1_000)) as [string, string];
  return page.say(periodWords.onTime(onTime.onTime, denominator, low, high));
}

function coverageText({ coverage }: PeriodView, page: Page): string {
  return page.say(periodWords.coverage(coverage.judged, coverage.total, coverage.asserted));
}

function causeLines({ causes, lateWithoutCause }: PeriodView, page: Page): ReadonlyArray<string> {
  const told = causes.map(({ cause, count }) => `${count} × ${printable(cause)}`);
  return [
    page.paint("strong", page.say(periodWords.causes)),
    ...(told.length === 0 ? paragraph(page, page.say(periodWords.causesNone)) : told).flatMap((line) =>
      paragraph(page, line, { indent: 2, hang: 2 }),
    ),
    ...paragraph(page, page.say(periodWords.lateWithoutCause(lateWithoutCause)), { hang: 2 }),
  ];
}

function urgeLines({ urge }: PeriodView, page: Page): ReadonlyArray<string> {
  return [
    page.paint("strong", page.say(periodWords.urge)),
    ...(urge.length === 0 ? paragraph(page, page.say(periodWords.urgeNone), { indent: 2 }) : []),
    ...urge.flatMap((item) => [
      ...paragraph(page, `${item.handle}  ${printable(item.words)}`, { indent: 2, hang: 4 }),
      ...paragraph(page, `${leadName(item.lead, page)} · ${statusWords(item, page)}`, { indent: 6 }),
    ]),
  ];
}
