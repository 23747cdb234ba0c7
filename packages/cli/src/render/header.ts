/** The top of every screen: what it shows, of which ledger, for which day, as known when, and whether it is an example. */
import type { Basis, Text } from "chidao";
import { ruleWords } from "../messages/rules.js";
import { screens } from "../messages/screens.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function headerLines(title: Text, basis: Basis, page: Page): ReadonlyArray<string> {
  const { ledger, asOf, knownAt, rules, policy, calendar, differs, setAside = 0 } = basis;
  const versions = policy > 0 || calendar !== null;
  const used = versions ? ` (${page.say(ruleWords.versions(policy, calendar))})` : "";
  return [
    page.paint("strong", page.say(title)),
    ...paragraph(page, `${page.say(screens.ledger)}: ${printable(ledger.name)}`),
    ...paragraph(page, `${page.say(screens.asOf(asOf))} · ${page.say(screens.rules(rules))}${used}`),
    ...paragraph(page, page.say(screens.knownAt(knownAt.index, knownAt.recordedAt))),
    ...(ledger.illustrative
      ? paragraph(page, page.say(screens.illustrative)).map((line) => page.paint("warning", line))
      : []),
    ...(setAside === 0
      ? []
      : paragraph(page, page.say(screens.setAside(setAside))).map((line) => page.paint("warning", line))),
    ...(differs.length === 0 ? [] : differenceLines(differs, page)),
    "",
  ];
}

/** More than these are counted, not listed; `--json` has all. */
const differencesShown = 5;

function differenceLines(differs: Basis["differs"], page: Page): ReadonlyArray<string> {
  return [
    ...paragraph(page, page.say(ruleWords.differs(differs.length))).map((line) => page.paint("warning", line)),
    ...differs
      .slice(0, differencesShown)
      .flatMap(({ handle, asThen, asNow }) =>
        paragraph(page, page.say(ruleWords.difference(handle, asThen, asNow)), { indent: 2 }),
      ),
  ];
}
