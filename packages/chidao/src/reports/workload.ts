/** What each body has in hand, what falls due next, and what came and went month by month. */
import { type Codec, integer, struct } from "@chidao/core";
import { workloadOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { read, type Session, toOutcome } from "../session.js";
import type { Outcome, WorkloadView } from "../types/answers.js";
import type { WorkloadInput } from "../types/inputs.js";
import { partyView } from "../views/parties.js";
import { ask, placedIn, queryFields, UnitGiven } from "./query.js";

const dueWithinDefault = 30;
const monthsDefault = 12;
const monthsMax = 120;

const WorkloadCodec: Codec<WorkloadInput> = struct(
  {},
  { ...queryFields, unit: UnitGiven, dueWithin: integer(1), months: integer(1, monthsMax) },
);

export async function workload(session: Session, given: WorkloadInput = {}): Promise<Outcome<WorkloadView>> {
  const input = read(WorkloadCodec, given, "reports.workload");
  if (E.isLeft(input)) return toOutcome(input);
  const { unit = "assignment", dueWithin = dueWithinDefault, months = monthsDefault, ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const counted = workloadOf(desk.model, placedIn(question.right, unit), { day, dueWithin, months });
  return {
    ok: true,
    value: {
      basis,
      unit,
      dueWithin,
      months: counted.months,
      rows: counted.rows
        .map(({ subject, ...row }) => ({ party: partyView(subject, desk.register, day), ...row }))
        .sort((a, b) => b.openLed - a.openLed || b.openCoordinating - a.openCoordinating),
      all: counted.all,
    },
  };
}
