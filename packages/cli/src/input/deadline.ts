/**
 * The deadline flags: a day, with or without the words of the text; words alone, which are read and resolved; or words
 * that were not understood.
 */
import { type DateInput, type DeadlineInput, recordedReasons } from "chidao";
import { optional, toggle, type ValuesOf } from "../define/flag.js";
import { usageFailure } from "../failure.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";
import { parseDateText } from "./entry.js";

/** How words alone are to be read. */
export const readingFlags = {
  deadlineWords: optional("--deadline-words <text>", about.flags.deadlineWords),
  workProgramme: toggle("--work-programme", about.flags.workProgramme),
  countsFrom: optional("--counts-from <date>", about.flags.countsFrom, parseDateText),
};

export const deadlineFlags = {
  deadline: optional("--deadline <day>", about.flags.deadline),
  deadlineUnparsed: optional("--deadline-unparsed <text>", about.flags.deadlineUnparsed),
  ...readingFlags,
};

interface Reading {
  readonly workProgramme: boolean;
  readonly countsFrom: DateInput | undefined;
}

/** `undefined` when no flag was given. */
export function deadlineOf(flags: ValuesOf<typeof deadlineFlags>): DeadlineInput | undefined {
  const { deadline, deadlineUnparsed } = flags;
  if (deadline !== undefined && deadlineUnparsed !== undefined) {
    throw usageFailure("FlagsConflict", errors.eitherFlag("--deadline", "--deadline-unparsed"));
  }
  if (deadlineUnparsed !== undefined) return { words: deadlineUnparsed, unparsed: recordedReasons.notADay };
  return dayOrWords(deadline, flags);
}

export function requiredDeadlineOf(flags: ValuesOf<typeof deadlineFlags>): DeadlineInput {
  const deadline = deadlineOf(flags);
  if (deadline === undefined) {
    throw usageFailure("FlagMissing", errors.eitherFlag("--deadline", "--deadline-words"));
  }
  return deadline;
}

/** A day, words with the day that somebody says they mean, or words to be read; `undefined` for none of them. */
export function dayOrWords(
  due: string | undefined,
  { deadlineWords, ...reading }: Reading & { readonly deadlineWords: string | undefined },
): DeadlineInput | undefined {
  if (due !== undefined || deadlineWords === undefined) {
    refuseReading(reading);
    return due === undefined || deadlineWords === undefined ? due : { words: deadlineWords, due };
  }
  const { workProgramme, countsFrom } = reading;
  return {
    words: deadlineWords,
    ...(workProgramme ? { duty: "work-programme" as const } : {}),
    ...(countsFrom === undefined ? {} : { countsFrom }),
  };
}

/** What only the reading of words needs has no place beside a day. */
function refuseReading({ workProgramme, countsFrom }: Reading): void {
  const flag = workProgramme ? "--work-programme" : countsFrom === undefined ? undefined : "--counts-from";
  if (flag !== undefined) throw usageFailure("FlagsConflict", errors.needsFlag(flag, "--deadline-words"));
}
