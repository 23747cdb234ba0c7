/** Rules that were broken: the words, the source and how sure we are of it, and what is still open. */
import { type IrregularitiesView, severityLabels, sourceLabel } from "chidao";
import { analysis } from "../messages/analysis.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

const severities = ["serious", "irregular", "advisory"] as const;

export function irregularitiesLines(view: IrregularitiesView, page: Page): ReadonlyArray<string> {
  const { basis, rules, open, settled } = view;
  return [
    ...headerLines(analysis.irregularities, basis, page),
    ...(rules.length === 0 ? paragraph(page, page.say(analysis.irregularitiesNone)) : []),
    ...rules.flatMap((rule) => [
      ...paragraph(page, page.say(rule.title), { hang: 2 }).map((line) => page.paint("strong", line)),
      ...paragraph(page, countsText(rule.open, rule.settled, page), { indent: 2 }),
      ...paragraph(
        page,
        `${page.say(analysis.source)}: ${printable(page.say(sourceLabel(rule.source)))} [${rule.rule} v${rule.ruleVersion}]`,
        { indent: 2, hang: 2 },
      ),
      ...(rule.about.length === 0
        ? []
        : paragraph(page, `${page.say(analysis.about)}: ${rule.about.join(", ")}`, { indent: 2, hang: 2 })),
      "",
    ]),
    ...(rules.length === 0 ? [] : paragraph(page, `${page.say(analysis.all)}: ${countsText(open, settled, page)}`)),
  ];
}

function countsText(open: IrregularitiesView["open"], settled: number, page: Page): string {
  const grave = severities
    .filter((severity) => open[severity] > 0)
    .map((severity) => `${page.say(severityLabels[severity])} ${open[severity]}`);
  return [...grave, `${page.say(analysis.settled)} ${settled}`].join(" · ");
}
