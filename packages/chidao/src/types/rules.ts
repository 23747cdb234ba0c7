/** The part of the front door about what deadlines and refusals are reckoned by. */
import type {
  CalendarDayAnswer,
  CalendarList,
  DeadlineReading,
  Outcome,
  PolicyAnswer,
  WorkingDaysAnswer,
  Written,
} from "./answers.js";
import type { AdoptPolicyInput, PublishCalendarInput, QueryInput, ReadDeadlineInput } from "./inputs.js";

export interface Calendars {
  /** Years that say nothing new are left out; what contradicts itself is refused. */
  publish(input: PublishCalendarInput): Promise<Outcome<Written>>;
  list(query?: QueryInput): Promise<Outcome<CalendarList>>;
  day(day: string, query?: QueryInput): Promise<Outcome<CalendarDayAnswer>>;
  count(span: { readonly from: string; readonly to: string }, query?: QueryInput): Promise<Outcome<WorkingDaysAnswer>>;
}

export interface Policies {
  /** A policy that is in force already is not recorded again. */
  adopt(input: AdoptPolicyInput): Promise<Outcome<Written>>;
  show(query?: QueryInput): Promise<Outcome<PolicyAnswer>>;
}

export interface Deadlines {
  /** Reads words as the commands on assignments would, with the calendar and policy of the day asked about. */
  read(input: ReadDeadlineInput, query?: QueryInput): Promise<Outcome<DeadlineReading>>;
}
