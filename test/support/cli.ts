/**
 * The real `chidao` process, as people run it. Its environment holds nothing but what a test gives, so that the
 * language and the colours of the machine that runs the tests can't decide a test.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const main = new URL("../../packages/cli/dist/main.js", import.meta.url).pathname;

export interface CliRun {
  /** The exit code, or -1 when a signal ended the process. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Written to stdin, which is closed then. */
  readonly input?: string | Uint8Array;
}

export function startCli(args: ReadonlyArray<string>, { env = {}, cwd }: CliOptions = {}) {
  return spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

export function runCli(args: ReadonlyArray<string>, options: CliOptions = {}): Promise<CliRun> {
  const child = startCli(args, options);
  const out: Array<Buffer> = [];
  const err: Array<Buffer> = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // A process that ends before it reads its input is what some tests are about.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code: code ?? -1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** Gives the run back unless it failed; then it says how. */
export function mustSucceed(args: ReadonlyArray<string>, ran: CliRun): CliRun {
  if (ran.code === 0) return ran;
  throw new Error(`chidao ${args.join(" ")} ended with ${ran.code}: ${ran.stderr}${ran.stdout}`);
}

/** A folder of its own for one test file, and a command line whose working directory it is. */
export interface CliFolder {
  readonly path: string;
  readonly run: (args: ReadonlyArray<string>, options?: CliOptions) => Promise<CliRun>;
  /** Runs and fails the test unless the exit code is 0. */
  readonly must: (args: ReadonlyArray<string>, options?: CliOptions) => Promise<CliRun>;
  readonly write: (file: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
}

export function cliFolder(): CliFolder {
  const path = mkdtempSync(join(tmpdir(), "chidao-cli-"));
  const run = (args: ReadonlyArray<string>, options: CliOptions = {}) => runCli(args, { cwd: path, ...options });
  return {
    path,
    run,
    must: async (args, options) => mustSucceed(args, await run(args, options)),
    write: (file, content) => {
      writeFileSync(join(path, file), content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

const agencies = [
  agency("vpcp", "office", "Văn phòng Chính phủ", false),
  agency("bnv", "ministry", "Bộ Nội vụ", false),
  { ...agency("btttt", "ministry", "Bộ Thông tin và Truyền thông", false), ended: "2025-03-01" },
  agency("vi-du", "province", "tỉnh Ví Dụ, một tên dài có dấu phẩy, và còn dài hơn nữa để phải xuống dòng", true),
];

function agency(id: string, kind: string, name: string, fictional: boolean) {
  return { id, kind, names: [name], fictional, source: { citation: "ví dụ", note: "cho kiểm thử" } };
}

const directive = {
  source: "conclusion-notice",
  title: "Kết luận minh họa",
  directedBy: "vpcp",
  directedOn: "2022-11-24",
  provisions: [
    { path: "1", words: "Hướng dẫn vị trí việc làm" },
    { path: "2", words: "Việc chưa giao" },
  ],
};

/**
 * A small illustrative ledger in `chidao.db`: D1.1 done (its lead exists), D1.2 of a fictional body overdue since
 * 2023-06-30, D1.3 without a lead. Ledger entries 0 to 13.
 */
export async function smallLedger(folder: CliFolder): Promise<void> {
  const issue = (...args: ReadonlyArray<string>) => ["assignment", "issue", "D1", "--on", "2022-11-25", ...args];
  const env = { CHIDAO_ACTOR: "vpcp" };
  folder.write("agencies.json", JSON.stringify(agencies));
  folder.write("directive.json", JSON.stringify(directive));
  const story: ReadonlyArray<ReadonlyArray<string>> = [
    ["init", "--name", "Sổ thử", "--illustrative", "--on", "2022-11-24"],
    ["agency", "add", "--file", "agencies.json", "--on", "2022-11-24"],
    ["directive", "register", "directive.json", "--on", "2022-11-25"],
    issue(
      "--kind",
      "staffing",
      "--words",
      "Hướng dẫn",
      "--lead",
      "Bộ Nội vụ",
      "--coordinating",
      "btttt",
      "--provision",
      "1",
    ),
    issue("--kind", "general", "--words", "Việc có hạn", "--lead", "vi-du", "--deadline", "2023-06-30"),
    issue("--kind", "general", "--words", "Việc chưa rõ ai", "--lead-undetermined", "cơ quan liên quan"),
    ["assignment", "report", "D1.1", "--words", "Đang làm", "--actor", "bnv", "--on", "2023-01-10"],
    ["assignment", "submit", "D1.1", "--words", "Đã ban hành", "--actor", "bnv", "--on", "2023-02-01"],
    ["assignment", "accept", "D1.1", "--on", "2023-02-10"],
  ];
  for (const args of story) await folder.must(args, { env });
}
