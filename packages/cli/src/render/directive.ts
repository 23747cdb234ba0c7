/** Directives: the list, and one with its provisions and assignments. */
import type { DirectiveDetail, DirectiveList, DirectiveView, ProvisionView } from "chidao";
import { dateText, screens } from "../messages/screens.js";
import { field, statusWords } from "./assignment.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { irregularityLines, leadName, partyName } from "./parties.js";
import { printable } from "./width.js";

export function directiveListLines({ basis, directives }: DirectiveList, page: Page): ReadonlyArray<string> {
  const lines = directives.flatMap((directive) => [
    ...titleLines(directive, page),
    ...field(screens.reference, page.say(directive.reference), page),
    ...paragraph(page, directedWords(directive, page), { indent: 2, hang: 2 }),
    `  ${page.say(screens.assignmentCount(directive.assignmentCount))}`,
    ...irregularityLines(directive.irregularities, page, 2),
    "",
  ]);
  return [
    ...headerLines(screens.directives, basis, page),
    ...(lines.length === 0 ? [page.say(screens.directivesNone)] : lines),
  ];
}

export function directiveLines(detail: DirectiveDetail, page: Page): ReadonlyArray<string> {
  const { basis, directive, provisions, assignments } = detail;
  return [
    ...headerLines(screens.directive, basis, page),
    ...titleLines(directive, page),
    ...field(screens.reference, page.say(directive.reference), page),
    ...paragraph(page, directedWords(directive, page), { indent: 2, hang: 2 }),
    ...field(screens.signedBy, signedWords(directive, page), page),
    ...irregularityLines(directive.irregularities, page, 2),
    "",
    ...(provisions.length === 0 ? [] : [page.paint("strong", page.say(screens.provisions))]),
    ...provisions.flatMap((provision) => provisionLines(provision, page)),
    "",
    ...(assignments.length === 0 ? [] : [page.paint("strong", page.say(screens.assignments))]),
    ...assignments.flatMap((item) => [
      ...paragraph(page, `${item.handle}  ${printable(item.words)}`, { indent: 2, hang: 2 }),
      ...field(screens.lead, leadName(item.lead, page), page, 4),
      ...field(screens.status, statusWords(item, page), page, 4),
      ...irregularityLines(item.irregularities, page, 4),
    ]),
  ];
}

function titleLines({ handle, title }: DirectiveView, page: Page): ReadonlyArray<string> {
  return paragraph(page, `${handle}  ${printable(title)}`, { hang: 2 }).map((line) => page.paint("strong", line));
}

function directedWords({ directedBy, directedOn }: DirectiveView, page: Page): string {
  return `${page.say(screens.directedBy)}: ${partyName(directedBy, page)}, ${page.say(dateText(directedOn))}`;
}

function signedWords({ signedBy }: DirectiveView, page: Page): string {
  if ("unknown" in signedBy) return page.say(screens.unknownBecause(signedBy.unknown));
  const { capacity, office, name } = signedBy;
  const who =
    "disclosed" in name
      ? printable(name.disclosed)
      : page.say("withheld" in name ? screens.withheld : screens.unknownBecause(name.unknown));
  return `${[capacity, office]
    .filter((part) => part !== "")
    .map(printable)
    .join(" ")}: ${who}`;
}

function provisionLines({ path, words, assignments }: ProvisionView, page: Page): ReadonlyArray<string> {
  const assigned = assignments.length === 0 ? page.say(screens.notAssigned) : assignments.join(", ");
  return paragraph(page, `${path}. ${printable(words)} [${assigned}]`, { indent: 2, hang: 3 });
}
