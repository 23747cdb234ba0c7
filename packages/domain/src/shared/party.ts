/** Who is meant by a name in a directive's text, and who leads. */
import { AgencyId, list, oneOf, struct, type TypeOf, text, textUpTo, variant } from "@chidao/core";

/** A body in the register, words that were not matched to it, or a collective. */
export const Party = variant({
  agency: AgencyId,
  asWritten: textUpTo(500),
  collective: struct({ words: textUpTo(500), closure: oneOf("closed", "open", "unknowable") }),
});
export type Party = TypeOf<typeof Party>;

/**
 * The lead of a task (chủ trì). At most one body leads at any instant; what the text leaves open stays open.
 * `ended`: the lead has ceased to exist and nobody has been named in its place.
 */
export const Lead = variant({
  determined: Party,
  undetermined: struct({ candidates: list(Party, 50), words: text }),
  disputed: struct({ candidates: list(Party, 50), words: text }),
  ended: struct({ agency: AgencyId, words: text }),
});
export type Lead = TypeOf<typeof Lead>;

/** The parties that a lead mentions, candidates included. */
export function partiesOfLead(lead: Lead): ReadonlyArray<Party> {
  if ("determined" in lead) return [lead.determined];
  if ("undetermined" in lead) return lead.undetermined.candidates;
  if ("disputed" in lead) return lead.disputed.candidates;
  return [{ agency: lead.ended.agency }];
}

/** The ids of the registered bodies among these parties, each once. */
export function agencyIdsIn(parties: ReadonlyArray<Party>): ReadonlyArray<string> {
  return [...new Set(parties.flatMap((party) => ("agency" in party ? [party.agency] : [])))];
}

export function isSameParty(a: Party, b: Party): boolean {
  if ("agency" in a) return "agency" in b && a.agency === b.agency;
  if ("asWritten" in a) return "asWritten" in b && a.asWritten === b.asWritten;
  return "collective" in b && a.collective.words === b.collective.words;
}

/** A key under which the same party is found again; not a name for people. */
export function partyKey(party: Party): string {
  if ("agency" in party) return `agency:${party.agency}`;
  return "asWritten" in party ? `words:${party.asWritten}` : `collective:${party.collective.words}`;
}

/** Gives the name of a registered body by its id. */
export type Naming = (agency: string) => string;

/** For where no register is at hand. */
export const byId: Naming = (agency) => agency;

/** The party in words: what its body is called, or the words of the text. */
export function partyWords(party: Party, named: Naming = byId): string {
  if ("agency" in party) return named(party.agency);
  return "asWritten" in party ? party.asWritten : party.collective.words;
}
