/** What every decision may read besides its own stream; the application loads it and records the revisions read. */
import type { CivilDate, EventRegistry, Instant } from "@chidao/core";
import type { AgencyDescription } from "../agency/agency.js";

export interface DecideFacts {
  /** The moment at which the decision is taken, and its day in Vietnam. */
  readonly now: Instant;
  readonly today: CivilDate;
  /** The id of the n-th event (from 0) of this decision. */
  readonly eventId: (n: number) => string;
  /** The register's description of a body; `undefined` when it is not registered. */
  readonly agency: (id: string) => AgencyDescription | undefined;
  readonly registry: EventRegistry;
}
