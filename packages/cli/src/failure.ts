/**
 * How a command line stops: the front door's error object, thrown. Throwing is kept to this package, where one place
 * (`run.ts`) catches, prints and chooses the exit code; a command reads as the straight line of what succeeds.
 */
import type { ChidaoError, ErrorClass, InputIssue, Outcome, Text } from "chidao";

export class CliFailure extends Error {
  readonly error: ChidaoError;
  /** What to do next, printed after the sentence in human mode. */
  readonly advice: Text | undefined;

  constructor(error: ChidaoError, advice?: Text) {
    super(error.message.en);
    this.error = error;
    this.advice = advice;
  }
}

export interface FailureParts {
  readonly code: string;
  readonly class: ErrorClass;
  readonly message: Text;
  readonly issues?: ReadonlyArray<InputIssue>;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly advice?: Text;
}

export function failure({
  code,
  class: errorClass,
  message,
  issues = [],
  details = {},
  advice,
}: FailureParts): CliFailure {
  return new CliFailure({ code, class: errorClass, message, issues, rule: null, details }, advice);
}

/** A command line that can't be understood or is incomplete. */
export function usageFailure(code: string, message: Text, details: Readonly<Record<string, unknown>> = {}): CliFailure {
  return failure({ code, class: "usage", message, details });
}

/** The value of an outcome, or its error thrown. */
export function unwrap<A>(outcome: Outcome<A>): A {
  if (outcome.ok) return outcome.value;
  throw new CliFailure(outcome.error);
}
