/**
 * What happened to a task, as one of a few stages. Timeliness is another axis and is computed for a date elsewhere.
 * The fold is total: an entry that does not fit what came before counts as it says, and is reported as a
 * contradiction. What each step does, the step says.
 */
import { type EntryData, type Event, type Fact, inOrder } from "@chidao/core";
import { isEvidenceEvent } from "../evidence/events.js";
import { isProposalEvent } from "../four-eyes/events.js";
import type { Lead } from "../shared/party.js";
import type { AssignmentEvent, DataOf } from "./events.js";
import { type DeadlineChange, isExit, type Lifecycle, led, noLifecycle, worked } from "./lifecycle-state.js";
import type { LifecycleStep, Need } from "./lifecycle-step.js";
import { steps } from "./steps/index.js";

export * from "./lifecycle-state.js";

const byEvent: ReadonlyMap<string, LifecycleStep> = new Map(steps.map((step) => [step.event.type, step]));

export function stepOf(event: Pick<Event, "type">): LifecycleStep | undefined {
  return byEvent.get(event.type);
}

/** Folds facts in the order in which they happened. Nothing fits a task that was never issued nor drafted. */
export function lifecycleOf(facts: ReadonlyArray<Fact>): Lifecycle {
  const ordered = inOrder(facts);
  const lifecycle = ordered.reduce(evolveLifecycle, noLifecycle);
  if (lifecycle.issued !== undefined) return lifecycle;
  const stray = ordered.filter(({ event }) => !isNote(event) && !fitsDraft(event, lifecycle));
  return { ...lifecycle, contradictions: stray };
}

/** A draft may be put aside, or found to be another task. */
function fitsDraft({ type }: Pick<Event, "type">, { drafted }: Lifecycle): boolean {
  return (
    drafted &&
    (type === "AssignmentExtracted" || type === "AssignmentNotPursued" || type === "AssignmentMarkedDuplicate")
  );
}

/** One more fact, which happened no earlier than those before it. */
export function evolveLifecycle(lifecycle: Lifecycle, fact: Fact): Lifecycle {
  if (isNote(fact.event)) return lifecycle;
  const event = fact.event as AssignmentEvent;
  if (event.type === "StatusAsserted") return asserted(lifecycle, event.data, fact);
  const next = move(overruled(lifecycle, event), event, fact);
  return fits(lifecycle, event) ? next : { ...next, contradictions: [...next.contradictions, fact] };
}

function move(before: Lifecycle, event: AssignmentEvent, fact: Fact): Lifecycle {
  if (event.type === "AssignmentIssued") return issued(before, event.data, fact);
  if (event.type === "AssignmentExtracted") {
    return { ...before, stage: before.stage === "none" ? "drafted" : before.stage, drafted: true };
  }
  const step = byEvent.get(event.type);
  // A kind's own work.
  return step === undefined ? worked(before, fact.event) : step.effect(before, event.data, fact);
}

/** What the issue states is the first deadline and the first lead, whatever was entered for an earlier day. */
function issued(before: Lifecycle, data: DataOf<"AssignmentIssued">, fact: Fact): Lifecycle {
  const stage = before.stage === "none" || before.stage === "drafted" ? "issued" : before.stage;
  const stated: DeadlineChange = { how: "issued", on: data.on, deadline: data.deadline, entryId: fact.entry.id };
  const first = led(before, "issued", data.lead, fact);
  return {
    ...before,
    stage,
    issued: data,
    lead: before.lead ?? data.lead,
    leads: [...first.leads.slice(-1), ...before.leads],
    coordinating: before.coordinating.length > 0 ? before.coordinating : data.coordinating,
    acceptor: before.acceptor ?? ("unknown" in data.acceptor ? undefined : data.acceptor),
    deadlines: [stated, ...before.deadlines],
  };
}

/** The lead as it stood after the last of the facts; `undefined` when the task was not issued. */
export function leadAt(facts: ReadonlyArray<Fact>): Lead | undefined {
  return lifecycleOf(facts).lead;
}

/** A source's status counts only where nothing recorded as it happened tells more; see the rule that flags the rest. */
function asserted(before: Lifecycle, { stage, completedOn, on }: DataOf<"StatusAsserted">, fact: Fact): Lifecycle {
  if (!takesAssertion(before)) return before;
  const told = typeof stage === "string" ? stage : "unknown";
  return {
    ...before,
    stage: told,
    asserted: true,
    submittedOn: told === "submitted" ? on : undefined,
    completedOn: told === "accepted" ? completedOn : undefined,
    exitedOn: isExit(told) ? on : undefined,
    exitEntryId: isExit(told) ? fact.entry.id : undefined,
  };
}

/** Whether what a source says of the status still counts. */
export function takesAssertion({ stage, asserted: soFar }: Lifecycle): boolean {
  return soFar || stage === "none" || stage === "issued";
}

/**
 * What happened and was recorded takes the place of what a source asserted: the task stands where the record alone
 * leaves it. A deadline says nothing of the status.
 */
function overruled(before: Lifecycle, event: AssignmentEvent): Lifecycle {
  if (!before.asserted || saysNothingOfStatus(event)) return before;
  const stage = before.issued === undefined ? "none" : "issued";
  return {
    ...before,
    stage,
    submittedOn: undefined,
    completedOn: undefined,
    exitedOn: undefined,
    exitEntryId: undefined,
    asserted: false,
  };
}

/** Issuing a task and steps such as moving its deadline tell nothing of how far the work is. */
export function saysNothingOfStatus({ type }: Pick<Event, "type">): boolean {
  return type === "AssignmentIssued" || type === "AssignmentExtracted" || byEvent.get(type)?.tellsStatus === false;
}

/** Corrections and flags are about entries, proposals are not yet anything, checks are about documents; they change no stage. */
export function isNote(event: Event<string, EntryData>): boolean {
  return (
    event.type === "EntryCorrected" ||
    event.type === "IrregularityFlagged" ||
    isProposalEvent(event) ||
    isEvidenceEvent(event)
  );
}

/**
 * Whether an event makes sense after what came before. Everything that is not self-contradictory does, work dated
 * before the issue too: bodies begin before the paper comes, and an issue known by its month counts from the last day.
 */
function fits(before: Lifecycle, event: AssignmentEvent): boolean {
  if (event.type === "AssignmentIssued") return before.issued === undefined;
  if (event.type === "AssignmentExtracted") return !before.drafted && before.issued === undefined;
  return unmet(before, event) === undefined;
}

/** What the event needs and the task, as it stands, does not give. Only a reopening leads out of an exit. */
export function unmet(before: Lifecycle, event: Pick<Event, "type" | "data">): Need | "itself" | undefined {
  const step = byEvent.get(event.type);
  if (step?.refuses(event.data, before) === true) return "itself";
  const needs = step?.needs ?? "open";
  if (needs !== "closed" && !given.open(before)) return "open";
  return given[needs](before) ? undefined : needs;
}

/** Whether the task gives what a step needs. An end that only a source asserts is none. */
const given: Readonly<Record<Need, (before: Lifecycle) => boolean>> = {
  open: ({ stage, asserted: onlyAsserted }) => onlyAsserted || !isExit(stage),
  closed: ({ stage }) => isExit(stage),
  submitted: ({ stage, asserted: onlyAsserted }) => stage === "submitted" || (onlyAsserted && stage === "accepted"),
  postponed: ({ stage }) => stage === "postponed",
  expanded: ({ fanOut }) => fanOut !== undefined,
};
