/** All stored lifecycle events of one assignment, whatever its kind: its issue, and those that its steps declare. */
import type { EntryCorrected, EventOf, IrregularityFlagged } from "@chidao/core";
import { AssignmentExtracted, AssignmentIssued } from "./issue.js";
import { type Steps, steps } from "./steps/index.js";

export { AssignmentExtracted, AssignmentIssued } from "./issue.js";

export const assignmentEvents = [AssignmentExtracted, AssignmentIssued, ...steps.map(({ event }) => event)] as const;

/** Lifecycle events, and the two that any stream may hold. */
export type AssignmentEvent = EventOf<
  | typeof AssignmentExtracted
  | typeof AssignmentIssued
  | Steps["event"]
  | typeof IrregularityFlagged
  | typeof EntryCorrected
>;

export type AssignmentEventType = AssignmentEvent["type"];
export type DataOf<T extends AssignmentEventType> = Extract<AssignmentEvent, { type: T }>["data"];
