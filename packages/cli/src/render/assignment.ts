/** An assignment's status in words; the overdue list and the timeline. */
import {
  type AssignmentView,
  boxLabels,
  type ChildrenView,
  childrenCount,
  type OverdueView,
  relationLabels,
  stageLabel,
  type TimelineEntryView,
  type TimelineView,
  verdictLabels,
} from "chidao";
import { dateText, screens, timelinessText } from "../messages/screens.js";
import { deadlineLines } from "./deadline.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { irregularityLines, leadName, partyName } from "./parties.js";
import { coordinationLines } from "./silence.js";
import { printable } from "./width.js";

export function overdueLines({ basis, items }: OverdueView, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(screens.overdue, basis, page),
    ...(items.length === 0
      ? paragraph(page, page.say(screens.overdueNone))
      : items.flatMap((item) => overdueItem(item, page))),
  ];
}

function overdueItem(item: AssignmentView, page: Page): ReadonlyArray<string> {
  const { status } = item;
  const days = status?.timeliness.days ?? 0;
  const head = [page.say(screens.overdueDays(days)), ...dueWords(item, page)].join(" · ");
  return [
    ...paragraph(page, `${item.handle}  ${head}`, { hang: 2 }).map((line) => page.paint("bad", line)),
    ...field(screens.lead, leadName(item.lead, page), page),
    ...paragraph(page, printable(item.words), { indent: 2 }),
    "",
  ];
}

/** The due day in force, and the first one where it is another. */
function dueWords({ status }: AssignmentView, page: Page): ReadonlyArray<string> {
  if (status === null || status.due === null) return [];
  const { due, firstDue, daysBehindFirst } = status;
  return [
    page.say(screens.due(due)),
    ...(firstDue === null || firstDue === due ? [] : [page.say(screens.firstDue(firstDue, daysBehindFirst))]),
  ];
}

export function statusWords(item: AssignmentView, page: Page): string {
  const { status } = item;
  if (status === null) return page.say(screens.notIssuedYet);
  const timeliness = timelinessText(status.timeliness);
  return [
    page.say(boxLabels[status.box]),
    page.say(stageLabel(status.stage)),
    ...(timeliness === undefined ? [] : [page.say(timeliness)]),
    ...dueWords(item, page),
    ...(status.daysOverdueBeforeExtension > 0
      ? [page.say(screens.overdueBeforeExtension(status.daysOverdueBeforeExtension))]
      : []),
    ...(status.rejections > 0 ? [page.say(screens.rejections(status.rejections))] : []),
    ...(status.asserted ? [page.say(screens.assertedMark)] : []),
    ...(status.imprecise ? [page.say(screens.imprecise)] : []),
  ].join(" · ");
}

export function timelineLines(view: TimelineView, page: Page): ReadonlyArray<string> {
  const { basis, assignment, coordination, entries } = view;
  return [
    ...headerLines(screens.timeline, basis, page),
    ...assignmentLines(assignment, page),
    ...assignment.children.flatMap((children) => childrenLines(children, page)),
    ...coordinationLines(coordination, page),
    "",
    ...(entries.length === 0
      ? paragraph(page, page.say(screens.entriesNone))
      : entries.flatMap((entry) => entryLines(entry, page))),
    "",
    ...field(screens.status, statusWords(assignment, page), page, 0),
    ...metLines(assignment, page),
    ...irregularityLines(assignment.irregularities, page),
  ];
}

export function assignmentLines(item: AssignmentView, page: Page): ReadonlyArray<string> {
  const kind = `${page.say(item.kind.label)}${item.kind.known ? "" : ` ${page.say(screens.kindUnknown)}`}`;
  const coordinating = item.coordinating.map((party) => partyName(party, page)).join("; ");
  return [
    ...paragraph(page, `${item.handle}  ${printable(item.words)}`, { hang: 2 }).map((line) =>
      page.paint("strong", line),
    ),
    ...field(screens.kind, kind, page),
    ...field(screens.lead, leadName(item.lead, page), page),
    ...(coordinating === "" ? [] : field(screens.coordinating, coordinating, page)),
    ...field(screens.issuedOn, page.say(dateText(item.issuedOn)), page),
    ...(item.deadlineWords === "" ? [] : field(screens.deadline, printable(item.deadlineWords), page)),
    ...item.deadlines.slice(-1).flatMap((deadline) => deadlineLines(deadline, page)),
  ];
}

/** How many of them are done, and each with its body, so that one can be asked about by its handle. */
function childrenLines(children: ChildrenView, page: Page): ReadonlyArray<string> {
  const { relation, worst, items } = children;
  const count = page.say(childrenCount(children));
  const head = worst === null ? count : `${count} · ${page.say(screens.worst(boxLabels[worst]))}`;
  return [
    ...field(relationLabels[relation], head, page),
    ...items.flatMap(({ handle, lead, box, due }) => {
      const said = [page.say(boxLabels[box]), ...(due === null ? [] : [page.say(screens.due(due))])].join(" · ");
      return paragraph(page, `${handle}  ${leadName(lead, page)}: ${said}`, { indent: 4, hang: 2 });
    }),
  ];
}

export function entryLines(entry: TimelineEntryView, page: Page): ReadonlyArray<string> {
  const marks = [
    ...(entry.corrected ? [page.say(screens.corrected)] : []),
    ...(entry.struck ? [page.say(screens.struck)] : []),
    ...(entry.opaque ? [page.say(screens.opaque)] : []),
  ];
  const sentence = [`#${entry.entry}`, page.say(dateText(entry.on)), page.say(entry.sentence), ...marks].join("  ");
  const { name, fictional, role, officer } = entry.by;
  const body = fictional ? `${name} ${page.say(screens.fictional)}` : name;
  const by = [body, ...(role === null ? [] : [role]), ...(officer === null ? [] : [officer])].map(printable).join(", ");
  const fine = `${by} · ${page.say(screens.entryIndex(entry.index))}${entry.provenance === "witnessed" ? "" : ` · ${entry.provenance}`}`;
  return [
    ...paragraph(page, sentence, { hang: 4 }).map((line) => (entry.struck ? page.paint("quiet", line) : line)),
    ...(entry.before === null ? [] : field(screens.before, page.say(entry.before), page, 4)),
    ...paragraph(page, fine, { indent: 4 }).map((line) => page.paint("quiet", line)),
    ...irregularityLines(entry.irregularities, page, 4),
  ];
}

function metLines({ met }: AssignmentView, page: Page): ReadonlyArray<string> {
  const verdict = `${page.say(verdictLabels[met.verdict])} — ${page.say(met.because)}`;
  return [
    ...field(screens.met, verdict, page, 0),
    ...outcomeLines(met.outcome, page),
    ...met.details.flatMap(({ label, value }) =>
      paragraph(page, `${page.say(label)}: ${page.say(value)}`, { indent: 2, hang: 2 }),
    ),
  ];
}

function outcomeLines(outcome: AssignmentView["met"]["outcome"], page: Page): ReadonlyArray<string> {
  if (outcome === null) return [];
  return field(screens.outcome, `${page.say(verdictLabels[outcome.verdict])} — ${page.say(outcome.because)}`, page, 0);
}

/** `label: value`, wrapped. */
export function field(label: { readonly vi: string; readonly en: string }, value: string, page: Page, indent = 2) {
  return paragraph(page, `${page.say(label)}: ${value}`, { indent, hang: 2 });
}
