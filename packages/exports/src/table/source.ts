/** The sheet that says where the figures come from, so that a file on somebody's desk can be made again and compared. */
import type { Basis } from "chidao";
import { type ExportOptions, type Say, software } from "../options.js";
import { sourceWords, words } from "../words.js";
import type { Row, Sheet } from "./table.js";

/** What a report can say beyond its basis. */
export interface SourceFacts {
  readonly title: string;
  readonly rows: number;
  readonly asserted: number;
  readonly unit: "assignment" | "obligation" | "entry";
  readonly period?: { readonly from: string; readonly to: string };
}

export function sourceSheet(basis: Basis, facts: SourceFacts, options: ExportOptions, say: Say): Sheet {
  return {
    name: say(words.sheets.source),
    title: say(sourceWords.title),
    lines: [facts.title],
    mark: markOf(basis, say),
    table: {
      columns: [
        { heading: say(sourceWords.field), width: 34 },
        { heading: say(sourceWords.value), width: 70 },
      ],
      rows: sourceRows(basis, facts, options, say),
    },
    notes: [],
  };
}

/** The line that says that all of this is an example; `undefined` for a real record. */
export function markOf({ ledger }: Basis, say: Say): string | undefined {
  return ledger.illustrative ? say(words.illustrative) : undefined;
}

/** The lines below every title: of which ledger, for which day, by which rules, as known when. */
export function basisLines(basis: Basis, say: Say): ReadonlyArray<string> {
  const { ledger, asOf, rules, knownAt } = basis;
  return [
    `${say(words.ledger)}: ${ledger.name} · ${say(words.asOf(asOf))} · ${say(words.rules[rules])}`,
    say(words.knownAt(knownAt.index, knownAt.recordedAt)),
  ];
}

function sourceRows(basis: Basis, facts: SourceFacts, { filters = [] }: ExportOptions, say: Say): ReadonlyArray<Row> {
  const { ledger, knownAt } = basis;
  const { from, to } = facts.period ?? {};
  return [
    [say(sourceWords.ledgerName), ledger.name],
    [say(sourceWords.ledgerId), ledger.id],
    [say(sourceWords.nature), markOf(basis, say) ?? say(sourceWords.real)],
    ...(from === undefined || to === undefined ? [] : [[say(sourceWords.period), say(words.period(from, to))]]),
    [say(sourceWords.asOf), { day: basis.asOf }],
    [say(sourceWords.knownIndex), knownAt.recordedAt === null ? say(sourceWords.nothing) : knownAt.index],
    [say(sourceWords.knownRecordedAt), knownAt.recordedAt],
    [say(sourceWords.rules), say(words.rules[basis.rules])],
    [say(sourceWords.filters), filters.length === 0 ? say(sourceWords.noFilters) : filters.join("; ")],
    [say(sourceWords.unit), say(sourceWords[facts.unit])],
    [say(sourceWords.rows), facts.rows],
    [say(sourceWords.asserted), facts.asserted],
    [say(sourceWords.timeZone), "Asia/Ho_Chi_Minh"],
    [say(sourceWords.software), software],
  ];
}
