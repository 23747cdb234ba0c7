/** Bodies and statuses as words, worded as the screens word them. */
import { type AssignmentView, leadStateLabels, type PartyView, reasonText, severityLabels, stageLabel } from "chidao";
import type { Say } from "./options.js";
import { dateText, partyWords, taskWords, timelinessText } from "./words.js";

/** A body that has ended or that was made up says so beside its name. */
export function partyName(party: PartyView, say: Say): string {
  if (party.kind === "undetermined") return say(partyWords.undetermined);
  const marks = [
    ...(party.kind === "as-written" ? [say(partyWords.asWritten)] : []),
    ...(party.kind === "collective" ? [say(partyWords.collective)] : []),
    ...(party.fictional ? [say(partyWords.fictional)] : []),
    ...(party.ended === null ? [] : [say(partyWords.ended(say(dateText(party.ended))))]),
  ];
  return [say(party.name), ...marks].join(" ");
}

export function leadName({ state, parties, words }: AssignmentView["lead"], say: Say): string {
  const names = parties.map((party) => partyName(party, say)).join(", ");
  if (state === "determined") return names;
  const quoted = words === "" ? "" : ` — “${say(reasonText(words))}”`;
  return `${say(leadStateLabels[state])}${names === "" ? "" : ` (${names})`}${quoted}`;
}

export function coordinatingNames({ coordinating }: AssignmentView, say: Say): string {
  return coordinating.map((party) => partyName(party, say)).join("; ");
}

/** The stage and all that the box and the due days don't say. */
export function statusDetails({ status, irregularities }: AssignmentView, say: Say): string {
  if (status === null) return say(taskWords.notIssuedYet);
  const { timeliness, daysBehindFirst, daysOverdueBeforeExtension, rejections, imprecise, asserted, due, firstDue } =
    status;
  const days = timelinessText(timeliness);
  const open = irregularities.filter(({ settled }) => !settled);
  return [
    say(stageLabel(status.stage)),
    ...(days === undefined ? [] : [say(days)]),
    ...(firstDue !== due && daysBehindFirst > 0 ? [say(taskWords.behindFirst(daysBehindFirst))] : []),
    ...(daysOverdueBeforeExtension > 0 ? [say(taskWords.beforeExtension(daysOverdueBeforeExtension))] : []),
    ...(rejections > 0 ? [say(taskWords.timesRejected(rejections))] : []),
    ...(imprecise ? [say(taskWords.imprecise)] : []),
    ...(asserted ? [say(taskWords.assertedDetail)] : []),
    ...open.map(({ severity, title }) => `⚠ ${say(severityLabels[severity])}: ${say(title)}`),
  ].join(" · ");
}
