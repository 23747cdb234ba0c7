/** What a rule of a kind from outside may look at of the world besides the task: plain values, no library's type. */
import type { AgencyKindInput } from "../types/inputs.js";

/** A body as the register describes it for a day. */
export interface AgencyFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKindInput;
  /** `unknown` where the register doesn't say from when, or until when. */
  readonly exists: boolean | "unknown";
}

/** Days are `YYYY-MM-DD` in Vietnam; anything else is a mistake in the kind, and throws. */
export interface KindFacts {
  /** The day of the decision. */
  readonly today: string;
  /**
   * Working days after `from`, up to and with `to`, by the published calendar when the work says `readsCalendar`. Where
   * none was published, Monday to Friday. `certain`: every day was published and none is an estimate.
   */
  readonly workingDaysBetween: (from: string, to: string) => { readonly days: number; readonly certain: boolean };
  /** `undefined`: not registered, or named neither in this command nor as its author. */
  readonly agency: (id: string, day: string) => AgencyFacts | undefined;
}
