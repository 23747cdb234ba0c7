/** Fanning a collective task out over the bodies that its words mean. */
import { type FanOutFacts, type FanOutPlan, type Members, planFanOut } from "@chidao/application";
import { type CivilDate, CivilDate as CivilDateCodec, countsFrom, decodeFailure, streamName } from "@chidao/core";
import { lifecycleOf, membersOf } from "@chidao/domain";
import { recogniseGroup } from "@chidao/vietnam";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { FanOutCodec } from "../inputs/processes.js";
import { agencyNamed, assignmentNamed } from "../inputs/resolve.js";
import { recordedReasons } from "../reasons.js";
import { type ReportDesk, read, type Session, toOutcome } from "../session.js";
import type { FanOutView, Outcome } from "../types/answers.js";
import type { FanOutInput, ProcessOptions } from "../types/inputs.js";
import { drive, type Planning } from "./processes.js";

export async function fanOut(
  session: Session,
  given: FanOutInput,
  options?: ProcessOptions,
): Promise<Outcome<FanOutView>> {
  const input = read(FanOutCodec, given, "processes.fanOut");
  if (E.isLeft(input)) return toOutcome(input);
  const day = input.right.on as CivilDate;
  const driven = await drive(session, input.right, day, (planning) => planFor(planning, input.right, day), options);
  if (E.isLeft(driven)) return toOutcome(driven);
  const { plan, run, planning } = driven.right;
  const { desk, ids } = planning;
  const named = (id: string) => ({ id, name: desk.register.nameOf(id, day) });
  const there = plan.members.filter((key) =>
    desk.model.assignments.has(ids.childOf({ assignment: plan.target, relation: "obligation", key })),
  );
  return {
    ok: true,
    value: {
      ...run,
      assignment: desk.handles.handleOf(plan.target) ?? plan.target,
      collective: plan.words,
      basisDate: plan.basisDate,
      members: plan.members.map(named),
      there: there.length,
      undecided: plan.undecided.map(named),
      waiting: plan.waiting.map(named),
    },
  };
}

function planFor(
  { desk, ids, entry }: Planning,
  input: FanOutInput,
  day: CivilDate,
): E.Either<FrontDoorFailure, FanOutPlan & { readonly target: string }> {
  const target = assignmentNamed(desk, input.assignment);
  if (E.isLeft(target)) return target;
  const members = membersFor(desk, input);
  if (E.isLeft(members)) return members;
  const basisDate = basisOf(desk, target.right, input);
  if (basisDate === undefined) {
    const { expected } = CivilDateCodec;
    return E.left(decodeFailure("processes.fanOut", "/basisDate", expected, undefined));
  }
  const facts: FanOutFacts = {
    ...{ ids, entry, basisDate, members: members.right, lateComers: input.lateComers },
    reason: input.reason ?? recordedReasons.groupOfTheText,
  };
  const plan = planFanOut(desk.model, target.right, facts, day);
  return E.isLeft(plan) ? plan : E.right({ ...plan.right, target: target.right });
}

function membersFor(
  desk: ReportDesk,
  { members, group, basisDate, on }: FanOutInput,
): E.Either<FrontDoorFailure, Members> {
  if (members === undefined) {
    const membership = (words: string, asOf: CivilDate) => {
      const known = recogniseGroup(words);
      return known && membersOf(known, desk.register.all, asOf);
    };
    return E.right({ group, membership });
  }
  const named: Array<string> = [];
  for (const member of members) {
    const agency = agencyNamed(desk, member, (basisDate ?? on) as CivilDate);
    if (E.isLeft(agency)) return agency;
    named.push(agency.right);
  }
  const register = desk.register.all
    .filter(({ id }) => named.includes(id))
    .map(({ id, revision }) => ({ stream: streamName("agency", id), revision }));
  return E.right({ named, register });
}

function basisOf({ model }: ReportDesk, target: string, { basisDate }: FanOutInput): CivilDate | undefined {
  if (basisDate !== undefined) return basisDate as CivilDate;
  const { issued } = lifecycleOf(model.assignments.get(target)?.history.facts ?? []);
  return issued && countsFrom(issued.on);
}
