/** The list of proposals, with what became of each by the day asked about. */
import { type By, type CivilDate, categoryOf, type History, idOf } from "@chidao/core";
import { commandWords, hasExpired, type Proposal } from "@chidao/domain";
import { proposalsIn } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { type ReportDesk, type Session, toOutcome } from "../session.js";
import type { ActorView, Outcome, ProposalList, ProposalView } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { ask } from "./query.js";

export async function listProposals(session: Session, query?: QueryInput): Promise<Outcome<ProposalList>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const proposals = proposalsOf(desk).map((proposal) => proposalView(session, desk, proposal, day));
  return { ok: true, value: { basis, proposals } };
}

export function proposalsOf({ model, agencies, policies, calendars }: ReportDesk): ReadonlyArray<Proposal> {
  const histories: Array<History> = [policies.history, calendars.history];
  for (const rows of [model.assignments, model.directives, agencies]) {
    for (const { history } of rows.values()) histories.push(history);
  }
  return proposalsIn(histories);
}

function proposalView({ environment }: Session, desk: ReportDesk, proposal: Proposal, day: CivilDate): ProposalView {
  const { id, stream, command, madeBy, madeOn, expires, state, settled } = proposal;
  return {
    id,
    handle: desk.handles.handleOf(id) ?? id,
    subject: { category: categoryOf(stream), id: idOf(stream), handle: desk.handles.handleOf(idOf(stream)) ?? null },
    command: { type: command.type, words: commandWords(command.type, environment.kinds) },
    madeBy: actorView(desk, madeBy, day),
    madeOn,
    expires,
    state: hasExpired(proposal, day) ? "expired" : state,
    settled: settled === undefined ? null : { ...settled, by: actorView(desk, settled.by, day) },
  };
}

export function actorView({ register }: ReportDesk, by: By, day: CivilDate): ActorView {
  return { ...by, name: register.nameOf(by.agency, day) };
}
