/** The board and the overdue list. */

import { oneOf, struct } from "@chidao/core";
import {
  boardAt,
  kindsOn,
  officialClassesOf,
  onTimeRateOf,
  openFlagsOn,
  provisionsWithoutTask,
} from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { read, type Session, toOutcome } from "../session.js";
import type { AssignmentView, BoardRowView, BoardView, Outcome, OverdueView } from "../types/answers.js";
import type { BoardQuery, QueryInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { partyView } from "../views/parties.js";
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
      notYetAssigned: provisionsWithoutTask(desk.model, day),
      irregularities: openFlagsOn(desk.model, day),
      opaque: opaqueCount(session, question.right),
    },
  };
}

const PlacingCodec = struct({ unit: UnitGiven, heldAs: oneOf("then", "now") });

/** Most overdue first, then most led, then by name as Vietnamese sorts; of one name, in an order that stays. */
function worstFirst(a: BoardRowView, b: BoardRowView): number {
  return (
    b.lead.overdue - a.lead.overdue ||
    b.leadTotal - a.leadTotal ||
    b.coordinatingTotal - a.coordinatingTotal ||
    a.party.name.vi.localeCompare(b.party.name.vi, "vi") ||
    (JSON.stringify(a.party) < JSON.stringify(b.party) ? -1 : 1)
  );
}

/** Tasks issued by that day whose kind nobody here knows. */
function opaqueCount({ environment }: Session, { desk, day }: Question): number {
  const kinds = [...kindsOn(desk.model, day)].filter(([kind]) => environment.kinds.find(kind) === undefined);
  return kinds.reduce((sum, [, count]) => sum + count, 0);
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
