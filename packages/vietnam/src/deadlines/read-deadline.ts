/**
 * From Vietnamese words to a deadline expression. A form counts only when it accounts for all of the words; what no
 * form accounts for stays words, as `unparsed`. Nothing is guessed.
 */
import type { DeadlineExpression, DutySource } from "@chidao/domain";
import { readCalendarForm } from "./calendar-forms.js";
import { readCountdown } from "./countdowns.js";
import { readCondition, readSession, readVague } from "./open-forms.js";
import { readPeriod } from "./periods.js";
import { limitWords, plainWords } from "./plain-words.js";
import { readRecurrence } from "./recurrences.js";

/** The longest words that are read as one limit; longer ones are passages, which have their own reader. */
const wordsMax = 500;

export interface ReadingContext {
  /** An item of the Government's work programme, or any other duty; the words do not tell. Default: any other. */
  readonly duty?: DutySource;
}

/** `words` may be in any Unicode form; they are kept by the caller as they were written. */
export function readDeadline(words: string, { duty = "ordinary" }: ReadingContext = {}): DeadlineExpression {
  const asWritten = words.normalize("NFC").trim();
  if (asWritten === "") return { kind: "none", reason: "không nêu thời hạn" };
  if (asWritten.length > wordsMax) return { kind: "unparsed", reason: "lời văn quá dài để đọc như một thời hạn" };
  const plain = plainWords(words);
  const limit = limitWords(words);
  const readers: ReadonlyArray<() => DeadlineExpression | undefined> = [
    () => readVague(plain),
    () => readRecurrence(limit),
    () => readCalendarForm(limit, duty),
    () => readCountdown(limit),
    () => readPeriod(plain),
    () => readPeriod(limit),
    () => readSession(limit),
    () => readCondition(limit, asWritten),
  ];
  for (const read of readers) {
    const expression = read();
    if (expression !== undefined) return expression;
  }
  return { kind: "unparsed", reason: "chưa hiểu được lời văn" };
}
