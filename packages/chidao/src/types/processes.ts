/** The process managers of the front door. None keeps time: each is told the day, and may be run again at any moment. */
import type { FanOutView, OccurrencesView, Outcome, RemindersView } from "./answers.js";
import type { FanOutInput, OccurrencesInput, ProcessOptions, RemindersInput } from "./inputs.js";

type Answer<A> = Promise<Outcome<A>>;

export interface Processes {
  /** Gives each body of a collective its obligation; goes on with what was interrupted. */
  fanOut(input: FanOutInput, options?: ProcessOptions): Answer<FanOutView>;
  /** Opens the rounds of recurring tasks that are due by a day. */
  occurrences(input: OccurrencesInput, options?: ProcessOptions): Answer<OccurrencesView>;
  /** Reminds leads before the due day and escalates after it, on the days that the policy names. */
  reminders(input: RemindersInput, options?: ProcessOptions): Answer<RemindersView>;
}
