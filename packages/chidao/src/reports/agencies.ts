/** One body whole, the members of a group, and what a reorganisation leaves to be transferred. */
import { type CivilDate, countsFrom, inOrder } from "@chidao/core";
import { type AgencyEvent, agencyKindInfo, describeAgencyEvent, membersOf } from "@chidao/domain";
import {
  alarmsAt,
  flagsIn,
  type HolderAlarm,
  holdingsAt,
  issuedOf,
  type Register,
  type SuccessorPresumed,
} from "@chidao/projections";
import { recogniseGroup } from "@chidao/vietnam";
import * as E from "fp-ts/lib/Either.js";
import { agencyNamed } from "../inputs/resolve.js";
import { type Session, toOutcome } from "../session.js";
import type {
  AgencyDetail,
  AlarmsView,
  HoldingsView,
  MembersView,
  Outcome,
  PresumptionView,
} from "../types/answers.js";
import type { AlarmsQuery, QueryInput } from "../types/inputs.js";
import { agencyView } from "../views/agencies.js";
import { noteOf } from "../views/irregularities.js";
import { partyView } from "../views/parties.js";
import { ask, askRegister } from "./query.js";

export async function showAgency(
  session: Session,
  reference: string,
  query?: QueryInput,
): Promise<Outcome<AgencyDetail>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { register } = desk;
  const id = agencyNamed(desk, reference, day);
  if (E.isLeft(id)) return toOutcome(id);
  const agency = register.get(id.right);
  const facts = desk.model.agencies.get(id.right)?.history.facts ?? [];
  if (agency === undefined) return toOutcome(E.left({ _tag: "NotFound", what: "agency", id: reference }));
  const predecessors = register.all
    .flatMap(({ successions }) => successions.filter(({ to }) => to === id.right))
    .map(({ from, on, ...rest }) => ({ id: from, name: nameBefore(register, from, day), on, function: rest.function }));
  const entries = facts.map(({ entry, event, correctedBy, struck }) => ({
    ...{ id: entry.id, entry: entry.revision, index: entry.index, type: event.type, on: event.data.on },
    sentence: describeAgencyEvent(event as AgencyEvent),
    corrected: correctedBy.length > 0,
    struck,
  }));
  const { kinds } = session.environment;
  const irregularities = flagsIn(facts).map(({ about, ...flag }) => noteOf(flag, kinds));
  return {
    ok: true,
    value: { basis, agency: agencyView(agency, register, day), predecessors, entries, irregularities },
  };
}

/** The name that the body bore last, when it had ended by the day. */
function nameBefore(register: Register, id: string, day: CivilDate): string {
  const ended = register.get(id)?.ended;
  return register.nameOf(id, (ended && countsFrom(ended)) ?? day);
}

export async function groupMembers(session: Session, words: string, query?: QueryInput): Promise<Outcome<MembersView>> {
  const question = await askRegister(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const group = recogniseGroup(words);
  if (group === undefined) return toOutcome(E.left({ _tag: "NotFound", what: "group", id: words }));
  const { desk, day, basis } = question.right;
  const { members, undecided, reads } = membersOf(group, desk.register.all, day);
  const named = (id: string) => ({ id, name: desk.register.nameOf(id, day) });
  const { id, label, closure, definition, leavesOut } = group;
  return {
    ok: true,
    value: {
      ...{ basis, words, group: { id, label, closure, definition, leavesOut }, reads },
      members: members.map(named),
      undecided: undecided.map(({ agency, because }) => ({ ...named(agency), because })),
    },
  };
}

export async function reorganisationAlarms(session: Session, given: AlarmsQuery = {}): Promise<Outcome<AlarmsView>> {
  const { agency: asked, ...query } = given;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const only = asked === undefined ? E.right(undefined) : agencyNamed(desk, asked, undefined);
  if (E.isLeft(only)) return toOutcome(only);
  const found = alarmsAt(desk.model, desk.register, day).filter(
    ({ agency }) => only.right === undefined || agency === only.right,
  );
  const items = found.map(({ assignment, role, agency, endedOn, isObligation, presumed }) => ({
    assignment: desk.handles.handleOf(assignment) ?? assignment,
    words: issuedOf(inOrder(desk.model.assignments.get(assignment)?.history.facts ?? []))?.words ?? "",
    ...{ role, agency, name: nameBefore(desk.register, agency, day), endedOn, isObligation },
    presumed: presumptionView(presumed, desk.register, day),
  }));
  return { ok: true, value: { basis, unit: "assignment", summary: summaryOf(found, desk.register), items } };
}

/** Kinds in the order of the register. */
function summaryOf(alarms: ReadonlyArray<HolderAlarm>, register: Register): AlarmsView["summary"] {
  const kindOf = (agency: string) => register.get(agency)?.kind;
  return [...new Set(alarms.map(({ agency }) => kindOf(agency)))].flatMap((kind) => {
    if (kind === undefined) return [];
    const own = alarms.filter(({ agency }) => kindOf(agency) === kind);
    const tasks = (isObligation: boolean) =>
      new Set(own.filter((alarm) => alarm.isObligation === isObligation).map(({ assignment }) => assignment)).size;
    const bodies = new Set(own.map(({ agency }) => agency)).size;
    const { label } = agencyKindInfo(kind);
    return [{ kind, kindLabel: label, bodies, tasks: tasks(false), obligations: tasks(true) }];
  });
}

function presumptionView(
  { successor, candidates }: SuccessorPresumed,
  register: Register,
  day: CivilDate,
): PresumptionView {
  const named = (id: string) => ({ id, name: register.nameOf(id, day) });
  return {
    successor: successor === null ? null : named(successor),
    candidates: candidates.map(({ agency, entryId, ...candidate }) => ({ ...named(agency), ...candidate })),
  };
}

export async function holdings(session: Session, query?: QueryInput): Promise<Outcome<HoldingsView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const found = holdingsAt(desk.model, desk.register, day);
  const rows = found
    .map(({ subject, ...counts }) => ({ party: partyView(subject, desk.register, day), ...counts }))
    .sort((a, b) => b.heldNow.open - a.heldNow.open || a.party.name.vi.localeCompare(b.party.name.vi, "vi"));
  const total = found.reduce((sum, { heldThen }) => sum + heldThen.total, 0);
  return { ok: true, value: { basis, unit: "assignment", rows, total } };
}
