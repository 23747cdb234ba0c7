/**
 * A ledger of fictional bodies for tests that run the real process on it, a way to compare its bytes before and after,
 * and what every refusal has to be: an exit code, one sentence in each language, an error object, and nothing written.
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Chidao, createChidao, fileDisclosures, openSqlite, virtualClock } from "chidao";
import { afterAll, expect, onTestFinished } from "vitest";
import { type CliFolder, type CliOptions, type CliRun, cliFolder } from "./cli.js";
import { inThisProcess } from "./cli-here.js";
import { openRaw } from "./raw-sqlite.js";

export const signerName = "Đặng Thị Minh Hoạ";
export const officerName = "Nguyễn Văn Giả Định";

/** What a directive file holds, of the document that the fixture knows as D1. */
export const directiveFile = {
  source: "document",
  title: "Chỉ thị minh họa (văn bản hư cấu)",
  directedBy: "ubnd-vi-du",
  directedOn: "2023-01-10",
  signedBy: { capacity: "TM.", office: "Chủ tịch (hư cấu)", name: signerName },
  identity: { type: "CT", number: "01", symbol: "CT-UBND", issuer: "ubnd-vi-du", year: "2023" },
  provisions: [
    { path: "1", words: "Lập danh sách người phát ngôn" },
    { path: "2", words: "Bố trí kinh phí" },
  ],
} as const;

// The ledger

const actor = "ubnd-vi-du";
const on = "2023-01-10";
const by = { agency: actor };

const bodies = [
  ["ubnd-vi-du", "province", "Ủy ban nhân dân tỉnh Ví Dụ", "UBND Ví Dụ"],
  ["so-mau", "other", "Sở Mẫu", "Sở M"],
  ["so-gia-dinh", "other", "Sở Giả Định", "Sở GĐ"],
] as const;

/**
 * D1.1: result handed in, with an officer in charge; D1.2: a budget task with 100 đồng allotted; D1.3: issued; D1.4:
 * accepted. The commands are named `open`, `body.N`, `d1`, `issue.N` and so on.
 */
async function tellStory(chidao: Chidao): Promise<void> {
  const must = <A>(
    outcome: { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: unknown },
  ) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };
  must(await chidao.ledger.open({ name: "Sổ thử (minh họa)", illustrative: true, on, by, commandId: "open" }));
  const source = { citation: "hư cấu", note: "cho kiểm thử" };
  for (const [n, [id, kind, name, alias]] of bodies.entries()) {
    const body = { id, kind, names: [name], aliases: [alias], fictional: true, source };
    must(await chidao.agencies.register({ ...body, on, by, commandId: `body.${n + 1}` }));
  }
  must(await chidao.directives.register({ ...directiveFile, on, by, commandId: "d1" }));
  const leads = ["so-mau", "so-gia-dinh", "so-mau", "so-mau"];
  for (const [at, lead] of leads.entries()) {
    const kind = lead === "so-gia-dinh" ? "budget" : "general";
    const task = { directive: "D1", kind, words: `Việc ${at + 1}`, lead, deadline: "2023-06-30" };
    must(await chidao.assignments.issue({ ...task, on, by, commandId: `issue.${at + 1}` }));
  }
  const led = { on: "2023-02-01", by: { agency: "so-mau" } };
  const officerInCharge = { officer: "cb-01", name: officerName };
  must(await chidao.assignments.receive({ ...led, assignment: "D1.1", officerInCharge, commandId: "receive.1" }));
  const evidence = ["Danh sách"];
  for (const n of [1, 4]) {
    const result = { assignment: `D1.${n}`, words: "Đã lập danh sách", evidence, commandId: `submit.${n}` };
    must(await chidao.assignments.submit({ ...led, ...result }));
  }
  must(await chidao.assignments.accept({ on: "2023-02-10", by, assignment: "D1.4", commandId: "accept.4" }));
  const fields = { year: 2023, phase: "allotted", amount: "100" };
  const work = { assignment: "D1.2", type: "budget/RecordAmount", fields, commandId: "allot.2" };
  must(await chidao.assignments.work({ ...led, ...work }));
}

/** Made once for each test file; tests get copies, so that no lock of this process is on what they work with. */
let template: Promise<string> | undefined;

afterAll(async () => {
  if (template !== undefined) rmSync(await template, { recursive: true, force: true });
});

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "chidao-template-"));
  const file = join(folder, "chidao.db");
  const store = await openSqlite({ file, mode: "create" });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const chidao = createChidao({
    store: store.value,
    clock: virtualClock("2023-02-15T02:00:00.000Z"),
    disclosures: fileDisclosures(`${file}.disclosures`),
  });
  await tellStory(chidao);
  await chidao.close();
  return folder;
}

export interface LedgerCopy extends CliFolder {
  /** `chidao.db` in the folder, which is the command line's default. */
  readonly file: string;
}

const env = { CHIDAO_ACTOR: actor };

/** A ledger of its own in a folder of its own, or in the given one; both go when the test ends. */
export async function ledgerCopy(inner = ""): Promise<LedgerCopy> {
  template ??= makeTemplate();
  const folder = cliFolder();
  onTestFinished(folder.remove);
  const path = join(folder.path, inner);
  for (const name of ["chidao.db", "chidao.db.disclosures"]) {
    cpSync(join(await template, name), join(path, name), { recursive: true });
  }
  const within = (options: CliOptions = {}) => ({ cwd: path, env, ...options });
  return {
    ...folder,
    path,
    file: join(path, "chidao.db"),
    run: (args, options) => folder.run(args, within(options)),
    must: (args, options) => folder.must(args, within(options)),
    write: (name, content) => folder.write(join(inner, name), content),
  };
}

/** The same, with the command line run in this process until the test ends. */
export const ledgerHere = async (): Promise<LedgerCopy> => inThisProcess(await ledgerCopy(), env);

// Bytes

/**
 * Digests of all that the ledger is: its file, its write-ahead log where that holds anything, and its disclosures. The
 * lock file (`-shm`) and an empty log hold no content and come and go with the processes that look.
 */
export function ledgerBytes(file: string): Readonly<Record<string, string>> {
  const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
  const parts = [file, `${file}-wal`].filter((path) => existsSync(path) && statSync(path).isFile());
  const kept = parts.filter((path) => path === file || statSync(path).size > 0);
  return Object.fromEntries(
    [...kept, ...filesIn(`${file}.disclosures`)].map((path) => [relative(file, path), digest(path)]),
  );
}

export function filesIn(folder: string): ReadonlyArray<string> {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export interface StoredRow {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly metadata: string;
}

/** The rows as somebody with the file in hands reads them. Only while no process writes. */
export function rowsOf(file: string): ReadonlyArray<StoredRow> {
  const copy = `${file}.rows`;
  for (const part of ["", "-wal"]) if (existsSync(file + part)) cpSync(file + part, copy + part);
  const raw = openRaw(copy);
  const rows = raw.prepare('SELECT position - 1 AS "index", * FROM events ORDER BY position').all();
  raw.close();
  for (const part of ["", "-wal", "-shm"]) rmSync(copy + part, { force: true });
  return rows as unknown as ReadonlyArray<StoredRow>;
}

// Refusals

export interface Refusal {
  readonly exit: 1 | 2 | 3 | 4;
  readonly code: string;
  /** Part of the English sentence. */
  readonly says?: string | RegExp;
  readonly path?: string;
}

export interface ErrorObject {
  readonly code: string;
  readonly class: string;
  readonly message: { readonly vi: string; readonly en: string };
  readonly issues: ReadonlyArray<{ readonly path: string }>;
  readonly details: Readonly<Record<string, unknown>>;
}

const classes = { 1: "failed", 2: "usage", 3: "not-found", 4: "conflict" } as const;

export type Run = (args: ReadonlyArray<string>) => Promise<CliRun>;

/** Runs the command for a program and for a person, and checks all that a refusal promises. */
export async function expectRefusal(
  { file, run }: { readonly file: string; readonly run: Run },
  args: ReadonlyArray<string>,
  { exit, code, says = "", path }: Refusal,
): Promise<ErrorObject> {
  const language = nextLanguage();
  const before = ledgerBytes(file);
  const [json, human] = await Promise.all([run([...args, "--json"]), run([...args, "--lang", language])]);
  expect(ledgerBytes(file)).toEqual(before);

  expect({ exit: json.code, stderr: json.stderr }).toEqual({ exit, stderr: "" });
  const { error } = JSON.parse(json.stdout) as { readonly error: ErrorObject };
  expect(Object.keys(error).sort()).toEqual(["class", "code", "details", "issues", "message", "rule"]);
  expect(error).toMatchObject({ code, class: classes[exit] });
  if (path !== undefined) expect(error.issues.map((issue) => issue.path)).toEqual([path]);
  if (path !== undefined) expect(error.message.en).toContain(`${path}: `);
  expect(error.message.en).toMatch(says);
  expectSentences(error.message);

  const [sentence, ...more] = human.stderr.split("\n");
  expect({ exit: human.code, stdout: human.stdout }).toEqual({ exit, stdout: "" });
  const expected = `${{ vi: "Lỗi", en: "Error" }[language]}: ${error.message[language]} [${code}]`;
  expect(withoutTimes(sentence)).toBe(withoutTimes(expected));
  expect(more.join("\n")).not.toMatch(machinery);
  return error;
}

/** Refusals are shown to people in the two languages in turn; the error object holds both each time. */
let shown = 0;

function nextLanguage(): "vi" | "en" {
  shown += 1;
  return shown % 2 === 0 ? "vi" : "en";
}

/** How long the two processes waited differs. */
function withoutTimes(sentence = ""): string {
  return sentence.replace(/\d+ ms/u, "… ms");
}

const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const machinery = /^\s+at |node:|SQLITE_|errcode|\[object|undefined|\.js:\d/mu;

/** One line of words in each language, and no trace of the machinery. */
function expectSentences({ vi, en }: ErrorObject["message"]): void {
  expect(vi).toMatch(vietnamese);
  expect(en).toMatch(/^[^\n]+[^\s]$/u);
  expect(vi).toMatch(/^[^\n]+[^\s]$/u);
  expect(vi).not.toBe(en);
  expect(vi + en).not.toMatch(machinery);
}

// The world around

/** True when the command could be run and succeeded. */
export function tryCommand(command: string, ...parameters: ReadonlyArray<string>): boolean {
  try {
    execFileSync(command, parameters, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Runs a helper of this folder on the built packages, and gives what it printed. */
export function helper(name: string, ...parameters: ReadonlyArray<string>): unknown {
  const path = new URL(name, import.meta.url).pathname;
  const said = execFileSync(process.execPath, [path, ...parameters], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return said === "" ? undefined : JSON.parse(said);
}

const main = new URL("../../packages/cli/dist/main.js", import.meta.url).pathname;

/** The command line under a limit of the shell, such as `ulimit -f 40`. */
export function limitedRun(limit: string, cwd: string): Run {
  return (args) =>
    new Promise((resolve, reject) => {
      const command = ["-c", `${limit} && exec "$@"`, "bash", process.execPath, main, ...args];
      const child = spawn("bash", command, {
        cwd,
        env: { PATH: process.env["PATH"] ?? "", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const printed = { stdout: "", stderr: "" };
      child.stdout.on("data", (chunk) => {
        printed.stdout += String(chunk);
      });
      child.stderr.on("data", (chunk) => {
        printed.stderr += String(chunk);
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, ...printed }));
    });
}
