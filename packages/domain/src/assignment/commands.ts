/** What may be asked of an assignment, in the imperative. Personal values are sealed before a command is decided. */
import {
  By,
  Dated,
  ExternalRef,
  list,
  nullable,
  OfficerId,
  oneOf,
  orUnknown,
  PersonalInput,
  Provenance,
  Replacement,
  struct,
  type TypeOf,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { StatedDeadline } from "../shared/deadline.js";
import { Lead, Party } from "../shared/party.js";
import { DocumentRef } from "../shared/values.js";
import { AssertedStage } from "./events.js";

const common = { assignment: Uuid, on: Dated, by: By, provenance: Provenance };

export const IssueAssignment = struct({
  type: oneOf("IssueAssignment"),
  ...common,
  directive: Uuid,
  provision: orUnknown(textUpTo(50)),
  kind: textUpTo(100),
  words: text,
  lead: Lead,
  coordinating: list(Party, 200),
  acceptor: orUnknown(Party),
  deadline: StatedDeadline,
  externalRefs: list(ExternalRef, 50),
});
export type IssueAssignment = TypeOf<typeof IssueAssignment>;

export const ReceiveAssignment = struct({
  type: oneOf("ReceiveAssignment"),
  ...common,
  officerInCharge: orUnknown(struct({ officer: OfficerId, name: PersonalInput })),
});

export const ReportProgress = struct({ type: oneOf("ReportProgress"), ...common, words: text });

export const SetDeadline = struct({
  type: oneOf("SetDeadline"),
  ...common,
  deadline: StatedDeadline,
  basis: orUnknown(DocumentRef),
});

export const GrantExtension = struct({
  type: oneOf("GrantExtension"),
  ...common,
  deadline: StatedDeadline,
  reason: text,
  basis: orUnknown(DocumentRef),
});

export const SubmitResult = struct({
  type: oneOf("SubmitResult"),
  ...common,
  words: text,
  evidence: list(DocumentRef, 200),
});

/** `completedOn: null` takes the day on which the result was handed in. */
export const AcceptResult = struct({
  type: oneOf("AcceptResult"),
  ...common,
  completedOn: nullable(Dated),
  note: textOrEmpty,
});

export const RejectResult = struct({ type: oneOf("RejectResult"), ...common, reason: text });

const exit = { ...common, reason: text, basis: orUnknown(DocumentRef) };

export const RevokeAssignment = struct({ type: oneOf("RevokeAssignment"), ...exit });

export const AbandonAssignment = struct({ type: oneOf("AbandonAssignment"), ...exit });

/** What another system says of the status; `on` is the day of its statement. */
export const AssertStatus = struct({
  type: oneOf("AssertStatus"),
  ...common,
  stage: orUnknown(AssertedStage),
  completedOn: Dated,
  words: textOrEmpty,
});

export const CorrectEntry = struct({
  type: oneOf("CorrectEntry"),
  ...common,
  target: Uuid,
  replacement: nullable(Replacement),
  reason: text,
  secondPerson: nullable(By),
});
export type CorrectEntry = TypeOf<typeof CorrectEntry>;

export const lifecycleCommands = {
  IssueAssignment,
  ReceiveAssignment,
  ReportProgress,
  SetDeadline,
  GrantExtension,
  SubmitResult,
  AcceptResult,
  RejectResult,
  RevokeAssignment,
  AbandonAssignment,
  AssertStatus,
  CorrectEntry,
} as const;

export type LifecycleCommand = {
  [K in keyof typeof lifecycleCommands]: TypeOf<(typeof lifecycleCommands)[K]>;
}[keyof typeof lifecycleCommands];
export type LifecycleCommandType = LifecycleCommand["type"];
