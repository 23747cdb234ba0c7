/**
 * A deadline is its words, what was read in them, and the date that a rule made of that. The words are never
 * changed; there is no magic date for "none". This version knows a date, none, and words that were not understood.
 */
import {
  CivilDate,
  type Codec,
  integer,
  list,
  oneOf,
  RuleId,
  StreamName,
  struct,
  type TypeOf,
  tagged,
  text,
  textOrEmpty,
} from "@chidao/core";

export type DeadlineExpression =
  | { readonly kind: "date"; readonly date: CivilDate }
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "unparsed"; readonly reason: string };

export const DeadlineExpression: Codec<DeadlineExpression> = tagged("kind", {
  date: struct({ kind: oneOf("date"), date: CivilDate }),
  none: struct({ kind: oneOf("none"), reason: text }),
  unparsed: struct({ kind: oneOf("unparsed"), reason: text }),
});

export type DeadlineResolution =
  | {
      readonly kind: "due";
      readonly date: CivilDate;
      readonly rule: string;
      readonly ruleVersion: number;
      /** Calendars and policies that the rule read, with the revision read. */
      readonly reads: ReadonlyArray<{ readonly stream: string; readonly revision: number }>;
    }
  | { readonly kind: "none" }
  | { readonly kind: "unresolved"; readonly reason: string };

export const DeadlineResolution: Codec<DeadlineResolution> = tagged("kind", {
  due: struct({
    kind: oneOf("due"),
    date: CivilDate,
    rule: RuleId,
    ruleVersion: integer(1),
    reads: list(struct({ stream: StreamName, revision: integer(0) }), 20),
  }),
  none: struct({ kind: oneOf("none") }),
  unresolved: struct({ kind: oneOf("unresolved"), reason: text }),
});

export const Deadline = struct({
  words: textOrEmpty,
  expression: DeadlineExpression,
  resolution: DeadlineResolution,
});
export type Deadline = TypeOf<typeof Deadline>;

/** What people state; the resolution is worked out from it. */
export const StatedDeadline = struct({ words: textOrEmpty, expression: DeadlineExpression });
export type StatedDeadline = TypeOf<typeof StatedDeadline>;

/** A date in the text counts as it stands; whether it moves on a holiday is a policy that is not yet applied. */
export function resolveDeadline(stated: StatedDeadline): Deadline {
  const { expression } = stated;
  switch (expression.kind) {
    case "date":
      return {
        ...stated,
        resolution: { kind: "due", date: expression.date, rule: "deadline.date-as-given", ruleVersion: 1, reads: [] },
      };
    case "none":
      return { ...stated, resolution: { kind: "none" } };
    case "unparsed":
      return { ...stated, resolution: { kind: "unresolved", reason: expression.reason } };
  }
}

/** The due day; `undefined` when there is none or it is not resolved. */
export function dueDateOf(deadline: Deadline): CivilDate | undefined {
  return deadline.resolution.kind === "due" ? deadline.resolution.date : undefined;
}
