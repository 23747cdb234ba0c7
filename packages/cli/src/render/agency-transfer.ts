/** What became of each task of a bulk transfer. */
import type { TransfersView } from "chidao";
import { agencyWords as words } from "../messages/agencies.js";
import { type Page, paragraph } from "./page.js";
import { irregularityLines } from "./parties.js";

export function transfersLines({ items, left, commandId }: TransfersView, page: Page): ReadonlyArray<string> {
  return [
    ...items.flatMap(({ assignment, role, outcome, error, irregularities }) => [
      ...paragraph(
        page,
        [`${assignment}  ${page.say(words.roles[role])}: ${page.say(words.outcomes[outcome])}`]
          .concat(error === null ? [] : [page.say(error.message)])
          .join("; "),
        { hang: 2 },
      ),
      ...irregularityLines(irregularities, page, 2),
    ]),
    page.say(words.transferCount(items.length, left)),
    page.paint("quiet", `command-id: ${commandId}`),
  ];
}
