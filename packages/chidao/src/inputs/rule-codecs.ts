/** Codecs of what is typed in about calendars, policies and words to be read. */
import {
  CivilDate,
  type Codec,
  Codec as CodecOf,
  integer,
  isRecord,
  list,
  oneOf,
  struct,
  text,
  textOrEmpty,
} from "@chidao/core";
import { type CalendarDay, CalendarYear, DutySource, defaultPolicy, PolicyParameters } from "@chidao/domain";
import type {
  AdoptPolicyInput,
  CalendarYearInput,
  PolicyParametersInput,
  PublishCalendarInput,
  ReadDeadlineInput,
  SetAsideInput,
} from "../types/inputs.js";
import { ActorGiven, DateGiven, DocumentOrUnknown, datedOf, entryOptional, entryRequired } from "./values.js";

type DayGiven = CalendarYearInput["holidays"][number];

/** Dates of sources are typed in as text; everything else is as it is stored. */
export function calendarYearOf(year: CalendarYearInput): CalendarYear {
  const dayOf = (day: DayGiven): CalendarDay => ({ ...day, source: sourceOf(day.source) }) as CalendarDay;
  return {
    ...year,
    weeklyRestSource: sourceOf(year.weeklyRestSource),
    holidays: year.holidays.map(dayOf),
    daysOff: year.daysOff.map(dayOf),
    workDays: year.workDays.map(dayOf),
  };
}

function sourceOf({ validFrom, ...source }: DayGiven["source"]): CalendarDay["source"] {
  return { ...source, validFrom: datedOf(validFrom) };
}

const asStored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asStored);
  if (!isRecord(value)) return value;
  const read = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asStored(inner)]));
  return DateGiven.is(value["validFrom"]) ? { ...read, validFrom: datedOf(value["validFrom"]) } : read;
};

const YearGiven = new CodecOf<CalendarYearInput>(
  "calendar-year",
  CalendarYear.expected,
  (value) => CalendarYear.is(asStored(value)),
  (value, context) => CalendarYear.validate(asStored(value), context),
);

const YearsGiven = eitherWord(list(YearGiven, 50), "vietnam");
const ParametersGiven = eitherWord(partialParameters(), "vietnam");

export const PublishCalendarCodec: Codec<PublishCalendarInput> = struct(
  { ...entryRequired, years: YearsGiven },
  { ...entryOptional, note: textOrEmpty },
);

export const SetAsideCodec: Codec<SetAsideInput> = struct(
  { ...entryRequired, index: integer(), reason: text, secondPerson: ActorGiven },
  entryOptional,
);

export const AdoptPolicyCodec: Codec<AdoptPolicyInput> = struct(
  { ...entryRequired, parameters: ParametersGiven, validFrom: CivilDate as unknown as Codec<string>, reason: text },
  { ...entryOptional, decision: DocumentOrUnknown },
);

export const ReadDeadlineCodec: Codec<ReadDeadlineInput> = struct(
  { words: text },
  { issuedOn: DateGiven, effectiveOn: DateGiven, duty: DutySource, countsFrom: DateGiven },
);

/** Any of the parameters; each is judged as in the whole set. */
function partialParameters(): Codec<Partial<PolicyParametersInput>> {
  const { version, validFrom, decision, read, ...whole } = defaultPolicy;
  const filled = (value: unknown): unknown => (isRecord(value) ? { ...whole, ...value } : value);
  return new CodecOf<Partial<PolicyParametersInput>>(
    "policy-parameters",
    PolicyParameters.expected,
    (value) => PolicyParameters.is(filled(value)),
    (value, context) => PolicyParameters.validate(filled(value), context) as ReturnType<Codec<object>["validate"]>,
  );
}

/** The value itself, or a word that stands for one that comes with Chidao. */
function eitherWord<A, const W extends string>(codec: Codec<A>, word: W): Codec<A | W> {
  const words = oneOf(word);
  return new CodecOf<A | W>(
    `${codec.name} | ${word}`,
    {
      code: codec.expected.code,
      vi: `${codec.expected.vi}, hoặc "${word}"`,
      en: `${codec.expected.en}, or "${word}"`,
    },
    (value) => words.is(value) || codec.is(value),
    (value, context) => (typeof value === "string" ? words : codec).validate(value, context),
  );
}
