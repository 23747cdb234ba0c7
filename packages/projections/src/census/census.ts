/**
 * How many tasks stand where, kept as changes in time: each entry of the ledger says by how much the counts of which
 * days change. Summed up to an entry and to a day, they are the counts of that day as they were known then, so that no
 * task need be looked at.
 *
 * An entry that goes on where the task stands is worked out from the task's last state alone. Any other one, such as a
 * correction or a late entry, is worked out from the facts of all whom it can touch, without it and with it.
 */
import {
  type CivilDate,
  categoryOf,
  countsFrom,
  type Entry,
  type Fact,
  type History,
  type IrregularityFlagged,
  idOf,
  isCorrection,
  recent,
  streamName,
} from "@chidao/core";
import { evolveLifecycle, type Lifecycle, noLifecycle } from "@chidao/domain";
import { type Holders, holdersAsIssued } from "../agencies/holders.js";
import { stageInBox } from "../status.js";
import { cellKey } from "./cell.js";
import { issuedBy, issuesIn, parentsIn, presentFrom, type Relatives } from "./family.js";
import { type ProvisionSteps, provisionOf, provisionSteps, stripOfDirective, stripOfProvision } from "./provisions.js";
import { always, type CensusChange, changesBetween, sumOf } from "./strip.js";
import { stripOfFacts, stripOfLife } from "./task-cells.js";
import { nearDueDaysIn } from "./warnings.js";

/** What else is known. */
export interface CensusWorld {
  /** The stream up to this entry of the ledger; it is asked of streams other than the entry's own. */
  history(stream: string, upTo: number): History;
  /** Ids of tasks that any reading of their issue puts under this one: all of them, or so many. */
  children(assignment: string, atMost?: number): ReadonlyArray<string>;
  /** From which day on something was issued under the provision, as known at this entry. */
  firstIssued(directive: string, provision: string, upTo: number): CivilDate | undefined;
  /** Ids of all tasks. */
  assignments(): Iterable<string>;
  /** What was adopted up to this entry. */
  policies(upTo: number): History;
}

/** An entry, and its stream's history without and with it. */
export interface CensusStep {
  readonly entry: Entry;
  before(): History;
  after(): History;
}

export interface Census {
  /** For each entry, in the order of the ledger: what it changes, by day and cell. */
  add(step: CensusStep): ReadonlyArray<CensusChange>;
  /** Entries since the last one that was written are not there after all. */
  forget(): void;
}

/** Tasks whose last state is kept. */
const rememberedMax = 16_000;

export function createCensus(world: CensusWorld): Census {
  const remembered = recent<Plain | "touched">(rememberedMax);
  const childless = recent<true>(rememberedMax);
  const provisions = recent<ProvisionSteps>(rememberedMax / 10);
  let nears: ReadonlyArray<number> | undefined;

  function addToTask(step: CensusStep): ReadonlyArray<CensusChange> {
    const { stream } = step.entry;
    const known = remembered.get(stream) ?? plainOf(step.before().facts);
    const next = known === "touched" ? known : goneOn(known, step.entry);
    remembered.set(stream, next);
    if (known === "touched" || next === "touched") return fromFacts(step);
    return goingOn(step, known, next) ?? fromFacts(step);
  }

  /** What changes when a plain task goes on; `undefined` where that may touch others. */
  function goingOn(step: CensusStep, known: Plain, next: Plain): ReadonlyArray<CensusChange> | undefined {
    const { event, stream, index } = step.entry;
    const { lastDay: day, named } = next;
    if (event.type === "IrregularityFlagged") {
      const { severity } = event.data as unknown as IrregularityFlagged;
      return [{ day, cell: cellKey({ at: "flag", severity }), by: 1 }];
    }
    const assignment = idOf(stream);
    const isIssue = event.type === "AssignmentIssued";
    if (isIssue && touchesRelatives(assignment, next, index)) return undefined;
    if (!isIssue && isSameInBoxes(known.lifecycle, next.lifecycle)) return [];
    const looking = { assignment, nears: nearsUpTo(index), relatives: relativesAt(index), named };
    const moved = changesBetween(stripOfLife(known.lifecycle, day, looking), stripOfLife(next.lifecycle, day, looking));
    return isIssue ? sumOf([...moved, ...begun(step.entry, day)]) : sumOf(moved);
  }

  /** Whether a task that was just issued is a parent already, or makes its parent one that is told by obligations. */
  function touchesRelatives(assignment: string, { lifecycle, lastDay }: Plain, index: number): boolean {
    if (childrenOf(assignment, 1).length > 0) return true;
    const parent = lifecycle.issued?.parent;
    if (parent?.relation !== "obligation") return false;
    const [other] = childrenOf(parent.assignment, 2).filter((child) => child !== assignment);
    const facts = other === undefined ? [] : factsAt(other, index);
    const [issue, ...more] = issuesIn(facts);
    const above = issue === undefined || more.length > 0 ? null : issuedBy(issue).parent;
    if (above?.assignment !== parent.assignment || above.relation !== "obligation") return true;
    return (presentFrom(facts) ?? lastDay) > lastDay;
  }

  /** A task is of a kind, and its provision has a task from now on. */
  function begun(entry: Entry, day: CivilDate): ReadonlyArray<CensusChange> {
    const issue: Fact = { entry, event: entry.event, correctedBy: [], struck: false };
    const { directive, provision } = provisionOf(issue);
    return [
      { day, cell: cellKey({ at: "kind", kind: issuedBy(issue).kind }), by: 1 },
      ...provisionTaken(directive, provision, entry.index),
    ];
  }

  /** What an issue changes in the count of provisions without a task. */
  function provisionTaken(directive: string, provision: string, index: number): ReadonlyArray<CensusChange> {
    const [was, is] = [index - 1, index].map((upTo) => world.firstIssued(directive, provision, upTo));
    if (was === is) return [];
    const steps = stepsOf(directive, index);
    return changesBetween(stripOfProvision(steps, provision, was), stripOfProvision(steps, provision, is));
  }

  function stepsOf(directive: string, index: number): ProvisionSteps {
    const known = provisions.get(directive);
    if (known !== undefined) return known;
    const steps = provisionSteps(world.history(streamName("directive", directive), index).facts);
    provisions.set(directive, steps);
    return steps;
  }

  /** Ids of the tasks under this one. That a task has none is remembered, since most have none. */
  function childrenOf(assignment: string, atMost?: number): ReadonlyArray<string> {
    if (childless.get(assignment) === true) return [];
    const children = world.children(assignment, atMost);
    if (children.length === 0) childless.set(assignment, true);
    return children;
  }

  /** From the facts of the task and of all whom it can touch, without the entry and with it. */
  function fromFacts(step: CensusStep): ReadonlyArray<CensusChange> {
    const { stream, index } = step.entry;
    const own = idOf(stream);
    const [before, after] = [step.before().facts, step.after().facts];
    const known = [...before, ...after];
    const looked = nearsUpTo(index);
    const touched = new Set([own, ...parentsIn(known), ...childrenOf(own)]);
    const others = relativesAt(index);
    const stripIn = (assignment: string, facts: ReadonlyArray<Fact>) => {
      const relatives: Relatives = { ...others, facts: (id) => (id === own ? facts : others.facts(id)) };
      return stripOfFacts(relatives.facts(assignment), { assignment, nears: looked, relatives });
    };
    const moved = [...touched].flatMap((each) => changesBetween(stripIn(each, before), stripIn(each, after)));
    const taken = new Map(issuesIn(known).map((issue) => [JSON.stringify(provisionOf(issue)), provisionOf(issue)]));
    return sumOf([
      ...moved,
      ...[...taken.values()].flatMap(({ directive, provision }) => provisionTaken(directive, provision, index)),
    ]);
  }

  function addToDirective({ entry, before, after }: CensusStep): ReadonlyArray<CensusChange> {
    const directive = idOf(entry.stream);
    provisions.delete(directive);
    const first = (provision: string) => world.firstIssued(directive, provision, entry.index);
    const [was, is] = [before(), after()].map(({ facts }) => stripOfDirective(directive, facts, first));
    return sumOf(changesBetween(was ?? [], is ?? []));
  }

  /** Another number of days of warning: from now on each task is placed by it too. */
  function addPolicy({ entry }: CensusStep): ReadonlyArray<CensusChange> {
    const was = nearsUpTo(entry.index - 1);
    const is = nearDueDaysIn(world.policies(entry.index).entries);
    nears = is;
    if (was.length === is.length) return [];
    return sumOf(
      [...world.assignments()].flatMap((assignment) => {
        const relatives = relativesAt(entry.index);
        const facts = relatives.facts(assignment);
        const placedBy = (each: ReadonlyArray<number>) => stripOfFacts(facts, { assignment, nears: each, relatives });
        return changesBetween(placedBy(was), placedBy(is));
      }),
    );
  }

  const factsAt = (assignment: string, index: number): ReadonlyArray<Fact> =>
    world.history(streamName("assignment", assignment), index).facts;

  /** For one entry: each task is looked up once, however many days are worked out. */
  function relativesAt(index: number): Relatives {
    const [facts, children] = [new Map<string, ReadonlyArray<Fact>>(), new Map<string, ReadonlyArray<string>>()];
    return {
      facts: (assignment) => onceFor(facts, assignment, () => factsAt(assignment, index)),
      children: (assignment) => onceFor(children, assignment, () => childrenOf(assignment)),
    };
  }

  const nearsUpTo = (index: number): ReadonlyArray<number> => {
    nears ??= nearDueDaysIn(world.policies(index).entries);
    return nears;
  };

  return {
    add: (step) => {
      for (const parent of parentsNamed(step.entry)) childless.delete(parent);
      const category = categoryOf(step.entry.stream);
      if (category === "assignment") return addToTask(step);
      if (category === "directive") return addToDirective(step);
      return category === "policy" ? addPolicy(step) : [];
    },
    forget: () => {
      for (const each of [remembered, childless, provisions]) each.clear();
      nears = undefined;
    },
  };
}

function onceFor<A>(known: Map<string, A>, key: string, find: () => A): A {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

/** The task that the entry, or a correction, puts another one under. */
function parentsNamed({ event }: Entry): ReadonlyArray<string> {
  const data = isCorrection(event) ? event.data.replacement?.data : event.data;
  const parent = (data as { readonly parent?: { readonly assignment?: unknown } | null } | undefined)?.parent;
  return typeof parent?.assignment === "string" ? [parent.assignment] : [];
}

/** A task whose entries came in the order of their days, each day known, and were never corrected. */
interface Plain {
  readonly lifecycle: Lifecycle;
  readonly lastDay: CivilDate;
  /** Whom its issue names. */
  readonly named: Holders | undefined;
}

const unborn: Plain = { lifecycle: noLifecycle, lastDay: always, named: undefined };

function plainOf(facts: ReadonlyArray<Fact>): Plain | "touched" {
  let plain: Plain | "touched" = unborn;
  for (const { entry, correctedBy, struck } of facts) {
    if (plain === "touched" || struck || correctedBy.length > 0) return "touched";
    plain = goneOn(plain, entry);
  }
  return plain;
}

function goneOn({ lifecycle, lastDay, named }: Plain, entry: Entry): Plain | "touched" {
  const { event } = entry;
  const day = countsFrom(event.data.on);
  if (day === undefined || day < lastDay || isCorrection(event)) return "touched";
  const isIssue = event.type === "AssignmentIssued";
  if (isIssue && lifecycle.issued !== undefined) return "touched";
  const fact: Fact = { entry, event, correctedBy: [], struck: false };
  return {
    lifecycle: evolveLifecycle(lifecycle, fact),
    lastDay: day,
    named: isIssue ? holdersAsIssued([fact]) : named,
  };
}

/** Whether nothing that places a task is another: its stage as the boxes tell stages apart, its deadline, its bodies. */
function isSameInBoxes(one: Lifecycle, other: Lifecycle): boolean {
  return (
    stageInBox(one.stage) === stageInBox(other.stage) &&
    one.issued === other.issued &&
    one.asserted === other.asserted &&
    one.completedOn === other.completedOn &&
    one.deadlines === other.deadlines &&
    one.lead === other.lead &&
    one.coordinating === other.coordinating
  );
}
