/** One body whole, the members of a group, and what a reorganisation leaves to be transferred. */
import type { AgencyDetail, AlarmsView, HoldingsView, MembersView, RegisterLoaded, SuccessionView } from "chidao";
import { agencyWords as words } from "../messages/agencies.js";
import { dateText } from "../messages/screens.js";
import { agencyLines } from "./agency.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { irregularityLines, partyName } from "./parties.js";
import { tableLines } from "./table.js";
import { printable } from "./width.js";

export function agencyDetailLines(detail: AgencyDetail, page: Page): ReadonlyArray<string> {
  const { basis, agency, predecessors, entries, irregularities } = detail;
  const taken = predecessors.map(
    ({ name, on, function: what }) => `${printable(name)} (${page.say(dateText(on))}): ${functionWords(what, page)}`,
  );
  return [
    ...headerLines(words.agency, basis, page),
    ...agencyLines(agency, page),
    ...listLines(words.predecessors, taken, page),
    ...listLines(
      words.successors,
      agency.successors.map((succession) => successionWords(succession, page)),
      page,
    ),
    ...irregularityLines(irregularities, page, 2),
    "",
    page.paint("strong", page.say(words.history)),
    ...entries.flatMap(({ entry, on, sentence, corrected, struck }) => {
      const marks = [corrected && !struck ? words.corrected : undefined, struck ? words.struck : undefined];
      const said = marks.flatMap((mark) => (mark === undefined ? [] : [page.say(mark)]));
      return paragraph(page, [`#${entry}`, page.say(dateText(on)), page.say(sentence), ...said].join("  "), {
        hang: 4,
      });
    }),
  ];
}

function listLines(title: { vi: string; en: string }, items: ReadonlyArray<string>, page: Page): ReadonlyArray<string> {
  if (items.length === 0) return [];
  return [`  ${page.say(title)}:`, ...items.flatMap((item) => paragraph(page, item, { indent: 4, hang: 2 }))];
}

function functionWords(what: string | null, page: Page): string {
  return what === null ? page.say(words.rest) : printable(what);
}

function successionWords({ name, on, function: what, ground }: SuccessionView, page: Page): string {
  const rests =
    "presumption" in ground
      ? `${page.say(words.presumed)}: ${printable(ground.presumption)}`
      : page.say(
          words.byDecision(typeof ground.decision.number === "string" ? ground.decision.number : ground.decision.title),
        );
  return `${printable(name)} (${page.say(dateText(on))}): ${functionWords(what, page)}; ${rests}`;
}

export function membersLines(view: MembersView, page: Page): ReadonlyArray<string> {
  const { basis, group, members, undecided, reads } = view;
  return [
    ...headerLines(words.members, basis, page),
    page.paint(
      "strong",
      `${printable(view.words)} → ${page.say(group.label)} (${page.say(words.closures[group.closure])})`,
    ),
    ...paragraph(page, page.say(group.definition), { indent: 2 }),
    ...paragraph(page, page.say(group.leavesOut), { indent: 2 }),
    "",
    page.say(words.memberCount(members.length)),
    ...members.flatMap(({ id, name }) => paragraph(page, `${printable(name)}  ${id}`, { indent: 2, hang: 2 })),
    ...(undecided.length === 0 ? [] : ["", page.say(words.undecided(undecided.length))]),
    ...undecided.flatMap(({ id, name, because }) =>
      paragraph(page, `${printable(name)}  ${id}: ${page.say(words.because[because])}`, { indent: 2, hang: 2 }),
    ),
    "",
    page.paint("quiet", page.say(words.reads(reads.length))),
  ];
}

export function alarmsLines(
  { basis, summary, items }: AlarmsView,
  page: Page,
  summaryAlone: boolean,
): ReadonlyArray<string> {
  return [
    ...headerLines(words.alarms, basis, page),
    ...(items.length === 0 ? paragraph(page, page.say(words.alarmsNone)) : []),
    ...summary.flatMap(({ kindLabel, bodies, tasks, obligations }) =>
      paragraph(page, page.say(words.alarmCount(kindLabel, bodies, tasks, obligations)), { hang: 2 }),
    ),
    "",
    ...(summaryAlone ? [] : items).flatMap((item) => [
      ...paragraph(
        page,
        `${item.assignment}  ${page.say(words.roles[item.role])}: ${printable(item.name)} (${page.say(dateText(item.endedOn))}), ${page.say(words.transferNeeded)}`,
        { hang: 2 },
      ).map((line) => page.paint("warning", line)),
      ...paragraph(page, printable(item.words), { indent: 2 }),
      ...presumptionLines(item.presumed, page),
      "",
    ]),
  ];
}

function presumptionLines({ successor, candidates }: AlarmsView["items"][number]["presumed"], page: Page) {
  const listed = candidates.flatMap(({ name, function: what, matched }) => {
    const because = matched.length === 0 ? "" : `; ${page.say(words.matched(matched.join(", ")))}`;
    return paragraph(page, `${printable(name)}: ${functionWords(what, page)}${because}`, { indent: 4, hang: 2 });
  });
  if (candidates.length === 0) return [`  ${page.say(words.noCandidates)}`];
  const title = successor === null ? words.noSuccessorPresumed : words.presumedSuccessor(successor.name);
  return [...paragraph(page, page.say(title), { indent: 2, hang: 2 }), ...listed];
}

export function holdingsLines({ basis, rows, total }: HoldingsView, page: Page): ReadonlyArray<string> {
  const table = tableLines(
    [
      { heading: page.say(words.agency) },
      { heading: page.say(words.heldThen) },
      { heading: page.say(words.heldNow) },
      { heading: page.say(words.openNow) },
      { heading: page.say(words.presumedHere) },
    ],
    rows.map(({ party, heldThen, heldNow, presumed }) => ({
      words: partyName(party, page),
      values: [heldThen.total, heldNow.total, heldNow.open, presumed].map(String),
    })),
    page,
  );
  const list = rows.flatMap(({ party, heldThen, heldNow, presumed }) =>
    paragraph(
      page,
      `${partyName(party, page)}: ${page.say(words.heldThen)} ${heldThen.total}, ${page.say(words.heldNow)} ${heldNow.total}, ${page.say(words.openNow)} ${heldNow.open}, ${page.say(words.presumedHere)} ${presumed}`,
      { hang: 2 },
    ),
  );
  return [
    ...headerLines(words.holdings, basis, page),
    ...(table ?? list),
    `${page.say(words.total)}: ${total}`,
    ...paragraph(page, page.say(words.holdingsNote)),
  ];
}

export function loadedLines({ steps, added, already, kept }: RegisterLoaded, page: Page): ReadonlyArray<string> {
  return [
    page.say(words.loaded(added, already, steps)),
    ...kept.flatMap(({ step, error }) =>
      paragraph(page, `${page.say(words.kept(step))}: ${page.say(error.message)}`, { indent: 2, hang: 2 }),
    ),
  ];
}
