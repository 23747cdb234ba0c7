/** Inputs about what deadlines and refusals are reckoned by: working calendars, policies, and words to be read. */
import type { ActorInput, DateInput, DocumentInput, EntryInput } from "./base.js";

type WeekdayInput = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** Where a fact of the calendar was found, how sure that is, and from when it holds. */
export interface CalendarSourceInput {
  readonly citation: string;
  readonly confidence: "read" | "second-hand" | "practice";
  readonly validFrom: DateInput;
}

export interface CalendarDayInput {
  readonly day: string;
  readonly name: string;
  readonly source: CalendarSourceInput;
}

/** One year, whole; it takes the place of what earlier publications say of it. */
export interface CalendarYearInput {
  readonly year: string;
  /** Fixed by official notices, or an estimate and what is not confirmed of it. */
  readonly status: { readonly official: string } | { readonly estimate: string };
  readonly weeklyRest: ReadonlyArray<WeekdayInput>;
  readonly weeklyRestSource: CalendarSourceInput;
  readonly holidays: ReadonlyArray<CalendarDayInput>;
  /** Free days given in compensation or in a swap. */
  readonly daysOff: ReadonlyArray<CalendarDayInput>;
  /** Days of weekly rest that are worked. */
  readonly workDays: ReadonlyArray<CalendarDayInput>;
}

/** An entry that this software can't read, and who agreed that reading goes on without it. */
export interface SetAsideInput extends EntryInput {
  /** Its place in the ledger, as the fault names it. */
  readonly index: number;
  readonly reason: string;
  /** Another person than the one on whose behalf it is done; bodies are named by their ids. */
  readonly secondPerson: ActorInput;
}

export interface PublishCalendarInput extends EntryInput {
  /** The years, or the calendars of Viet Nam that come with Chidao. */
  readonly years: ReadonlyArray<CalendarYearInput> | "vietnam";
  readonly note?: string;
}

/** What law leaves to practice; see `docs/reference/deadlines.md` for what each one decides. */
export interface PolicyParametersInput {
  readonly nearDueDays: number;
  readonly monthLimit: {
    readonly ordinary: "last-day" | "before-20th";
    readonly workProgramme: "last-day" | "before-20th";
  };
  readonly shiftFixedDateOnHoliday: boolean;
  readonly beforeDayMeans: "the-day" | "day-before";
  readonly coordinationReplyDays: number;
  readonly silenceIsAgreement: boolean;
  readonly hardened: ReadonlyArray<string>;
  readonly fourEyes: ReadonlyArray<string>;
  readonly proposalDays: number;
  readonly assurance: ReadonlyArray<{
    readonly command: string;
    readonly atLeast: "declared" | "authenticated" | "signed";
  }>;
  readonly reminderDays: ReadonlyArray<number>;
  readonly escalationDays: ReadonlyArray<number>;
}

export interface AdoptPolicyInput extends EntryInput {
  /** What is not given stays as in the policy of that day; the whole set is recorded. "vietnam": the one that comes with Chidao. */
  readonly parameters: Partial<PolicyParametersInput> | "vietnam";
  readonly validFrom: string;
  readonly decision?: DocumentInput | { readonly unknown: string };
  readonly reason: string;
}

/** What a reader of words may know besides them. */
export interface ReadDeadlineInput {
  readonly words: string;
  /** The days of the document: a year that the words leave out, and periods, count from them. */
  readonly issuedOn?: DateInput;
  readonly effectiveOn?: DateInput;
  readonly duty?: "ordinary" | "work-programme";
  /** The day from which a period counts, once it is known. */
  readonly countsFrom?: DateInput;
}
