/** One task as callers see it, and its story. */

import type { Basis, Box, DateGiven, IrregularityNote, PartyView, Text } from "./base.js";
import type { ReplyState } from "./silence.js";

export interface StatusView {
  readonly box: Box;
  readonly stage: string;
  readonly timeliness: { readonly kind: string; readonly days: number | null };
  readonly due: string | null;
  readonly firstDue: string | null;
  readonly daysBehindFirst: number;
  readonly daysOverdueBeforeExtension: number;
  readonly imprecise: boolean;
  readonly rejections: number;
  /** True when the status is what a source says of it, rather than what was recorded as it happened. */
  readonly asserted: boolean;
}

/** One deadline of a task, in the order in which they were given; the first is what was stated on issue. */
export interface DeadlineView {
  readonly how: "issued" | "set" | "extended";
  readonly on: DateGiven;
  readonly words: string;
  /** What was read in the words. */
  readonly reading: Text;
  /** The day by the rules asked for; `null` when none was stated or no rule gives one. */
  readonly due: string | null;
  /** The day that is stored with it: what the rules gave when it was recorded. */
  readonly recordedDue: string | null;
  readonly resolution: ResolutionView;
  /** Why an extension was granted; empty for the others. */
  readonly reason: string;
}

/** How a deadline came to its day, or why to none. */
export interface ResolutionView {
  /** The rules in order, each with the day it led to. */
  readonly steps: ReadonlyArray<{
    readonly rule: string;
    readonly ruleVersion: number;
    readonly date: string;
    readonly title: Text;
    readonly source: { readonly citation: string; readonly confidence: string };
  }>;
  readonly labels: ReadonlyArray<ResolutionLabelView>;
  readonly unresolved: Text | null;
  /** Entries of the calendar and of the policy that were read. */
  readonly reads: ReadonlyArray<{ readonly stream: string; readonly revision: number }>;
  /** What a policy chose for this day, where law leaves the choice: each parameter with the value that it had. */
  readonly choices: ReadonlyArray<{
    readonly parameter: string;
    readonly value: string;
    /** Of the policy; 0 is the default of Chidao, which no decision of the installation stands behind. */
    readonly version: number;
    readonly validFrom: string | null;
    readonly decision: Readonly<Record<string, unknown>> | null;
  }>;
}

export type ResolutionLabelView = "calendar-estimate" | "calendar-missing" | "year-supplied" | "imprecise-anchor";

export interface MetView {
  /** Of the product: what the task itself was to bring about. */
  readonly verdict: "met" | "not-met" | "not-recorded" | "opaque";
  readonly because: Text;
  readonly details: ReadonlyArray<{ readonly label: Text; readonly value: Text }>;
  /** The effect beyond the product; `null` when the kind names none for this task. */
  readonly outcome: OutcomeView | null;
}

export interface OutcomeView {
  readonly verdict: "met" | "not-met" | "not-recorded";
  readonly because: Text;
  /** So many of so many that are known; `null` when it can't be counted. */
  readonly reached: { readonly done: number; readonly of: number } | null;
}

/** The tasks that stand under another one in one relation, at a glance. They are counted with it, or in its place. */
export interface ChildrenView {
  readonly relation: "delegation" | "split" | "occurrence" | "obligation" | "follow-up";
  readonly total: number;
  readonly done: number;
  /** Ended otherwise than by their result. */
  readonly ended: number;
  /** The box that calls most for action among the open ones; `null` when none is open. */
  readonly worst: Box | null;
  /** In the order of the ledger. `key`: which of them it is, such as the body's id or `2026-q1`. */
  readonly items: ReadonlyArray<{
    readonly handle: string;
    readonly key: string;
    readonly lead: LeadView;
    readonly box: Box;
    readonly due: string | null;
  }>;
}

export interface LeadView {
  readonly state: "determined" | "undetermined" | "disputed" | "ended";
  readonly words: string;
  readonly parties: ReadonlyArray<PartyView>;
}

export interface AssignmentView {
  readonly id: string;
  readonly handle: string;
  readonly directive: string;
  readonly provision: string | null;
  readonly kind: { readonly name: string; readonly label: Text; readonly known: boolean };
  readonly words: string;
  readonly lead: LeadView;
  readonly coordinating: ReadonlyArray<PartyView>;
  readonly issuedOn: DateGiven;
  readonly deadlineWords: string;
  /** What had been given by the day asked about. */
  readonly deadlines: ReadonlyArray<DeadlineView>;
  /** When the result was last handed in, when it was accepted as complete, and the last report. */
  readonly submittedOn: DateGiven | null;
  readonly completedOn: DateGiven | null;
  readonly lastReportOn: DateGiven | null;
  /** The keys under which other systems know the task. */
  readonly externalRefs: ReadonlyArray<{ readonly system: string; readonly id: string }>;
  /** How the issue of the task is known. */
  readonly provenance: "witnessed" | "imported" | "reconstructed";
  /** How many entries the task's stream holds; grows with every entry. */
  readonly entries: number;
  /** `null` when the task had not been issued by the day asked about. */
  readonly status: StatusView | null;
  /** What stands under it by the day asked about, relation by relation. */
  readonly children: ReadonlyArray<ChildrenView>;
  readonly met: MetView;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

export interface TimelineEntryView {
  readonly entry: number;
  readonly id: string;
  readonly index: number;
  readonly type: string;
  readonly on: DateGiven;
  readonly by: {
    readonly agency: string;
    readonly name: string;
    readonly fictional: boolean;
    readonly role: string | null;
    readonly officer: string | null;
  };
  readonly provenance: string;
  readonly recordedAt: string;
  readonly sentence: Text;
  /** What the entry said before it was corrected; `null` when it stands as it was written. */
  readonly before: Text | null;
  readonly data: unknown;
  readonly corrected: boolean;
  readonly struck: boolean;
  readonly opaque: boolean;
  readonly irregularities: ReadonlyArray<IrregularityNote>;
}

export interface CoordinationView {
  readonly party: PartyView;
  readonly state: ReplyState;
  /** `null` when it answered without being asked. */
  readonly askedOn: DateGiven | null;
  readonly givenOn: DateGiven | null;
  /** The last day for an answer: as asked, else the policy's working days by the published calendar. */
  readonly replyBy: string | null;
  readonly position: string | null;
  /** True when the policy takes this silence for agreement. */
  readonly countsAsAgreement: boolean;
}

export interface TimelineView {
  readonly basis: Basis;
  readonly assignment: AssignmentView;
  /** Each time a body was asked to help or for an opinion, and where that stands on the day asked about. */
  readonly coordination: ReadonlyArray<CoordinationView>;
  readonly entries: ReadonlyArray<TimelineEntryView>;
}
