/** A failure for people: the sentence with its code, one line for each issue, and what to do next. */
import { citationLabel, type ErrorRule, type InputIssue, type Text } from "chidao";

import type { CliFailure } from "../failure.js";
import { screens } from "../messages/screens.js";
import type { Page } from "./page.js";
import { printable } from "./width.js";

/** Lines are not wrapped: they go to logs and are searched. */
export function failureLines({ error, advice }: CliFailure, page: Page): ReadonlyArray<string> {
  const word = page.paint("bad", page.say(screens.errorWord));
  // The sentence about malformed input tells its only issue already.
  const told = error.issues.length === 1 && error.message.en.includes(error.issues[0]?.message.en ?? "");
  return [
    `${word}: ${page.say(error.message)} [${printable(error.code)}]`,
    ...(told ? [] : error.issues.map((issue) => `  ${issueText(issue, page)}`)),
    ...(error.rule === null ? [] : [`  ${page.say(ruleText(error.rule))}`]),
    ...(advice === undefined ? [] : [page.say(advice)]),
  ];
}

/** What a refusal rests on; the sentence of one by policy tells it already. */
function ruleText({ id, version, source }: ErrorRule): Text {
  const named = `${id} v${version}`;
  const cited = citationLabel(source.citation);
  return { vi: `Quy tắc: ${named} (${cited.vi})`, en: `Rule: ${named} (${cited.en})` };
}

/** The front door's messages start with the path where there is one. */
function issueText({ path, message }: InputIssue, page: Page): string {
  const words = page.say(message);
  return path === "" || words.startsWith(path) ? words : `${printable(path)}: ${words}`;
}
