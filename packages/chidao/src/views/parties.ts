/** Parties as people see them on a day. */
import type { CivilDate } from "@chidao/core";
import { existsOn, type Lead, type Party, partiesOfLead } from "@chidao/domain";
import type { Register, RowSubject } from "@chidao/projections";
import type { AssignmentView, PartyView } from "../types/answers.js";

const undeterminedLead = { vi: "Chưa xác định chủ trì", en: "Lead not determined" };

export function partyView(subject: RowSubject, register: Register, day: CivilDate): PartyView {
  if ("undetermined" in subject) {
    return { kind: "undetermined", id: null, name: undeterminedLead, fictional: false, ended: null };
  }
  if ("agency" in subject) return agencyView(subject.agency, register, day);
  const words = "asWritten" in subject ? subject.asWritten : subject.collective.words;
  const kind = "asWritten" in subject ? "as-written" : "collective";
  return { kind, id: null, name: { vi: words, en: words }, fictional: false, ended: null };
}

function agencyView(id: string, register: Register, day: CivilDate): PartyView {
  const name = register.nameOf(id, day);
  const agency = register.get(id);
  const ended = agency?.ended !== undefined && existsOn(agency, day) === false ? agency.ended : null;
  return { kind: "agency", id, name: { vi: name, en: name }, fictional: agency?.fictional ?? false, ended };
}

export function leadView(lead: Lead, register: Register, day: CivilDate): AssignmentView["lead"] {
  const parties = partiesOfLead(lead).map((party: Party) => partyView(party, register, day));
  if ("determined" in lead) return { state: "determined", words: parties[0]?.name.vi ?? "", parties };
  if ("undetermined" in lead) return { state: "undetermined", words: lead.undetermined.words, parties };
  if ("disputed" in lead) return { state: "disputed", words: lead.disputed.words, parties };
  return { state: "ended", words: lead.ended.words, parties };
}
