/** The register of bodies as far as the ledger holds it. */
import type { AgencyList, AgencyView } from "chidao";
import { agencyWords as words } from "../messages/agencies.js";
import { dateText, screens } from "../messages/screens.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function agencyListLines({ basis, agencies }: AgencyList, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(screens.agencies, basis, page),
    ...(agencies.length === 0 ? paragraph(page, page.say(screens.agenciesNone)) : []),
    ...agencies.flatMap((agency) => agencyLines(agency, page)),
  ];
}

export function agencyLines(agency: AgencyView, page: Page): ReadonlyArray<string> {
  const { id, name, names, aliases, established, ended, fictional, source } = agency;
  const marks = [
    ...(fictional ? [page.say(screens.fictional)] : []),
    ...(ended === null ? [] : [page.say(screens.ended(page.say(dateText(ended))))]),
  ];
  const others = names.map((dated) => `${printable(dated.name)} (${page.say(dateText(dated.from))})`).join(", ");
  const facts = [
    `${page.say(words.kind)}: ${page.say(agency.kindLabel)}`,
    ...(typeof agency.parent === "string" ? [`${page.say(words.parent)}: ${agency.parent}`] : []),
    ...("unknown" in agency.codes || agency.codes.length === 0
      ? []
      : [
          `${page.say(words.codes)}: ${agency.codes.map(({ scheme, code }) => `${printable(code)} (${printable(scheme)})`).join(", ")}`,
        ]),
    ...(agency.attestedFrom === null ? [] : [`${page.say(words.attested)}: ${agency.attestedFrom}`]),
    ...(aliases.length === 0 ? [] : [`${page.say(screens.aliases)}: ${aliases.map(printable).join(", ")}`]),
    `${page.say(screens.established)}: ${page.say(dateText(established))}`,
    ...(names.length < 2 ? [] : [`${page.say(screens.formerNames)}: ${others}`]),
    `${page.say(screens.source)}: ${[source.citation, source.note]
      .filter((part) => part !== "")
      .map(printable)
      .join("; ")}${confidenceWords(source.confidence, page)}`,
  ];
  return [
    ...paragraph(page, [id, printable(name), ...marks].join("  "), { hang: 2 }).map((line) =>
      page.paint("strong", line),
    ),
    ...paragraph(page, facts.join(" · "), { indent: 2, hang: 2 }),
  ];
}

function confidenceWords(confidence: AgencyView["source"]["confidence"], page: Page): string {
  if (typeof confidence !== "string") return "";
  return ` (${page.say(confidence === "read" ? words.read : words.secondHand)})`;
}
