/** How a deadline was read: its words, what they were read as, the rules in order with their sources, and the day. */
import { type AssignmentView, type DeadlineReading, type ResolutionView, sourceLabel } from "chidao";
import { ruleWords } from "../messages/rules.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function deadlineReadingLines({ basis, words, reading, due, resolution }: DeadlineReading, page: Page) {
  return [
    ...headerLines(ruleWords.deadline, basis, page),
    ...labelled(ruleWords.words, printable(words), page, 0),
    ...labelled(ruleWords.reading, printable(page.say(reading)), page, 0),
    ...labelled(ruleWords.dueDay, due ?? page.say(ruleWords.noDay), page, 0),
    ...resolutionLines(resolution, page, 2),
  ];
}

type Deadline = AssignmentView["deadlines"][number];

/** The reading of a task's deadline; empty where the words are a plain day, or none were said. */
export function deadlineLines(
  { words, reading, due, recordedDue, resolution }: Deadline,
  page: Page,
): ReadonlyArray<string> {
  if (words === "" || words === due) return [];
  const day = due ?? page.say(ruleWords.noDay);
  const recorded =
    recordedDue === due || recordedDue === null ? "" : ` (${page.say(ruleWords.recordedDue(recordedDue))})`;
  return [
    ...labelled(ruleWords.reading, printable(page.say(reading)), page, 4),
    ...labelled(ruleWords.dueDay, `${day}${recorded}`, page, 4),
    ...resolutionLines(resolution, page, 6),
  ];
}

function resolutionLines({ steps, labels, unresolved, choices }: ResolutionView, page: Page, indent: number) {
  return [
    ...steps.flatMap(({ date, title, source, rule }) =>
      paragraph(page, page.say(ruleWords.step(date, page.say(title), page.say(sourceLabel(source)), rule)), {
        indent,
        hang: 2,
      }),
    ),
    ...choices.flatMap(({ parameter, value, version, validFrom }) =>
      paragraph(page, page.say(ruleWords.choice(parameter, value, ruleWords.policyInForce(version, validFrom))), {
        indent,
        hang: 2,
      }),
    ),
    ...(unresolved === null ? [] : paragraph(page, printable(page.say(unresolved)), { indent, hang: 2 })),
    ...labels.flatMap((label) => paragraph(page, page.say(ruleWords.labels[label]), { indent, hang: 2 })),
  ].map((line) => page.paint("quiet", line));
}

function labelled(label: { readonly vi: string; readonly en: string }, value: string, page: Page, indent: number) {
  return paragraph(page, `${page.say(label)}: ${value}`, { indent, hang: 2 });
}
