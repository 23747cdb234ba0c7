/** Stored lifecycle events of one assignment, whatever its kind. Names and shapes are a storage contract. */
import {
  Dated,
  defineEvent,
  type EntryCorrected,
  type EventOf,
  ExternalRef,
  entryFields,
  type IrregularityFlagged,
  list,
  OfficerId,
  oneOf,
  orUnknown,
  SealedPersonal,
  struct,
  text,
  textOrEmpty,
  textUpTo,
  Uuid,
} from "@chidao/core";
import { Deadline, upcastDeadlineData } from "../shared/deadline.js";
import { Lead, Party } from "../shared/party.js";
import { DocumentRef } from "../shared/values.js";

/** One task of a directive, given to at most one lead. `acceptor`: who verifies the result, when the text says so. */
export const AssignmentIssued = defineEvent(
  "AssignmentIssued",
  2,
  struct({
    ...entryFields,
    assignment: Uuid,
    directive: Uuid,
    provision: orUnknown(textUpTo(50)),
    kind: textUpTo(100),
    words: text,
    lead: Lead,
    coordinating: list(Party, 200),
    acceptor: orUnknown(Party),
    deadline: Deadline,
    externalRefs: list(ExternalRef, 50),
  }),
  { 1: upcastDeadlineData },
);

/** The lead took the task. The officer in charge is a pseudonym; the name is a commitment. */
export const AssignmentReceived = defineEvent(
  "AssignmentReceived",
  1,
  struct({ ...entryFields, officerInCharge: orUnknown(struct({ officer: OfficerId, name: SealedPersonal })) }),
);

export const ProgressReported = defineEvent("ProgressReported", 1, struct({ ...entryFields, words: text }));

/** A deadline for a task that was issued without one, or with words that were not understood. */
export const DeadlineSet = defineEvent(
  "DeadlineSet",
  2,
  struct({ ...entryFields, deadline: Deadline, basis: orUnknown(DocumentRef) }),
  { 1: upcastDeadlineData },
);

/** A later deadline. The first one is kept, and days already overdue stay overdue. */
export const ExtensionGranted = defineEvent(
  "ExtensionGranted",
  2,
  struct({ ...entryFields, deadline: Deadline, reason: text, basis: orUnknown(DocumentRef) }),
  { 1: upcastDeadlineData },
);

/** The result was handed in; the clock stops until it is accepted or rejected. */
export const ResultSubmitted = defineEvent(
  "ResultSubmitted",
  1,
  struct({ ...entryFields, words: text, evidence: list(DocumentRef, 200) }),
);

/** Xác nhận hoàn thành. `completedOn`: when the result was delivered as the verifier accepts it, not when it was entered. */
export const ResultAccepted = defineEvent(
  "ResultAccepted",
  1,
  struct({ ...entryFields, completedOn: Dated, note: textOrEmpty }),
);

/** The result goes back to be done again; the clock runs on as if it had never stopped. */
export const ResultRejected = defineEvent("ResultRejected", 1, struct({ ...entryFields, reason: text }));

/** Withdrawn by who gave it. */
export const AssignmentRevoked = defineEvent(
  "AssignmentRevoked",
  1,
  struct({ ...entryFields, reason: text, basis: orUnknown(DocumentRef) }),
);

/** Given up with somebody's approval. */
export const AssignmentNotPursued = defineEvent(
  "AssignmentNotPursued",
  1,
  struct({ ...entryFields, reason: text, basis: orUnknown(DocumentRef) }),
);

/** What a tracker's status says, in the lifecycle's words; `postponed` and `returned` wait for their own events. */
export const AssertedStage = oneOf("issued", "in-progress", "submitted", "accepted", "revoked", "not-pursued");

/**
 * The status as another system states it (imported). It is a claim of its source and is counted apart; what was
 * recorded as it happened is never overruled by it. `words`: the status as the source writes it.
 */
export const StatusAsserted = defineEvent(
  "StatusAsserted",
  1,
  struct({ ...entryFields, stage: orUnknown(AssertedStage), completedOn: Dated, words: textOrEmpty }),
);

export const assignmentEvents = [
  AssignmentIssued,
  AssignmentReceived,
  ProgressReported,
  DeadlineSet,
  ExtensionGranted,
  ResultSubmitted,
  ResultAccepted,
  ResultRejected,
  AssignmentRevoked,
  AssignmentNotPursued,
  StatusAsserted,
] as const;

/** Lifecycle events, and the two that any stream may hold. */
export type AssignmentEvent = EventOf<
  (typeof assignmentEvents)[number] | typeof IrregularityFlagged | typeof EntryCorrected
>;

export type AssignmentEventType = AssignmentEvent["type"];
export type DataOf<T extends AssignmentEventType> = Extract<AssignmentEvent, { type: T }>["data"];
