/** For how many days before its due day a task is near due: every number that any policy of the ledger ever set. */
import { type Entry, isCorrection } from "@chidao/core";
import { defaultPolicy } from "@chidao/domain";

type SetsDays = { readonly parameters?: { readonly nearDueDays?: unknown } };

/** In ascending order. What was corrected since stays among them: it was known once. */
export function nearDueDaysIn(entries: ReadonlyArray<Entry>): ReadonlyArray<number> {
  const said = entries.map(({ event }) => {
    const data = isCorrection(event) ? event.data.replacement?.data : event.data;
    return (data as SetsDays | undefined)?.parameters?.nearDueDays;
  });
  const numbers = said.filter((days) => typeof days === "number");
  return [...new Set([defaultPolicy.nearDueDays, ...numbers])].sort((one, other) => one - other);
}
