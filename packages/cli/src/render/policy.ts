/** The policy in force, parameter by parameter, and the adoptions on record. */
import type { PolicyAnswer, PolicyView } from "chidao";
import { ruleWords } from "../messages/rules.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";

export function policyLines({ basis, inForce, adopted }: PolicyAnswer, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(ruleWords.policy, basis, page),
    ...paragraph(page, page.say(ruleWords.policyInForce(inForce.version, inForce.validFrom))).map((line) =>
      page.paint("strong", line),
    ),
    ...parameterLines(inForce, page),
    ...adopted.flatMap(({ version, validFrom }) =>
      paragraph(page, page.say(ruleWords.policyAdopted(version, validFrom))),
    ),
  ];
}

function parameterLines(
  { version, validFrom, decision, ...parameters }: PolicyView,
  page: Page,
): ReadonlyArray<string> {
  return Object.entries(parameters).flatMap(([name, value]) =>
    paragraph(page, `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`, { indent: 2, hang: 2 }),
  );
}
