/**
 * Takes each row of a table to the front door, several at a time, and keeps one line of account for every row. A
 * rehearsal goes the same way and writes nothing. Stopped half way, it goes on when it is run again: rows that are in
 * the ledger already add nothing.
 */
import type { ImportRow, InterpretedRow, Remark } from "@chidao/imports";
import type { Chidao, EntryInput, ImportedRow, Text } from "chidao";

/** How many rows are on their way at once; their appends share commits. */
const rowsAtOnce = 64;

export type RowOutcome = "added" | "changed" | "unchanged" | "refused" | "skipped";

/** What became of one row of the sheet. */
export interface RowAccount {
  readonly line: number;
  readonly key: string;
  readonly outcome: RowOutcome;
  /** Why it was refused or skipped, what was noticed, what is irregular. */
  readonly remarks: ReadonlyArray<Text>;
  /** True when a rule is broken, other than a name that is not matched. */
  readonly irregular: boolean;
  readonly unmatched: ReadonlyArray<string>;
}

export interface ImportRun {
  readonly chidao: Chidao;
  readonly entry: EntryInput;
  readonly dryRun: boolean;
  /** Told after each row that came back. */
  readonly onRow: (done: number) => void;
}

/** The accounts in the sheet's order; as many as rows. */
export async function runImport(rows: Iterable<InterpretedRow>, run: ImportRun): Promise<ReadonlyArray<RowAccount>> {
  const accounts: Array<RowAccount> = [];
  const waiting = rows[Symbol.iterator]();
  let place = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const at = place;
      place += 1;
      accounts[at] = await accountOf(next.value, run);
      done += 1;
      run.onRow(done);
    }
  };
  await Promise.all(Array.from({ length: run.dryRun ? 1 : rowsAtOnce }, work));
  return accounts;
}

async function accountOf(interpreted: InterpretedRow, run: ImportRun): Promise<RowAccount> {
  const { line } = interpreted;
  const none = { irregular: false, unmatched: [] };
  switch (interpreted.verdict) {
    case "skipped":
      return { line, key: "", outcome: "skipped", remarks: [interpreted.reason], ...none };
    case "refused":
      return { line, key: interpreted.key ?? "", outcome: "refused", remarks: interpreted.reasons, ...none };
    case "taken":
      return recorded(line, interpreted.row, interpreted.remarks, run);
  }
}

async function recorded(
  line: number,
  row: ImportRow,
  remarks: ReadonlyArray<Remark>,
  { chidao, entry, dryRun }: ImportRun,
): Promise<RowAccount> {
  const answer = await chidao.imports.row({ ...entry, ...row }, { dryRun });
  const key = row.ref.id;
  if (!answer.ok) {
    return { line, key, outcome: "refused", remarks: [answer.error.message], irregular: false, unmatched: [] };
  }
  const { outcome, unmatched, irregularities } = answer.value;
  // Names that are not matched are listed once at the end; on each row they would drown the rest.
  const broken = irregularities.filter(({ rule }) => rule !== unmatchedRule);
  // What a remark tells, with the cell that it is about, is not told again by the title of its rule.
  const remarked = new Set(remarks.map(({ code }) => `import.${code}`));
  const titles = broken.filter(({ rule }) => !remarked.has(rule)).map(({ title }) => title);
  const all = distinct([...remarks, ...titles, ...changesOf(answer.value)]);
  return { line, key, outcome, remarks: all, irregular: broken.length > 0, unmatched };
}

const unmatchedRule = "import.unmatched-agency";

function distinct(texts: ReadonlyArray<Text>): ReadonlyArray<Text> {
  return [...new Map(texts.map((text) => [text.vi, text])).values()];
}

function changesOf({ changes }: ImportedRow): ReadonlyArray<Text> {
  return changes.map(({ label, before, after }) => ({
    vi: `${label.vi}: ${before.vi} → ${after.vi}`,
    en: `${label.en}: ${before.en} → ${after.en}`,
  }));
}
