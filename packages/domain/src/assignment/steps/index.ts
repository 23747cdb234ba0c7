/** Every step of a task's life, in the order of help. A new step is declared in a file of this folder and listed here. */
import { addObligation, completeFanOut, expandCollective, openOccurrence } from "./children.js";
import { giveCoordination, requestCoordination } from "./coordination.js";
import { extend, postpone, refuseExtension, requestExtension, resume, setDeadline } from "./deadlines.js";
import { abandon, markDuplicate, revoke, split, supersede } from "./exits.js";
import {
  delegate,
  determineLead,
  disputeLead,
  giveBack,
  transferAcceptor,
  transferCoordinator,
  transferLead,
} from "./lead.js";
import { accept, assertStatus, reject, reopen, submit, waiveEvidence } from "./results.js";
import { concludeInspection, escalate, openInspection, remind } from "./supervision.js";
import { awaitSuperior, receive, recordAnswer, report, reportDelay } from "./working.js";

export const steps = [
  receive,
  giveBack,
  disputeLead,
  determineLead,
  delegate,
  requestCoordination,
  giveCoordination,
  report,
  reportDelay,
  awaitSuperior,
  recordAnswer,
  submit,
  waiveEvidence,
  accept,
  reject,
  reopen,
  setDeadline,
  requestExtension,
  extend,
  refuseExtension,
  postpone,
  resume,
  revoke,
  abandon,
  split,
  markDuplicate,
  supersede,
  remind,
  escalate,
  openInspection,
  concludeInspection,
  openOccurrence,
  transferLead,
  transferCoordinator,
  transferAcceptor,
  expandCollective,
  addObligation,
  completeFanOut,
  assertStatus,
] as const;

export type Steps = (typeof steps)[number];
