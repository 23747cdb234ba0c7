/**
 * Goes through a table row by row and gives each row after the header one verdict. A row is made when it is asked for,
 * so 20 000 rows take no more memory than their table; of each key only its line and a digest are kept.
 */
import { type ImportOutcome, success } from "../fault.js";
import { type Header, readHeader } from "../header/read-header.js";
import { defaultEpochDates, defaultSeparators, type Mapping } from "../mapping/mapping.js";
import { stageReader } from "../mapping/status-words.js";
import type { Row, Table } from "../table.js";
import { lower } from "../text/clean.js";
import { bodyReader } from "./bodies.js";
import { findColumns, type MappedColumns } from "./columns.js";
import { contentOf, keyOf } from "./key.js";
import type { DayRules } from "./read-day.js";
import { type RowRules, readRow } from "./read-row.js";
import { RowContext } from "./row-context.js";
import { headerTextsOf, skipOf } from "./skip-row.js";
import { type InterpretedRow, keyRepeated, remark, skip } from "./verdict.js";

export interface InterpretOptions {
  /** Names and aliases of the register: a name among them is never cut at a separator. */
  readonly knownNames?: ReadonlyArray<string>;
}

/**
 * One verdict for each row after the header, in the sheet's order: taken, refused or skipped. Iterating again begins
 * anew and gives the same. Nothing is looked up and nothing is written.
 *
 * Errors: `HeaderNotFound`, and `ColumnNotFound` when the mapping names a column that the table does not have.
 */
export function interpretTable(
  table: Table,
  mapping: Mapping,
  options: InterpretOptions = {},
): ImportOutcome<Iterable<InterpretedRow>> {
  const header = readHeader(table, mapping.header);
  if (!header.ok) return header;
  const columns = findColumns(header.value, mapping.columns);
  if (!columns.ok) return columns;
  const plan: Plan = {
    table,
    header: header.value,
    columns: columns.value,
    rules: rulesOf(mapping, options),
    days: {
      order: mapping.dateOrder ?? "dmy",
      epochDates: new Set(mapping.epochDates ?? defaultEpochDates),
    },
  };
  return success({ [Symbol.iterator]: () => verdicts(plan) });
}

interface Plan {
  readonly table: Table;
  readonly header: Header;
  readonly columns: MappedColumns;
  readonly rules: RowRules;
  readonly days: DayRules;
}

function rulesOf(mapping: Mapping, { knownNames = [] }: InterpretOptions): RowRules {
  return {
    mapping,
    stageOf: stageReader(mapping.statuses),
    kinds: new Map(Object.entries(mapping.kinds ?? {}).map(([name, kind]) => [lower(name), kind])),
    bodies: bodyReader({
      separators: mapping.separators ?? defaultSeparators,
      agencies: mapping.agencies ?? {},
      knownNames,
    }),
  };
}

/** Where a key was first met, and what its row says. */
interface Claim {
  readonly line: number;
  readonly content: string;
}

function* verdicts(plan: Plan): Generator<InterpretedRow> {
  const { table, header, columns, rules } = plan;
  const headerTexts = headerTextsOf(header);
  const last = rules.mapping.duplicates === "take-last" ? lastClaims(plan, headerTexts) : undefined;
  const claims = new Map<string, Claim>();
  for (const row of dataRows(table, header)) {
    const skipped = skipOf(row, columns, headerTexts);
    yield skipped ? { verdict: "skipped", line: row.line, reason: skipped } : verdictOn(row, plan, claims, last);
  }
}

function* dataRows({ rows }: Table, { rowsBefore }: Header): Generator<Row> {
  for (let at = rowsBefore; at < rows.length; at++) yield rows[at] as Row;
}

/** For each key the row that will be taken, and whether the rows of the key differ. */
function lastClaims({ table, header, columns }: Plan, headerTexts: ReadonlyArray<string>): Map<string, LastClaim> {
  const last = new Map<string, LastClaim>();
  for (const row of dataRows(table, header)) {
    const key = skipOf(row, columns, headerTexts) ? "" : keyOf(row, columns);
    if (key === "") continue;
    const content = contentOf(row, columns);
    const before = last.get(key);
    const isSame = before?.content === content;
    last.set(key, {
      line: isSame ? before.line : row.line,
      content,
      lines: [...(before?.lines ?? []), ...(isSame ? [] : [row.line])],
    });
  }
  return last;
}

interface LastClaim extends Claim {
  /** Lines on which the key says something new. */
  readonly lines: ReadonlyArray<number>;
}

function verdictOn(
  row: Row,
  { columns, rules, days }: Plan,
  claims: Map<string, Claim>,
  last: ReadonlyMap<string, LastClaim> | undefined,
): InterpretedRow {
  const { line } = row;
  const key = keyOf(row, columns);
  const taken = last?.get(key);
  const context = new RowContext(row, columns, days);
  const repeated = key === "" ? undefined : repetition(row, key, columns, claims, taken);
  if (repeated !== undefined) return repeated;
  if (taken !== undefined && taken.lines.length > 1) {
    context.remarks.push(remark("duplicate-key", { cell: key }));
    context.notes.push({ rule: "import.duplicate-key", facts: { key, lines: taken.lines.slice(-20).join(", ") } });
  }
  const read = readRow(context, key, rules);
  const { reasons, remarks } = context;
  if (reasons.length === 0) return { verdict: "taken", line, row: read, remarks };
  return { verdict: "refused", line, ...(key !== "" && { key }), reasons };
}

/** The verdict on a row whose key another row bears; none for the row that stands for the key. */
function repetition(
  row: Row,
  key: string,
  columns: MappedColumns,
  claims: Map<string, Claim>,
  taken: LastClaim | undefined,
): InterpretedRow | undefined {
  const { line } = row;
  if (taken !== undefined) {
    if (taken.line === line) return undefined;
    const isSame = taken.content === contentOf(row, columns);
    return { verdict: "skipped", line, reason: skip(isSame ? "repeated-row" : "superseded-by-later-row", taken.line) };
  }
  const content = contentOf(row, columns);
  const first = claims.get(key);
  if (first === undefined) {
    claims.set(key, { line, content });
    return undefined;
  }
  if (first.content === content) return { verdict: "skipped", line, reason: skip("repeated-row", first.line) };
  return { verdict: "refused", line, key, reasons: [keyRepeated(key, first.line, line)] };
}

/** How many rows got each verdict. They sum to the rows after the header. */
export interface VerdictCounts {
  readonly taken: number;
  readonly refused: number;
  readonly skipped: number;
}

export function countVerdicts(rows: Iterable<InterpretedRow>): VerdictCounts {
  const counts = { taken: 0, refused: 0, skipped: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}
