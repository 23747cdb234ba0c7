/** Tables of the reports that look at the ledger from one side: indicators, aging, discipline, workload. */
import type {
  AgingCountsView,
  AgingView,
  DisciplineView,
  IndicatorsView,
  IndicatorView,
  WorkloadRowView,
  WorkloadView,
} from "chidao";
import type { Say } from "../options.js";
import { partyName } from "../phrases.js";
import { words } from "../words.js";
import { analysisWords } from "../words-analysis.js";
import type { Column, Row, Table } from "./table.js";

const nameWidth = 42;
const countWidth = 12;

const counted = (headings: ReadonlyArray<string>): ReadonlyArray<Column> =>
  headings.map((heading) => ({ heading, width: countWidth }));

/** One row for each denominator. Percentages are text: a rounded number would hide the fraction beside it. */
export function indicatorTable({ indicators }: IndicatorsView, say: Say): Table {
  const rate = (measured: IndicatorView["value"]): string | null => (measured === null ? null : say(measured.text));
  return {
    columns: [
      { heading: say(analysisWords.indicator), width: nameWidth },
      { heading: say(analysisWords.numeratorWords), width: 30 },
      { heading: say(analysisWords.denominatorWords), width: nameWidth },
      ...counted(
        [
          analysisWords.value,
          analysisWords.numerator,
          analysisWords.denominator,
          analysisWords.judged,
          analysisWords.judgedOf,
          analysisWords.worst,
          analysisWords.best,
        ].map(say),
      ),
      { heading: say(analysisWords.noValue), width: 24 },
      { heading: say(analysisWords.id), width: 34 },
    ],
    rows: indicators.map(
      ({ family, numerator, denominator, value, coverage, worst, best, noValue, id, version }): Row => [
        say(family.title),
        say(numerator.words),
        say(denominator.words),
        rate(value),
        numerator.count,
        denominator.count,
        coverage.judged,
        coverage.of,
        rate(worst),
        rate(best),
        noValue === null ? null : say(noValue.why),
        `${id} v${version}`,
      ],
    ),
  };
}

export function agingTable(view: AgingView, say: Say): Table {
  const bands = view.bands.map(({ from, to }) => say(analysisWords.band(from, to)));
  const cells = (name: string, against: "current" | "first", { bands: days, total, longest }: AgingCountsView): Row => [
    name,
    say(analysisWords.against[against]),
    ...days,
    total,
    longest,
  ];
  const both = (name: string, row: Pick<AgingView["all"], "current" | "first">): ReadonlyArray<Row> => [
    cells(name, "current", row.current),
    cells(name, "first", row.first),
  ];
  return {
    columns: [
      { heading: say(words.body), width: nameWidth },
      { heading: say(analysisWords.againstHead), width: 26 },
      ...counted([...bands, say(words.total), say(analysisWords.longest)]),
    ],
    rows: [...view.rows.flatMap((row) => both(partyName(row.party, say), row)), ...both(say(words.all), view.all)],
  };
}

const updates = ["upToDate", "notYetExpected", "outOfDate", "neverReported", "undated"] as const;

export function disciplineTable(view: DisciplineView, say: Say): Table {
  const rate = ({ value }: IndicatorView): string | null => (value === null ? null : say(value.text));
  const [completion, update] = view.indicators;
  return {
    columns: [
      { heading: say(words.body), width: nameWidth },
      ...counted([
        ...updates.map((box) => say(analysisWords.updates[box])),
        say(analysisWords.open),
        say(analysisWords.updateRate),
        say(analysisWords.completionRate),
      ]),
    ],
    rows: view.rows.map((row) => [
      partyName(row.party, say),
      ...updates.map((box) => row.updates[box]),
      row.open,
      rate(row.update),
      rate(row.completion),
    ]),
    totals: [
      say(words.all),
      ...updates.map((box) => view.updates[box]),
      view.open,
      update === undefined ? null : rate(update),
      completion === undefined ? null : rate(completion),
    ],
  };
}

/** What is in hand, then what came in and what left in each month. */
export function workloadTable(view: WorkloadView, say: Say): Table {
  const cells = (name: string, row: WorkloadRowView): Row => [
    name,
    row.openLed,
    row.overdue,
    row.dueSoon,
    row.openCoordinating,
    ...row.months.flatMap(({ given, reopened, exits }) => [
      given + reopened,
      Object.values(exits).reduce((sum, count) => sum + count, 0),
    ]),
  ];
  return {
    columns: [
      { heading: say(words.body), width: nameWidth },
      ...counted([
        say(analysisWords.openLed),
        say(analysisWords.overdue),
        say(analysisWords.dueSoon(view.dueWithin)),
        say(analysisWords.openCoordinating),
        ...view.months.flatMap(({ month }) => [say(analysisWords.opened(month)), say(analysisWords.closed(month))]),
      ]),
    ],
    rows: view.rows.map((row) => cells(partyName(row.party, say), row)),
    totals: cells(say(words.all), view.all),
  };
}
