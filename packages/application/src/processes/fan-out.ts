/**
 * Fan-out: a task given to a collective becomes one obligation for each body in it. Which bodies those are is recorded
 * first, with the register that was read; then each obligation, then that all are there. What was begun is gone on
 * with from the record, not from today's register.
 */
import { type CivilDate, countsFrom, type Dated } from "@chidao/core";
import { isExit, type Lead, type Lifecycle, lifecycleOf, type Membership, type ParentRef } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { issueChild, statedDeadlineOf } from "./child.js";
import type { PlannedCommand, PlanningFacts, PlanningView } from "./process.js";

/** Why a task can't be fanned out. */
export interface FanOutRefused {
  readonly _tag: "FanOutRefused";
  /**
   * `not-collective`: one body leads it. `unknowable`: only whoever wrote the words knows who is meant.
   * `not-recognised`: no group of the register is called so. `empty`: nobody belonged to it on that day.
   * `not-issued`: there is no such task. `ended`: it has ended.
   */
  readonly why: "not-collective" | "unknowable" | "not-recognised" | "empty" | "not-issued" | "ended";
  readonly assignment: string;
  readonly words: string;
}

/** Whom the words mean: the register asked for a group, or bodies that somebody names. */
export type Members =
  | { readonly group: string | undefined; membership(words: string, asOf: CivilDate): Membership | undefined }
  | { readonly named: ReadonlyArray<string>; readonly register: Membership["reads"] };

export interface FanOutFacts extends PlanningFacts {
  readonly members: Members;
  /** As of which day the register is read. */
  readonly basisDate: CivilDate;
  readonly reason: string;
  /** The rule by which bodies that came to be later join; without one nobody joins. */
  readonly lateComers: string | undefined;
}

export interface FanOutPlan {
  readonly commands: ReadonlyArray<PlannedCommand>;
  readonly words: string;
  readonly basisDate: Dated;
  readonly members: ReadonlyArray<string>;
  /** Bodies of which the register can't say whether they belong; they get no obligation. */
  readonly undecided: ReadonlyArray<string>;
  /** Bodies of the group that came to be later and have not joined. */
  readonly waiting: ReadonlyArray<string>;
}

export function planFanOut(
  view: PlanningView,
  target: string,
  facts: FanOutFacts,
  day: CivilDate,
): E.Either<FanOutRefused, FanOutPlan> {
  const lifecycle = lifecycleOf(view.assignments.get(target)?.history.facts ?? []);
  const refused = (why: FanOutRefused["why"], words = ""): E.Left<FanOutRefused> =>
    E.left({ _tag: "FanOutRefused", why, assignment: target, words }) as E.Left<FanOutRefused>;
  if (lifecycle.issued === undefined) return refused("not-issued");
  if (isExit(lifecycle.stage)) return refused("ended");
  if (lifecycle.fanOut !== undefined) return E.right(goOn(view, target, { ...facts, lifecycle }, day));
  const collective = collectiveOf(lifecycle.lead);
  if (collective === undefined) return refused("not-collective");
  const found = membersFor(collective, facts);
  if (typeof found === "string") return refused(found, collective.words);
  const { words, members, register, undecided } = found;
  const { basisDate, reason } = facts;
  const expanding: PlannedCommand = {
    ...{ process: "fan-out", target, key: "expand", needs: [] },
    command: {
      ...{ type: "ExpandCollective", ...facts.entry, assignment: target },
      ...{ words, basisDate: { day: basisDate }, register, members, reason },
    },
  };
  const obliging = obligationsOf(view, { target, lifecycle, facts }, members, ["expand"]);
  return E.right({
    commands: [expanding, ...obliging, completing(target, facts, members, ["expand", ...keysOf(obliging)])],
    ...{ words, basisDate: { day: basisDate }, members, undecided, waiting: [] },
  });
}

function collectiveOf(lead: Lead | undefined) {
  return lead !== undefined && "determined" in lead && "collective" in lead.determined
    ? lead.determined.collective
    : undefined;
}

interface Found {
  readonly words: string;
  readonly members: ReadonlyArray<string>;
  readonly register: Membership["reads"];
  readonly undecided: ReadonlyArray<string>;
}

/** Named bodies may stand for unknowable words too: then somebody has said who is meant. */
function membersFor(
  { words: text, closure }: { readonly words: string; readonly closure: string },
  { members, basisDate }: FanOutFacts,
): Found | FanOutRefused["why"] {
  if ("named" in members) {
    const named = [...new Set(members.named)];
    return named.length === 0 ? "empty" : { words: text, members: named, register: members.register, undecided: [] };
  }
  if (closure === "unknowable" && members.group === undefined) return "unknowable";
  const words = members.group ?? text;
  const membership = members.membership(words, basisDate);
  if (membership === undefined) return "not-recognised";
  if (membership.group.closure === "unknowable") return "unknowable";
  if (membership.members.length === 0) return "empty";
  const undecided = membership.undecided.map(({ agency }) => agency);
  return { words, members: membership.members, register: membership.reads, undecided };
}

interface Expanded extends FanOutFacts {
  readonly lifecycle: Lifecycle;
}

/** What an interrupted fan-out still lacks, and who came to be since. */
function goOn(view: PlanningView, target: string, facts: Expanded, day: CivilDate): FanOutPlan {
  const { lifecycle } = facts;
  const { members, added, completed } = lifecycle.fanOut ?? { members: [], added: [], completed: false };
  const expansion = expansionOf(view, target);
  const missing = obligationsOf(view, { target, lifecycle, facts }, members, []);
  const joined = obligationsOf(view, { target, lifecycle, facts, lateComer: true }, added, []);
  const finishing = completed ? [] : [completing(target, facts, members, keysOf(missing))];
  const since = laterThan(expansion, facts, [...members, ...added], day);
  const joining = facts.lateComers === undefined ? [] : since.flatMap((member) => join(view, target, facts, member));
  return {
    commands: [...missing, ...finishing, ...joined, ...joining],
    words: expansion.words,
    basisDate: expansion.basisDate,
    members: [...members, ...added],
    undecided: undecidedOn(expansion, facts),
    waiting: facts.lateComers === undefined ? since : [],
  };
}

interface Expansion {
  readonly words: string;
  readonly basisDate: Dated;
}

function expansionOf(view: PlanningView, target: string): Expansion {
  const facts = view.assignments.get(target)?.history.facts ?? [];
  const fact = facts.find(({ struck, event }) => !struck && event.type === "CollectiveExpanded");
  return (fact?.event.data ?? { words: "", basisDate: { unknown: "" } }) as unknown as Expansion;
}

/** Bodies of the recorded group on the day that were not in it on the basis date. */
function laterThan(
  expansion: Expansion,
  facts: FanOutFacts,
  known: ReadonlyArray<string>,
  day: CivilDate,
): ReadonlyArray<string> {
  const { members } = facts;
  const from = countsFrom(expansion.basisDate);
  if ("named" in members || from === undefined || day <= from) return [];
  const before = new Set([...known, ...undecidedOn(expansion, facts)]);
  return (members.membership(expansion.words, day)?.members ?? []).filter((member) => !before.has(member));
}

/** As far as the register tells now. */
function undecidedOn({ words, basisDate }: Expansion, { members }: FanOutFacts): ReadonlyArray<string> {
  const from = countsFrom(basisDate);
  if ("named" in members || from === undefined) return [];
  return members.membership(words, from)?.undecided.map(({ agency }) => agency) ?? [];
}

function join(view: PlanningView, target: string, facts: Expanded, member: string): ReadonlyArray<PlannedCommand> {
  const key = `add/${member}`;
  const adding: PlannedCommand = {
    ...{ process: "fan-out", target, key, needs: [] },
    command: {
      ...{ type: "AddObligation", ...facts.entry, assignment: target },
      ...{ member, rule: facts.lateComers ?? "", note: "" },
    },
  };
  const { lifecycle } = facts;
  return [adding, ...obligationsOf(view, { target, lifecycle, facts, lateComer: true }, [member], [key])];
}

interface Obliging {
  readonly target: string;
  readonly lifecycle: Lifecycle;
  readonly facts: PlanningFacts;
  /** A late-comer's obligation holds from the day it joins; every other as long as the task itself. */
  readonly lateComer?: boolean;
}

function obligationsOf(
  view: PlanningView,
  { target, lifecycle, facts, lateComer = false }: Obliging,
  members: ReadonlyArray<string>,
  needs: ReadonlyArray<string>,
): ReadonlyArray<PlannedCommand> {
  const { issued } = lifecycle;
  if (issued === undefined) return [];
  const on = lateComer ? facts.entry.on : issued.on;
  return members.flatMap((member) => {
    const parent: ParentRef = { assignment: target, relation: "obligation", key: member };
    const assignment = facts.ids.childOf(parent);
    if (view.assignments.has(assignment)) return [];
    const lead = { determined: { agency: member } };
    const terms = { assignment, parent, lead, deadline: statedDeadlineOf(issued, lifecycle), class: issued.class };
    const command = issueChild(issued, { ...facts.entry, on }, terms);
    return [{ process: "fan-out" as const, target, key: `oblige/${member}`, needs, command }];
  });
}

function completing(
  target: string,
  { entry }: PlanningFacts,
  members: ReadonlyArray<string>,
  needs: ReadonlyArray<string>,
): PlannedCommand {
  return {
    ...{ process: "fan-out", target, key: "complete", needs },
    command: { type: "CompleteFanOut", ...entry, assignment: target, obligations: members.length },
  };
}

function keysOf(commands: ReadonlyArray<PlannedCommand>): ReadonlyArray<string> {
  return commands.map(({ key }) => key);
}
