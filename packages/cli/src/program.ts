/**
 * Hands the commands to the parser (commander). It is the only file, with `help.ts` and `parser-failure.ts`, that
 * knows the parser. Required flags are checked here and not by the parser, which would complain about a missing
 * flag before it noticed the misspelt one.
 */
import { Option, Command as Parser } from "commander";
import { allCommands } from "./commands/index.js";
import type { Command, CommandGroup, Result } from "./define/command.js";
import { type Flag, oneOfTexts } from "./define/flag.js";
import { usageFailure } from "./failure.js";
import { helpConfiguration, notesText, rootNotes, summary } from "./help.js";
import type { Language } from "./language.js";
import { about } from "./messages/about.js";
import { errors } from "./messages/errors.js";
import type { Session } from "./session.js";
import { kindsKnown, version } from "./software.js";
import type { Terminal } from "./terminal.js";

export interface Program {
  readonly parser: Parser;
  /** The command's answer, once parsing has run it; `undefined` when only help was asked for. */
  readonly result: () => Result | undefined;
}

export function createProgram(
  session: Session,
  { terminal, json }: { readonly terminal: Terminal; readonly json: boolean },
): Program {
  let result: Result | undefined;
  const { language } = session;
  const parser = rootParser(language, terminal, json);
  const setting: Setting = {
    language,
    columns: terminal.columns,
    run: async (command, argument, values) => {
      result = await command.run(session, argument, values);
    },
  };
  for (const entry of allCommands(kindsKnown(session.kinds))) {
    if ("commands" in entry) addGroup(parser, entry, setting);
    else addCommand(parser, entry, setting);
  }
  return { parser, result: () => result };
}

interface Setting {
  readonly language: Language;
  readonly columns: number;
  readonly run: (command: Command, argument: string, values: Readonly<Record<string, unknown>>) => Promise<void>;
}

function rootParser(language: Language, terminal: Terminal, json: boolean): Parser {
  const { flags } = about;
  const parser = new Parser("chidao")
    .description(summary[language])
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: json ? () => undefined : terminal.err,
      // What the parser complains about is said by `parser-failure.ts`.
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp(helpConfiguration(language))
    .helpOption("-h, --help", flags.help[language])
    .helpCommand("help [command]", flags.help[language])
    .version(version, "-V, --version", flags.version[language])
    .option("--store <url>", flags.store[language])
    .option("--kinds <file>", flags.kinds[language], collected)
    .option("--author-key <file>", flags.authorKey[language])
    .option("--json", flags.json[language]);
  parser.addOption(
    new Option("--lang <language>", flags.lang[language]).argParser((text) => oneOfTexts("vi", "en")(text, "--lang")),
  );
  parser.addHelpText("after", () => rootNotes(language, terminal.columns));
  return parser;
}

/** The flag may be given several times; it was read before the parser was made. */
function collected(file: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> {
  return [...before, file];
}

function addGroup(parent: Parser, group: CommandGroup, setting: Setting): void {
  const parser = parent.command(group.name).description(group.about[setting.language]);
  for (const command of group.commands) addCommand(parser, command, setting);
}

function addCommand(parent: Parser, command: Command, { language, columns, run }: Setting): void {
  const { argument, flags } = command;
  const parser = parent.command(command.name).description(command.about[language]);
  if (argument !== undefined) {
    const form = argument.required ? `<${argument.name}>` : `[${argument.name}]`;
    parser.argument(form, argument.about[language]);
  }
  const options = Object.entries(flags).map(([name, flag]) => ({ name, flag, option: optionOf(flag, language) }));
  for (const { option } of options) parser.addOption(option);
  const { notes } = command;
  // Wrapped only when somebody asks for help: it takes longer than most commands.
  if (notes !== undefined) parser.addHelpText("after", () => notesText(notes, language, columns));
  parser.action(async () => {
    const given = parser.opts<Record<string, unknown>>();
    const values = options.map(
      ({ name, flag, option }) => [name, valueGiven(flag, given[option.attributeName()])] as const,
    );
    await run(command, parser.args[0] ?? "", Object.fromEntries(values));
  });
}

function optionOf({ form, about: words, required, take }: Flag<unknown>, language: Language): Option {
  const must = language === "vi" ? " (bắt buộc)" : " (required)";
  const option = new Option(form, words[language] + (required ? must : ""));
  return take === undefined ? option : option.argParser<unknown>((text, before) => take(text, before));
}

function valueGiven({ form, required, initial }: Flag<unknown>, given: unknown): unknown {
  if (given !== undefined) return given;
  if (required) throw usageFailure("FlagMissing", errors.flagMissing(form), { flag: form });
  return initial;
}
