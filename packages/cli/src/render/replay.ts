/** What a replay did, and what a comparison with the ledger found. */
import type { ReadModelsVerified, Replayed } from "chidao";
import { replayWords } from "../messages/read-models.js";
import type { Page } from "./page.js";
import { printable } from "./width.js";

export function replayedLines({ did, file, position, events }: Replayed, page: Page): ReadonlyArray<string> {
  const words = did === "built" ? replayWords.built : replayWords.caughtUp;
  return [page.say(words(file, position, events))];
}

export function verifiedLines(verified: ReadModelsVerified, page: Page): ReadonlyArray<string> {
  const { position, models, firstDifference } = verified;
  return [
    page.paint("strong", page.say(replayWords.compared(position))),
    ...models.flatMap(({ model, rows, inFile, inMemory }) => [
      `  ${page.say(replayWords.model(model, rows, inFile))}`,
      ...(inFile === inMemory ? [] : [page.paint("bad", `    ${page.say(replayWords.folded(inMemory))}`)]),
    ]),
    ...(firstDifference === null
      ? [page.paint("good", page.say(replayWords.same))]
      : [
          page.paint("bad", page.say(replayWords.differs(firstDifference.model, firstDifference.row))),
          `  ${printable(page.say(replayWords.inFile(firstDifference.inFile)))}`,
          `  ${printable(page.say(replayWords.inLedger(firstDifference.inMemory)))}`,
        ]),
  ];
}
