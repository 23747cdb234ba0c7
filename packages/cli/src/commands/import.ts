/**
 * `chidao import`: a tracker's list into the ledger. Without `--apply` it is a rehearsal that accounts for every row;
 * `--draft` prints a first mapping made from the headers.
 */
import { createHash } from "node:crypto";
import {
  decodeMapping,
  describeImportFault,
  draftMapping,
  type ImportOutcome,
  interpretTable,
  type Mapping,
  readTable,
  suggestMatches,
  type Table,
} from "@chidao/imports";
import type { AgencyView, Chidao } from "chidao";
import { defineCommand, type Result } from "../define/command.js";
import { optional, toggle } from "../define/flag.js";
import { entryFlags, givenEntry } from "../define/write-command.js";
import { failure, unwrap, usageFailure } from "../failure.js";
import { type RowAccount, runImport } from "../import/run-import.js";
import { completeEntry } from "../input/entry.js";
import { readBytes, readJsonFile } from "../input/json-file.js";
import { importWords } from "../messages/import.js";
import { progressWords } from "../messages/progress.js";
import { withProgress } from "../output/progress.js";
import { countOutcomes, importLines } from "../render/import.js";
import type { Session } from "../session.js";

export const importCommand = defineCommand({
  name: "import",
  about: { vi: "nhập danh sách từ Excel hoặc CSV", en: "import a list from Excel or CSV" },
  notes: {
    vi: "Không có --apply thì chỉ chạy thử. Nhập lại cùng tệp không ghi thêm gì; dừng giữa chừng thì chạy lại.",
    en: "Without --apply it only rehearses. The same file again adds nothing; run it again if it was stopped.",
  },
  argument: { name: "file", about: { vi: "tệp .xlsx hoặc .csv", en: "an .xlsx or .csv file" }, required: true },
  flags: {
    map: optional("--map <file>", { vi: "tệp ánh xạ các cột (JSON)", en: "the mapping of columns (JSON)" }),
    sheet: optional("--sheet <name>", { vi: "tên trang tính", en: "name of the sheet" }),
    kind: optional("--kind <kind>", {
      vi: "loại nhiệm vụ cho bản nháp ánh xạ",
      en: "the kind of assignment for the first mapping",
    }),
    draft: toggle("--draft", { vi: "in bản nháp tệp ánh xạ", en: "print a first mapping" }),
    apply: toggle("--apply", { vi: "ghi vào sổ", en: "record it in the ledger" }),
    all: toggle("--all", { vi: "kể từng dòng", en: "tell every row" }),
    ...entryFlags,
  },
  run: async ({ session, argument, flags }) => {
    const bytes = await readBytes(argument, session.terminal);
    if (flags.draft) return draftResult(tableOf(bytes, argument, flags.sheet), flags.kind, session);
    if (flags.map === undefined) throw usageFailure("FlagMissing", importWords.mapNeeded, { flag: "--map" });
    const mapping = taken(decodeMapping(await readJsonFile(flags.map, session.terminal)));
    if (isFileName(mapping.system)) {
      session.terminal.err(`${importWords.systemIsFile(mapping.system)[session.language]}\n`);
    }
    const table = tableOf(bytes, argument, flags.sheet ?? mapping.sheet);
    const on = flags.on ?? mapping.snapshot;
    const said = completeEntry(givenEntry({ ...flags, on }), session.env["CHIDAO_ACTOR"]);
    // Every entry of the import bears the digest of the file that it comes from.
    const entry = { ...said, correlationId: `import:${createHash("sha256").update(bytes).digest("hex")}` };
    const chidao = await session.open(flags.apply ? "open" : "read-only");
    return report(session, chidao, { table, mapping, entry, apply: flags.apply, all: flags.all });
  },
});

/** A list that is named after a file gets another name with the next file, and every row of it would be new. */
function isFileName(system: string): boolean {
  return /\.(?:csv|txt|tsv|xlsx|xlsm|xls)$/i.test(system);
}

interface Importing {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly entry: ReturnType<typeof completeEntry>;
  readonly apply: boolean;
  readonly all: boolean;
}

async function report(
  session: Session,
  chidao: Chidao,
  { table, mapping, entry, apply, all }: Importing,
): Promise<Result> {
  const { agencies } = unwrap(await chidao.agencies.list());
  const knownNames = agencies.flatMap(({ names, aliases }) => [...names.map(({ name }) => name), ...aliases]);
  const rows = taken(interpretTable(table, mapping, { knownNames }));
  const accounts = await withProgress(session, progressWords.rows, (tell) => {
    const onRow = (done: number) => tell(done, table.rows.length);
    return runImport(rows, { chidao, entry, dryRun: !apply, onRow });
  });
  const unmatched = unmatchedIn(accounts, agencies);
  const counts = countOutcomes(accounts);
  return {
    json: { applied: apply, counts, rows: accounts, unmatched },
    screen: (page) => importLines({ applied: apply, accounts, unmatched, all }, page),
  };
}

function tableOf(bytes: Uint8Array, fileName: string, sheet: string | undefined): Table {
  return taken(readTable(bytes, { fileName, ...(sheet === undefined ? {} : { sheet }) }));
}

/** What the import package gave, or its fault as this program's failure. */
function taken<A>(outcome: ImportOutcome<A>): A {
  if (outcome.ok) return outcome.value;
  const message = describeImportFault(outcome.error);
  if (outcome.error._tag === "InvalidMapping") {
    // The same shape as for every malformed input: each wrong place with its JSON Pointer.
    const issues = outcome.error.failure.issues.map(({ path, expected: { vi, en } }) => ({
      path,
      message: { vi, en },
    }));
    throw failure({ code: "InvalidMapping", class: "usage", message, issues });
  }
  const { _tag, ...details } = outcome.error;
  throw failure({ code: _tag, class: "usage", message, details });
}

/** The mapping is the data, so that it can go straight into a file; what to check goes to stderr. */
function draftResult(table: Table, kind: string | undefined, { terminal, language }: Session): Result {
  const { draft, doubts } = draftMapping(table, kind === undefined ? {} : { kind });
  const lines = doubts.map((doubt) => `  ${doubt.path}: ${doubt[language]}\n`);
  if (lines.length > 0) terminal.err(`${importWords.doubts[language]}\n${lines.join("")}`);
  return { json: draft, screen: () => JSON.stringify(draft, null, 2).split("\n") };
}

function unmatchedIn(accounts: ReadonlyArray<RowAccount>, agencies: ReadonlyArray<AgencyView>) {
  const names = [...new Set(accounts.flatMap(({ unmatched }) => unmatched))].sort((a, b) => a.localeCompare(b, "vi"));
  const known = agencies.map(({ id, names: borne, aliases }) => ({
    id,
    names: borne.map(({ name }) => name),
    aliases,
  }));
  return names.map((name) => ({ name, suggestions: suggestMatches(name, known) }));
}
