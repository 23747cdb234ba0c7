/** What is folded of a task's life, and the small moves that steps are made of. */
import type { Dated, EntryData, Event, Fact } from "@chidao/core";
import type { Deadline } from "../shared/deadline.js";
import type { Lead, Party } from "../shared/party.js";
import type { SplitPart } from "./field/values.js";
import type { Issued } from "./issue.js";

export type LifecycleStage =
  | "none"
  | "drafted"
  | "issued"
  | "received"
  | "in-progress"
  | "submitted"
  | "returned"
  | "postponed"
  | "accepted"
  | "revoked"
  | "not-pursued"
  | "superseded"
  /** Only a source's words tell, and they were not understood. */
  | "unknown";

/** A stage from which only a correction or a reopening leads on. */
export type ExitStage = Extract<LifecycleStage, "accepted" | "revoked" | "not-pursued" | "superseded">;

const exits: ReadonlySet<LifecycleStage> = new Set<ExitStage>(["accepted", "revoked", "not-pursued", "superseded"]);

export function isExit(stage: LifecycleStage): stage is ExitStage {
  return exits.has(stage);
}

/** `split`: into parts. `duplicate`: of the task in its place. `replaced`: by another task, or by a new direction. */
export interface Superseding {
  readonly how: "split" | "duplicate" | "replaced";
  /** The task in its place, where there is one. */
  readonly by: string | undefined;
}

export interface DeadlineChange {
  readonly how: "issued" | "set" | "extended";
  readonly on: Dated;
  readonly deadline: Deadline;
  readonly entryId: string;
}

/** Who led from when on. */
export interface LeadChange {
  readonly how: "issued" | "disputed" | "determined" | "transferred";
  readonly on: Dated;
  readonly lead: Lead;
  readonly entryId: string;
}

/** A time in which the clock of lateness does not run; it is still open when it has no end. */
export interface Pause {
  readonly why: "returned" | "postponed" | ExitStage;
  readonly from: Fact;
  readonly to: Fact | undefined;
}

/** What one body was asked for, and what it answered. The silence after that is computed for a day. */
export interface Consultation {
  readonly party: Party;
  readonly askedOn: Dated | undefined;
  /** By when the request wants an answer, when it says so. */
  readonly replyBy: Dated;
  readonly givenOn: Dated | undefined;
  readonly position: string | { readonly unknown: string } | undefined;
}

export interface Delay {
  readonly on: Dated;
  readonly cause: string | { readonly unknown: string };
  readonly explanation: string;
  readonly expectedOn: Dated;
}

/** How a collective task is fanned out: the members, who joined later, and whether all obligations are there. */
export interface FanOut {
  readonly members: ReadonlyArray<string>;
  readonly added: ReadonlyArray<string>;
  readonly completed: boolean;
}

export interface Lifecycle {
  readonly stage: LifecycleStage;
  /** True when it was drawn from a text as a draft. */
  readonly drafted: boolean;
  readonly issued: Issued | undefined;
  /** The lead now, and how it came to be. */
  readonly lead: Lead | undefined;
  readonly leads: ReadonlyArray<LeadChange>;
  readonly coordinating: ReadonlyArray<Party>;
  /** Who verifies the result now; `undefined` when the text names nobody. */
  readonly acceptor: Party | undefined;
  /** Deadlines in order; the first is what was stated when the task was issued. */
  readonly deadlines: ReadonlyArray<DeadlineChange>;
  readonly pauses: ReadonlyArray<Pause>;
  /** When the result that awaits verification was handed in. */
  readonly submittedOn: Dated | undefined;
  readonly completedOn: Dated | undefined;
  readonly evidenceCount: number;
  readonly evidenceWaived: boolean;
  /** How often a result was sent back. */
  readonly rejections: number;
  readonly reopenings: number;
  readonly lastReportOn: Dated | undefined;
  readonly delays: ReadonlyArray<Delay>;
  /** Extensions asked for and not yet answered. */
  readonly extensionsAsked: number;
  /** Questions to a superior that were not yet answered. */
  readonly superiorAwaited: number;
  readonly consultations: ReadonlyArray<Consultation>;
  readonly reminders: number;
  readonly escalations: number;
  /** Inspections that were opened and not yet concluded. */
  readonly inspectionsOpen: number;
  readonly parts: ReadonlyArray<SplitPart>;
  /** Keys of what the lead passed down. */
  readonly delegations: ReadonlyArray<string>;
  readonly fanOut: FanOut | undefined;
  /** Keys of the occurrences that were opened. */
  readonly occurrences: ReadonlyArray<string>;
  readonly superseded: Superseding | undefined;
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
  drafted: false,
  issued: undefined,
  lead: undefined,
  leads: [],
  coordinating: [],
  acceptor: undefined,
  deadlines: [],
  pauses: [],
  submittedOn: undefined,
  completedOn: undefined,
  evidenceCount: 0,
  evidenceWaived: false,
  rejections: 0,
  reopenings: 0,
  lastReportOn: undefined,
  delays: [],
  extensionsAsked: 0,
  superiorAwaited: 0,
  consultations: [],
  reminders: 0,
  escalations: 0,
  inspectionsOpen: 0,
  parts: [],
  delegations: [],
  fanOut: undefined,
  occurrences: [],
  superseded: undefined,
  exitedOn: undefined,
  exitEntryId: undefined,
  asserted: false,
  contradictions: [],
};

const beginning: ReadonlyArray<LifecycleStage> = ["none", "drafted", "issued", "received", "in-progress"];

export function isNotYet(stage: LifecycleStage, next: "received" | "in-progress"): boolean {
  return beginning.slice(0, beginning.indexOf(next)).includes(stage);
}

/** A report, or a kind's own work: the task is under way. */
export function worked(before: Lifecycle, event: Event<string, EntryData>): Lifecycle {
  const stage = isNotYet(before.stage, "in-progress") ? "in-progress" : before.stage;
  return { ...before, stage, lastReportOn: event.data.on };
}

/** Leads on to a stage; a pause that was open ends. */
export function moved(before: Lifecycle, stage: LifecycleStage, fact: Fact): Lifecycle {
  return {
    ...before,
    stage,
    pauses: before.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: fact } : pause)),
  };
}

/** The clock stops until the task is taken up again. */
export function paused(before: Lifecycle, stage: "returned" | "postponed", fact: Fact): Lifecycle {
  const next = moved(before, stage, fact);
  return { ...next, submittedOn: undefined, pauses: [...next.pauses, { why: stage, from: fact, to: undefined }] };
}

/** Ends the task. The time until a reopening counts only when it was ended as done. */
export function exited(before: Lifecycle, stage: ExitStage, fact: Fact): Lifecycle {
  const next = moved(before, stage, fact);
  const pauses = stage === "accepted" ? next.pauses : [...next.pauses, { why: stage, from: fact, to: undefined }];
  return { ...next, pauses, exitedOn: fact.event.data.on, exitEntryId: fact.entry.id };
}

export function led(before: Lifecycle, how: LeadChange["how"], lead: Lead, fact: Fact): Lifecycle {
  const change = { how, on: fact.event.data.on, lead, entryId: fact.entry.id };
  return { ...before, lead, leads: [...before.leads, change] };
}

export function deadlineChanged(before: Lifecycle, how: "set" | "extended", deadline: Deadline, fact: Fact): Lifecycle {
  const change = { how, on: fact.event.data.on, deadline, entryId: fact.entry.id };
  return { ...before, deadlines: [...before.deadlines, change] };
}
