/** Why a task stands where it stands: conclusion, rules with their sources, and the entries it rests on. */
import { type ExplanationView, type RuleCited, sourceLabel } from "chidao";
import { conclusionText, explanationWords as words } from "../messages/explanation.js";
import { assignmentLines, entryLines } from "./assignment.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function explanationLines(view: ExplanationView, page: Page): ReadonlyArray<string> {
  const { basis, assignment, conclusion, rule, deadline, entries, leftOut } = view;
  return [
    ...headerLines(words.title, basis, page),
    ...assignmentLines(assignment, page),
    "",
    ...paragraph(page, `${page.say(words.conclusion)}: ${page.say(conclusionText(conclusion))}`, { hang: 2 }).map(
      (line) => page.paint("strong", line),
    ),
    ...(rule === null ? [] : ruleLines(`${page.say(words.rule)}: ${page.say(rule.title)}`, rule, page)),
    ...(deadline === null ? [] : deadlineLines(deadline, page)),
    "",
    ...(entries.length === 0 ? [] : paragraph(page, page.say(words.entries)).map((line) => page.paint("strong", line))),
    ...entries.flatMap((entry) => [
      ...entryLines(entry, page),
      ...paragraph(page, page.say(words.without(conclusionText(entry.without))), { indent: 4, hang: 2 }),
    ]),
    ...(leftOut === 0 ? [] : ["", ...paragraph(page, page.say(words.leftOut(leftOut)))]),
  ];
}

function ruleLines(head: string, { id, version, source }: RuleCited, page: Page): ReadonlyArray<string> {
  return [
    ...paragraph(page, head, { hang: 2 }),
    ...paragraph(page, `${printable(page.say(words.source(sourceLabel(source))))} [${id} v${version}]`, {
      indent: 2,
      hang: 2,
    }),
  ];
}

function deadlineLines(deadline: NonNullable<ExplanationView["deadline"]>, page: Page): ReadonlyArray<string> {
  const read = deadline.reads.map(({ stream, revision }) => `${stream} @ ${revision}`).join(", ");
  const said = deadline.words === "" ? deadline.due : `“${printable(deadline.words)}” → ${deadline.due}`;
  return [
    ...paragraph(page, `${page.say(words.deadline)}: ${said}`, { hang: 2 }),
    ...deadline.rules.flatMap((rule) => ruleLines(`  ${rule.date}: ${page.say(rule.title)}`, rule, page)),
    ...(read === "" ? [] : paragraph(page, page.say(words.reads(read)), { indent: 2, hang: 2 })),
  ];
}
