/** Coordination silence by body, under the policy and the working calendar of the ledger. */
import type { CivilDate } from "@chidao/core";
import { addWorkingDays } from "@chidao/domain";
import { type ReplyRules, rulesInForce, silenceOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome, SilenceView } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { partyView } from "../views/parties.js";
import { ask, placedIn, type Question } from "./query.js";

export async function silence(session: Session, query?: QueryInput): Promise<Outcome<SilenceView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { policy } = rulesIn(question.right);
  const rules = replyRulesOf(question.right);
  const { asked, rows, all } = silenceOf(desk.model, placedIn(question.right, "obligation"), day, rules);
  return {
    ok: true,
    value: {
      basis,
      unit: "request to a body",
      replyDays: policy.coordinationReplyDays,
      silenceIsAgreement: policy.silenceIsAgreement,
      rows: rows
        .map(({ party, ...counts }) => ({ party: partyView(party, desk.register, day), ...counts }))
        .sort((a, b) => b.states.silent - a.states.silent),
      all,
      silent: asked
        .filter(({ state }) => state === "silent")
        .sort((a, b) => ((a.replyBy ?? "") < (b.replyBy ?? "") ? -1 : 1))
        .map(({ assignment, party, askedOn, replyBy }) => ({
          assignment: desk.handles.handleOf(assignment) ?? assignment,
          party: partyView(party, desk.register, day),
          askedOn: askedOn ?? null,
          replyBy: replyBy ?? null,
        })),
    },
  };
}

/** By when bodies are to answer, by the policy and the calendar of the question. */
export function replyRulesOf(question: Question): ReplyRules {
  const { policy, calendar } = rulesIn(question);
  return {
    lastDayAfter: (askedOn: CivilDate) => {
      // Without a published calendar nobody can say which days are worked.
      const walked = calendar && addWorkingDays(calendar, askedOn, policy.coordinationReplyDays);
      return walked?.kind === "found" ? walked.day : undefined;
    },
    silenceIsAgreement: policy.silenceIsAgreement,
  };
}

function rulesIn({ desk, day }: Question) {
  return rulesInForce({ ...desk, directives: desk.model.directives }, day);
}
