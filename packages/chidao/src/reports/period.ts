/** The period report: what came, went and stayed, how much of it was on time, why not, and whom to urge. */
import { CivilDate, type Codec, daysOf, decodeFailure, type Fact, struct } from "@chidao/core";
import { addDays } from "@chidao/domain";
import {
  type Crossing,
  countBoxes,
  flowOf,
  groupBySubject,
  issuedOf,
  leadSubject,
  leftInPeriod,
  type RowSubject,
  statusAt,
  wasOpenInPeriod,
} from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { RulesChoice } from "../inputs/codecs.js";
import { read, type Session, toOutcome } from "../session.js";
import type { AssignmentView, Outcome, PeriodView } from "../types/answers.js";
import type { PeriodInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { reasonOf } from "../views/deadlines.js";
import { partyView } from "../views/parties.js";
import { ask, KnownAtGiven, placedIn, type Question, UnitGiven } from "./query.js";

const day = CivilDate as unknown as Codec<string>;
const PeriodCodec: Codec<PeriodInput> = struct(
  { from: day, to: day },
  { knownAt: KnownAtGiven, rules: RulesChoice, unit: UnitGiven },
);

const notBefore = { code: "civil-date", vi: "ngày không trước ngày đầu kỳ", en: "a day not before the first" };

interface Crossed extends Crossing {
  readonly id: string;
  readonly subject: RowSubject;
  readonly facts: ReadonlyArray<Fact>;
}

export async function period(session: Session, given: PeriodInput): Promise<Outcome<PeriodView>> {
  const input = read(PeriodCodec, given, "reports.period");
  if (E.isLeft(input)) return toOutcome(input);
  const { from, to, unit = "assignment", ...query } = input.right;
  if (from > to) return toOutcome(E.left(decodeFailure("reports.period", "/to", notBefore, to)));
  const question = await ask(session, { ...query, asOf: to });
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, basis } = question.right;
  const crossed = crossings(question.right, from as CivilDate, unit);
  const open = crossed.filter(wasOpenInPeriod);
  return {
    ok: true,
    value: {
      basis,
      from,
      to,
      unit,
      rows: groupBySubject(crossed, ({ subject }) => subject).map(({ subject, items }) => ({
        party: partyView(subject, desk.register, to as CivilDate),
        flow: flowOf(items),
        boxes: boxesOf(items.filter(wasOpenInPeriod)),
      })),
      all: flowOf(crossed),
      boxes: boxesOf(open),
      onTime: onTimeOf(crossed.filter(leftInPeriod)),
      coverage: {
        judged: open.filter(({ after }) => after?.box !== "unknown").length,
        total: open.length,
        asserted: open.filter(({ after }) => after?.asserted === true).length,
      },
      ...causesOf(open, from, to),
      urge: urgeOf(session, question.right, crossed),
    },
  };
}

/** Every task that the unit counts on the last day, judged on the eve of the period and on that day. */
function crossings(question: Question, from: CivilDate, unit: PeriodView["unit"]): ReadonlyArray<Crossed> {
  const { desk, day: to, judging } = question;
  return placedIn(question, unit).flatMap(({ id }) => {
    const facts = desk.model.assignments.get(id)?.history.facts ?? [];
    const issued = issuedOf(facts);
    const after = statusAt(facts, to, judging);
    if (issued === undefined || after === undefined) return [];
    return [
      { id, facts, subject: leadSubject(after.lead), before: statusAt(facts, addDays(from, -1), judging), after },
    ];
  });
}

function boxesOf(crossed: ReadonlyArray<Crossed>) {
  return countBoxes(crossed.flatMap(({ after }) => (after === undefined ? [] : [after.box])));
}

function onTimeOf(left: ReadonlyArray<Crossed>): PeriodView["onTime"] {
  const {
    doneOnTime: onTime,
    doneLate: late,
    unknown,
  } = boxesOf(left.filter(({ after }) => after?.due !== undefined || after?.box === "unknown"));
  const denominator = onTime + late + unknown;
  const perMille = (share: number): number | null =>
    denominator === 0 ? null : Math.round((share * 1_000) / denominator);
  return { onTime, late, unknown, denominator, worst: perMille(onTime), best: perMille(onTime + unknown) };
}

function causesOf(
  open: ReadonlyArray<Crossed>,
  from: string,
  to: string,
): Pick<PeriodView, "causes" | "lateWithoutCause"> {
  const counts = new Map<string, number>();
  const isCause = (fact: Fact): boolean =>
    !fact.struck && (fact.event.type === "ExtensionGranted" || fact.event.type === "ResultRejected");
  for (const fact of open.flatMap(({ facts }) => facts.filter(isCause))) {
    const on = dayOf(fact);
    if (on !== undefined && on >= from && on <= to) counts.set(reasonOf(fact), (counts.get(reasonOf(fact)) ?? 0) + 1);
  }
  const late = open.filter(({ after }) => after?.box === "overdue" || after?.box === "doneLate");
  return {
    causes: [...counts].map(([cause, count]) => ({ cause, count })).sort((a, b) => b.count - a.count),
    lateWithoutCause: late.filter(({ facts }) => !facts.some((fact) => isCause(fact) && (dayOf(fact) ?? to) <= to))
      .length,
  };
}

function dayOf(fact: Fact): string | undefined {
  return daysOf(fact.event.data.on)?.last;
}

function urgeOf(session: Session, question: Question, crossed: ReadonlyArray<Crossed>): PeriodView["urge"] {
  const views = (box: string): Array<AssignmentView> =>
    crossed
      .filter(({ after }) => after?.box === box)
      .map(({ id }) => assignmentView(session, question, id))
      .filter((view) => view !== undefined);
  const days = (view: AssignmentView): number => view.status?.timeliness.days ?? 0;
  return [...views("overdue").sort((a, b) => days(b) - days(a)), ...views("nearDue").sort((a, b) => days(a) - days(b))];
}
