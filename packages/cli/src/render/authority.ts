/** Proposals, separation of duties, and who said what. */
import type { ActorView, DutiesView, EvidenceList, ProposalList, ProposalView } from "chidao";
import { authority } from "../messages/authority.js";
import { dateText } from "../messages/screens.js";
import { writersWords } from "../messages/writers.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export function proposalLines({ basis, proposals }: ProposalList, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(authority.proposals, basis, page),
    ...(proposals.length === 0 ? paragraph(page, page.say(authority.proposalsNone)) : []),
    ...proposals.flatMap((proposal) => linesOf(proposal, page)),
  ];
}

function linesOf(
  { handle, subject, command, madeBy, madeOn, expires, state, settled }: ProposalView,
  page: Page,
): ReadonlyArray<string> {
  const about = subject.handle ?? `${subject.category} ${subject.id}`;
  const first = `${handle}  ${printable(about)}  ${page.say(command.words)}: ${page.say(authority.states[state])}`;
  const made = `${page.say(authority.madeBy)} ${actorText(madeBy)}, ${page.say(dateText(madeOn))}`;
  const until = expires === null || state !== "open" ? [] : [`${page.say(authority.until)} ${expires}`];
  const end =
    settled === null
      ? []
      : [
          `${page.say(authority.settledBy)} ${actorText(settled.by)}, ${page.say(dateText(settled.on))}${after(settled.words)}`,
        ];
  return [
    page.paint("strong", first),
    ...paragraph(page, [made, ...until, ...end].join(" · "), { indent: 2, hang: 2 }),
  ];
}

export function dutiesLines({ basis, findings, said }: DutiesView, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(authority.duties, basis, page),
    ...(findings.length === 0 ? paragraph(page, page.say(authority.dutiesNone)) : []),
    ...findings.flatMap(({ assignment, entry, proposal, words, by }) => {
      const place = proposal ?? (entry === null ? "" : `#${entry}`);
      return paragraph(page, `${assignment} ${place}  ${page.say(words)}: ${actorText(by)}`, { hang: 2 });
    }),
    ...(said.length === 0 ? [] : ["", page.paint("strong", page.say(authority.said))]),
    ...said.flatMap(({ entry, type, on, by, roles, assurance, signature }) => {
      const held = roles.map(({ label }) => page.say(label)).join(", ");
      const carried = signature === "none" ? [] : [writersWords.signatures[signature]];
      const sure = [writersWords.levels[assurance], ...carried].map((words) => page.say(words)).join("; ");
      const line = `#${entry} ${printable(type)}  ${page.say(dateText(on))}  ${actorText(by)} (${held}; ${sure})`;
      return paragraph(page, line, { hang: 2 });
    }),
    ...(said.length === 0 ? [] : paragraph(page, page.say(writersWords.notes))),
  ];
}

export function evidenceLines({ basis, items }: EvidenceList, page: Page): ReadonlyArray<string> {
  return [
    ...headerLines(authority.evidence, basis, page),
    ...(items.length === 0 ? paragraph(page, page.say(authority.evidenceNone)) : []),
    ...items.flatMap(({ entry, position, title, proves, filedBy, state, checked }) => {
      const parts = [
        `#${entry}/${position} ${printable(title)}: ${page.say(authority.evidenceStates[state])}`,
        ...(proves === null ? [] : [`${page.say(authority.proves)} ${printable(proves)}`]),
        `${page.say(authority.filedBy)} ${actorText(filedBy)}`,
        ...(checked === null
          ? []
          : [`${page.say(authority.checkedBy)} ${actorText(checked.by)}${after(checked.note)}`]),
      ];
      return paragraph(page, parts.join(" · "), { hang: 2 });
    }),
  ];
}

function actorText({ agency, name, role, officer }: ActorView): string {
  const parts = [name === agency ? agency : `${name} (${agency})`, role, officer].filter((part) => part !== null);
  return parts.map(printable).join(", ");
}

function after(words: string): string {
  return words === "" ? "" : `: ${printable(words)}`;
}
