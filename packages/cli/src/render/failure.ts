/** A failure for people: the sentence with its code, one line for each issue, and what to do next. */

import type { CliFailure } from "../failure.js";
import { screens } from "../messages/screens.js";
import type { Page } from "./page.js";
import { printable } from "./width.js";

/** Lines are not wrapped: they go to logs and are searched. */
export function failureLines({ error, advice }: CliFailure, page: Page): ReadonlyArray<string> {
  const word = page.paint("bad", page.say(screens.errorWord));
  return [
    `${word}: ${page.say(error.message)} [${printable(error.code)}]`,
    ...error.issues.map(({ path, message }) => `  ${path === "" ? "" : `${printable(path)}: `}${page.say(message)}`),
    ...(advice === undefined ? [] : [page.say(advice)]),
  ];
}
