/** How values of steps are put into sentences. */
import type { Dated, Text } from "@chidao/core";
import { type Deadline, dueDateOf } from "../../shared/deadline.js";
import { type Naming, type Party, partyWords } from "../../shared/party.js";

export const both = (words: string): Text => ({ vi: words, en: words });

/** The day worked out, or the words that gave none. */
export function dueWords(deadline: Deadline): string {
  return dueDateOf(deadline) ?? deadline.words;
}

export function datedWords(date: Dated): Text {
  const known = "day" in date ? date.day : "month" in date ? date.month : "year" in date ? date.year : undefined;
  return known === undefined ? { vi: "không rõ", en: "unknown" } : both(known);
}

export function listed(parties: ReadonlyArray<Party>, named: Naming): string {
  return parties.map((party) => partyWords(party, named)).join("; ");
}
