/** The top of every screen: what it shows, of which ledger, for which day, as known when, and whether it is an example. */
import type { Basis, Text } from "chidao";
import { screens } from "../messages/screens.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function headerLines(title: Text, basis: Basis, page: Page): ReadonlyArray<string> {
  const { ledger, asOf, knownAt, rules } = basis;
  return [
    page.paint("strong", page.say(title)),
    ...paragraph(page, `${page.say(screens.ledger)}: ${printable(ledger.name)}`),
    ...paragraph(page, `${page.say(screens.asOf(asOf))} · ${page.say(screens.rules(rules))}`),
    ...paragraph(page, page.say(screens.knownAt(knownAt.index, knownAt.recordedAt))),
    ...(ledger.illustrative
      ? paragraph(page, page.say(screens.illustrative)).map((line) => page.paint("warning", line))
      : []),
    "",
  ];
}
