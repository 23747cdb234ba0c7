/** Affected tasks, what was settled of them, and the numbers of document series. */
import type { AffectedList, AffectedView, NumberRangeView, SeriesGapsView, SeriesView, SettledView } from "chidao";
import { directiveWords as words } from "../messages/directives.js";
import { dateText } from "../messages/screens.js";
import { field } from "./assignment.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { irregularityLines, partyName } from "./parties.js";
import { printable } from "./width.js";

export function affectedLines({ basis, affected }: AffectedList, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(words.affected, basis, page),
    ...(affected.length === 0 ? paragraph(page, page.say(words.affectedNone)) : []),
    ...affected.flatMap((item) => affectedItemLines(item, page)),
  ];
}

export function affectedItemLines(item: AffectedView, page: Page): ReadonlyArray<string> {
  const { assignment, words: task, what, proposal, on, directive, through } = item;
  const cause = [
    page.say(words.whats[what]),
    directive,
    page.say(dateText(on)),
    page.say(words.through(page.say(through.words))),
  ];
  return [
    ...paragraph(page, `${assignment}  ${printable(task)}`, { indent: 2, hang: 2 }),
    ...paragraph(page, cause.join("; "), { indent: 4, hang: 2 }),
    ...paragraph(page, page.say(words.proposals[proposal]), { indent: 4, hang: 2 }).map((line) =>
      page.paint("warning", line),
    ),
  ];
}

export function settledLines({ settled }: SettledView, page: Page): ReadonlyArray<string> {
  if (settled.length === 0) return paragraph(page, page.say(words.settledNone));
  return settled.flatMap(({ assignment, how, proposed, irregularities }) => [
    `${page.paint("strong", assignment)}: ${page.say(proposed ? words.proposed : words.settled[how])}`,
    ...irregularityLines(irregularities, page, 2),
  ]);
}

export function seriesLines({ basis, series, outside }: SeriesGapsView, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(words.gaps, basis, page),
    ...(series.length === 0 ? paragraph(page, page.say(words.gapsNone)) : []),
    ...series.flatMap((each) => oneSeriesLines(each, page)),
    ...paragraph(page, page.say(words.outside(outside))),
  ];
}

const kinds = ["registered", "screened", "contested", "missing"] as const;

function oneSeriesLines(series: SeriesView, page: Page): ReadonlyArray<string> {
  const { issuer, year, symbol, counts, notCounted, upTo, upToKnown } = series;
  const name = series.series === null ? page.say(words.commonSeries) : printable(series.series);
  const title = [printable(symbol), year, partyName(issuer, page), name].join(" · ");
  return [
    ...paragraph(page, title, { hang: 2 }).map((line) => page.paint("strong", line)),
    ...paragraph(page, page.say(words.upTo(upTo, upToKnown)), { indent: 2, hang: 2 }),
    ...kinds.flatMap((kind) => {
      const numbers = series[kind].map(rangeText).join(", ");
      return field(words.numbers[kind], numbers === "" ? "0" : page.say(words.counted(counts[kind], numbers)), page);
    }),
    ...(notCounted.length === 0 ? [] : field(words.notCounted, notCounted.map(printable).join(", "), page)),
    "",
  ];
}

function rangeText({ from, to }: NumberRangeView): string {
  return from === to ? String(from) : `${from}–${to}`;
}
