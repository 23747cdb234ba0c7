/** One run of the command line, from words to exit code. Nothing below it writes to the terminal or ends the process. */
import type { ChidaoError } from "chidao";
import { CommanderError } from "commander";
import type { Result } from "./define/command.js";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import { CliFailure, failure } from "./failure.js";
import { languageOf, languageStated, wantsJson } from "./language.js";
import { loadKinds } from "./load-kinds.js";
import { errors } from "./messages/errors.js";
import { logAccess } from "./output/log-access.js";
import { parserFailure } from "./parser-failure.js";
import { createProgram } from "./program.js";
import { failureLines } from "./render/failure.js";
import { createPage } from "./render/page.js";
import { createSession, type Line, type Moment } from "./session.js";
import { type Terminal, wantsColour } from "./terminal.js";

/** `moment` stands in for the machine's clock, for stories that happened on other days. */
export async function run(argv: ReadonlyArray<string>, terminal: Terminal, moment?: Moment): Promise<number> {
  const language = languageOf(argv, terminal.env);
  const json = wantsJson(argv);
  const pageFor = (isTty: boolean) => createPage(language, terminal.columns, wantsColour(terminal.env, isTty));
  const tell = (failed: CliFailure): number => {
    if (json) terminal.out(document({ error: failed.error satisfies ChidaoError }));
    else terminal.err(lines(failureLines(failed, pageFor(terminal.errIsTty))));
    return exitCodeOf(failed.error.class);
  };
  const kinds = await loadKinds(argv, terminal.env).catch((cause: unknown) => failureOf(cause, terminal));
  if (kinds instanceof CliFailure) return tell(kinds);
  const session = createSession({
    language,
    languageStated: languageStated(argv, terminal.env),
    kinds,
    terminal,
    moment,
    runLine: (line, at) => runLine(line, terminal, at),
    storeFlag: () => program.parser.opts<{ store?: string }>().store,
    authorKeyFlag: () => program.parser.opts<{ authorKey?: string }>().authorKey,
  });
  const program = createProgram(session, { terminal, json });
  try {
    await program.parser.parseAsync(argv, { from: "user" });
    const result = program.result();
    if (result === undefined) return exitCodes.ok;
    await logAccess(session, argv, result.gave);
    terminal.out(json ? document(result.json) : lines(result.screen(pageFor(terminal.outIsTty))));
    return result.exitCode ?? exitCodes.ok;
  } catch (cause) {
    const failed =
      cause instanceof CommanderError ? parserFailure(cause, program.parser, argv) : failureOf(cause, terminal);
    return failed === undefined ? exitCodes.ok : tell(failed);
  } finally {
    await session.close();
  }
}

async function runLine(argv: ReadonlyArray<string>, terminal: Terminal, moment: Moment | undefined): Promise<Line> {
  const printed = { out: "", err: "" };
  const keeping: Terminal = {
    ...terminal,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  };
  const exitCode = await run(argv, keeping, moment);
  return { exitCode, ...printed };
}

/** What nobody expected is a defect: one sentence for people, the stack only for those who ask for it. */
function failureOf(cause: unknown, terminal: Terminal): CliFailure {
  if (cause instanceof CliFailure) return cause;
  const wantsStack = (terminal.env["CHIDAO_DEBUG"] ?? "") !== "";
  if (wantsStack) terminal.err(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  const details = { cause: cause instanceof Error ? cause.message : String(cause) };
  return failure({ code: "Defect", class: "failed", message: errors.defect(), details });
}

function document(value: Result["json"]): string {
  return `${JSON.stringify(value, (_key, each: unknown) => (typeof each === "bigint" ? each.toString() : each), 2)}\n`;
}

function lines(screen: ReadonlyArray<string>): string {
  return `${screen.join("\n").trimEnd()}\n`;
}
