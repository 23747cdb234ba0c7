/**
 * What happened to a task, as one of a few stages. Timeliness is another axis and is computed for a date elsewhere.
 * The fold is total: an entry that does not fit what came before counts as it says, and is reported as a
 * contradiction.
 */
import { type Dated, type EntryData, type Event, type Fact, inOrder } from "@chidao/core";
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
  | "not-pursued";

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
  /** The entry that ended the task. */
  readonly exitEntryId: string | undefined;
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
  exitEntryId: undefined,
  contradictions: [],
};

/** Folds facts in the order in which they happened. */
export function lifecycleOf(facts: ReadonlyArray<Fact>): Lifecycle {
  return inOrder(facts).reduce(evolveLifecycle, noLifecycle);
}

/** One more fact, which happened no earlier than those before it. */
export function evolveLifecycle(lifecycle: Lifecycle, fact: Fact): Lifecycle {
  if (isNote(fact.event)) return lifecycle;
  const next = step(lifecycle, fact.event as AssignmentEvent, fact);
  return fits(lifecycle.stage, fact.event) ? next : { ...next, contradictions: [...next.contradictions, fact] };
}

/** Corrections and flags are about entries; they change no stage. */
function isNote(event: Event<string, EntryData>): boolean {
  return event.type === "EntryCorrected" || event.type === "IrregularityFlagged";
}

/** Whether an event makes sense in a stage. Everything that is not self-contradictory does. */
export function fits(stage: LifecycleStage, event: Pick<Event, "type">): boolean {
  if (event.type === "AssignmentIssued") return stage === "none";
  if (stage === "none" || isExit(stage)) return false;
  if (event.type === "ResultAccepted" || event.type === "ResultRejected") return stage === "submitted";
  return true;
}

function step(before: Lifecycle, event: AssignmentEvent, fact: Fact): Lifecycle {
  switch (event.type) {
    case "AssignmentIssued":
      return { ...before, stage: "issued", issued: event.data, deadlines: changed(before, "issued", event, fact) };
    case "AssignmentReceived":
      return before.stage === "issued" ? { ...before, stage: "received" } : before;
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
      return { ...before, stage: "accepted", completedOn: event.data.completedOn, exitEntryId: fact.entry.id };
    case "ResultRejected":
      return { ...before, stage: "in-progress", submittedOn: undefined, rejections: before.rejections + 1 };
    case "AssignmentRevoked":
      return { ...before, stage: "revoked", exitEntryId: fact.entry.id };
    case "AssignmentNotPursued":
      return { ...before, stage: "not-pursued", exitEntryId: fact.entry.id };
    default:
      return worked(before, event);
  }
}

/** A report, or a kind's own work: the task is under way. */
function worked(before: Lifecycle, event: Event<string, EntryData>): Lifecycle {
  const stage = before.stage === "issued" || before.stage === "received" ? "in-progress" : before.stage;
  return { ...before, stage, lastReportOn: event.data.on };
}

function changed(
  before: Lifecycle,
  how: DeadlineChange["how"],
  event: { readonly data: { readonly on: Dated; readonly deadline: Deadline } },
  fact: Fact,
): ReadonlyArray<DeadlineChange> {
  const { on, deadline } = event.data;
  return [...before.deadlines, { how, on, deadline, entryId: fact.entry.id }];
}
