/** The deadline flags: a day, with or without the words of the text, or words that were not understood as a day. */
import { type DeadlineInput, recordedReasons } from "chidao";
import { optional, type ValuesOf } from "../define/flag.js";
import { usageFailure } from "../failure.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

export const deadlineFlags = {
  deadline: optional("--deadline <day>", about.flags.deadline),
  deadlineWords: optional("--deadline-words <text>", about.flags.deadlineWords),
  deadlineUnparsed: optional("--deadline-unparsed <text>", about.flags.deadlineUnparsed),
};

/** `undefined` when no flag was given. */
export function deadlineOf(flags: ValuesOf<typeof deadlineFlags>): DeadlineInput | undefined {
  const { deadline, deadlineWords, deadlineUnparsed } = flags;
  if (deadline !== undefined && deadlineUnparsed !== undefined) {
    throw usageFailure("FlagsConflict", errors.eitherFlag("--deadline", "--deadline-unparsed"));
  }
  if (deadline === undefined && deadlineWords !== undefined) {
    throw usageFailure("FlagsConflict", errors.needsFlag("--deadline-words", "--deadline"));
  }
  if (deadlineUnparsed !== undefined) {
    return { words: deadlineUnparsed, unparsed: recordedReasons.notADay };
  }
  if (deadline === undefined || deadlineWords === undefined) return deadline;
  return { words: deadlineWords, due: deadline };
}

export function requiredDeadlineOf(flags: ValuesOf<typeof deadlineFlags>): DeadlineInput {
  const deadline = deadlineOf(flags);
  if (deadline === undefined) {
    throw usageFailure("FlagMissing", errors.eitherFlag("--deadline", "--deadline-unparsed"));
  }
  return deadline;
}
