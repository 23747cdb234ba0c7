/**
 * What happened to a task, as one of a few stages. Timeliness is another axis and is computed for a date elsewhere.
 * The fold is total: an entry that does not fit what came before counts as it says, and is reported as a
 * contradiction.
 */
import { type Dated, type EntryData, type Event, type Fact, inOrder } from "@chidao/core";
import { isProposalEvent } from "../four-eyes/events.js";
import type { Deadline } from "../shared/deadline.js";
import type { AssignmentEvent, DataOf } from "./events.js";

export type LifecycleStage =
  | "none"
  | "issued"
  | "received"
  | "in-progress"
  | "submitted"
  | "accepted"
  | "revoked"
  | "not-pursued"
  /** Only a source's words tell, and they were not understood. */
  | "unknown";

/** A stage from which only a correction or a reopening leads on. */
export type ExitStage = Extract<LifecycleStage, "accepted" | "revoked" | "not-pursued">;

const exits: ReadonlySet<LifecycleStage> = new Set<ExitStage>(["accepted", "revoked", "not-pursued"]);

export function isExit(stage: LifecycleStage): stage is ExitStage {
  return exits.has(stage);
}

export interface DeadlineChange {
  readonly how: "issued" | "set" | "extended";
  readonly on: Dated;
  readonly deadline: Deadline;
  readonly entryId: string;
}

export interface Lifecycle {
  readonly stage: LifecycleStage;
  readonly issued: DataOf<"AssignmentIssued"> | undefined;
  /** Deadlines in order; the first is what was stated when the task was issued. */
  readonly deadlines: ReadonlyArray<DeadlineChange>;
  /** When the result that awaits verification was handed in. */
  readonly submittedOn: Dated | undefined;
  readonly completedOn: Dated | undefined;
  readonly evidenceCount: number;
  /** How often a result was sent back. */
  readonly rejections: number;
  readonly lastReportOn: Dated | undefined;
  /** When the task ended, and the entry that says so. */
  readonly exitedOn: Dated | undefined;
  readonly exitEntryId: string | undefined;
  /** True when the stage is what a source asserts, and nothing recorded as it happened tells more. */
  readonly asserted: boolean;
  /** Entries that do not fit what came before them. */
  readonly contradictions: ReadonlyArray<Fact>;
}

export const noLifecycle: Lifecycle = {
  stage: "none",
  issued: undefined,
  deadlines: [],
  submittedOn: undefined,
  completedOn: undefined,
  evidenceCount: 0,
  rejections: 0,
  lastReportOn: undefined,
  exitedOn: undefined,
  exitEntryId: undefined,
  asserted: false,
  contradictions: [],
};

/** Folds facts in the order in which they happened. Nothing fits a task that was not issued, or no longer is. */
export function lifecycleOf(facts: ReadonlyArray<Fact>): Lifecycle {
  const ordered = inOrder(facts);
  const lifecycle = ordered.reduce(evolveLifecycle, noLifecycle);
  if (lifecycle.issued !== undefined) return lifecycle;
  return { ...lifecycle, contradictions: ordered.filter((fact) => !isNote(fact.event)) };
}

/** One more fact, which happened no earlier than those before it. */
export function evolveLifecycle(lifecycle: Lifecycle, fact: Fact): Lifecycle {
  if (isNote(fact.event)) return lifecycle;
  const event = fact.event as AssignmentEvent;
  if (event.type === "StatusAsserted") return asserted(lifecycle, event.data, fact);
  const next = step(overruled(lifecycle, event), event, fact);
  return fits(lifecycle, event) ? next : { ...next, contradictions: [...next.contradictions, fact] };
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

/** Issuing a task and moving its deadline tell nothing of how far the work is. */
export function saysNothingOfStatus({ type }: Pick<Event, "type">): boolean {
  return type === "AssignmentIssued" || type === "DeadlineSet" || type === "ExtensionGranted";
}

/** Corrections and flags are about entries, and proposals are not yet anything; they change no stage. */
export function isNote(event: Event<string, EntryData>): boolean {
  return event.type === "EntryCorrected" || event.type === "IrregularityFlagged" || isProposalEvent(event);
}

/**
 * Whether an event makes sense after what came before. Everything that is not self-contradictory does, work dated
 * before the issue too: bodies begin before the paper comes, and an issue known by its month counts from the last day.
 */
function fits({ stage, issued, asserted }: Lifecycle, event: Pick<Event, "type">): boolean {
  if (event.type === "AssignmentIssued") return issued === undefined;
  if (isExit(stage) && !asserted) return false;
  if (event.type === "ResultAccepted" || event.type === "ResultRejected") {
    return stage === "submitted" || (asserted && stage === "accepted");
  }
  return true;
}

function step(before: Lifecycle, event: AssignmentEvent, fact: Fact): Lifecycle {
  switch (event.type) {
    case "AssignmentIssued": {
      const stage = before.stage === "none" ? "issued" : before.stage;
      // What the issue states is the first deadline, whatever was entered for an earlier day.
      const stated = {
        how: "issued" as const,
        on: event.data.on,
        deadline: event.data.deadline,
        entryId: fact.entry.id,
      };
      return { ...before, stage, issued: event.data, deadlines: [stated, ...before.deadlines] };
    }
    case "AssignmentReceived":
      return isNotYet(before.stage, "received") ? { ...before, stage: "received" } : before;
    case "DeadlineSet":
      return { ...before, deadlines: changed(before, "set", event, fact) };
    case "ExtensionGranted":
      return { ...before, deadlines: changed(before, "extended", event, fact) };
    case "ResultSubmitted":
      return {
        ...before,
        stage: "submitted",
        submittedOn: event.data.on,
        evidenceCount: before.evidenceCount + event.data.evidence.length,
      };
    case "ResultAccepted":
      return { ...exited(before, "accepted", fact), completedOn: event.data.completedOn };
    case "ResultRejected":
      return { ...before, stage: "in-progress", submittedOn: undefined, rejections: before.rejections + 1 };
    case "AssignmentRevoked":
      return exited(before, "revoked", fact);
    case "AssignmentNotPursued":
      return exited(before, "not-pursued", fact);
    default:
      return worked(before, event);
  }
}

function exited(before: Lifecycle, stage: ExitStage, { entry, event }: Fact): Lifecycle {
  return { ...before, stage, exitedOn: event.data.on, exitEntryId: entry.id };
}

/** A report, or a kind's own work: the task is under way. */
function worked(before: Lifecycle, event: Event<string, EntryData>): Lifecycle {
  const stage = isNotYet(before.stage, "in-progress") ? "in-progress" : before.stage;
  return { ...before, stage, lastReportOn: event.data.on };
}

const beginning: ReadonlyArray<LifecycleStage> = ["none", "issued", "received", "in-progress"];

function isNotYet(stage: LifecycleStage, next: "received" | "in-progress"): boolean {
  return beginning.slice(0, beginning.indexOf(next)).includes(stage);
}

function changed(
  before: Lifecycle,
  how: "set" | "extended",
  event: { readonly data: { readonly on: Dated; readonly deadline: Deadline } },
  fact: Fact,
): ReadonlyArray<DeadlineChange> {
  const { on, deadline } = event.data;
  return [...before.deadlines, { how, on, deadline, entryId: fact.entry.id }];
}
