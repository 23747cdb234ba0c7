/**
 * Bodies as a tracker writes them. A name that exactly one body of the register bears becomes that body; any other is
 * kept as written and reported, so that people can match it. Nothing is guessed.
 */
import { type CivilDate, countsFrom, type Dated } from "@chidao/core";
import { existsOn, type Lead, type Party } from "@chidao/domain";
import type { Desk } from "../session.js";
import type { LeadInput, PartyInput } from "../types/inputs.js";

export interface RowParties {
  party(input: PartyInput): Party;
  lead(input: LeadInput): Lead;
  /** Names met so far that were not found, each once. */
  readonly unmatched: ReadonlyArray<string>;
}

export function rowParties({ register }: Desk, on: Dated): RowParties {
  const unmatched = new Set<string>();
  const day = countsFrom(on);
  const party = (input: PartyInput): Party => {
    if (typeof input !== "string" && "collective" in input) return input;
    const name = typeof input === "string" ? input : input.asWritten;
    const found = register.find(name);
    const only = found.length === 1 ? found[0] : onlyExisting(found, day);
    if (only !== undefined) return { agency: only.id };
    unmatched.add(name);
    return { asWritten: name };
  };
  const lead = (input: LeadInput): Lead => {
    if (typeof input === "string" || "asWritten" in input || "collective" in input) return { determined: party(input) };
    if ("ended" in input)
      return { undetermined: { candidates: [party(input.ended.agency)], words: input.ended.words } };
    if ("undetermined" in input) {
      const { candidates, words } = input.undetermined;
      return { undetermined: { candidates: candidates.map(party), words } };
    }
    const { candidates, words } = input.disputed;
    return { disputed: { candidates: candidates.map(party), words } };
  };
  return {
    party,
    lead,
    get unmatched() {
      return [...unmatched];
    },
  };
}

function onlyExisting<A extends Parameters<typeof existsOn>[0]>(found: ReadonlyArray<A>, day: CivilDate | undefined) {
  const existing = day === undefined ? [] : found.filter((agency) => existsOn(agency, day) !== false);
  return existing.length === 1 ? existing[0] : undefined;
}
