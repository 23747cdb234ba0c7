/** The fixed set of indicators, of a ledger or of figures that somebody published. */
import { type Codec, integer, list, oneOf, struct, textUpTo } from "@chidao/core";
import {
  type Comparison,
  compareTotals,
  leadSubject,
  measure,
  publishedClasses,
  publishedTally,
  statusIndicators,
  tallyOf,
  totalOf,
} from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { agencyNamed } from "../inputs/resolve.js";
import { read, type Session, toOutcome } from "../session.js";
import type { IndicatorsView, Outcome, PartyView, PublishedView, Text } from "../types/answers.js";
import type { IndicatorsInput, PublishedInput } from "../types/inputs.js";
import { indicatorView } from "../views/indicators.js";
import { partyView } from "../views/parties.js";
import { ask, placedIn, queryFields, UnitGiven } from "./query.js";

const IndicatorsCodec: Codec<IndicatorsInput> = struct({}, { ...queryFields, lead: textUpTo(500), unit: UnitGiven });

export async function indicators(session: Session, given: IndicatorsInput = {}): Promise<Outcome<IndicatorsView>> {
  const input = read(IndicatorsCodec, given, "reports.indicators");
  if (E.isLeft(input)) return toOutcome(input);
  const { lead, unit = "assignment", ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const body = lead === undefined ? E.right(undefined) : agencyNamed(desk, lead, day);
  if (E.isLeft(body)) return toOutcome(body);
  const agency = body.right;
  const party = agency === undefined ? null : partyView({ agency }, desk.register, day);
  const statuses = placedIn(question.right, unit)
    .filter((placed) => agency === undefined || isLedBy(leadSubject(placed.lead), agency))
    .map(({ status }) => status);
  const tally = tallyOf(statuses);
  const stating = { unit, population: populationWords(party), basis };
  return {
    ok: true,
    value: {
      basis,
      unit,
      lead: party,
      total: statuses.length,
      asserted: statuses.filter(({ asserted }) => asserted).length,
      indicators: statusIndicators.map((definition) => indicatorView(measure(definition, tally), stating)),
    },
  };
}

function isLedBy(subject: ReturnType<typeof leadSubject>, agency: string): boolean {
  return "agency" in subject && subject.agency === agency;
}

export function populationWords(lead: PartyView | null): Text {
  if (lead === null) return { vi: "mọi nhiệm vụ đã giao đến ngày này", en: "all assignments issued by this day" };
  return {
    vi: `nhiệm vụ đã giao đến ngày này do ${lead.name.vi} chủ trì`,
    en: `assignments issued by this day that ${lead.name.en} leads`,
  };
}

// Published figures

const CountsCodec = list(struct({ class: oneOf(...publishedClasses), count: integer(0) }), publishedClasses.length);
const PublishedCodec = struct(
  { counts: CountsCodec },
  { given: integer(0), unit: UnitGiven, other: struct({ given: integer(0) }, { unit: UnitGiven }) },
);

const publishedPopulation: Text = { vi: "số liệu đã công bố", en: "the published figures" };

export async function published(given: PublishedInput): Promise<Outcome<PublishedView>> {
  const counts = Object.entries(given.counts ?? {}).map(([name, count]) => ({ class: name, count }));
  const input = read(PublishedCodec, { ...given, counts }, "reports.published");
  if (E.isLeft(input)) return toOutcome(input);
  const stated = input.right;
  const tally = publishedTally(Object.fromEntries(stated.counts.map((each) => [each.class, each.count])));
  const sum = totalOf(tally);
  const stating = { unit: stated.unit ?? null, population: publishedPopulation, basis: undefined };
  const total = { total: stated.given ?? sum, unit: stated.unit };
  return {
    ok: true,
    value: {
      unit: stated.unit ?? null,
      sum,
      sumsToGiven: stated.given === undefined ? null : stated.given === sum,
      indicators: statusIndicators.map((definition) => indicatorView(measure(definition, tally), stating)),
      comparison:
        stated.other === undefined
          ? null
          : comparisonView(compareTotals(total, { total: stated.other.given, unit: stated.other.unit })),
    },
  };
}

function comparisonView(comparison: Comparison): PublishedView["comparison"] {
  const by = comparison.kind === "differ" ? comparison.by : null;
  const words: Readonly<Record<Comparison["kind"], Text>> = {
    agree: { vi: "hai tổng số khớp nhau", en: "the two totals agree" },
    differ: { vi: `cùng đơn vị tính nhưng lệch ${by}`, en: `the same unit, and they differ by ${by}` },
    "units-differ": {
      vi: "đơn vị tính khác nhau, không đối chiếu được",
      en: "the units differ; the totals can't be set against each other",
    },
    "unit-not-stated": {
      vi: "không nêu đơn vị tính, không đối chiếu được",
      en: "a unit is not stated; the totals can't be reconciled",
    },
  };
  return { code: comparison.kind, by, words: words[comparison.kind] };
}
