/**
 * By which rules a task is judged. As then: each deadline by the resolution that is stored with it. As now: by its
 * expression, worked out anew with the newest calendar and the policy of the day asked about. Nothing is written.
 */
import type { CivilDate } from "@chidao/core";
import {
  anchorsOf,
  type Calendars,
  type Deadline,
  type Directive,
  defaultPolicy,
  type Policies,
  type Policy,
  policyOn,
  resolveDeadline,
  unregisteredDirective,
  type WorkCalendar,
  workCalendarOf,
} from "@chidao/domain";

export type RulesChoice = "as-then" | "as-now";

export interface Judging {
  /** Tasks due within this many days are near due. No resolution stores it: it is that of the policy in force. */
  readonly nearDueDays: number;
  /** The deadline as these rules read it; `directive`: the id of the one that the task was issued under. */
  readonly deadlineOf: (stored: Deadline, directive: string) => Deadline;
  /** By what deadlines are worked out anew; `undefined` where they are read as they are stored. */
  readonly anew: RulesInForce | undefined;
}

/** What rules are known: everything adopted, published and issued up to a position of the ledger. */
export interface KnownRules {
  readonly policies: Policies;
  readonly calendars: Calendars;
  readonly directives: ReadonlyMap<string, Directive>;
}

export interface RulesInForce {
  readonly policy: Policy;
  readonly calendar: WorkCalendar | undefined;
}

/** The stored resolutions and the default policy, for who knows no others. */
export const asRecorded: Judging = {
  nearDueDays: defaultPolicy.nearDueDays,
  deadlineOf: (stored) => stored,
  anew: undefined,
};

export function rulesInForce({ policies, calendars }: KnownRules, day: CivilDate): RulesInForce {
  return { policy: policyOn(policies, day), calendar: workCalendarOf(calendars) };
}

export function judgingBy(rules: RulesChoice, known: KnownRules, day: CivilDate): Judging {
  const anew = rulesInForce(known, day);
  const { policy, calendar } = anew;
  const { nearDueDays } = policy;
  if (rules === "as-then") return { ...asRecorded, nearDueDays };
  return {
    nearDueDays,
    anew,
    deadlineOf: ({ words, expression }, directive) =>
      resolveDeadline(
        { words, expression },
        { policy, calendar, anchors: anchorsOf(known.directives.get(directive) ?? unregisteredDirective) },
      ),
  };
}
