/** What an assignment asks of the corrections of its entries: ids and the kind stay, and its own rules look again. */
import type { EntryData, Event, History } from "@chidao/core";
import type * as E from "fp-ts/lib/Either.js";
import { futureDated } from "../rules/entry-rules.js";
import { type CorrectionRules, decideCorrection } from "../shared/correction.js";
import type { Rejection } from "../shared/rejection.js";
import type { Assignment } from "./assignment.js";
import { correctionAuthorityFlags } from "./authority.js";
import type { CorrectEntry } from "./commands.js";
import { AssignmentIssued, type DataOf } from "./events.js";
import { isNote, lifecycleOf } from "./lifecycle.js";
import { flagsOf, missingFrom, type ScrutinyFacts } from "./scrutiny.js";

export function correctAssignment(
  { type, assignment, ...correcting }: CorrectEntry,
  { history, revision }: Assignment,
  facts: ScrutinyFacts,
): E.Either<Rejection, ReadonlyArray<Event<string, EntryData>>> {
  return decideCorrection(correcting, { history, revision, rules: correctionRules(history, facts) }, facts);
}

function correctionRules(history: History, facts: ScrutinyFacts): CorrectionRules {
  const { issued } = lifecycleOf(history.facts);
  const { directive } = facts;
  type Issued = DataOf<"AssignmentIssued">;
  return {
    fixedFields: ["assignment", "directive", "kind"],
    refuses: ({ data }, target) =>
      target.type === AssignmentIssued.type
        ? missingFrom(data as unknown as Issued, facts, target.data as unknown as Issued)
        : undefined,
    flags: (replaced, others) =>
      isNote(replaced.event) ? futureDated(replaced.event.data.on, facts) : flagsOf(replaced, others, facts),
    flagsOfCorrection: (correction, target) =>
      correctionAuthorityFlags(correction, target, { issued, directive, facts }),
    contradictions: (known) => lifecycleOf(known).contradictions,
  };
}
