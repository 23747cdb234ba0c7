/** The board and the overdue list. */

import { type CivilDate, type Fact, oneOf, struct } from "@chidao/core";
import { describeDirective } from "@chidao/domain";
import { boardAt, hasHappened, issuedOf, officialClassesOf, onTimeRateOf, survivorOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { read, type Session, toOutcome } from "../session.js";
import type { AssignmentView, BoardRowView, BoardView, Outcome, OverdueView } from "../types/answers.js";
import type { BoardQuery, QueryInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { partyView } from "../views/parties.js";
import { openBySeverity } from "./irregularities.js";
import { ask, placedIn, type Question, UnitGiven } from "./query.js";

export async function board(session: Session, given: BoardQuery = {}): Promise<Outcome<BoardView>> {
  const { unit: unitGiven = "assignment", heldAs: heldGiven = "now", ...query } = given;
  const placing = read(PlacingCodec, { unit: unitGiven, heldAs: heldGiven }, "reports.board");
  if (E.isLeft(placing)) return toOutcome(placing);
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis, judging } = question.right;
  const { unit, heldAs } = placing.right;
  const counted = boardAt(desk.model, day, { judging, unit, heldAs });
  const rows = counted.rows.map(({ subject, ...counts }) => ({
    party: partyView(subject, desk.register, day),
    ...counts,
  }));
  return {
    ok: true,
    value: {
      basis,
      unit,
      heldAs,
      rows: rows.sort(worstFirst),
      all: counted.all,
      total: counted.total,
      allAsserted: counted.allAsserted,
      official: officialClassesOf(counted.all),
      onTimeRate: onTimeRateOf(counted.all),
      notYetAssigned: notYetAssigned(question.right),
      irregularities: openBySeverity(question.right),
      opaque: opaqueCount(session, question.right),
    },
  };
}

const PlacingCodec = struct({ unit: UnitGiven, heldAs: oneOf("then", "now") });

/** Most overdue first, then most led, then by name as Vietnamese sorts. */
function worstFirst(a: BoardRowView, b: BoardRowView): number {
  return (
    b.lead.overdue - a.lead.overdue ||
    b.leadTotal - a.leadTotal ||
    b.coordinatingTotal - a.coordinatingTotal ||
    a.party.name.vi.localeCompare(b.party.name.vi, "vi")
  );
}

/** Provisions of the directives of that day under which nothing had been issued by then. */
function notYetAssigned({ desk, day }: Question): number {
  const issued = [...desk.model.assignments.values()].map((row) => issuedOf(happenedBy(row, day)));
  const { directives } = desk.model;
  const keyOf = (directive: string, path: unknown) => JSON.stringify([survivorOf(directives, directive), path]);
  const assigned = new Set(issued.map((task) => task && keyOf(task.directive, task.provision)));
  const provisions = [...directives].flatMap(([id, row]) =>
    (describeDirective(happenedBy(row, day))?.provisions ?? [])
      .filter(({ state }) => state !== "removed")
      .map(({ path }) => keyOf(id, path)),
  );
  return [...new Set(provisions)].filter((provision) => !assigned.has(provision)).length;
}

/** Tasks issued by that day whose kind nobody here knows. */
function opaqueCount({ environment }: Session, { desk, day }: Question): number {
  const kinds = [...desk.model.assignments.values()].map((row) => issuedOf(happenedBy(row, day))?.kind);
  return kinds.filter((kind) => kind !== undefined && environment.kinds.find(kind) === undefined).length;
}

function happenedBy(
  { history }: { readonly history: { readonly facts: ReadonlyArray<Fact> } },
  day: CivilDate,
): ReadonlyArray<Fact> {
  return history.facts.filter((fact) => hasHappened(fact, day));
}

export async function overdue(session: Session, query?: QueryInput): Promise<Outcome<OverdueView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { basis } = question.right;
  const items = placedIn(question.right)
    .filter(({ status }) => status.box === "overdue")
    .map(({ id }) => assignmentView(session, question.right, id))
    .filter((view): view is AssignmentView => view !== undefined)
    .sort((a, b) => daysOf(b) - daysOf(a));
  return { ok: true, value: { basis, unit: "assignment", items } };
}

function daysOf(view: AssignmentView): number {
  return view.status?.timeliness.days ?? 0;
}
