/** The board and the overdue list. */

import { describeDirective } from "@chidao/domain";
import { boardAt, flagsIn, issuedOf, officialClassesOf, onTimeRateOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { type Session, toOutcome } from "../session.js";
import type { AssignmentView, BoardRowView, BoardView, Outcome, OverdueView } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { partyView } from "../views/parties.js";
import { ask, type Question } from "./query.js";

export async function board(session: Session, query?: QueryInput): Promise<Outcome<BoardView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const counted = boardAt(desk.model, day);
  const rows = counted.rows.map(({ subject, ...counts }) => ({
    party: partyView(subject, desk.register, day),
    ...counts,
  }));
  return {
    ok: true,
    value: {
      basis,
      unit: "assignment",
      rows: rows.sort(worstFirst),
      all: counted.all,
      total: counted.total,
      official: officialClassesOf(counted.all),
      onTimeRate: onTimeRateOf(counted.all),
      notYetAssigned: notYetAssigned(question.right),
      irregularities: irregularitiesOf(question.right),
      opaque: opaqueCount(session, question.right),
    },
  };
}

/** Most overdue first, then most led, then by name as Vietnamese sorts. */
function worstFirst(a: BoardRowView, b: BoardRowView): number {
  return (
    b.lead.overdue - a.lead.overdue ||
    b.leadTotal - a.leadTotal ||
    b.coordinatingTotal - a.coordinatingTotal ||
    a.party.name.vi.localeCompare(b.party.name.vi, "vi")
  );
}

function notYetAssigned({ desk }: Question): number {
  const assigned = new Set(
    [...desk.model.assignments.values()].map(({ history }) => {
      const issued = issuedOf(history.facts);
      return issued && JSON.stringify([issued.directive, issued.provision]);
    }),
  );
  let count = 0;
  for (const [id, { history }] of desk.model.directives) {
    for (const { path } of describeDirective(history.facts)?.provisions ?? []) {
      if (!assigned.has(JSON.stringify([id, path]))) count += 1;
    }
  }
  return count;
}

function irregularitiesOf({ desk }: Question): BoardView["irregularities"] {
  const counts = { advisory: 0, irregular: 0, serious: 0 };
  for (const { history } of [...desk.model.assignments.values(), ...desk.model.directives.values()]) {
    for (const { severity, settled } of flagsIn(history.facts)) if (!settled) counts[severity] += 1;
  }
  return counts;
}

function opaqueCount({ environment }: Session, { desk }: Question): number {
  const kinds = [...desk.model.assignments.values()].map(({ history }) => issuedOf(history.facts)?.kind);
  return kinds.filter((kind) => kind !== undefined && environment.kinds.find(kind) === undefined).length;
}

export async function overdue(session: Session, query?: QueryInput): Promise<Outcome<OverdueView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const items = [...desk.model.assignments.keys()]
    .map((id) => assignmentView(session, desk, id, day))
    .filter((view): view is AssignmentView => view?.status?.box === "overdue")
    .sort((a, b) => daysOf(b) - daysOf(a));
  return { ok: true, value: { basis, unit: "assignment", items } };
}

function daysOf(view: AssignmentView): number {
  return view.status?.timeliness.days ?? 0;
}
