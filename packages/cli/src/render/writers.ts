/** Who wrote a ledger, as people read it. */
import { type AssuranceCounts, assuranceLevels, type WritersFound } from "chidao";
import { writersWords as words } from "../messages/writers.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function writersLines(
  { size, all, writers, clockBack, steps }: WritersFound,
  page: Page,
): ReadonlyArray<string> {
  const line = (name: string, counts: AssuranceCounts) =>
    paragraph(page, printable(`${name}: ${countsText(counts, page)}`), { hang: 2 });
  return [
    page.paint("strong", page.say(words.title(size))),
    ...line(page.say(words.all), all),
    ...writers.flatMap(({ agency, counts }) => line(agency ?? page.say(words.nobody), counts)),
    "",
    page.say(words.clock(clockBack)),
    ...steps.flatMap(({ index, recordedAt, latest }) =>
      paragraph(page, page.say(words.step(index, recordedAt, latest.index, latest.recordedAt)), { indent: 2, hang: 2 }),
    ),
    ...(steps.length < clockBack ? ["  ..."] : []),
    "",
    ...paragraph(page, page.say(words.notes)),
  ];
}

function countsText(counts: AssuranceCounts, page: Page): string {
  const filled = assuranceLevels.filter((level) => counts[level] > 0);
  return filled.map((level) => `${page.say(words.levels[level])} ${counts[level]}`).join(" · ");
}
