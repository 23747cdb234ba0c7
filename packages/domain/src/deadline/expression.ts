/**
 * What was read in the words of a deadline, without working anything out: a form and its parts, as the words say
 * them. What the words leave out stays out; a rule may supply it when the deadline is resolved, and says so then.
 */
import {
  CivilDate,
  CivilYear,
  Codec,
  Dated,
  integer,
  list,
  nullable,
  oneOf,
  struct,
  type TypeOf,
  tagged,
  text,
  variant,
} from "@chidao/core";

/**
 * How the words tie the task to the time. `before`: trước; `until`: chậm nhất, đến hết; `on`: vào ngày, tại;
 * `within`: trong; `from`: từ, kể từ, which is a start and no limit.
 */
export const Bound = oneOf("before", "until", "on", "within", "from", "not-stated");
export type Bound = TypeOf<typeof Bound>;

/** The year as the words have it: a number, "năm nay" or "năm sau", or none, with the reason. */
export const SaidYear = variant({ year: CivilYear, relative: oneOf("same", "next"), unknown: text });
export type SaidYear = TypeOf<typeof SaidYear>;

export const MonthNumber = integer(1, 12);
const DayNumber = integer(1, 31);
const QuarterNumber = integer(1, 4);
const HalfNumber = integer(1, 2);

/**
 * Where the duty comes from: an item of the Government's work programme must be submitted earlier in its month than
 * other duties, though the words are the same (Decree 191/2026/NĐ-CP, article 20).
 */
export const DutySource = oneOf("ordinary", "work-programme");
export type DutySource = TypeOf<typeof DutySource>;

export const PeriodUnit = oneOf("hour", "day", "working-day", "week", "month", "year");
export type PeriodUnit = TypeOf<typeof PeriodUnit>;

/** From what a period counts: issue or effect of the document, receipt of a dossier or answer, another event. */
export const PeriodAnchor = oneOf("issue", "effect", "receipt", "event", "not-stated");
export type PeriodAnchor = TypeOf<typeof PeriodAnchor>;

const NamedRhythm = oneOf("day", "week", "month", "quarter", "half", "year", "five-years");
export type NamedRhythm = TypeOf<typeof NamedRhythm>;

export type RhythmUnit = "days" | "weeks" | "months" | "years";

/** A rhythm with a name of its own, or every so many units, 2 to 99, such as `2-years`. */
export type Every = NamedRhythm | `${number}-${RhythmUnit}`;
export const Every: Codec<Every> = new Codec<Every>(
  "rhythm",
  { code: "rhythm", vi: "một nhịp như year hoặc 2-years", en: "a rhythm such as year or 2-years" },
  (value): value is Every => NamedRhythm.is(value) || (typeof value === "string" && countedRhythm(value) !== undefined),
);

/** The number and the unit of a rhythm without a name of its own. */
export function countedRhythm(every: string): { readonly count: number; readonly unit: RhythmUnit } | undefined {
  const found = /^([2-9]|[1-9]\d)-(days|weeks|months|years)$/.exec(every);
  return found === null ? undefined : { count: Number(found[1]), unit: found[2] as RhythmUnit };
}

const codecs = {
  date: struct({ kind: oneOf("date"), date: CivilDate, bound: Bound }),
  /** A day and month without a year, such as "trước ngày 10/2 tới". */
  dayOfYear: struct({ kind: oneOf("dayOfYear"), month: MonthNumber, day: DayNumber, year: SaidYear, bound: Bound }),
  month: struct({ kind: oneOf("month"), month: MonthNumber, year: SaidYear, bound: Bound, duty: DutySource }),
  quarter: struct({ kind: oneOf("quarter"), quarter: QuarterNumber, year: SaidYear, bound: Bound }),
  half: struct({ kind: oneOf("half"), half: HalfNumber, year: SaidYear, bound: Bound }),
  year: struct({ kind: oneOf("year"), year: SaidYear, bound: Bound }),
  /** Đầu, giữa, cuối of a month, or of a year when `month` is null. */
  partOf: struct({
    kind: oneOf("partOf"),
    part: oneOf("start", "middle", "end"),
    month: nullable(MonthNumber),
    year: SaidYear,
    bound: Bound,
  }),
  /** `from`: the day it counts from, once somebody knows it; null while only the words name it. */
  period: struct({
    kind: oneOf("period"),
    count: integer(1, 10_000),
    unit: PeriodUnit,
    anchor: PeriodAnchor,
    from: nullable(Dated),
    bound: Bound,
  }),
  /**
   * So many days before something happens. `event`: the words that say what; `from`: its day, once somebody knows it,
   * null until then.
   */
  beforeEvent: struct({
    kind: oneOf("beforeEvent"),
    count: integer(1, 10_000),
    unit: PeriodUnit,
    event: text,
    from: nullable(Dated),
    bound: Bound,
  }),
  /** A session of an assembly. The days of a session are fixed by the assembly, so it resolves to no day by itself. */
  session: struct({
    kind: oneOf("session"),
    number: nullable(integer(1, 1_000)),
    month: nullable(MonthNumber),
    year: SaidYear,
    bound: Bound,
  }),
  /** Something has to happen first. `trigger`: the words that say what. */
  condition: struct({ kind: oneOf("condition"), trigger: text, anchor: PeriodAnchor, bound: Bound }),
  /** Words of urgency that set no limit: khẩn trương, kịp thời, sớm, ngay. */
  vague: struct({ kind: oneOf("vague") }),
  /** Again and again; with several rhythms when the words name several. No rhythm: the words say "định kỳ" alone. */
  recurring: struct({
    kind: oneOf("recurring"),
    every: list(Every, 7),
    month: nullable(MonthNumber),
    day: nullable(DayNumber),
    quarter: nullable(QuarterNumber),
    bound: Bound,
  }),
  none: struct({ kind: oneOf("none"), reason: text }),
  unparsed: struct({ kind: oneOf("unparsed"), reason: text }),
} as const;

type Codecs = typeof codecs;
export type DeadlineExpression = { [K in keyof Codecs]: TypeOf<Codecs[K]> }[keyof Codecs];
export type ExpressionKind = DeadlineExpression["kind"];
export type ExpressionOf<K extends ExpressionKind> = Extract<DeadlineExpression, { readonly kind: K }>;

export const DeadlineExpression: Codec<DeadlineExpression> = tagged("kind", codecs);

/** Every form that a deadline's words can have, in the order of the reference page. */
export const expressionKinds = Object.keys(codecs) as ReadonlyArray<ExpressionKind>;

/** Whether the form can give a day, so that calendars, policies and the days of the directive matter to it. */
export function mayGiveDay({ kind }: DeadlineExpression): boolean {
  return !["none", "unparsed", "vague", "condition", "session", "recurring"].includes(kind);
}
