/** Bodies and irregularities as words. A body that has ended or that was made up says so beside its name. */
import {
  type AssignmentView,
  type IrregularityNote,
  leadStateLabels,
  type PartyView,
  reasonText,
  severityLabels,
  sourceLabel,
} from "chidao";
import { dateText, screens } from "../messages/screens.js";
import { type Page, paragraph } from "./page.js";

export function partyName(party: PartyView, page: Page): string {
  if (party.kind === "undetermined") return page.say(screens.undetermined);
  const marks = [
    ...(party.kind === "as-written" ? [page.say(screens.asWritten)] : []),
    ...(party.kind === "collective" ? [page.say(screens.collective)] : []),
    ...(party.fictional ? [page.say(screens.fictional)] : []),
    ...(party.ended === null ? [] : [page.say(screens.ended(page.say(dateText(party.ended))))]),
  ];
  return [page.say(party.name), ...marks].join(" ");
}

export function leadName({ state, parties, words }: AssignmentView["lead"], page: Page): string {
  const names = parties.map((party) => partyName(party, page)).join(", ");
  if (state === "determined") return names;
  const said = page.say(leadStateLabels[state]);
  const quoted = words === "" ? "" : ` — “${page.say(reasonText(words))}”`;
  return `${said}${names === "" ? "" : ` (${names})`}${quoted}`;
}

export function irregularityLines(
  notes: ReadonlyArray<IrregularityNote>,
  page: Page,
  indent = 0,
): ReadonlyArray<string> {
  return notes
    .filter((note) => !note.settled)
    .flatMap((note) => {
      const words = `⚠ ${page.say(severityLabels[note.severity])}: ${page.say(note.title)} [${note.rule} v${note.ruleVersion}; ${page.say(sourceLabel(note.source))}]`;
      return paragraph(page, words, { indent, hang: 2 }).map((line) => page.paint("warning", line));
    });
}
