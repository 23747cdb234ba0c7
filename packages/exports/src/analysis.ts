/**
 * Files of the reports that look at the ledger from one side. Each answer is one table: the first sheet, and the CSV;
 * the second sheet says where it comes from.
 */
import type { AgingView, Basis, DisciplineView, IndicatorsView, WorkloadView } from "chidao";
import { withBasis } from "./csv/files.js";
import { writeCsv } from "./csv/write-csv.js";
import { type ExportOptions, type Say, sayIn } from "./options.js";
import { agingTable, disciplineTable, indicatorTable, workloadTable } from "./table/analysis.js";
import { basisLines, markOf, type SourceFacts, sourceSheet } from "./table/source.js";
import type { Sheet, Table } from "./table/table.js";
import { analysisWords } from "./words-analysis.js";
import { workbook } from "./xlsx/workbook.js";

interface Analysis<A> {
  readonly name: keyof typeof analysisWords.sheets;
  readonly table: (answer: A, say: Say) => Table;
  /** What must be read beside the figures. */
  readonly lines: (answer: A, say: Say) => ReadonlyArray<string>;
}

const indicators: Analysis<IndicatorsView> = {
  name: "indicators",
  table: indicatorTable,
  lines: ({ indicators: [first] }, say) =>
    first === undefined ? [] : [say(analysisWords.population(first.population.words, first.population.count))],
};
const aging: Analysis<AgingView> = {
  name: "aging",
  table: agingTable,
  lines: ({ withoutDay }, say) => [say(analysisWords.withoutDay(withoutDay))],
};
const discipline: Analysis<DisciplineView> = {
  name: "discipline",
  table: disciplineTable,
  lines: ({ cycleDays }, say) => [say(analysisWords.cycle(cycleDays))],
};
const workload: Analysis<WorkloadView> = { name: "workload", table: workloadTable, lines: () => [] };

type Counted = { readonly basis: Basis; readonly unit: SourceFacts["unit"] };

function sheetsOf<A extends Counted>(
  { name, table, lines }: Analysis<A>,
  answer: A,
  options: ExportOptions,
): ReadonlyArray<Sheet> {
  const say = sayIn(options.language);
  const { basis, unit } = answer;
  const made = table(answer, say);
  const title = say(analysisWords.titles[name]);
  return [
    {
      name: say(analysisWords.sheets[name]),
      title,
      lines: [...basisLines(basis, say), ...lines(answer, say)],
      mark: markOf(basis, say),
      table: made,
      notes: [],
    },
    sourceSheet(basis, { title, rows: made.rows.length, asserted: 0, unit }, options, say),
  ];
}

const workbookOf =
  <A extends Counted>(analysis: Analysis<A>) =>
  (answer: A, options: ExportOptions): Promise<Uint8Array> =>
    workbook(sheetsOf(analysis, answer, options));

const csvOf =
  <A extends Counted>({ table }: Analysis<A>) =>
  (answer: A, { language }: ExportOptions): string => {
    const say = sayIn(language);
    return writeCsv(withBasis(table(answer, say), answer.basis, say));
  };

/** One row for each indicator and denominator. */
export const indicatorsWorkbook = workbookOf(indicators);
export const indicatorsCsv = csvOf(indicators);
/** Two rows for each body: against the deadline in force, and against the first one. */
export const agingWorkbook = workbookOf(aging);
export const agingCsv = csvOf(aging);
export const disciplineWorkbook = workbookOf(discipline);
export const disciplineCsv = csvOf(discipline);
export const workloadWorkbook = workbookOf(workload);
export const workloadCsv = csvOf(workload);
