/** Stored events of an installation's policy. Names and shapes are a storage contract. */
import {
  Assurance,
  bool,
  CivilDate,
  defineEvent,
  type EventOf,
  entryFields,
  integer,
  list,
  oneOf,
  orUnknown,
  RuleId,
  struct,
  type TypeOf,
  text,
  textUpTo,
} from "@chidao/core";
import { DocumentRef } from "../shared/values.js";

const MonthLimit = oneOf("last-day", "before-20th");

/**
 * What law leaves to practice. Every adoption holds the whole set, so that one entry says all that was in force.
 *
 * - `nearDueDays`: tasks due within this many calendar days are near due.
 * - `monthLimit`: what "in month M" means, by the source of the duty: its last day, or before the 20th.
 * - `shiftFixedDateOnHoliday`: whether a fixed date that is a rest day or holiday moves to the next working day.
 * - `beforeDayMeans`: whether "trước ngày D" lets D itself pass as in time, or ends with the day before.
 * - `coordinationReplyDays`: working days in which a coordinating body is to answer.
 * - `silenceIsAgreement`: whether no answer within those days counts as agreement.
 * - `hardened`: rules whose breach is refused in this installation instead of flagged.
 * - `fourEyes`: command types that need a second person.
 * - `proposalDays`: calendar days in which a second person can approve, the day of the proposal not counted.
 * - `assurance`: how sure one must at least be of who says a command; less is flagged.
 * - `reminderDays`: calendar days before the due day on which the lead is reminded.
 * - `escalationDays`: calendar days after the due day on which the task is escalated.
 */
export const PolicyParameters = struct({
  nearDueDays: integer(0, 366),
  monthLimit: struct({ ordinary: MonthLimit, workProgramme: MonthLimit }),
  shiftFixedDateOnHoliday: bool,
  beforeDayMeans: oneOf("the-day", "day-before"),
  coordinationReplyDays: integer(1, 366),
  silenceIsAgreement: bool,
  hardened: list(RuleId, 500),
  fourEyes: list(textUpTo(100), 200),
  proposalDays: integer(1, 366),
  assurance: list(struct({ command: textUpTo(100), atLeast: Assurance }), 200),
  reminderDays: list(integer(0, 366), 20),
  escalationDays: list(integer(0, 3_660), 20),
});
export type PolicyParameters = TypeOf<typeof PolicyParameters>;

/** Counts for entries that happened on `validFrom` or later, until a later one is in force. */
export const PolicyAdopted = defineEvent(
  "PolicyAdopted",
  1,
  struct({
    ...entryFields,
    parameters: PolicyParameters,
    validFrom: CivilDate,
    decision: orUnknown(DocumentRef),
    reason: text,
  }),
);

export const policyEvents = [PolicyAdopted] as const;
export type PolicyEvent = EventOf<(typeof policyEvents)[number]>;
