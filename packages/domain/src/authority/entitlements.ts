/**
 * Who may say what about a task. Nothing here refuses anything: what somebody else says is recorded and flagged, since
 * a record that leaves out what happened is worth less than one that shows who overstepped.
 */
import type { AssignmentEventType } from "../assignment/events.js";
import type { ActorRole } from "./roles.js";

/** Those above the task: who directed it, issued it, keeps it, or watches over it. */
export const above = ["directing", "issuing", "monitoring", "supervising"] as const satisfies ReadonlyArray<ActorRole>;

/** Everybody whom the task names. */
export const concerned = [
  ...above,
  "lead",
  "coordinating",
  "acceptor",
  "recipient",
  "auditor",
  "system",
] as const satisfies ReadonlyArray<ActorRole>;

export type Entitled = ReadonlyArray<ActorRole> | "anybody";

/**
 * For each entry of a task's life, who may say it; it is asked of the entry and not of the command, so that a
 * correction is judged as the entry that it puts right. What another system says, and who corrects, are judged by
 * rules of their own.
 */
export const entitlements: Readonly<Record<AssignmentEventType, Entitled>> = {
  AssignmentExtracted: [...above, "system"],
  AssignmentIssued: above,
  AssignmentReceived: ["lead"],
  ProgressReported: ["lead", "coordinating"],
  DeadlineSet: above,
  ExtensionGranted: above,
  ResultSubmitted: ["lead"],
  ResultAccepted: [...above, "acceptor"],
  ResultRejected: [...above, "acceptor"],
  AssignmentRevoked: above,
  AssignmentNotPursued: above,
  AssignmentReturned: ["lead"],
  LeadDisputed: [...above, "lead", "coordinating"],
  LeadDetermined: above,
  TaskDelegated: ["lead"],
  AssignmentSplit: above,
  AssignmentMarkedDuplicate: above,
  AssignmentSuperseded: above,
  AssignmentPostponed: above,
  AssignmentResumed: above,
  AssignmentReopened: above,
  EvidenceWaived: [...above, "acceptor"],
  CoordinationRequested: ["lead", ...above],
  CoordinationGiven: ["coordinating", "lead"],
  DelayReported: ["lead", "coordinating"],
  SuperiorAwaited: ["lead"],
  SuperiorAnswered: ["lead", ...above],
  ExtensionRequested: ["lead"],
  ExtensionRefused: above,
  ReminderSent: [...above, "system"],
  Escalated: [...above, "lead", "system"],
  InspectionOpened: [...above, "auditor"],
  InspectionConcluded: [...above, "auditor"],
  CollectiveExpanded: [...above, "system"],
  ObligationAdded: [...above, "system"],
  FanOutCompleted: [...above, "system"],
  OccurrenceOpened: [...above, "system"],
  AssignmentTransferred: above,
  CoordinatorTransferred: above,
  AcceptorTransferred: above,
  StatusAsserted: "anybody",
  EntryCorrected: "anybody",
  IrregularityFlagged: "anybody",
};
