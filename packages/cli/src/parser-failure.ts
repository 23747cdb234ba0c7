/**
 * The parser's complaints as the command line's own, in the chosen language. The parser gives a stable code, and
 * names what it is about in quotes; nothing else of its English is used.
 */
import type { Text } from "chidao";
import type { CommanderError, Command as Parser } from "commander";
import { type CliFailure, failure } from "./failure.js";
import { errors } from "./messages/errors.js";

/** `undefined` when the parser stopped because it did what was asked: help, or the version. */
export function parserFailure(
  error: CommanderError,
  parser: Parser,
  argv: ReadonlyArray<string>,
): CliFailure | undefined {
  if (error.exitCode === 0) return undefined;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  const [code, message] = complaintOf(error, named, suggestion);
  const advice = errors.helpAdvice(pathOf(parser, argv));
  return failure({ code, class: "usage", message, details: { named, suggestion: suggestion ?? null }, advice });
}

function complaintOf(
  { code, message }: CommanderError,
  named: string,
  suggestion: string | undefined,
): readonly [code: string, message: Text] {
  switch (code) {
    case "commander.unknownCommand":
      return ["UnknownCommand", errors.unknownCommand(named, suggestion)];
    case "commander.unknownOption":
      return ["UnknownFlag", errors.unknownFlag(named, suggestion)];
    case "commander.missingArgument":
      return ["ArgumentMissing", errors.argumentMissing(named)];
    case "commander.excessArguments":
      return ["TooManyArguments", errors.tooManyArguments()];
    case "commander.optionMissingArgument":
      return ["FlagValueMissing", errors.flagValueMissing(named)];
    case "commander.help":
      return ["CommandMissing", errors.commandMissing()];
    default:
      return ["BadCommandLine", errors.badCommandLine(message.replace(/^error: /, ""))];
  }
}

/** `chidao assignment issue`, as far as the words of the command line name commands. */
function pathOf(parser: Parser, argv: ReadonlyArray<string>): string {
  let at = parser;
  const path = [at.name()];
  for (const word of argv) {
    const next = at.commands.find((command) => command.name() === word);
    if (next === undefined) continue;
    at = next;
    path.push(word);
  }
  return path.join(" ");
}
