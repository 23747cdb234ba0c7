/** The dates and the status of a row, and what does not fit between them. */
import { readDeadline } from "@chidao/vietnam";
import { type DateInput, type DeadlineInput, type ImportRowInput, recordedReasons } from "chidao";
import type { StageReader } from "../mapping/status-words.js";
import { clean, fold, shorten } from "../text/clean.js";
import { type DayReading, readDay } from "./read-day.js";
import { isError, type RowContext } from "./row-context.js";

const factLengthMax = 500;

const fact = (words: string): string => shorten(words, factLengthMax);

/** Reads a deadline: a day, else words that the reader of deadlines understands, else words that are kept as they are. */
export function deadlineOf(context: RowContext): DeadlineInput {
  const cell = context.cell("deadline");
  const words = clean(cell.text);
  if (isError(cell)) return inWords(context, words);
  const reading = readDay(cell, context.days);
  switch (reading.is) {
    case "empty":
      return { none: recordedReasons.sourceSilent };
    case "none":
      return { none: reading.words };
    case "epoch":
      context.note("epoch-date", "deadline", { words: reading.words, column: context.label("deadline") });
      return { none: `${reading.words}: ${recordedReasons.noDeadlineMeant}` };
    case "day":
      if (reading.fromSerial) context.remark("serial-date", "deadline");
      return { words: reading.words, due: reading.day };
    case "impossible":
      context.refuse("impossible-date", "deadline");
      return { none: recordedReasons.sourceSilent };
    case "period":
    case "words":
      return understood(context, words) ?? inWords(context, words);
  }
}

/** Words that name a day and a month in figures are read by the reader as people write them here: the day first. */
const dayAndMonth = /\d{1,2} ?[/.-] ?\d{1,2}(?!\d)/;

/** The front door reads the words again and resolves them; none where a list that puts the month first leaves doubt. */
function understood(context: RowContext, words: string): DeadlineInput | undefined {
  if (context.days.order === "mdy" && dayAndMonth.test(words)) return undefined;
  if (readDeadline(words).kind === "unparsed") return undefined;
  context.remark("deadline-read", "deadline");
  return { words };
}

function inWords(context: RowContext, words: string): DeadlineInput {
  context.note("deadline-in-words", "deadline", { words: fact(words) });
  return { words, unparsed: recordedReasons.notADay };
}

type DateRole = "issuedOn" | "completedOn" | "documentDate";

/** A day, a month or a year; none for an empty cell. Words that are no date are unknown, with the words. */
export function dateOf(context: RowContext, role: DateRole): DateInput | undefined {
  const cell = context.cell(role);
  const reading: DayReading = isError(cell) ? { is: "words", words: clean(cell.text) } : readDay(cell, context.days);
  switch (reading.is) {
    case "empty":
    case "none":
      return undefined;
    case "epoch":
      context.note("epoch-date", role, { words: reading.words, column: context.label(role) });
      return undefined;
    case "day":
      if (reading.fromSerial) context.remark("serial-date", role);
      return reading.day;
    case "period":
      return reading.period;
    case "impossible":
      context.refuse("impossible-date", role);
      return undefined;
    case "words":
      context.remark("date-in-words", role);
      return { unknown: `"${fact(reading.words)}": ${recordedReasons.notADay}` };
  }
}

export function statusOf(
  context: RowContext,
  stageOf: StageReader,
  completedOn: DateInput | undefined,
): ImportRowInput["status"] {
  const words = clean(context.cell("status").text);
  const completion = completedOn === undefined ? {} : { completedOn };
  if (words === "") {
    if (completedOn === undefined) return undefined;
    return { stage: { unknown: recordedReasons.sourceSilent }, ...completion, words: "" };
  }
  const stage = isError(context.cell("status")) ? undefined : stageOf(words);
  if (stage !== undefined) return { stage, ...completion, words };
  context.remark("status-unknown", "status");
  return {
    stage: { unknown: `"${fact(words)}" ${recordedReasons.statusNotMapped}` },
    ...completion,
    words,
  };
}

interface RowDates {
  readonly status: ImportRowInput["status"];
  readonly deadline: DeadlineInput;
  readonly issuedOn: DateInput;
  readonly snapshot: string | undefined;
}

const saysOnTime = /\b(?:dung han|trong han|truoc han|on time)\b/;
const saysLate = /\b(?:qua han|tre han|cham|late|overdue)\b/;
const isDay = (date: unknown): date is string => typeof date === "string" && date.length === 10;

/** Notes each contradiction apart, so that each can be put right apart. */
export function noteContradictions(context: RowContext, { status, deadline, issuedOn, snapshot }: RowDates): void {
  const completed = status?.completedOn;
  if (status === undefined || !isDay(completed)) return;
  const due = typeof deadline === "object" && "due" in deadline ? deadline.due : undefined;
  const words = fold(status.words);
  const isOpen = status.stage === "issued" || status.stage === "in-progress";
  const found: ReadonlyArray<readonly [boolean, string]> = [
    [isOpen, "not-completed-with-completion-date"],
    [isDay(issuedOn) && completed < issuedOn, "completed-before-issued"],
    [snapshot !== undefined && completed > snapshot, "completed-after-snapshot"],
    [due !== undefined && completed > due && saysOnTime.test(words), "said-on-time-completed-late"],
    [due !== undefined && completed <= due && saysLate.test(words), "said-late-completed-on-time"],
  ];
  for (const [isSo, what] of found) {
    if (!isSo) continue;
    const facts = { what, status: fact(status.words), completedOn: completed };
    const dates = { ...(isDay(issuedOn) && { issuedOn }), ...(due !== undefined && { due }) };
    context.note("status-contradicts-dates", "status", { ...facts, ...dates });
  }
}
