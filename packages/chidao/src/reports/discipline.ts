/** Update discipline by body: who completes and who tells, as two rates. */
import { type Codec, integer, struct } from "@chidao/core";
import {
  groupBySubject,
  leadSubject,
  measure,
  type RowSubject,
  statusIndicators,
  sureTally,
  tallyOf,
  type UpdateBox,
  type UpdateState,
  updateBoxes,
  updateIndicators,
  updatesOf,
} from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { read, type Session, toOutcome } from "../session.js";
import type { DisciplineView, Outcome } from "../types/answers.js";
import type { DisciplineInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { indicatorView, type Stating } from "../views/indicators.js";
import { partyView } from "../views/parties.js";
import { populationWords } from "./indicators.js";
import { ask, placedIn, queryFields } from "./query.js";

/** A month, as many offices report; a choice and no rule. */
const cycleDefault = 30;

const DisciplineCodec: Codec<DisciplineInput> = struct({}, { ...queryFields, cycleDays: integer(1) });

const completion = statusIndicators.filter(({ id }) => id === "completion.of-given");
const updateOfOpen = updateIndicators.filter(({ id }) => id === "update.of-open");

export async function discipline(session: Session, given: DisciplineInput = {}): Promise<Outcome<DisciplineView>> {
  const input = read(DisciplineCodec, given, "reports.discipline");
  if (E.isLeft(input)) return toOutcome(input);
  const { cycleDays = cycleDefault, ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const placed = placedIn(question.right);
  const states = updatesOf(desk.model, placed, day, cycleDays);
  const stating = (subject?: RowSubject): Stating => ({
    unit: "assignment",
    population: populationWords(subject === undefined ? null : partyView(subject, desk.register, day)),
    basis,
  });
  const rows = groupBySubject(placed, ({ lead }) => leadSubject(lead)).flatMap(({ subject, items }) => {
    const own = states.filter((state) => items.includes(state.placed));
    const statuses = tallyOf(items.map(({ status }) => status));
    const [done] = completion.map((each) => indicatorView(measure(each, statuses), stating(subject)));
    const [told] = updateOfOpen.map((each) => indicatorView(measure(each, tallyOfUpdates(own)), stating(subject)));
    if (done === undefined || told === undefined) return [];
    const party = partyView(subject, desk.register, day);
    return [{ party, updates: countsOf(own), open: own.length, completion: done, update: told }];
  });
  return {
    ok: true,
    value: {
      basis,
      unit: "assignment",
      cycleDays,
      rows: rows.sort((a, b) => silentIn(b.updates) - silentIn(a.updates)),
      updates: countsOf(states),
      open: states.length,
      indicators: [
        ...completion.map((each) =>
          indicatorView(measure(each, tallyOf(placed.map(({ status }) => status))), stating()),
        ),
        ...updateIndicators.map((each) => indicatorView(measure(each, tallyOfUpdates(states)), stating())),
      ],
      silent: states
        .filter(({ box }) => box === "outOfDate" || box === "neverReported")
        .sort((a, b) => (b.days ?? 0) - (a.days ?? 0))
        .flatMap(({ placed: { id }, box, days }) => {
          const assignment = assignmentView(session, question.right, id);
          return assignment === undefined ? [] : [{ assignment, box, days: days ?? null }];
        }),
    },
  };
}

function countsOf(states: ReadonlyArray<UpdateState>): Readonly<Record<UpdateBox, number>> {
  const count = (box: UpdateBox): number => states.filter((state) => state.box === box).length;
  return Object.fromEntries(updateBoxes.map((box) => [box, count(box)])) as Record<UpdateBox, number>;
}

function tallyOfUpdates(states: ReadonlyArray<UpdateState>) {
  return sureTally(updateBoxes, countsOf(states));
}

function silentIn({ outOfDate, neverReported }: Readonly<Record<UpdateBox, number>>): number {
  return outOfDate + neverReported;
}
