/** Who wrote a ledger, as people read it. */
import { assuranceLevels, signatureStates, type WriterFound, type WritersFound } from "chidao";
import { writersWords as words } from "../messages/writers.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function writersLines(
  { size, all, signatures, writers, clockBack, steps }: WritersFound,
  page: Page,
): ReadonlyArray<string> {
  const line = (name: string, counts: Counts) =>
    paragraph(page, printable(`${name}: ${countsText(counts, page)}`), { hang: 2 });
  return [
    page.paint("strong", page.say(words.title(size))),
    ...line(page.say(words.all), { counts: all, signatures }),
    ...writers.flatMap((writer) => line(writer.agency ?? page.say(words.nobody), writer)),
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

type Counts = Pick<WriterFound, "counts" | "signatures">;

/** What was said of the writers, and then what is known of their signatures. */
function countsText({ counts, signatures }: Counts, page: Page): string {
  return [
    ...assuranceLevels.map((level) => [words.levels[level], counts[level]] as const),
    ...signatureStates.map((state) => [words.signatures[state], signatures[state]] as const),
  ]
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${page.say(label)} ${count}`)
    .join(" · ");
}
