/** Directives: the list, and one with its provisions and assignments. */
import type { DirectiveDetail, DirectiveList, DirectiveView, DisclosedView, ProvisionView, ScreenedView } from "chidao";
import { directiveWords as words } from "../messages/directives.js";
import { dateText, screens } from "../messages/screens.js";
import { field, statusWords } from "./assignment.js";
import { affectedItemLines } from "./directive-questions.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { irregularityLines, leadName, partyName } from "./parties.js";
import { printable } from "./width.js";

export function directiveListLines({ basis, directives, screened }: DirectiveList, page: Page): ReadonlyArray<string> {
  const lines = directives.flatMap((directive) => [
    ...titleLines(directive, page),
    ...field(screens.reference, page.say(directive.reference), page),
    ...paragraph(page, directedWords(directive, page), { indent: 2, hang: 2 }),
    ...standingLines(directive, page),
    `  ${page.say(screens.assignmentCount(directive.assignmentCount))}`,
    ...irregularityLines(directive.irregularities, page, 2),
    "",
  ]);
  return [
    ...headerLines(screens.directives, basis, page),
    ...(lines.length === 0 ? paragraph(page, page.say(screens.directivesNone)) : lines),
    ...(screened.length === 0 ? [] : [page.paint("strong", page.say(words.screened))]),
    ...screened.flatMap((document) => screenedLines(document, page)),
  ];
}

export function directiveLines(detail: DirectiveDetail, page: Page): ReadonlyArray<string> {
  const { basis, directive, provisions, assignments, affected } = detail;
  return [
    ...headerLines(screens.directive, basis, page),
    ...titleLines(directive, page),
    ...field(screens.reference, page.say(directive.reference), page),
    ...paragraph(page, directedWords(directive, page), { indent: 2, hang: 2 }),
    ...field(screens.signedBy, signedWords(directive, page), page),
    ...paperLines(directive, page),
    ...standingLines(directive, page),
    ...directive.relations.flatMap((relation) => relationLines(relation, page)),
    ...irregularityLines(directive.irregularities, page, 2),
    "",
    ...(provisions.length === 0 ? [] : [page.paint("strong", page.say(screens.provisions))]),
    ...provisions.flatMap((provision) => provisionLines(provision, page)),
    "",
    ...(affected.length === 0 ? [] : [page.paint("warning", page.say(words.affected))]),
    ...affected.flatMap((item) => affectedItemLines(item, page)),
    ...(affected.length === 0 ? [] : [""]),
    ...(assignments.length === 0 ? [] : [page.paint("strong", page.say(screens.assignments))]),
    ...assignments.flatMap((item) => [
      ...paragraph(page, `${item.handle}  ${printable(item.words)}`, { indent: 2, hang: 2 }),
      ...field(screens.lead, leadName(item.lead, page), page, 4),
      ...field(screens.status, statusWords(item, page), page, 4),
      ...irregularityLines(item.irregularities, page, 4),
    ]),
  ];
}

function titleLines({ handle, title }: Pick<DirectiveView, "handle" | "title">, page: Page): ReadonlyArray<string> {
  return paragraph(page, `${handle}  ${printable(title)}`, { hang: 2 }).map((line) => page.paint("strong", line));
}

function directedWords({ directedBy, directedOn }: DirectiveView, page: Page): string {
  return `${page.say(screens.directedBy)}: ${partyName(directedBy, page)}, ${page.say(dateText(directedOn))}`;
}

function signedWords({ signedBy }: DirectiveView, page: Page): string {
  if ("unknown" in signedBy) return page.say(screens.unknownBecause(signedBy.unknown));
  const { capacity, office, name } = signedBy;
  return `${[capacity, office]
    .filter((part) => part !== "")
    .map(printable)
    .join(" ")}: ${disclosedWords(name, page)}`;
}

function disclosedWords(value: DisclosedView, page: Page): string {
  if ("disclosed" in value) return printable(value.disclosed);
  if ("unknown" in value) return page.say(screens.unknownBecause(value.unknown));
  return page.say(
    value.under === undefined ? screens.withheld : screens.withheldUnder(printable(value.under.legalBasis)),
  );
}

/** What the paper bears, where something is known of it. */
function paperLines(directive: DirectiveView, page: Page): ReadonlyArray<string> {
  const { urgency, secrecy, effectiveOn, concludes, notedBy, sealedReference } = directive;
  const marks = [
    ...(typeof urgency === "string" ? [[words.urgency, words.urgencies[urgency]] as const] : []),
    ...(typeof secrecy === "string" ? [[words.secrecy, words.secrecies[secrecy]] as const] : []),
    ...("unknown" in effectiveOn ? [] : [[words.effectiveOn, dateText(effectiveOn)] as const]),
  ];
  const meeting = concludes === null || "unknown" in concludes ? undefined : concludes;
  const noted = notedBy === null || "unknown" in notedBy ? undefined : notedBy;
  return [
    ...marks.flatMap(([label, value]) => (value === undefined ? [] : field(label, page.say(value), page))),
    ...(meeting === undefined
      ? []
      : field(words.concludes, `${printable(meeting.words)}, ${page.say(dateText(meeting.on))}`, page)),
    ...(noted === undefined
      ? []
      : field(
          words.notedBy,
          [partyName(noted.by, page), printable(noted.office), page.say(dateText(noted.on))]
            .filter((part) => part !== "")
            .join(", "),
          page,
        )),
    ...(sealedReference === null ? [] : field(words.sealed, disclosedWords(sealedReference, page), page)),
  ];
}

function standingLines({ state, mergedInto, merged }: DirectiveView, page: Page): ReadonlyArray<string> {
  const facts = [
    ...(state === "in-force" || state === "merged" ? [] : [page.say(words.states[state])]),
    ...(mergedInto === null ? [] : [page.say(words.mergedInto(mergedInto))]),
    ...(merged.length === 0 ? [] : [page.say(words.merged(merged.join(", ")))]),
  ];
  return facts.length === 0 ? [] : field(words.state, facts.join("; "), page);
}

function relationLines(relation: DirectiveView["relations"][number], page: Page): ReadonlyArray<string> {
  const { kind, on, through, words: said } = relation;
  const parts = [page.say(dateText(on)), page.say(words.through(page.say(through.words))), printable(said)];
  return field(words.relations[kind], parts.filter((part) => part !== "").join("; "), page);
}

function provisionLines(provision: ProvisionView, page: Page): ReadonlyArray<string> {
  const { path, words: said, state, assignments } = provision;
  const assigned = assignments.length === 0 ? page.say(screens.notAssigned) : assignments.join(", ");
  const marks = [page.say(words.provisionStates[state]), assigned].filter((part) => part !== "").join("; ");
  return paragraph(page, `${path}. ${printable(said)} [${marks}]`, { indent: 2, hang: 3 });
}

function screenedLines(document: ScreenedView, page: Page): ReadonlyArray<string> {
  const { reference, on, reason } = document;
  const facts = [page.say(reference), page.say(dateText(on)), printable(reason)].join("; ");
  return [...titleLines(document, page), ...paragraph(page, facts, { indent: 2, hang: 2 })];
}
