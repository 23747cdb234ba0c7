/** A sample as people read it: stratum by stratum, with the tickets by which it was drawn. */
import type { SampleView } from "chidao";
import { sampleWords as words } from "../messages/sample.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

const ticketShown = 12;

export function sampleLines(sample: SampleView, folder: string | undefined, page: Page): ReadonlyArray<string> {
  const { head, population, leftOut, strata, items } = sample;
  return [
    page.paint("strong", page.say(words.title(items.length, population))),
    ...paragraph(page, page.say(words.head(head.size, head.root))),
    ...(leftOut === 0 ? [] : paragraph(page, page.say(words.leftOut(leftOut)))),
    ...strata.flatMap(({ name, drawn, population: of }) => [
      "",
      printable(page.say(words.stratum(name, drawn, of))),
      ...items
        .filter(({ stratum }) => stratum === name)
        .flatMap(({ ticket, handle, index, words: said }) =>
          paragraph(page, printable(`${ticket.slice(0, ticketShown)}  ${handle} #${index}  ${said}`), { hang: 2 }),
        ),
    ]),
    ...(folder === undefined ? [] : ["", ...paragraph(page, printable(page.say(words.written(folder))))]),
  ];
}
