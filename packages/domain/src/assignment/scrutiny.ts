/**
 * How an entry is looked at where it stands by date: the same for one that is new and for one that a correction puts
 * in the place of another.
 */
import { AgencyId, countsFrom, type Fact, inOrder, orderingDay, recordedOn } from "@chidao/core";
import { type Directive, describeDirective } from "../directive/directive.js";
import { beforeDirection } from "../directive/rules.js";
import { badEvidence } from "../evidence/check.js";
import { rules } from "../rules/catalogue.js";
import type { Flag } from "../rules/rule.js";
import type { CorrectionFacts } from "../shared/correction.js";
import { agencyIdsIn, isSameParty, partiesOfLead } from "../shared/party.js";
import type { Rejection } from "../shared/rejection.js";
import type { Assignment } from "./assignment.js";
import { authorityFlags } from "./authority.js";
import type { AssignmentEvent, DataOf } from "./events.js";
import { type Kinds, kindStateOf } from "./kinds.js";
import { isNote, type Lifecycle, lifecycleOf } from "./lifecycle.js";
import type { LifecycleStep } from "./lifecycle-step.js";
import { partiesNamed } from "./named.js";
import { brokenRules } from "./rules.js";
import { secretWords } from "./secret-words.js";

export interface ScrutinyFacts extends CorrectionFacts {
  readonly kinds: Kinds;
  readonly directive: Directive;
  /** The task that an issue stands under, the one above that, and so on; `undefined` when it has none, or nobody looked. */
  readonly ancestors?: ReadonlyArray<Assignment> | undefined;
  /** The task that is said to go on in this one's place; `undefined` when there is none, or nobody looked. */
  readonly successor?: Assignment | undefined;
}

/** What the entry breaks, by the lifecycle's rules and its kind's, among the other facts of its task. */
export function flagsOf(fact: Fact, others: ReadonlyArray<Fact>, facts: ScrutinyFacts): ReadonlyArray<Flag> {
  const event = fact.event as AssignmentEvent;
  const before = factsBefore(others, fact);
  const { issued } = lifecycleOf([...others, fact]);
  const kind = issued && facts.kinds.find(issued.kind);
  const work = kind?.works.find((each) => each.event.type === event.type);
  const kindFlags = kind !== undefined && work !== undefined ? kind.flags(event, kindStateOf(kind, before), facts) : [];
  const lastDay = inOrder(others)
    .filter((other) => !isNote(other.event) && other.entry.revision < fact.entry.revision)
    .map((other) => countsFrom(other.event.data.on))
    .filter((day) => day !== undefined)
    .at(-1);
  const { directive } = facts;
  const directedOn = describeDirective(directive.history.facts)?.directedOn ?? { unknown: "" };
  return [
    ...brokenRules(event, { before: lifecycleOf(before), latest: { lastDay, issued }, facts }),
    ...passedBack(event, facts),
    ...gaveUpItsPlace(event, facts),
    ...authorityFlags(event, { issued: issued && asHeld(issued, lifecycleOf(before)), directive, work, facts }),
    ...secretWords(event, directive),
    ...(isBeginning(event) ? beforeDirection(event.data.on, directedOn) : []),
    ...badEvidence(event, before),
    ...kindFlags,
  ];
}

/** Why a task can't stand where an issue puts it: under itself, or under nothing. */
export function misplaced(
  { assignment, parent }: Pick<DataOf<"AssignmentIssued">, "assignment" | "parent">,
  { ancestors }: Pick<ScrutinyFacts, "ancestors">,
): Rejection | undefined {
  if (parent === null) return undefined;
  if (parent.assignment === assignment) return { _tag: "DelegationCycle", assignment };
  const [above] = ancestors ?? [];
  const unissued = above !== undefined && lifecycleOf(above.history.facts).issued === undefined;
  return unissued ? { _tag: "NotFound", what: "assignment", id: parent.assignment } : undefined;
}

/** A task passed down to a body that led it, or led one above it, and so passed it down itself. */
function passedBack(event: AssignmentEvent, { ancestors = [] }: ScrutinyFacts): ReadonlyArray<Flag> {
  if (event.type !== "AssignmentIssued" || event.data.parent?.relation !== "delegation") return [];
  const { lead } = event.data;
  if (!("determined" in lead)) return [];
  const { determined } = lead;
  const led = ({ history }: Assignment): boolean =>
    lifecycleOf(history.facts).leads.some(
      ({ lead: held }) => "determined" in held && isSameParty(held.determined, determined),
    );
  const levels = ancestors.findIndex(led) + 1;
  const facts = { to: JSON.stringify(determined), levels: String(levels) };
  return levels === 0 ? [] : [{ rule: rules.delegationCycle, facts }];
}

/**
 * A task whose place is to be taken by one that was itself superseded. Every circle of duplicates closes with such an
 * entry, and without a look nobody would count the task any more.
 */
function gaveUpItsPlace({ type }: AssignmentEvent, { successor }: ScrutinyFacts): ReadonlyArray<Flag> {
  if (type !== "AssignmentMarkedDuplicate" && type !== "AssignmentSuperseded") return [];
  const superseded = successor && lifecycleOf(successor.history.facts).superseded;
  return superseded === undefined ? [] : [{ rule: rules.successorSuperseded, facts: { how: superseded.how } }];
}

function isBeginning({ type }: AssignmentEvent): boolean {
  return type === "AssignmentExtracted" || type === "AssignmentIssued";
}

/** The task with the parties that it has by then: leads, coordinating bodies and acceptors change. */
function asHeld(issued: DataOf<"AssignmentIssued">, before: Lifecycle): DataOf<"AssignmentIssued"> {
  const { lead, coordinating, acceptor = issued.acceptor } = before;
  return lead === undefined ? issued : { ...issued, lead, coordinating, acceptor };
}

/** The facts that come before this one by date; on the same day, those that were recorded first. */
export function factsBefore(others: ReadonlyArray<Fact>, fact: Fact): ReadonlyArray<Fact> {
  const day = countsFrom(fact.event.data.on) ?? recordedOn(fact.entry);
  return others.filter((other) => {
    const its = orderingDay(other);
    return its < day || (its === day && other.entry.index <= fact.entry.index);
  });
}

type Named = Pick<DataOf<"AssignmentIssued">, "provision" | "lead" | "coordinating"> &
  Partial<Pick<DataOf<"AssignmentIssued">, "acceptor" | "recipients">>;

/** The first body or provision that an issue names and that does not exist; what it named `already` is not asked again. */
export function missingFrom(issue: Named, facts: ScrutinyFacts, already?: Named): Rejection | undefined {
  const { provision } = issue;
  const directive = describeDirective(facts.directive.history.facts);
  const asked = directive !== undefined && typeof provision === "string" && provision !== already?.provision;
  if (asked && !directive.provisions.some((each) => each.path === provision)) {
    return { _tag: "NotFound", what: "provision", id: provision };
  }
  const before = new Set(already === undefined ? [] : agenciesIn(already));
  const missing = agenciesIn(issue).find((id) => !before.has(id) && AgencyId.is(id) && facts.agency(id) === undefined);
  return missing === undefined ? undefined : { _tag: "NotFound", what: "agency", id: missing };
}

function agenciesIn({ lead, coordinating, acceptor, recipients = [] }: Named): ReadonlyArray<string> {
  const acceptors = acceptor === undefined || "unknown" in acceptor ? [] : [acceptor];
  return agencyIdsIn([...partiesOfLead(lead), ...coordinating, ...acceptors, ...recipients]);
}

/** The first body that a step names and that is not in the register. */
export function missingFromStep(
  { fields }: Pick<LifecycleStep, "fields">,
  values: unknown,
  facts: Pick<ScrutinyFacts, "agency">,
): Rejection | undefined {
  const named = agencyIdsIn(partiesNamed(fields, values, "all"));
  const missing = named.find((id) => AgencyId.is(id) && facts.agency(id) === undefined);
  return missing === undefined ? undefined : { _tag: "NotFound", what: "agency", id: missing };
}
