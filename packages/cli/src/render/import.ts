/** The report of an import: sums first, then the rows that need a person, then names to match. */
import type { Suggestion } from "@chidao/imports";
import type { RowAccount, RowOutcome } from "../import/run-import.js";
import { importWords } from "../messages/import.js";
import { type Page, paragraph } from "./page.js";
import { printable } from "./width.js";

export interface ImportReport {
  readonly applied: boolean;
  readonly accounts: ReadonlyArray<RowAccount>;
  readonly unmatched: ReadonlyArray<{ readonly name: string; readonly suggestions: ReadonlyArray<Suggestion> }>;
  /** Show every row, and not only those that need a person. */
  readonly all: boolean;
}

/** Rows that need a person are shown up to this many, unless all are asked for. */
const rowsShownMax = 50;

const outcomes = Object.keys(importWords.outcomes) as ReadonlyArray<RowOutcome>;

export function countOutcomes(accounts: ReadonlyArray<RowAccount>): Readonly<Record<RowOutcome, number>> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>;
  for (const { outcome } of accounts) counts[outcome] += 1;
  return counts;
}

export function importLines(report: ImportReport, page: Page): ReadonlyArray<string> {
  const { accounts, applied, all } = report;
  const counts = countOutcomes(accounts);
  const sums = outcomes.map((outcome) => `${page.say(importWords.outcomes[outcome])}: ${counts[outcome]}`).join(" · ");
  const irregular = accounts.filter((account) => account.irregular).length;
  const shown = all ? accounts : accounts.filter(needsAPerson);
  const listed = all ? shown : shown.slice(0, rowsShownMax);
  return [
    page.paint(applied ? "strong" : "warning", page.say(applied ? importWords.applied : importWords.rehearsal)),
    page.say(importWords.rows(accounts.length)),
    ...paragraph(page, sums, { hang: 2 }),
    page.say(importWords.irregular(irregular)),
    "",
    ...listed.flatMap((account) => accountLines(account, page)),
    ...(shown.length > listed.length ? [page.say(importWords.more(shown.length - listed.length))] : []),
    ...unmatchedLines(report, page),
  ];
}

function needsAPerson({ outcome, irregular }: RowAccount): boolean {
  return outcome === "refused" || irregular;
}

function accountLines({ line, key, outcome, remarks }: RowAccount, page: Page): ReadonlyArray<string> {
  const head = page.say(importWords.row(line, printable(key), importWords.outcomes[outcome]));
  const tone = outcome === "refused" ? "bad" : "strong";
  return [
    ...paragraph(page, head, { hang: 2 }).map((each) => page.paint(tone, each)),
    ...remarks.flatMap((remark) => paragraph(page, page.say(remark), { indent: 2, hang: 2 })),
  ];
}

function unmatchedLines({ unmatched }: ImportReport, page: Page): ReadonlyArray<string> {
  if (unmatched.length === 0) return [];
  return [
    "",
    page.paint("strong", page.say(importWords.unmatched)),
    ...unmatched.flatMap(({ name, suggestions }) => {
      const perhaps = suggestions.map((each) => `${each.name} (${each.id})`).join("; ");
      return [
        ...paragraph(page, printable(name), { indent: 2, hang: 2 }),
        ...(perhaps === "" ? [] : paragraph(page, page.say(importWords.maybe(perhaps)), { indent: 4, hang: 2 })),
      ];
    }),
    ...paragraph(page, page.say(importWords.matchAdvice), { hang: 2 }),
  ];
}
