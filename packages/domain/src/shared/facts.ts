/** What every decision may read besides its own stream; the application loads it and records the revisions read. */
import type { Assurance, CivilDate, EventRegistry, Instant } from "@chidao/core";
import type { AgencyDescription } from "../agency/agency.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import type { Policy } from "../policy/policy.js";

export interface DecideFacts {
  /** The moment at which the decision is taken, and its day in Vietnam. */
  readonly now: Instant;
  readonly today: CivilDate;
  /** The id of the n-th event (from 0) of this decision. */
  readonly eventId: (n: number) => string;
  /** The register's description of a body; `undefined` when it is not registered. */
  readonly agency: (id: string) => AgencyDescription | undefined;
  /** The policy in force today, and the one that was in force on another day, both as known now. */
  readonly policy: Policy;
  readonly policyOn: (day: CivilDate) => Policy;
  /** The working calendar as published so far; `undefined` when none was, or when the command can't need it. */
  readonly calendar: WorkCalendar | undefined;
  readonly registry: EventRegistry;
  /** How sure we are that the actor is who the command says. */
  readonly assurance: Assurance;
}
