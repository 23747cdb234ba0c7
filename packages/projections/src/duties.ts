/**
 * Separation of duties: where one hand did what two should have done. It looks at what is recorded of one task,
 * corrections applied; a refused attempt was never recorded, and so stands nowhere.
 */
import { type By, type EntryCorrected, type Fact, inOrder, isCorrection } from "@chidao/core";
import { type AssignmentEvent, isSamePerson, type Proposal } from "@chidao/domain";
import { flagsIn } from "./flags.js";

/**
 * `own-result`: the lead accepted its own result. `one-hand`: one officer handed in the result and accepted it.
 * `own-second-person`: the second person of a correction is the first. `one-body`: a proposal was approved within the
 * body that made it, by another person.
 */
export type DutyFinding =
  | { readonly kind: "own-result"; readonly entryId: string; readonly by: By }
  | { readonly kind: "one-hand"; readonly entryId: string; readonly by: By; readonly firstEntryId: string }
  | { readonly kind: "own-second-person"; readonly entryId: string; readonly by: By }
  | { readonly kind: "one-body"; readonly proposal: string; readonly by: By };

export function dutiesOf(facts: ReadonlyArray<Fact>, proposals: ReadonlyArray<Proposal>): ReadonlyArray<DutyFinding> {
  return [...ownResults(facts), ...oneHand(facts), ...ownSecondPersons(facts), ...proposals.flatMap(withinOneBody)];
}

function ownResults(facts: ReadonlyArray<Fact>): ReadonlyArray<DutyFinding> {
  const flagged = flagsIn(facts).filter(({ rule, settled }) => rule === "acceptance.own-result" && !settled);
  return flagged.flatMap(({ about }) => {
    const fact = facts.find(({ entry }) => entry.id === about);
    return fact === undefined ? [] : [{ kind: "own-result" as const, entryId: about, by: fact.event.data.by }];
  });
}

/** Each acceptance, beside the last result that was handed in before it. */
function oneHand(facts: ReadonlyArray<Fact>): ReadonlyArray<DutyFinding> {
  const found: Array<DutyFinding> = [];
  let handedIn: Fact | undefined;
  for (const fact of inOrder(facts)) {
    const event = fact.event as AssignmentEvent;
    if (event.type === "ResultSubmitted") handedIn = fact;
    if (event.type !== "ResultAccepted" || handedIn === undefined) continue;
    const first = handedIn.event.data.by;
    const { by } = event.data;
    if (by.officer === null || by.officer !== first.officer) continue;
    found.push({ kind: "one-hand", entryId: fact.entry.id, by, firstEntryId: handedIn.entry.id });
  }
  return found;
}

function ownSecondPersons(facts: ReadonlyArray<Fact>): ReadonlyArray<DutyFinding> {
  return facts.flatMap((fact) => {
    if (fact.struck || !isCorrection(fact.event)) return [];
    const { by, secondPerson } = fact.event.data as EntryCorrected;
    const own = secondPerson !== null && isSamePerson(by, secondPerson);
    return own ? [{ kind: "own-second-person" as const, entryId: fact.entry.id, by }] : [];
  });
}

function withinOneBody({ id, madeBy, state, settled }: Proposal): ReadonlyArray<DutyFinding> {
  if (state !== "approved" || settled === undefined || settled.by.agency !== madeBy.agency) return [];
  return [{ kind: "one-body", proposal: id, by: settled.by }];
}
