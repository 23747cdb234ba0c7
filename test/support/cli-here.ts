/**
 * The command line in this process, whose working directory is then the test's folder. Tests with a hundred lines of it
 * would take minutes with a process each.
 */
import { run as runLine } from "@chidao/cli";
import { onTestFinished } from "vitest";
import { type CliFolder, type CliOptions, type CliRun, cliFolder, mustSucceed } from "./cli.js";

export interface CliHere {
  readonly folder: CliFolder;
  readonly run: (...args: ReadonlyArray<string>) => Promise<CliRun>;
  readonly runWith: (env: Readonly<Record<string, string>>, args: ReadonlyArray<string>) => Promise<CliRun>;
  /** Fails the test unless the exit code is 0. */
  readonly must: (...args: ReadonlyArray<string>) => Promise<CliRun>;
  /** Goes back to where the process was, and removes the folder. */
  readonly leave: () => void;
}

/** Runs a command line in the present working directory. Its environment holds nothing but what is given. */
export async function runHere(args: ReadonlyArray<string>, { env = {}, input = "" }: CliOptions = {}): Promise<CliRun> {
  const said = { stdout: "", stderr: "" };
  const code = await runLine(args, {
    env,
    outIsTty: false,
    errIsTty: false,
    columns: 100,
    out: (text) => {
      said.stdout += text;
    },
    err: (text) => {
      said.stderr += text;
    },
    readStdin: async () => Buffer.from(input),
  });
  return { code, ...said };
}

/**
 * The folder's command line run in this process, whose working directory it becomes until the test ends: for what says
 * the same in any process, such as tables of what is refused.
 */
export function inThisProcess<F extends CliFolder>(folder: F, settings: CliOptions["env"] = {}): F {
  const home = process.cwd();
  process.chdir(folder.path);
  onTestFinished(() => process.chdir(home));
  const run: CliFolder["run"] = (args, options) => runHere(args, { env: settings, ...options });
  return { ...folder, run, must: async (args, options) => mustSucceed(args, await run(args, options)) };
}

export function cliHere(settings: Readonly<Record<string, string>>): CliHere {
  const home = process.cwd();
  const folder = cliFolder();
  process.chdir(folder.path);
  const runWith: CliHere["runWith"] = (env, args) => runHere(args, { env: { ...settings, ...env } });
  const run: CliHere["run"] = (...args) => runWith({}, args);
  return {
    folder,
    run,
    runWith,
    must: async (...args) => mustSucceed(args, await run(...args)),
    leave: () => {
      process.chdir(home);
      folder.remove();
    },
  };
}
